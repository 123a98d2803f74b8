import type { JsonSchema, MemberDescription, ServiceDescription } from "lagomorph";
import { expect, test } from "vitest";
import { unseen } from "../../cli/describe/describe.ts";
import { serviceLines } from "../../cli/describe/service-lines.ts";
import { signature } from "../../cli/describe/signature.ts";
import { typeText } from "../../cli/describe/type-text.ts";

const text = { type: "string" } as const;

test.each<[text: string, schema: JsonSchema]>([
  ["unknown", true],
  ["User", { description: "who", $ref: "#/$defs/User" }],
  ['"add" | "multiply"', { enum: ["add", "multiply"] }],
  ["{ id: string; tags?: string[] }", objectOf({ id: text, tags: { type: "array", items: text } })],
  ["{ [name: string]: number }", { type: "object", additionalProperties: { type: "integer" } }],
  ["[number, ...string[]]", { type: "array", prefixItems: [{ type: "number" }], items: text }],
  ["(string | null)[]", { type: "array", items: { anyOf: [text, { type: "null" }] } }],
  ['{ "a-b"?: boolean }', { type: "object", properties: { "a-b": { type: "boolean" } } }],
])("a schema is shown as %s", (shown, schema) => {
  expect(typeText(schema)).toBe(shown);
});

function objectOf(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: "object", properties, required: ["id"] };
}

test.each<[text: string, member: MemberDescription]>([
  [
    "sum(first: number, second?: string, ...rest: (boolean)[]): void, throws GONE",
    {
      kind: "method",
      name: "sum",
      parameters: [
        { name: "first", schema: { type: "number" } },
        { name: "second", schema: text, optional: true },
        { name: "rest", schema: { type: "boolean" }, rest: true },
      ],
      result: { type: "null" },
      errors: [{ name: "GONE" }],
    },
  ],
  [
    "watch(): AsyncIterable<number, string>",
    { kind: "stream", name: "watch", parameters: [], item: { type: "number" }, result: text },
  ],
  ["rebuild(): Command", { kind: "command", name: "rebuild", parameters: [] }],
  ["noted: Event<Note>", { kind: "event", name: "noted", payload: { $ref: "#/$defs/Note" } }],
  ["sweep: every 30000 ms", { kind: "timer", name: "sweep", of: "30000 ms" }],
  [
    "nightly: at 0 3 * * * in Europe/Paris",
    { kind: "timer", name: "nightly", of: "0 3 * * * in Europe/Paris" },
  ],
  ["onNoted: On<probe.noted>", { kind: "handler", name: "onNoted", of: "probe.noted" }],
])("a member is shown as %s", (shown, member) => {
  expect(signature(member)).toBe(shown);
});

const instance = { id: "a1", host: "web-1", pid: 7, since: Date.parse("2026-01-02T03:04:05Z") };

test("what a member has besides is shown beneath it: by which doors it can be reached", () => {
  const member: MemberDescription = {
    kind: "method",
    name: "add",
    parameters: [],
    result: text,
    http: "GET /add",
    websocket: true,
  };
  const details = { members: [member], types: {} };
  const contracts = [{ fingerprint: "f".repeat(32), instances: [instance], details }];
  const lines = serviceLines({ name: "shop", silent: 0, contracts }, true);
  expect(lines.slice(-3)).toEqual(["  add(): string", "      HTTP: GET /add", "      WebSocket"]);
});

test("contracts that differ and instances that are silent are pointed out", () => {
  const service: ServiceDescription = {
    name: "shop",
    silent: 2,
    contracts: [
      { fingerprint: "f".repeat(32), version: "1.0.0", instances: [instance], details: undefined },
      {
        fingerprint: "e".repeat(32),
        instances: [instance],
        details: { members: [], types: {}, without: "members" },
      },
    ],
  };
  expect(serviceLines(service, false)).toEqual([
    "shop: its instances are of 2 contracts",
    "shop: 2 instances without an answer",
    "shop  1.0.0  contract ffffffffffff  1 instance",
    "  a1  web-1, pid 7, since 2026-01-02T03:04:05.000Z",
    "  no instance has told in time what it serves",
    "shop  contract eeeeeeeeeeee  1 instance",
    "  a1  web-1, pid 7, since 2026-01-02T03:04:05.000Z",
    "  it has told no members",
  ]);
});

test("what services say of themselves moves no cursor and forges no line", () => {
  const member = { kind: "command", name: "x", description: "\u001b[2Jfirst\nsecond" } as const;
  const details = { members: [member], types: {} };
  const contracts = [{ fingerprint: "f", instances: [instance], details }];
  const lines = serviceLines({ name: "shop\r", silent: 0, contracts }, true);
  expect(lines.slice(-2)).toEqual(["      \\u001b[2Jfirst", "      second"]);
  expect(lines[0]).toMatch(/^shop\\u000d/);
});

test("whom nobody can ask on nameko's wire is named, unless it was seen", () => {
  const contracts = [
    { name: "library", wire: "nameko" },
    { name: "payments", wire: "nuropb" },
    { name: "seen", wire: "nameko" },
  ] as const;
  expect(unseen([{ name: "seen" }], contracts, undefined)).toBe(
    "on nameko's wire nobody can ask who is there: whether library is served shows by a call",
  );
  expect(unseen([], [contracts[1]], undefined)).toBeUndefined();
  expect(unseen([], [], "nameko")).toBe("on nameko's wire nobody can ask who is there");
});
