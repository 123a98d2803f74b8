import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, type JsonSchema, type MemberDescription } from "lagomorph";
import { expect, onTestFinished, test } from "vitest";
import { readContracts } from "../../cli/contracts.ts";
import { type BindingParts, createBindings } from "../../cli/shell/bindings.ts";
import type { Catalogue, ShellMember } from "../../cli/shell/catalogue.ts";
import { complete } from "../../cli/shell/completion.ts";
import { History, withoutSecrets } from "../../cli/shell/history.ts";
import { mayBeObject } from "../../cli/shell/schema.ts";
import { namesSecrets } from "../../cli/shell/secrets.ts";
import { showError, showValue } from "../../cli/shell/show.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { unique } from "../support/unique.ts";

function member(name: string, given: Partial<MemberDescription & ShellMember> = {}): ShellMember {
  return { kind: "method", name, hasSecrets: false, takesNames: true, ...given };
}

const numbers = ["x", "y"].map((name) => ({ name, schema: { type: "number" } as const }));
const catalogue: Catalogue = {
  from: "live",
  model: undefined,
  services: [
    {
      name: "math_service",
      fingerprint: "",
      wire: "native",
      members: [member("add", { parameters: numbers }), member("addAll")],
    },
    {
      name: "orders.v2",
      fingerprint: "",
      wire: "native",
      members: [
        member("place", {
          takesNames: false,
          parameters: [{ name: "order", schema: { $ref: "#/$defs/Order" } }],
        }),
        member("login", { hasSecrets: true }),
      ],
    },
  ],
};

test.each([
  [
    "",
    ["call", "describe", "emit", "listen", "math_service", "named", "orders_v2", "services"],
    "",
  ],
  ["await ma", ["math_service"], "ma"],
  ["const x = await math_service.add", ["add", "addAll"], "add"],
  ["orders_v2.", ["login", "place"], ""],
  ['services["orders.v2"].p', ["place"], "p"],
  ["math_service.add(", ["{ x: ", "{ y: "], ""],
  ["orders_v2.place(", ["order: Order"], ""],
  ["math_service.add({ ", ["x: ", "y: "], ""],
  ["math_service.add({ x: 1, ", ["y: "], ""],
])("%j is completed by %j", (line, hits, fragment) => {
  expect(complete(line, catalogue)).toEqual([hits, fragment]);
});

test.each(["process.", "const x = 5 + ", 'math_service.add("x'])("%j is left to Node", (line) => {
  expect(complete(line, catalogue)).toBeUndefined();
});

test.each([
  ["await math_service.add(1, 2)", "await math_service.add(1, 2)"],
  ['await orders_v2.login("ann", "hunter2")', "await orders_v2.login(…)"],
  ['orders_v2["login"]("hunter2")', 'orders_v2["login(…)'],
  ['x({ token: "abc" })', undefined],
  ['x("eyJhbGciOiJIUzI1NiJ9.e30.x")', undefined],
  ['connect("amqp://me:hunter2@host")', undefined],
])("of %j the history keeps %j", (statement, kept) => {
  expect(withoutSecrets(statement, ["login"])).toBe(kept);
});

test("the history is a file that only its owner reads, the last statement first", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lagomorph-history-"));
  const file = path.join(folder, "history");
  writeFileSync(file, "old\n", { mode: 0o644 });
  const history = new History(file, catalogue);
  expect(history.read()).toEqual(["old"]);
  history.add("f(\n  1,\n)\n");
  history.add('orders_v2.login("ann")');
  expect(readFileSync(file, "utf8")).toBe("old\nf( 1, )\norders_v2.login(…)\n");
  expect(new History(file, catalogue).read()[0]).toBe("orders_v2.login(…)");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});

test("members that take what is sensitive are known by their contract", async () => {
  const model = await readContracts({ out: "test/generator/golden/tags/expected" });
  const [payments] = model?.services ?? [];
  const secret = payments?.members.filter((each) => namesSecrets(each, model!));
  expect(secret?.map(({ name }) => name)).not.toEqual([]);
  expect(secret?.length).toBeLessThan(payments?.members.length ?? 0);
});

test.each<[schema: JsonSchema | undefined, maybe: boolean]>([
  [{ type: "number" }, false],
  [{ enum: ["a", 1] }, false],
  [{ anyOf: [{ type: "string" }, { type: "null" }] }, false],
  [{ type: "object" }, true],
  [{ $ref: "#/$defs/Order" }, true],
  [undefined, true],
])("an argument of %j may be an object: %j", (schema, maybe) => {
  expect(mayBeObject(schema)).toBe(maybe);
});

test("what comes from others moves no cursor", () => {
  expect(showValue({ "a\u001b": "\u001b[2J\u202e" }, false)).toBe(
    String.raw`{ 'a\x1B': '\x1B[2J\u202e' }`,
  );
  expect(showError(new Error("\u001b[2J"))).toEqual([String.raw`Error: \u001b[2J`]);
});

test("describe() shows who is live as the command does, and gives what they tell", async () => {
  const mesh = await connect(`memory:${unique("shell")}`);
  onTestFinished(() => void mesh.close());
  await mesh.serve(probeClass(new Sightings()));
  // What describe() needs of them.
  const parts = { mesh, catalogue, wire: undefined } as unknown as BindingParts;
  const { describe } = createBindings(parts);
  // As it is bound.
  const ask = describe as (service?: string) => Promise<readonly { readonly name: string }[]>;
  const all = await ask();
  expect(all.map(({ name }) => name)).toEqual(["probe"]);
  expect(showValue(all, true)).toMatch(/^probe {2}.*contract \w{12} {2}1 instance\n {2}\S+ {2}/);
  expect(showValue(all, true)).toContain("\n  echo(text: string): string\n");
  expect(showValue((await ask("probe"))[0], true)).toContain(
    "spin(milliseconds: number): void\n      Busy for",
  );
  expect(showValue(await ask("math_servce"), true)).toBe(
    "nobody serves math_servce; did you mean math_service?",
  );
});
