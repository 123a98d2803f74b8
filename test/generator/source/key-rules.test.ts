import { expect, test } from "vitest";

import { loadCodecs } from "../support/load-codecs.ts";
import { readContracts, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `import type { Format, MinLength } from "lagomorph/contract";
/** @format uuid */ type Uuid = string;
/** @minLength 2 */ type Word = string;
type Id = string & Format<"uuid">;
/** @format uuid */ type UserId = string & { readonly __brand: "UserId" };
interface User { /** @format uuid */ id: string }
type Users = Record<Uuid, number>;
type Index<K extends string> = Record<K, number>;
type ById<V> = { [K in Uuid]: V };
type Same<T> = { [K in keyof T]: T[K] };
type Lists<T> = T extends Record<infer K, infer V> ? Record<K, V[]> : never;
interface Page<T> { items: T }
/** @minimum 1 */ type Nat = number;
type Branded = Word & { readonly __brand: "Branded" };
type Twice = Branded & { readonly __other: true };
type Brand<X> = X & { readonly __brand: "Brand" };
type Given = Brand<Word>;
type NatId = Nat & { readonly __brand: "NatId" };
/** @minLength 3 */ type Key = \`k\${string}\`;
type KeyId = Key & { readonly __brand: "KeyId" };
interface Held { id: Twice }
type Default<X = Word> = X;
`;

function show(type: string): readonly string[] {
  const read = readContracts(withPayload(`${types}export type T = { x: ${type} }`));
  const told = read.diagnostics.map(({ name, suggestion }) => `${name} ${suggestion}`);
  return told.length > 0 ? told : showRules(read);
}

test("keys keep the rules of the aliases, properties and brands with which they are written, however TypeScript comes to them", () => {
  const uuids = 'Record<number>(propertyNames {"format":"uuid"})';
  const kept = {
    "Record<Uuid, number>": uuids,
    "Record<Id, number>": uuids,
    "Record<UserId, number>": uuids,
    'Record<User["id"], number>': uuids,
    "{ [id: Uuid]: number }": uuids,
    "{ [id: Id]: number }": uuids,
    "{ [K in Uuid]: number }": uuids,
    Users: uuids,
    "Readonly<Users>": uuids,
    "ById<number>": uuids,
    "Same<Users>": uuids,
    "Index<Uuid>": uuids,
    "Index<Id>": uuids,
    "Index<UserId>": uuids,
    "Same<Index<UserId>>": uuids,
    "Page<Users>": `{ items: ${uuids} }`,
    "Page<Record<Uuid, number>>": `{ items: ${uuids} }`,
    "Lists<Users>": 'Record<number[]>(propertyNames {"format":"uuid"})',
    "Record<keyof Users, number>": uuids,
    "Users | null": `${uuids} | null`,
    "Partial<Users>": 'Record<number | undefined>(propertyNames {"format":"uuid"})',
    "Users & { total: number }": '{ total: number }(propertyNames {"format":"uuid"})',
    "Record<Word, Users>": `Record<${uuids}>(propertyNames {"minLength":2})`,
    "Record<string, number>": "Record<number>",
  };
  for (const [type, text] of Object.entries(kept))
    expect([type, show(type)]).toEqual([type, [`x: ${text}`]]);
});

test("keys keep all rules of what their brand is made of, however often it is branded", () => {
  const words = 'Record<number>(propertyNames {"minLength":2})';
  const kept = {
    "Record<Word & {}, number>": words,
    "Record<Word & { readonly __own: 1 }, number>": words,
    "Record<Branded, number>": words,
    "{ [key: Branded]: number }": words,
    "{ [K in Branded]: number }": words,
    "Readonly<Record<Twice, number>>": words,
    "Index<Branded>": words,
    "Record<Given, number>": words,
    'Record<Held["id"], number>': words,
    "Record<keyof Record<Twice, 1>, number>": words,
    "Pick<Record<string, number>, Branded>": words,
    "Pick<Record<string, number>, Default>": words,
    "Record<UserId & Word, number>":
      'Record<number>(propertyNames {"format":"uuid","minLength":2})',
  };
  for (const [type, text] of Object.entries(kept))
    expect([type, show(type)]).toEqual([type, [`x: ${text}`]]);
  const text = `${types}export interface T { x: Own }
interface Own extends Dictionary<number> {}
type Dictionary<V> = Record<Twice, V>;`;
  expect(showRules(readContracts(withPayload(text)))).toEqual([`x: ${words}`]);
});

test("such brands are refused as keys that are numbers or templates, in templates and where they are changed", () => {
  const refused = [
    "Record<NatId, number>",
    "{ [id: NatId]: number }",
    "{ [K in NatId]: number }",
    "Record<Brand<Nat>, number>",
    "Record<KeyId, number>",
    "Own",
    "`x-${Branded}`",
    "Record<`x-${Twice}`, number>",
    "Uppercase<Twice>",
  ];
  for (const type of refused) {
    const own = "type ByKey<V> = Record<KeyId, V>;\ninterface Own extends ByKey<number> {}\n";
    const read = readContracts(withPayload(`${types}${own}export type T = { x: ${type} }`));
    const names = read.diagnostics.filter(({ severity }) => severity === "error");
    expect([type, names.map(({ name }) => name)]).toEqual([type, ["rules-would-be-lost"]]);
  }
});

test("an interface has what its bases demand of keys, of which its own properties need keep nothing", () => {
  const bases = ["Users", "Record<Uuid, number>", "Index<Uuid>", "Same<Users>"];
  for (const base of bases) {
    const text = `${types}export interface T { x: Own }
interface Own extends Base { total: number }
interface Base extends ${base} {}`;
    const read = readContracts(withPayload(text));
    expect([base, read.diagnostics, showRules(read)]).toEqual([
      base,
      [],
      ['x: { total: number }(propertyNames {"format":"uuid"})'],
    ]);
  }
});

test("rules of keys that are numbers, of one kind of keys among several and in templates are refused, with what to write", () => {
  const map = "or use a `Map`, whose keys keep their rules.";
  const refused = {
    "Record<Nat, number>": map,
    "{ [id: Nat]: number }": map,
    "Record<Id | (string & MinLength<2>), number>": map,
    "{ [id: Id]: number; [x: `x-${string}`]: number }": map,
    "Record<`user:${Word}`, number>": map,
    "{ [K in string as Uuid]: number }": "or wrap the value in an interface.",
  };
  for (const [type, instead] of Object.entries(refused)) {
    const told = `rules-would-be-lost Write the tags on the property whose type this is, ${instead}`;
    expect([type, show(type)]).toEqual([type, [told]]);
  }
});

test("a key that breaks its rules is told by its path, in what arrives and in what is sent", async () => {
  const text = `${types}export interface T { users: Users; more?: Record<Word, number | undefined>; own: { total: string; [word: Word]: string } }`;
  const read = readContracts(withPayload(text));
  expect(read.diagnostics).toEqual([]);
  const { getResult } = await loadCodecs(read.model);
  const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
  const right = { users: { [id]: 1 }, more: { ab: 2 }, own: { total: "a", ab: "b" } };
  expect(getResult!.decode(right)).toEqual(right);
  const wrong = { users: { ann: 1 }, more: { a: 1 }, own: { total: "a", "": "b" } };
  const issues = [
    { path: "users.ann", expected: "key: string (format uuid)", actual: '"ann"' },
    { path: "more.a", expected: "key: string (minLength 2)", actual: '"a"' },
    { path: 'own[""]', expected: "key: string (minLength 2)", actual: '""' },
  ];
  expect(() => getResult!.decode(wrong)).toThrow(expect.objectContaining({ issues }));
  expect(() => getResult!.encode(wrong)).toThrow(expect.objectContaining({ issues }));
  // What is undefined is not sent.
  expect(getResult!.encode({ ...right, more: { a: undefined } })).toEqual({ ...right, more: {} });
});
