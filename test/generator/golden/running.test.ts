import { expect, test } from "vitest";

import type { MeshError } from "../../../runtime/errors.ts";
import * as errors from "./errors/expected/errors.ts";
import * as users from "./errors/expected/users/codec.js";
import { users as usersService } from "./errors/expected/users/index.ts";
import * as hostile from "./docs/expected/hostile/codec.js";
import * as calculator from "./methods/expected/calculator/codec.js";
import * as names from "./names/expected/delete/index.ts";
import * as trees from "./recursion/expected/trees/codec.js";
import * as shapes from "./types/expected/shapes/codec.js";

function issuesOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    const { code, issues = [] } = error as MeshError;
    expect(code).toBe("invalid_argument");
    return issues.map(({ path, expected, actual }) => `${path}: ${expected}, not ${actual}`);
  }
  return [];
}

const at = new Date("2024-02-29T12:00:00.000Z");

test("arguments: optional ones at the end are left out, and come back as undefined", () => {
  expect(calculator.roundArgs.encode([1.5, undefined, undefined])).toEqual([1.5]);
  expect(calculator.roundArgs.decode([1.5])).toEqual([1.5]);
  expect(calculator.roundArgs.encode([1.5, undefined, "up"])).toEqual([1.5, undefined, "up"]);
  expect(calculator.roundArgs.decode([1.5, null, "up"])).toEqual([1.5, undefined, "up"]);
  expect(calculator.roundArgs.decode([1.5, 2, null])).toEqual([1.5, 2, null]);
});

test("arguments: what is missing, wrong or too much is named by parameter", () => {
  expect(issuesOf(() => calculator.addArgs.decode([1]))).toEqual(["y: number, not undefined"]);
  expect(issuesOf(() => calculator.addArgs.decode(["a", null]))).toEqual([
    'x: number, not "a"',
    "y: number, not null",
  ]);
  expect(issuesOf(() => calculator.addArgs.decode([1, 2, 3]))).toEqual([
    ": at most 2 arguments, not 3 arguments",
  ]);
  expect(issuesOf(() => calculator.sumArgs.decode([1, "2", 3]))).toEqual([
    'values[1]: number, not "2"',
  ]);
  expect(issuesOf(() => calculator.addArgs.decode({ x: 1 }))).toEqual([": [x, y], not object"]);
  expect(issuesOf(() => calculator.addArgs.encode([Number.NaN, Infinity]))).toEqual([
    "x: number, not NaN",
    "y: number, not Infinity",
  ]);
});

test("an argument that may be null cannot be left out before others", () => {
  expect(issuesOf(() => calculator.scaleArgs.encode([1, undefined, 2]))).toEqual([
    "unit: a value, because others follow, not undefined",
  ]);
  expect(calculator.scaleArgs.decode([null, null, 2])).toEqual([undefined, null, 2]);
});

test("dates travel as RFC 3339 text, in rest parameters and results too", () => {
  const json = ["2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z"];
  expect(calculator.scheduleArgs.encode([at, at])).toEqual(json);
  expect(calculator.scheduleArgs.decode(json)).toEqual([at, at]);
  expect(issuesOf(() => calculator.scheduleResult.decode("2023-02-29T12:00:00Z"))).toHaveLength(1);
  expect(issuesOf(() => calculator.scheduleResult.encode(new Date(Number.NaN)))).toEqual([
    ": Date, not invalid Date",
  ]);
});

test("results without a value are absent, or null where JSON has nothing else", () => {
  expect(calculator.resetResult.encode(undefined)).toBeUndefined();
  expect(calculator.resetResult.decode(null)).toBeUndefined();
  expect(calculator.findResult.decode(undefined)).toBeUndefined();
  expect(calculator.findResult.decode("x")).toBe("x");
  expect(calculator.nothingResult.decode(null)).toBeNull();
});

const everything = {
  any: { a: [1, null] },
  nothing: null,
  yes: true,
  count: 1,
  text: "t",
  one: 1 as const,
  word: "word" as const,
  on: true as const,
  day: at,
  list: ["a"],
  days: [at],
  matrix: [[1], []],
  point: [1, 2] as [number, number],
  labelled: ["n"] as [string, number?],
  mixed: ["m", 1, 2] as [string, ...number[]],
  nested: { deep: { deeper: false } },
  empty: {},
  nullable: null,
  maybeNullable: at,
  fixed: "f",
  byName: { a: 1 },
  byDay: { monday: at },
  counted: { total: 1, more: 2 },
  color: "red",
  level: 5,
  mode: "fast" as const,
  size: "xxl" as const,
  either: { id: "i" },
  several: ["a"],
  contact: { kind: "phone" as const, number: "1", confirmed: at },
  overlapping: { a: "x", b: 1 },
  constructor: "own",
  "a-b": 1,
  "1": "one",
  ключ: "key",
};

test("a value of every kind of type survives the way to JSON and back", () => {
  const args: Parameters<typeof shapes.everythingArgs.encode>[0] = [everything as never];
  const json: unknown = JSON.parse(JSON.stringify(shapes.everythingArgs.encode(args)));
  expect(shapes.everythingArgs.decode(json)).toEqual([everything]);
});

test("undeclared properties are not sent, and only an object's own properties count", () => {
  const json = shapes.changedPayload.encode({ ...everything, secret: 1 } as never) as Record<
    string,
    unknown
  >;
  expect(json).not.toHaveProperty("secret");
  const { constructor: _, ...rest } = json;
  expect(issuesOf(() => shapes.changedPayload.decode(rest))).toEqual([
    "constructor: string, not undefined",
  ]);
});

test("a discriminated union reports the chosen branch only", () => {
  const json = JSON.parse(
    JSON.stringify(shapes.changedPayload.encode(everything as never)),
  ) as object;
  const wrong = (contact: unknown) =>
    issuesOf(() => shapes.changedPayload.decode({ ...json, contact }));
  expect(wrong({ kind: "phone", number: 1 })).toEqual([
    "contact.number: string, not 1",
    "contact.confirmed: RFC 3339 date-time, not undefined",
  ]);
  expect(wrong({ kind: "fax" })).toEqual(['contact.kind: "mail" | "phone" | "none", not "fax"']);
});

test("a __proto__ key of a record stays a key", () => {
  const json = JSON.parse(
    JSON.stringify(shapes.changedPayload.encode(everything as never)),
  ) as object;
  const byDay: unknown = JSON.parse('{ "__proto__": "2024-02-29T12:00:00Z" }');
  const { byDay: decoded } = shapes.changedPayload.decode({ ...json, byDay });
  expect(Object.keys(decoded)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
});

test("values that are too deep, or cyclic, are refused and overflow nothing", () => {
  const cyclic: Record<string, unknown> = { value: 1, planted: at, children: {} };
  cyclic["left"] = cyclic;
  cyclic["right"] = cyclic;
  expect(issuesOf(() => trees.growArgs.encode([cyclic as never, 1]))).toHaveLength(1);
  const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  expect(issuesOf(() => trees.storeArgs.decode([deep]))).toHaveLength(1);
  expect(issuesOf(() => calculator.echoArgs.decode([deep]))).toHaveLength(1);
});

test("a union that must be tried member by member takes no time exponential in its depth", () => {
  let value: Record<string, unknown> = { a: "end", b: 1 };
  for (let level = 0; level < 40; level += 1) value = { a: "x", next: value };
  expect(issuesOf(() => trees.ambiguousArgs.decode([{ a: 1, next: value }]))).toHaveLength(1);
  expect(trees.ambiguousArgs.decode([value])).toHaveLength(1);
});

test("hostile names are names", () => {
  const quoted = {
    "*/": "a",
    "`${1}`": 1,
    "a\nb": true,
    'it\'s "quoted"': "q",
    "\u202e": "r",
    "back\\slash": "s",
  };
  expect(hostile.shoutResult.decode(quoted)).toEqual(quoted);
  expect(hostile.shoutResult.encode(quoted)).toEqual(quoted);
  for (const text of ["*/", "`${x}`", "\u2028", "\\", "line\nbreak", "\u202e"]) {
    expect(hostile.shoutArgs.decode([text])).toEqual([text]);
  }
});

test("members whose names are reserved words are called by those names", async () => {
  const calls: unknown[] = [];
  const client = new names.NamesClient({
    call: (method, args) => Promise.resolve(calls.push([method.name, args]) as never),
    stream: (method) => expect.unreachable(method.name),
    send: (command, args) => Promise.resolve(void calls.push([command.name, args])),
  });
  await client.delete("a", 1);
  await client.await(2);
  expect(calls).toEqual([
    ["delete", ["a", 1]],
    ["await", [2]],
  ]);
  expect(names.names.delete.member).toBe("delete");
});

test("declared errors are made of their data", () => {
  const [descriptor] = usersService.get.errors ?? [];
  const error = descriptor?.create({ id: "u1" }, "gone");
  expect(error).toBeInstanceOf(errors.UserNotFound);
  expect(error).toMatchObject({ name: "USER_NOT_FOUND", data: { id: "u1" }, rawMessage: "gone" });
  expect(
    users.userExistsData.decode({
      existing: { id: "a", name: "b" },
      since: "2024-02-29T12:00:00Z",
      suggestions: [],
    }),
  ).toMatchObject({ since: at });
});

test("an interface that is nothing but an array is one, with what it holds converted", () => {
  const days = [at, new Date(0)];
  const sent: unknown = JSON.parse(JSON.stringify(shapes.planArgs.encode([days, {}])));
  expect(sent).toEqual([["2024-02-29T12:00:00Z", "1970-01-01T00:00:00Z"], {}]);
  expect(shapes.planArgs.decode(sent)).toEqual([days, {}]);
  expect(shapes.planResult.decode([["a", []], "b"])).toEqual([["a", []], "b"]);
  expect(issuesOf(() => shapes.planResult.decode([["a", [1]]]))).toEqual([
    "[0][1][0]: array | string, not 1",
  ]);
});

test("an object that may have no property has none", () => {
  expect(issuesOf(() => shapes.planArgs.decode([[], { a: 1 }]))).toEqual([
    "nothing.a: no property of this name, not 1",
  ]);
});
