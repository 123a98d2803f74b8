import { describe, expect, test } from "vitest";

import { brief, onlyService, readBatch, withWords } from "../../support/read-contracts.ts";

/** `get`, with an example. */
function contract(example: string, signature: string): string {
  return withWords(`export interface S extends Service<"s"> {
/** @example ${example} */
${signature}
}
export interface User { id: string; born?: Date; tags: string[] }
export enum Color { Red = "red", Blue = 3 }
export interface NotFound extends ServiceError<"NOT_FOUND"> { id: string }
export interface Other extends ServiceError<"OTHER"> { id: string }`);
}

const good: readonly (readonly [example: string, signature: string, model: object])[] = [
  ["get(2, -3.5) => 5", "get(x: number, y: number): number;", { args: [2, -3.5], result: 5 }],
  ["get() => undefined", "get(): void;", { args: [] }],
  [
    "get('a', undefined, [\"b\"]) => null",
    "get(x: string, y?: number, z?: string[]): null;",
    { args: ["a", null, ["b"]], result: null },
  ],
  [
    "get('a') => 'a'",
    "get(x: string, y?: number): string | undefined;",
    { args: ["a"], result: "a" },
  ],
  ["get(1, 2, 3) => [1, 2]", "get(...x: number[]): number[];", { args: [1, 2, 3], result: [1, 2] }],
  [
    'get({ id: "x", tags: [") =>"] }) => { id: "x", "born": new Date("2024-02-29"), tags: [], }',
    "get(user: User): User;",
    {
      args: [{ id: "x", tags: [") =>"] }],
      result: { id: "x", born: "2024-02-29T00:00:00.000Z", tags: [] },
    },
  ],
  [
    'get("x") => throws NotFound { id: "x" }',
    "get(id: string): Throws<User, NotFound>;",
    { args: ["x"], error: { name: "NOT_FOUND", data: { id: "x" } } },
  ],
  [
    "get(10n, new Map([['a', 1]]), new Set([true])) => new Uint8Array([1, 255])",
    "get(a: bigint, b: Map<string, number>, c: Set<boolean>): Uint8Array;",
    { args: ["10", [["a", 1]], [true]], result: "Af8=" },
  ],
  [
    'get(Buffer.from("hi"), Buffer.from("6869", "hex"), Buffer.from([104, 105])) => new Uint8Array([104, 105]).buffer',
    "get(...x: Buffer[]): ArrayBuffer;",
    { args: ["aGk=", "aGk=", "aGk="], result: "aGk=" },
  ],
  [
    "get(Color.Blue, [Color.Red]) => Color.Red",
    "get(x: Color, y: (Color.Red | null)[]): Color | null;",
    { args: [3, ["red"]], result: "red" },
  ],
  [
    "get(new Date(0)) => new Date(-1)",
    "get(x: Date): Date;",
    { args: ["1970-01-01T00:00:00.000Z"], result: "1969-12-31T23:59:59.999Z" },
  ],
  ["get(`a`) => 1", "get(x: string): number;", { args: ["a"], result: 1 }],
  [
    'get({ "a-x": new Date("2024-02-29"), "1": 2n, b: "c" }) => 1',
    "get(x: { [key: `a-${string}`]: Date; [key: number]: bigint; b: string }): number;",
    { args: [{ "a-x": "2024-02-29T00:00:00.000Z", 1: "2", b: "c" }], result: 1 },
  ],
  [
    'get(new URL("http://a.b")) => { a: [1, { b: null }] }',
    "get(u: URL): unknown;",
    { args: ["http://a.b/"], result: { a: [1, { b: null }] } },
  ],
  [
    'get({ k: "b", n: 1 }, "on") => [1, "x", true]',
    'get(x: { k: "a" } | { k: "b"; n: number }, y: "on" | "off"): [number, string, boolean?];',
    { args: [{ k: "b", n: 1 }, "on"], result: [1, "x", true] },
  ],
];

const bad: readonly (readonly [example: string, signature: string, problem: string])[] = [
  ["add(1) => 2", "get(x: number): number;", "it calls `add`, not `get`"],
  ['get("1") => 2', "get(x: number): number;", "argument `x`: a number is expected"],
  ['get(1) => "2"', "get(x: number): number;", "what it gives: a number is expected"],
  ["get() => 2", "get(x: number): number;", "argument `x` is missing"],
  ["get(1, 2) => 2", "get(x: number): number;", "it has more than 1 arguments"],
  ["get(1) =>", "get(x: number): number;", "what it gives is no data"],
  [
    "get(Math.PI) => 2",
    "get(x: number): number;",
    "argument `x`: `Math.PI` is no literal, and nothing is run here",
  ],
  [
    "get([1, process.exit(1)]) => 2",
    "get(x: number[]): number;",
    "argument `x`: at [1] `process.exit(1)` is no literal, and nothing is run here",
  ],
  [
    "get(1) => 1 + 1",
    "get(x: number): number;",
    "what it gives: `1 + 1` is no literal, and nothing is run here",
  ],
  [
    "get(1) => (() => 1)()",
    "get(x: number): unknown;",
    "what it gives: `(() => 1)()` is no literal, and nothing is run here",
  ],
  [
    'get("2020-01-01T00:00:00Z") => 1',
    "get(x: Date): number;",
    'argument `x`: `new Date("2020-01-01T00:00:00Z")` is expected',
  ],
  [
    'get(new Date("0000-01-01T00:00:00+01:00")) => 1',
    "get(x: Date): number;",
    'argument `x`: `new Date("2024-02-29T12:00:00Z")` is expected',
  ],
  [
    'get("https://a.b") => 5',
    "get(x: URL): bigint;",
    'argument `x`: `new URL("https://a.b")` is expected',
  ],
  ["get(true) => 5", "get(x: true): bigint;", "what it gives: a bigint such as `5n` is expected"],
  ["get(1) => 1)", "get(x: number): unknown;", "what it gives is no data"],
  [
    "get(Color.Pink) => 1",
    "get(x: Color): number;",
    "argument `x`: `Color.Pink` is no literal, and nothing is run here",
  ],
  [
    'get(Buffer.from("aGk=", "base46")) => 1',
    "get(x: Buffer): number;",
    "argument `x`: `Buffer.from([1, 2, 3])` is expected",
  ],
  [
    "get([1]) => 1",
    "get(x: ArrayBuffer): number;",
    "argument `x`: `new Uint8Array([1, 2, 3]).buffer` is expected",
  ],
  [
    'get({ "b-x": new Date("2024-02-29") }) => 1',
    "get(x: { [key: `a-${string}`]: Date }): number;",
    "argument `x`: there is no `b-x` in its type",
  ],
  [
    'get({ "a-x": 1 }) => 1',
    "get(x: { [key: `a-${string}`]: Date }): number;",
    'argument `x`: at a-x `new Date("2024-02-29T12:00:00Z")` is expected',
  ],
  [
    'get({ kind: "b", at: 3 }) => 1',
    'get(x: { kind: "a"; at: Date } | { kind: "b"; at: bigint }): number;',
    "argument `x`: at at a bigint such as `3n` is expected",
  ],
  [
    "get(true) => 1",
    "get(x: string | number | null): number;",
    "argument `x`: a string, a number or `null` is expected",
  ],
  [
    'get("u-x") => 1',
    "get(x: `u-${number}`): number;",
    'argument `x`: `"u-x"` is no `u-${number}`',
  ],
  [
    "get(new Set([1, 1])) => 1",
    "get(x: Set<number>): number;",
    "argument `x`: `[1,1]` has an item twice",
  ],
  [
    "get(-9_007_199_254_740_993) => 2",
    "get(x: number): number;",
    "argument `x`: -9_007_199_254_740_993 would be rounded to -9007199254740992",
  ],
  ["get(1) => 1e999", "get(x: number): number;", "what it gives: a finite number is expected"],
  [
    "get({ id: 1, tags: [] }) => 1",
    "get(x: User): number;",
    "argument `x`: at id a string is expected",
  ],
  ['get({ id: "1" }) => 1', "get(x: User): number;", "argument `x`: `tags` is missing"],
  [
    'get({ id: "1", tags: [], name: "" }) => 1',
    "get(x: User): number;",
    "argument `x`: there is no `name` in its type",
  ],
  [
    'get({ id: "1", tags: [], ["__proto__"]: 1 }) => 1',
    "get(x: User): number;",
    'argument `x`: `{ id: "1", tags: [], ["__proto__"]: 1 }` is no literal, and nothing is run here',
  ],
  [
    'get(new Date("2024-02-29T12:00")) => 1',
    "get(x: Date): number;",
    'argument `x`: `new Date("2024-02-29T12:00:00Z")` is expected',
  ],
  [
    'get("x") => throws Other { id: "x" }',
    "get(id: string): Throws<void, NotFound>;",
    "`get` does not declare the error `Other`",
  ],
  [
    "get(2) => 1",
    "get(/** @minimum 3 */ x: number): number;",
    "argument `x`: `2` is no number that keeps its rules",
  ],
  [
    'get(1) => "x"',
    'get(x: number): string & { __f?: ["format", "email"] };',
    'what it gives: `"x"` is no string that keeps its rules',
  ],
  [
    'get("x") => throws NotFound',
    "get(id: string): Throws<void, NotFound>;",
    "the data of `NotFound`: `id` is missing",
  ],
];

const documentation = [
  "\n * ```ts\n * get(1) => 2\n * get(2) => 3\n * ```\n",
  "get(1)",
  "get(1).then((x) => x)",
  "const x = await s.get(1)",
  "A user: `get(1) => 2`",
  "get(1 => 2",
];

describe("examples of methods", () => {
  const signature = "get(x: number): number;";
  const results = readBatch(
    Object.fromEntries([
      ...[...good, ...bad].map(([example, own]) => [example, contract(example, own)]),
      ...documentation.map((example) => [example, contract(example, signature)]),
    ]),
    { lib: ["ES2023", "ESNext.Disposable"], types: ["node"] },
  );

  test.each(good)("%s is in the model as it travels", (example, _signature, model) => {
    expect(results[example]!.diagnostics.map(brief)).toEqual([]);
    expect(onlyService(results[example]!).members).toMatchObject([
      { examples: [{ text: example, ...model }] },
    ]);
  });

  test.each(bad)("%s is refused", (example, _signature, problem) => {
    const { diagnostics } = results[example]!;
    expect(diagnostics).toMatchObject([
      { name: "bad-tag-value", location: { line: 2, column: 5 } },
    ]);
    expect(diagnostics[0]!.message).toContain(`: ${problem}.`);
  });

  test.each(documentation)("%s is documentation", (example) => {
    expect(results[example]!.diagnostics.map(brief)).toEqual([]);
    expect(onlyService(results[example]!).members[0]).not.toHaveProperty("examples");
  });
});

test.each(["", "Of one."])("an example may stand in a block of code: %s", (title) => {
  const text = `${title}\n * \`\`\`ts\n * get({\n *   a: 1, // one\n * }) => 2\n * \`\`\`\n`;
  const { block } = readBatch({ block: contract(text, "get(x: { a: number }): number;") });
  expect(block.diagnostics.map(brief)).toEqual([]);
  expect(onlyService(block).members).toMatchObject([
    { examples: [{ text: "get({\n  a: 1, // one\n}) => 2", args: [{ a: 1 }], result: 2 }] },
  ]);
});
