import { expect, test } from "vitest";

import {
  brief,
  readBatch,
  readContracts,
  withPayload,
  withWords,
} from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @minimum 0 */ type Nat = number;
/** @maximum 9 */ type Digit = number;
/** @minLength 2 */ type Name = string;
/** @minItems 1 */ type Some = number[];
type Names = Name[];
type Maybe<T> = T | null;
type Result<T> = { ok: true; value: T } | { ok: false; why: string };
interface Page<T> { items: T[]; at: T }
type Paged = Page<Name>;
interface Book extends Paged {}
interface Box<T = Name> { it: T }
type Same<T> = { [K in keyof T]: T[K] };
type Lists<T> = { [K in keyof T]: T[K][] };
type Shown<T> = { [K in keyof T as \`show_\${string & K}\`]: T[K] };
type ItemsOf<T> = T extends { items: (infer I)[] } ? I : never;
type Flat<T> = T extends (infer U)[] ? Flat<U> : T;
type Rows<T> = T extends string ? { text: T } : T extends number ? { number: T } : never;
type Eq<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? "same" : "other";
declare function listen(port: Nat): Name;
/** @minLength 3 */ type Text = string | null;
interface User { /** @minimum 1 */ age: number; name?: Name; home: { /** @maxLength 5 */ zip: string | null }; all: Page<Nat> }
type Get<T, K extends keyof T> = T[K];
interface Node_ { name: Maybe<Name>; kids: Maybe<Node_>[] }
`;

const name = "string(minLength 2)";
const nat = "number(minimum 0)";

test("rules of tags hold wherever TypeScript takes the type that has them, by whichever types", () => {
  const forms = {
    "Maybe<Nat>": `null | ${nat}`,
    "Maybe<Name>[]": `null | ${name}[]`,
    "Result<Nat>": `{ ok: true; value: ${nat} } | { ok: false; why: string }`,
    "Page<Nat>": `{ items: ${nat}[]; at: ${nat} }`,
    'Page<Nat>["at"]': nat,
    "Partial<Page<Nat>>": `{ items: ${nat}[]; at: ${nat} }`,
    "Map<Maybe<Name>, Maybe<Nat>>": `Map<null | ${name}, null | ${nat}>`,
    "Nat | Digit": `${nat} | number(maximum 9)`,
    "Exclude<Nat | null, null>": nat,
    "Extract<Nat | Name, string>": name,
    "Same<Paged>": `{ items: ${name}[]; at: ${name} }`,
    "Lists<Paged>": `{ items: ${name}[][]; at: ${name}[] }`,
    "Shown<Paged>": `{ show_items: ${name}[]; show_at: ${name} }`,
    "ItemsOf<Same<Paged>>": name,
    "Flat<Nat[][]>": nat,
    "Rows<Name | Nat>": `{ text: ${name} } | { number: ${nat} }`,
    "Same<Names>": `${name}[]`,
    "[...Names]": `${name}[]`,
    "ReturnType<typeof listen>": name,
    "Awaited<Promise<Nat>>": nat,
    Book: `{ items: ${name}[]; at: ${name} }`,
    Box: `{ it: ${name} }`,
    "Box<Text>": "{ it: string(minLength 3) | null }",
    "Partial<Nat | null>": `${nat} | null`,
    "Required<Nat | Name>": `${nat} | ${name}`,
    'Get<User, "age">': "number(minimum 1)",
    'Page<User["age"]>': "{ items: number(minimum 1)[]; at: number(minimum 1) }",
    'Maybe<User["home"]["zip"]>': "null | string(maxLength 5)",
    'Get<Get<User, "home">, "zip">': "string(maxLength 5) | null",
    "User extends { age: infer A } ? { is: A } : never": "{ is: number(minimum 1) }",
    "User extends { all: { items: (infer I)[] } } ? I : never": nat,
  };
  for (const [type, shown] of Object.entries(forms)) {
    const found = readContracts(withPayload(`${types}export type T = { x: ${type} }`));
    expect({ [type]: found.diagnostics.map(brief) }).toEqual({ [type]: [] });
    expect(showRules(found), type).toEqual([`x: ${shown}`]);
  }
});

test("so do those of parameters, events, errors, properties and types that hold themselves, across files and from packages", () => {
  const shared = types.replaceAll(/^(\/\*\*.*\*\/ )?(?=type|interface|declare)/gm, "$1export ");
  const service = `import type { Event, Service, ServiceError, Throws } from "lagomorph/contract";
import type { Maybe, Name, Nat, Node_, Page, Same } from "./shared.ts";
import type { Code } from "../types/codes.js";
interface Ports { /** @maximum 99 */ http: number }
type Of<T> = { [K in keyof T as \`\${string & K}Port\`]: T[K] };
interface Gone extends ServiceError<"GONE"> { at: Maybe<Name> }
export interface S extends Service<"s"> {
  put(page: Page<Nat>): Throws<Maybe<Code>, Gone>;
  ports(): Same<Of<Ports>>;
  changed: Event<Maybe<Node_>>;
}`;
  const found = readContracts({
    "types/codes.d.ts": "/** @pattern ^[A-Z]+$ */ export type Code = string;",
    "contracts/shared.ts": shared,
    "contracts/test.ts": service,
  });
  expect(found.diagnostics.map(brief)).toEqual([]);
  const { errors, types: named } = found.model;
  const bodies = Object.entries(named).map(([id, { type }]) => `${id} ${JSON.stringify(type)}`);
  const of = (start: RegExp): string => bodies.find((each) => start.test(each)) ?? "";
  expect(of(/#Page<number/)).toMatch(/"items","type":\{.*"minimum":0.*"at","type":\{.*"minimum":0/);
  expect(of(/#Maybe<string.*Pattern/)).toContain('"pattern":["^[A-Z]+$"]');
  expect(of(/#Same</)).toMatch(/"httpPort","type":\{.*"maximum":99/);
  expect(of(/#Node_ /)).toContain('"name":"kids"');
  expect(errors.map((each) => each.name)).toEqual(["GONE"]);
  expect(of(/#Gone /)).toContain("MinLength<2>");
});

test("what says the same of rules as types is what is written with types", () => {
  const written = `import type { Min, MinLength } from "lagomorph/contract";
${types.replace("/** @minimum 0 */ type Nat = number", "type Nat = number & Min<0>").replace("/** @minLength 2 */ type Name = string", "type Name = string & MinLength<2>")}`;
  const forms = ["Maybe<Nat>", "Page<Name>", "Result<Nat[]>", "Same<Paged>", "Rows<Name | Nat>"];
  const of = (text: string): string[] =>
    forms.map((type) =>
      showRules(readContracts(withPayload(`${text}export type T = { x: ${type} }`))).join(),
    );
  expect(of(types)).toEqual(of(written));
});

test("rules are refused that types cannot carry, that would be idle, or that a condition asks for", () => {
  const refused = {
    "Page<Nat> | Record<Nat, 1>": "numbers as keys",
    "Page<Nat> | `x${Name}`": "text",
    "Page<Nat> | Same<Some>": "lists",
    "Maybe<Nat> | number": "any number is taken",
    "{ page: Same<Paged>; same: Eq<Name, string> }": "types would not be the same",
  };
  for (const [type, why] of Object.entries(refused)) {
    const { diagnostics } = readContracts(withPayload(`${types}export type T = { x: ${type} }`));
    expect(
      diagnostics.map((each) => each.name),
      why,
    ).toContain("rules-would-be-lost");
  }
});

test("beside other mistakes only those rules are told of that would be lost all the same, where they were written", () => {
  const { diagnostics } = readContracts(
    withPayload(
      `${types}export type T = { a: Page<Nat>; b: any; c: \`x\${Name}\`; d: Page<Name> }`,
    ),
  );
  const line = types.split("\n").length;
  expect(diagnostics.map(brief)).toEqual([
    `any-in-contract ${line}:36 S.get → result.b`,
    `rules-would-be-lost ${line}:48 S.get → result.c`,
    // Names cannot be followed, and so are not here either.
    `rules-would-be-lost ${line}:64 S.get → result.d`,
  ]);
});

test("of members only those are told of in which rules would be lost all the same", () => {
  const { diagnostics } = readContracts(
    withWords(
      `${types}export interface S extends Service<"s"> { a(): Maybe<Nat>; b(nat: Nat | 5): Page<Nat>; c: Event<Get<User, "age">> }`,
    ),
  );
  const paths = diagnostics.map((each) => `${each.name} ${each.path}`);
  expect(paths).toEqual(["rules-would-be-lost S.b → nat", "rules-would-be-lost S.b → result"]);
});

test("who has nothing to do with it is compiled as without it", () => {
  const other = withWords(
    `${types}export interface B extends Service<"b"> { get(nat: Nat, names: Names): { digit: Digit; page: Page<string>; at: Same<Page<boolean>> } }`,
  );
  const alone = readContracts({ "contracts/b.ts": other });
  const beside = readBatch({
    own: { "contracts/b.ts": other },
    other: withPayload(`${types}export type T = { x: Maybe<Nat>; y: Page<Name> }`),
  });
  expect(beside.other.diagnostics).toEqual([]);
  expect(beside.own).toEqual(alone);
});

test("types that lead to one another in a long row are held against those of the second reading", () => {
  const row = Array.from({ length: 600 }, (_, at) => `interface R${at} { next?: R${at + 1} }`);
  const text = `${types}${row.join("\n")}\ninterface R600 { x: Maybe<Nat> }\nexport type T = R0`;
  expect(readContracts(withPayload(text)).diagnostics).toEqual([]);
});

test("unions in unions whose members change places are refused rather than held against one another without end", () => {
  const at = (level: number): string =>
    `type U${level} = Each<U${level - 1}, [number, 1] | [Nat]>;`;
  const levels = Array.from({ length: 17 }, (_, index) => at(index + 1));
  const each = "type U0 = string; type Each<N, T> = T extends unknown ? { n: N; k: T } : never;";
  const of = (level: number): readonly string[] =>
    readContracts(
      withPayload(`${types}${each}\n${levels.join("\n")}\nexport type T = { x: U${level} }`),
    ).diagnostics.map(({ name: found }) => found);
  expect(of(5)).toEqual([]);
  expect(new Set(of(17))).toEqual(new Set(["rules-would-be-lost"]));
});

test("who takes the place of a property with rules keeps them, or is refused", () => {
  const of = (type: string): readonly string[] => {
    const own = `interface Base { it: Nat } interface Own extends Base { it: ${type} }`;
    const text = withWords(
      `${types}${own}\nexport interface S extends Service<"s"> { a(): Maybe<Nat>; b(own: Own): Maybe<Nat> }`,
    );
    return readContracts(text).diagnostics.map(({ path }) => path);
  };
  expect(of("5")).toEqual([]);
  expect(of("Nat")).toEqual([]);
  // To TypeScript it is any number, to whoever reads the tags none below zero.
  expect(of("number")).toEqual(["S.b → result"]);
});
