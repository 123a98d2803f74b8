import { expect, test } from "vitest";

import {
  brief,
  readBatch,
  readContracts,
  withPayload,
  withWords,
} from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @minItems 2 */ type Names = string[];
type Also = Names;
/** @maxItems 2 */ type Tags = Set<string>;
interface Item { of: string }
/** @strict */ type Closed = Item;
/** @minProperties 1 */ type Some = Record<string, number>;
/** @strict */ interface Sealed { a: string }
interface Base { /** @maxItems 9 */ list: string[]; /** @sensitive */ secret: string }
interface Hold extends Base { list: string[]; secret: string }
interface User {
  /** @maxItems 5 */ items: Item[]; /** @strict */ one: Item; /** @uniqueItems */ codes: readonly number[];
  /** @sensitive */ password: string; /** @sensitive */ card: { number: string } | null; /** @sensitive */ pins: string[];
  /** @sensitive */ born: Date; /** @sensitive */ open: boolean; /** @sensitive */ any: unknown;
}
declare function make(/** @minItems 2 */ a: string[], /** @sensitive */ b: number): void;
interface Page<T> { items: T[]; at: T }
type Named = Page<Names>;
type Same<T> = { [K in keyof T]: T[K] };
type Boxed<T> = { [K in keyof T]: { v: T[K] } };
type Get<T, K extends keyof T> = T[K];
type Taken<T> = T extends { at: infer A } ? A : never;
type Values<T> = T[keyof T];
type Result<T> = { ok: true; value: T } | { ok: false };
type Later = Promise<Closed>;
type ByName = Map<string, Closed>;
type Pin<T> = T extends { password: infer R } ? { it: R } : never;
type AnyOf<T> = T extends { any: infer R } ? { it: R } : never;
type Counts<K extends string> = Record<K, number>;
type Bearer<T extends string> = \`Bearer \${T}\`;
interface Extends extends Page<Parameters<typeof make>[0]> {}`;

type Read = ReturnType<typeof readBatch>;

const read = (all: readonly string[]): Read =>
  readBatch(
    Object.fromEntries(
      all.map((each) => {
        const payload = `export type T = { x: ${each} };`;
        const service = `export interface S extends Service<"s"> { get(): T }`;
        return [each, withWords(`${types}\n${payload}\n${service}`)];
      }),
    ),
  );

/** What was told of each type, without the same place twice. */
const told = (found: Read): readonly string[] =>
  Object.entries(found).map(([type, { diagnostics }]) =>
    [type, ...new Set(diagnostics.map(({ name, path }) => `${name} ${path}`))].join(": "),
  );

/** Where such types are refused. */
const lostAt = (ways: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(ways).map(([type, way]) => `${type}: rules-would-be-lost S.get → result.x${way}`);

test("rules of lists and objects are refused where TypeScript takes what has them in ways that cannot be followed", () => {
  const ways = {
    "Parameters<typeof make>[0]": "",
    'Get<Hold, "list">': "",
    'Extract<Result<User["codes"]>, { ok: true }>["value"]': "",
    Extends: ".items[]",
    "Awaited<Later>": "",
    "ByName extends Map<string, infer V> ? V : never": "",
    "[...Also]": "",
    "[...Named['at']]": "",
    "[boolean, ...Also]": "",
  };
  expect(told(read(Object.keys(ways)))).toEqual(lostAt(ways));
});

test("so is what is hidden, where it would be shown", () => {
  const ways = {
    "Parameters<typeof make>[1]": "",
    'Get<Hold, "secret">': "",
    '(Hold & { other: string })["secret" | "other"]': "",
    'Boxed<{ a: Base["secret"] }>': ".a.v",
    'Boxed<{ a: User["pins"] }>': ".a.v",
    'Boxed<{ a: User["born"] }>': ".a.v",
  };
  expect(told(read(Object.keys(ways)))).toEqual(lostAt(ways));
});

test("so is what is hidden of which nobody knows what it is, in another text, or as the name of a property", () => {
  const ways = {
    'AnyOf<User>["it"]': "",
    'Boxed<{ a: User["any"] }>': ".a.v",
    'AnyOf<User>["it"][]': "[]",
    'Bearer<Pin<User>["it"]>': "",
    'AnyOf<{ /** @sensitive */ any: Map<string, 1> }>["it"] & ReadonlyMap<string, 1>': "",
    "Bearer<`${Parameters<typeof make>[1]}`>": "",
    'Counts<Pin<User>["it"]>': "",
    '{ [K in Pin<User>["it"] as `k${K}`]?: string }': "",
    'Record<Bearer<Pin<User>["it"]>, Date>': "",
  };
  expect(told(read(Object.keys(ways)))).toEqual(lostAt(ways));
});

test("nothing is refused of which no rule is lost, by the same types", () => {
  const kept = {
    "Same<Page<Names[number]>>": "{ items: string[]; at: string }",
    "Same<Page<Taken<Page<Names>>[number]>>": "{ items: string[]; at: string }",
    "Parameters<typeof make>[0][number][]": "string[]",
    "[...Names[number][]]": "string[]",
    'Page<User["codes"][number][]>': "{ items: number[][]; at: number[] }",
    "Same<Page<Item>>": "{ items: { of: string }[]; at: { of: string } }",
    "Same<Page<Sealed>>": "{ items: closed { a: string }[]; at: closed { a: string } }",
    "Same<Sealed>": "{ a: string }",
    "Partial<Same<Hold>>": "{ list: string[](maxItems 9); secret: string }",
    'Pick<Same<User>, "codes" | "one">':
      "{ one: closed { of: string }; codes: number[](uniqueItems true) }",
    'Required<Partial<Hold>>["list"]': "string[](maxItems 9)",
    'Counts<Bearer<keyof User>>["Bearer any"]': "number",
    "Boxed<{ a: unknown }>": "{ a: { v: unknown } }",
    "Same<{ kept: Names; tags: Tags; some: Some }>":
      "{ kept: string[](minItems 2); tags: Set<string>(maxItems 2); some: Record<number>(minProperties 1) }",
  };
  for (const [type, found] of Object.entries(read(Object.keys(kept)))) {
    expect({ [type]: found.diagnostics.map(brief) }).toEqual({ [type]: [] });
    expect(showRules(found), type).toEqual([`x: ${kept[type as keyof typeof kept]}`]); // one of its names
  }
});

test("nothing is refused of what is hidden where it is hidden too: by a property, a parameter, a path", () => {
  const { diagnostics } = readContracts(
    withWords(`${types}
type Secret<T> = { at: { open: T } };
type Hidden = User["password"];
interface Login { /** @sensitive */ it: Hidden; /** @sensitive */ all: Boxed<{ a: Hidden }>; /** @sensitive */ any: Boxed<{ a: User["any"] }>;
  /** @sensitive */ by: Counts<Pin<User>["it"]>; /** @sensitive */ text: Bearer<Pin<User>["it"]> }
export interface S extends Service<"s"> {
  login(login: Same<Login>, /** @sensitive */ again: Boxed<{ a: Hidden }>): Omit<User, "password">;
  /** @sensitive password.a */ change(password: Boxed<{ a: Hidden }>): Partial<Same<User>>;
  /** @sensitive at.open[] */ told: Event<Secret<Parameters<typeof make>[1][]>>;
  /** @sensitive at */ sent: Event<Secret<Parameters<typeof make>[1]>>;
}`),
  );
  expect(diagnostics.map(brief)).toEqual([]);
});

test("rules are looked for where nothing but lists of a parameter, or one member of a union, has any", () => {
  const ways = [
    'interface Base<T> { /** @maxItems 9 */ list: T[] } interface Hold<T> extends Base<T> { list: T[] } type T = { x: Get<Hold<Item>, "list"> }',
    'interface Base<T> { /** @maxItems 9 */ all: ReadonlyMap<string, T> } interface Hold<T> extends Base<T> { all: ReadonlyMap<string, T> } type T = { x: Get<Hold<Item>, "all"> }',
    "declare function make(/** @strict */ a: Item | null): void; type T = { x: NonNullable<Parameters<typeof make>[0]> }",
    "declare function make(/** @minItems 2 */ a: Set<Item> | null): void; type T = { x: NonNullable<Parameters<typeof make>[0]> }",
    "declare function make(/** @minItems 2 */ a: Item[]): void; type T = { x: Readonly<Parameters<typeof make>[0]> }",
    'interface Base<T> { /** @sensitive */ it: T } interface Hold<T> extends Base<T> { it: T } type T = { x: Get<Hold<Item>, "it"> }',
  ];
  // Each by itself: another one's rules are reason enough to look.
  const shared = "interface Item { of: string } type Get<T, K extends keyof T> = T[K];";
  for (const way of ways)
    expect(told({ [way]: readContracts(withPayload(`${shared}\n${way}`)) })).toEqual(
      lostAt({ [way]: "" }),
    );
});

test("they are refused as well beside rules that are followed as types", () => {
  for (const type of [
    "Parameters<typeof make>[0]",
    'Get<Hold, "secret">',
    "Extends",
    "Awaited<Later>",
  ]) {
    const text = `${types}\n/** @minimum 0 */ type Nat = number;\ntype Maybe<T> = T | null;
export interface S extends Service<"s"> { nat(): Maybe<Nat>; get(): { x: ${type} } }`;
    const { diagnostics } = readContracts(withWords(text));
    expect([type, ...new Set(diagnostics.map(({ name }) => name))]).toEqual([
      type,
      "rules-would-be-lost",
    ]);
  }
});

test("and wherever a member of a service holds them", () => {
  const places = {
    "take(a: Lost): void": "S.take → a",
    "take(...a: Lost[]): void": "S.take → a[]",
    "give(): Lost": "S.give → result",
    "watch(): AsyncIterable<Lost>": "S.watch → result[]",
    "watch(): AsyncGenerator<string, Lost, void>": "S.watch → result → return",
    "placed: Event<{ x: Lost }>": "S.placed → payload.x",
    "save(a: Lost): Command": "S.save → a",
    "give(): Throws<void, Failed>": "S.give → Failed.x",
  };
  const failed = 'export interface Failed extends ServiceError<"FAILED"> { x: Lost }';
  const more = `${types}\ntype Lost = Parameters<typeof make>[0];\n${failed}`;
  const contracts = Object.keys(places).map((member) => [
    member,
    withWords(`${more}\nexport interface S extends Service<"s"> { ${member} }`),
  ]);
  expect(told(readBatch(Object.fromEntries(contracts)))).toEqual(
    Object.entries(places).map(([member, path]) => `${member}: rules-would-be-lost ${path}`),
  );
});
