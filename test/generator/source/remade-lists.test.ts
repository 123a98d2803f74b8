import { expect, test } from "vitest";

import { readBatch, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @minLength 2 */ type Name = string;
type Names = Name[];
/** @minItems 1 */ type Some = string[];
/** @maxLength 9 */ type Long = string;
type Marks = Set<Name>;
interface Tagged { names: Names }
type Item<T> = T extends (infer I)[] ? I : never;
type IsList<T> = T extends (infer I)[] ? true : false;
type Apart<T> = { [K in keyof T]: T[K] extends (infer I)[] ? I : T[K] };
type Join<T extends unknown[], U extends unknown[]> = [...T, ...U];
type Before<T extends unknown[]> = [first: 1, ...rest: T];
type Head<T> = T extends [infer H, ...infer R] ? H : never;
type Page<T> = { list: T; first: T extends (infer I)[] ? I : never };
type Pair = [name: Name, at?: number];
type Same<T> = { [K in keyof T]: T[K] };
type Deep<T> = { readonly [K in keyof T]: Deep<T[K]> };
type Held<T> = { [K in keyof T]: { value: T[K] } };
type It<T> = { it: T };
type Again = Same<Names>;
type In<T> = { it: Partial<T> };
interface Both<T> { first: T; second: Readonly<T> }`;

function found(payloads: readonly string[]): readonly (readonly [string, ...string[]])[] {
  const all = payloads.map((each) => [each, withPayload(`${types}\nexport ${each}`)] as const);
  const read = readBatch(Object.fromEntries(all), { again: 0 });
  return payloads.map((each) => [
    each,
    ...read[each]!.diagnostics.map(({ name, path }) => `${name} ${path}`),
  ]);
}

test("rules in a list or a tuple by another name are refused where a mapped type makes another list of it", () => {
  const lost = [
    ...["Same<Names>", "Same<Pair>", "Same<Some>", "Same<Names | null>", "Deep<Pair>"],
    ...[
      "Join<Pair, Names>",
      "Before<Tagged['names']>",
      "In<Pair>",
      "Both<Names>",
      "Pair extends infer P ? { [K in keyof P]: P[K] } : never",
    ],
  ].map((each) => `type T = { x: ${each} }`);
  expect(found([...lost, "interface T extends Both<Pair> {}"])).toEqual([
    ...lost.map((each) => [each, "rules-would-be-lost S.get → result.x"]),
    ["interface T extends Both<Pair> {}", "rules-would-be-lost S.get → result"],
  ]);
  const told = "type T = Deep<{ names: Names; some: Some; pairs: Pair[]; plain: string[] }>";
  const apart = "type T = Apart<Tagged>";
  expect(found([apart])).toEqual([[apart, "tags-left-behind S.get → result.names"]]);
  expect(found([told])).toEqual([
    [told, ...["names", "some", "pairs"].map((each) => `tags-left-behind S.get → result.${each}`)],
  ]);
});

test("rules in a list by another name are refused where a generic, or what something extends, is given another list of it", () => {
  const lost = ["It<Same<Names>>", "It<It<Again>[]>", "It<[Again | null]>", "It<Item<Names>>"];
  const kept = ["It<Names>", "It<Pick<Tagged, 'names'>>", "It<Same<string[]>>"];
  const all = [...lost, ...kept].map((each) => `type T = { x: ${each} }`);
  expect(found(all)).toEqual([
    ...all.slice(0, lost.length).map((each) => [each, "rules-would-be-lost S.get → result.x"]),
    ...all.slice(lost.length).map((each) => [each]),
  ]);
  const base = "interface T extends It<Again> {}";
  expect(found([base])).toEqual([[base, "rules-would-be-lost S.get → result"]]);
});

test("rules in a list, a map or a set by another name are refused where what it holds is taken out of it", () => {
  const lost = [
    ...["Item<Names>", "Names extends (infer I)[] ? I : never", "Page<Names>", "Head<Pair>"],
    ...["Marks extends Set<infer M> ? M : never", "Item<Tagged['names']>"],
    "Tagged extends { names: (infer I)[] } ? I : never",
  ].map((each) => `type T = { x: ${each} }`);
  const kept = ["Tagged extends { names: infer N } ? N : never", "IsList<Names>"].map(
    (each) => `type T = { x: ${each} }`,
  );
  expect(found([...lost, ...kept])).toEqual([
    ...lost.map((each) => [each, "rules-would-be-lost S.get → result.x"]),
    ...kept.map((each) => [each]),
  ]);
});

test("rules of the parts of an intersection of which one text or list is made hold", () => {
  const types_ = [
    "Name & Long",
    "(Name & string) | null",
    "(Name[] & string[])[]",
    "keyof Record<Name, 1>",
  ];
  const read = readBatch(
    Object.fromEntries(
      types_.map((each) => [each, withPayload(`${types}\nexport type T = { x: ${each} }`)]),
    ),
  );
  expect(
    Object.values(read).map((each) => [
      ...showRules(each),
      ...each.diagnostics.map(({ name }) => name),
    ]),
  ).toEqual([
    ["x: string(maxLength 9, minLength 2)"],
    ["x: string(minLength 2) | null"],
    ["x: string(minLength 2)[][]"],
    ["x: string(minLength 2)"],
  ]);
});

test("rules in a list by another name hold where a mapped type leaves it the list that it is", () => {
  const type = "type T = Held<{ names: Names; pair: Pair }> & { page: Partial<Pair> }";
  const read = readBatch({ type: withPayload(`${types}\nexport ${type}`) }).type;
  expect(read.diagnostics).toEqual([]);
  expect(showRules(read)).toEqual([
    "names: { value: string(minLength 2)[] }",
    "pair: { value: [string(minLength 2), number] }",
    "page: [string(minLength 2), number]",
  ]);
});
