import { describe, expect, test } from "vitest";

import {
  brief,
  onlyService,
  readBatch,
  readContracts,
  withPayload,
  withService,
  withWords,
} from "../../support/read-contracts.ts";

const good = {
  "/** @default 20 */ a?: number": { default: 20 },
  "/** @default 20 */ a: number": { default: 20 },
  '/** @default "x @foo y" */ a?: string': { default: "x @foo y" },
  '/** @default "see @minLength 300" */ a?: string': { default: "see @minLength 300" },
  "/** @default 'see @minLength 300' */ a?: string": { default: "see @minLength 300" },
  '/** @default ["@pattern ^x$", "@maxItems 1"] */ a?: string[]': {
    default: ["@pattern ^x$", "@maxItems 1"],
  },
  "/** @default 'b' */ a?: 'a' | 'b'": { default: "b" },
  "/** @default null */ a?: string | null": { default: null },
  '/** @default {"x":[1,{"y":true}]} */ a?: { x: unknown[] }': { default: { x: [1, { y: true }] } },
  '/** @default "2024-01-01T00:00:00Z" */ a?: Date': { default: "2024-01-01T00:00:00Z" },
  '/** @default "12" */ a?: bigint; b?: Self': { default: "12" },
  '/** @default [["k",1]] */ a?: Map<string, number>': { default: [["k", 1]] },
  "/** @default {} */ a?: Self": { default: {} },
  "/** @default {} */ a?: { /** @default 1 */ x: number; y: unknown }": { default: {} },
  '/** @format uuid @default "123e4567-e89b-12d3-a456-426614174000" */ a?: string': {
    default: "123e4567-e89b-12d3-a456-426614174000",
  },
  "/** @multipleOf 0.01 @default 19.99 */ a?: number": { default: 19.99 },
  '/** @example "Ann"\n * @example "Bob" */ a: string': { examples: ["Ann", "Bob"] },
  "/** @example a.b() // or so */ a: string": {},
  "/** @was old\n * @was older */ a: string": { was: ["old", "older"] },
  "/** @was c */ a: string; [key: `c${number}`]: number": { was: ["c"] },
  "/** @was c */ a: string; [key: number]: number": { was: ["c"] },
  "/** @sensitive */ a: string": { sensitive: true },
  "/** @defaultValue 20 */ a?: number": {},
} as const;

const bad = {
  "/** @default 9007199254740993 */ a?: number":
    "default-does-not-match 9007199254740993 would be rounded to 9007199254740992",
  '/** @default { "a": "1.00000000000000001", "b": [0.10000000000000001e0] } */ a?: unknown':
    "default-does-not-match 0.10000000000000001e0 would be rounded to 0.1",
  '/** @default "x" */ a?: number': 'default-does-not-match `"x"` is no number',
  "/** @default foo */ a?: string": "default-does-not-match not written as JSON",
  "/** @default new Date() */ a?: Date | null":
    'default-does-not-match not written as JSON, as `"2024-02-29T12:00:00Z"` is for this type',
  "/** @default 10 */ a?: bigint":
    'default-does-not-match is no string of decimal digits such as "10"',
  "/** @default */ a?: string": "default-does-not-match not written as JSON",
  "/** @default 1e400 */ a?: number": "default-does-not-match not written as JSON",
  "/** @default 5 @maximum 3 */ a?: number": "default-does-not-match keeps its rules",
  '/** @default "c" */ a?: "a" | "b"': "default-does-not-match member of the union",
  "/** @default null */ a?: string": "default-does-not-match is no string",
  '/** @default {"x":"1"} */ a?: { x: number }': 'default-does-not-match at x `"1"` is no number',
  '/** @default {"x":[[1,true]]} */ a?: { x: (number | string)[][] }':
    "default-does-not-match at x[0][1] `true` is no member of the union",
  '/** @default {"y":1} */ a?: { x: number }': "default-does-not-match `x` is missing",
  '/** @default {"k":"b","n":"1"} */ a?: { k: "a"; s: string } | { k: "b"; n: number }':
    'default-does-not-match at n `"1"` is no number',
  '/** @default [["a","b"]] */ a?: Map<string, number>':
    'default-does-not-match at [0][1] `"b"` is no number',
  '/** @default {"a b":"1"} */ a?: Record<string, number>':
    'default-does-not-match at ["a b"] `"1"` is no number',
  "/** @default [1] */ a?: [number, string]": "default-does-not-match is no tuple",
  "/** @default [1,2] */ a?: [number, string]": "default-does-not-match at [1] `2` is no string",
  '/** @default "yesterday" */ a?: Date': "default-does-not-match date-time",
  "/** @default 12 */ a?: bigint": "default-does-not-match decimal digits",
  '/** @format email @default "x" */ a?: string': "default-does-not-match keeps its rules",
  "/** @multipleOf 0.01 @default 0.005 */ a?: number": "default-does-not-match keeps its rules",
  '/** @default "v-1" */ a?: `u-${number}`': "default-does-not-match is no `u-${number}`",
  "/** @minItems 1 @default [] */ a?: string[]": "default-does-not-match keeps its rules",
  "/** @default [1,1] */ a?: Set<number>": "default-does-not-match has an item twice",
  "/** @minItems 2 @default [1] */ a?: Set<number>": "default-does-not-match keeps its rules",
  "/** @minProperties 1 @default {} */ a?: { x?: 1 }": "default-does-not-match keeps its rules",
  '/** @default {"ab":"1"} */ a?: { [k: `a${string}`]: number }':
    'default-does-not-match at ab `"1"` is no number',
  "/** @minimum 1 @example 0 */ a: number": "example-does-not-match keeps its rules",
  "/** @example 5 */ a: string": "example-does-not-match is no string",
  "/** @example 9007199254740993 */ a: number":
    "example-does-not-match 9007199254740993 would be rounded to 9007199254740992",
  "/** @was b */ a: string; b: string": "old-name-is-taken another property",
  "/** @was c */ a: string; /** @was c */ b: string": "old-name-is-taken another property",
  "/** @was c */ a: string; [key: string]: string": "old-name-is-taken index signature",
  "/** @was c1 */ a: string; [key: `c${number}`]: string": "old-name-is-taken index signature",
  "/** @was 1 */ a: string; [key: number]: string": "old-name-is-taken index signature",
  "/** @was two names */ a: string": "bad-tag-value one name",
  "a: Limit": "tag-does-not-apply a property or a parameter",
  "a: Secret": "tag-does-not-apply a property or a parameter",
} as const;

function withFields(fields: string): string {
  return withPayload(`export interface T { ${fields} }\ninterface Self { self?: Self }`);
}

describe("what tags say of a property", () => {
  const results = readBatch(
    Object.fromEntries(Object.keys(good).map((fields) => [fields, withFields(fields)])),
  );

  test.each(Object.entries(good))("%s", (fields, expected) => {
    const { model, diagnostics } = results[fields]!;
    expect(diagnostics.map(brief)).toEqual([]);
    const type = model.types["contracts/test.ts#T"]!.type;
    const [property] = type.kind === "object" ? type.properties : [];
    const { name: _name, type: _type, optional: _optional, doc: _doc, ...rest } = property!;
    expect(rest).toEqual(expected);
  });

  test("goes with it through mapped types; an old name does not follow a new one", () => {
    const { model } = readContracts(
      withPayload(
        [
          "interface A { /** @default 1 @was b */ a?: number; /** @sensitive */ c: string }",
          "export interface T { x: Pick<Required<A>, 'a' | 'c'>; y: { [K in keyof A as `my_${K}`]: A[K] } }",
        ].join("\n"),
      ),
    );
    expect(model.types["contracts/test.ts#T"]).toMatchObject({
      type: {
        properties: [
          { type: { properties: [{ default: 1, was: ["b"] }, { sensitive: true }] } },
          { type: { properties: [{ name: "my_a", default: 1 }, { sensitive: true }] } },
        ],
      },
    });
    expect(JSON.stringify(model.types["contracts/test.ts#T"]).match(/"was":/g)).toHaveLength(1);
  });

  test("an old name counts once, by however many ways an intersection has the property", () => {
    const { model, diagnostics } = readContracts(
      withPayload(
        [
          "interface A { /** @was b */ a: string; c: string }",
          "type Loose = Omit<A, 'a'> & Partial<Pick<A, 'a'>>;",
          "type Tight<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>> & Required<Pick<T, K>>;",
          "export type T = Tight<Loose & Required<Pick<Loose, 'a'>>, 'a'>;",
        ].join("\n"),
      ),
    );
    expect(diagnostics.map(brief)).toEqual([]);
    expect(model.types["contracts/test.ts#T"]).toMatchObject({
      type: { properties: [{ name: "c" }, { name: "a", was: ["b"] }] },
    });
  });

  test("old names follow wherever a mapped type leaves the name as it is", () => {
    for (const made of [
      "{ [K in 'a']: A[K] }",
      "{ [K in keyof A as Exclude<K, 'c'>]: A[K] }",
      "{ [K in keyof A as K extends 'c' ? never : K]-?: A[K] }",
    ]) {
      const { model } = readContracts(
        withPayload(`interface A { /** @was b */ a: number; c: string }\nexport type T = ${made}`),
      );
      expect(model.types["contracts/test.ts#T"], made).toMatchObject({
        type: { properties: [{ name: "a", was: ["b"] }] },
      });
    }
  });
});

test("what tags say of a property holds for the one that takes its place, which may say something else", () => {
  const { model, diagnostics } = readContracts(
    withPayload(
      [
        "interface A { /** How many. @default 1 @was b @example 7 */ a?: number; /** @sensitive */ c: string; /** @default 2 */ d?: number }",
        "interface B { /** @sensitive */ d?: number }",
        "export interface T extends A, B { a: 1 | 3; c: 'x' | 'y'; /** @default 4 */ d?: number }",
      ].join("\n"),
    ),
  );
  expect(diagnostics.map(brief)).toEqual([]);
  const { type } = model.types["contracts/test.ts#T"]!;
  const properties = type.kind === "object" ? type.properties : [];
  expect(properties.map(({ type: _type, doc: _doc, ...rest }) => rest)).toEqual([
    { name: "a", default: 1, was: ["b"] },
    { name: "c", sensitive: true },
    { name: "d", optional: true, default: 4, sensitive: true },
  ]);
  expect(properties[0]?.doc?.text).toBe("How many.");
});

test("a property or parameter whose type is that of a hidden property is hidden too", () => {
  const { model, diagnostics } = readContracts(
    withWords(
      [
        "interface User { /** @sensitive */ password: string; card: { /** @sensitive */ number: string }; name: string }",
        'interface Admin extends User { password: string }; type Password = Admin["password"];',
        'export interface T { a: Password; b: User["card"]["number"][] | null; c: Partial<User>["password"]; d: User["name"]; e: User["card"]; f: typeof root.password; g: typeof root.name }',
        "declare const root: User;",
        'export interface S extends Service<"s"> { get(x: User["password"], y: User["name"], ...z: Password[]): T }',
      ].join("\n"),
    ),
  );
  expect(diagnostics.map(brief)).toEqual([]);
  const { type } = model.types["contracts/test.ts#T"]!;
  const properties = type.kind === "object" ? type.properties : [];
  const [member] = model.services[0]!.members;
  const parameters = member?.kind === "method" ? member.parameters : [];
  const hidden = [...properties, ...parameters].filter(({ sensitive }) => sensitive);
  expect(hidden.map(({ name }) => name)).toEqual(["a", "b", "c", "f", "x", "z"]);
});

describe("the type of a hidden property is refused where nothing has a name by which to hide it", () => {
  const members = {
    "get(): Pw | null": 1,
    "get(): Promise<User['password'][]>": 1,
    "get(): Map<string, Pw>": 1,
    "get(): Box<Pw>": 1,
    "get(): Boxed": 1,
    "get(): Vault": 1,
    "get(): Throws<Pw, Gone>": 1,
    "get(): AsyncIterable<Pw>": 1,
    "get(): AsyncGenerator<string, Pw, void>": 1,
    "told: Event<Pw>": 1,
    "told: Publish<'a', 'b', Pw[]>": 1,
    "told: Consume<'a', Pw>": 1,
    "get(...all: [x: Pw, ...Pw[]]): Record<'a', Pw>": 0,
    "get(): User; told: Event<Pick<User, 'password'>>": 0,
    "get(/** @sensitive */ all: { [name: string]: Pw }): void": 0,
    "get(): { /** @sensitive */ all: { old: { [name: string]: Pw } }[] }": 0,
    "get(): { all: { [name: string]: Pw } }": 1,
  };
  const types = [
    "interface User { /** @sensitive */ password: string } type Pw = User['password'];",
    "interface Box<X> { value: X } interface Boxed extends Box<Pw> {}",
    "interface Vault { [name: string]: Pw } interface Gone extends ServiceError<'Gone'> {}",
  ].join("\n");
  const results = readBatch(
    Object.fromEntries(
      Object.keys(members).map((text) => [text, `${withService(text)}\n${types}`]),
    ),
  );

  test.each(Object.entries(members))("%s: %i", (text, count) => {
    const { diagnostics, model } = results[text]!;
    const found = diagnostics.map(({ name }) => name);
    expect(found).toEqual(Array.from({ length: count }, () => "rules-would-be-lost"));
    if (count === 0) expect(JSON.stringify(model)).toContain('"sensitive":true');
  });
});

describe("what tags cannot say is refused", () => {
  const more = "/** @default 1 */ type Limit = number;\n/** @sensitive */ type Secret = string;";
  const results = readBatch(
    Object.fromEntries(
      Object.keys(bad).map((fields) => [
        fields,
        withFields(fields) +
          (/Limit|Secret/.test(fields)
            ? `\n${more.split("\n")[fields.includes("Limit") ? 0 : 1]!}`
            : ""),
      ]),
    ),
  );

  test.each(Object.entries(bad))("%s: %s", (fields, expected) => {
    const [name = "", ...words] = expected.split(" ");
    const found = results[fields]!.diagnostics;
    expect(found.map((each) => each.name)).toEqual([name]);
    expect(`${found[0]!.message} ${found[0]!.suggestion}`).toContain(words.join(" "));
  });
});

test("parameters have defaults when they are optional, and no old names", () => {
  const { diagnostics } = readContracts(
    withService("get(/** @default 3 */ x: number, /** @was q */ y?: string): void;"),
  );
  expect(diagnostics.map(({ name, suggestion }) => `${name} ${suggestion}`)).toEqual([
    "rule-does-not-apply Make the parameter optional.",
    "rule-does-not-apply Remove it: arguments are passed by their places.",
  ]);
  const fine = readContracts(
    withService("get(/** @default 3 */ x?: number, /** @sensitive */ y?: string): void;"),
  );
  expect(fine.diagnostics.map(brief)).toEqual([]);
  expect(onlyService(fine).members).toMatchObject([
    {
      parameters: [
        { name: "x", default: 3 },
        { name: "y", sensitive: true },
      ],
    },
  ]);
});

test("a text in a default that looks like a number without end is a text", () => {
  const text = `export interface T { /** @default [null,"123e4567"] */ ids?: (string | null)[] }`;
  expect(readContracts(withPayload(text)).diagnostics).toEqual([]);
});
