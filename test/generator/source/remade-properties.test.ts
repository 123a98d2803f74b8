import { expect, test } from "vitest";

import { type Contracts, readContracts, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @minLength 2 */ type Name = string;
type Lists<T> = { [K in keyof T]: T[K][] };
type Records<T> = { [K in keyof T]: Record<string, T[K]> };
type Held<T> = { [K in keyof T]: { value: T[K] } };
type User = { name: Name; /** @minimum 0 */ age: number; note: string };
type Users = Lists<User>;
type Boxes = Held<User>;`;

const read = (type: string): Contracts =>
  readContracts(withPayload(`${types}\nexport ${/^\w+ /.exec(type) ? type : `type T = ${type}`}`), {
    again: 0,
  });

const found = (type: string): readonly string[] =>
  read(type).diagnostics.map(({ name, path }) => `${name} ${path}`);

test("what a mapped type puts into a list keeps its rules in an intersection that has the property twice", () => {
  const contracts = read(`Pick<Users, "name" | "age"> & Required<Pick<Users, "name">>`);
  expect(contracts.diagnostics).toEqual([]);
  expect(showRules(contracts)).toEqual(["name: string(minLength 2)[]", "age: number(minimum 0)[]"]);
});

test("rules hold in the lists and records of what several mapped types have put into each other", () => {
  const contracts = read(`Lists<Records<Lists<Pick<User, "name" | "age">>>>`);
  expect(contracts.diagnostics).toEqual([]);
  expect(showRules(contracts)).toEqual([
    "name: Record<string(minLength 2)[]>[]",
    "age: Record<number(minimum 0)[]>[]",
  ]);
  expect(found(`Lists<Held<Lists<Pick<User, "name" | "note">>>>`)).toEqual([
    "tags-left-behind S.get → result.name",
  ]);
});

test("of a property that a mapped type has made, the rules that are left behind are told of in an intersection and in a base", () => {
  for (const type of [
    `Pick<Boxes, "name"> & Required<Pick<Boxes, "name">>`,
    `Pick<Boxes, "name"> & { name: unknown }`,
    `Pick<Users, "name"> & { name: string[] }`,
    `interface T extends Users { name: string[] }`,
  ])
    expect(found(type), type).toEqual(["tags-left-behind S.get → result.name"]);
});

test("what is taken out of such a property is refused where it has rules, and is what it is where it has none", () => {
  for (const access of [`Users["name"]`, `Boxes["name"]`, `(Users & { more: 1 })["age"]`])
    expect(found(`{ x: ${access} }`), access).toEqual(["rules-would-be-lost S.get → result.x"]);
  const contracts = read(`{ x: Users["note"]; y: Boxes["note"] }`);
  expect(contracts.diagnostics).toEqual([]);
  expect(showRules(contracts)).toEqual(["x: string[]", "y: { value: string }"]);
});

test("what a mapped type has given to a property that nothing declares is refused where it is taken out of what extends it", () => {
  const bases = [`Record<"name", Name>`, `Pick<Record<"name", Name>, "name">`, "Named"];
  for (const base of bases)
    expect(
      found(`interface Base extends ${base} { more: string }
type Named = { [K in "name"]: Name };
interface Below extends Base {}
export type T = { x: Base["name"]; y: Below["name"]; z: Base["more"] }`),
      base,
    ).toEqual(["rules-would-be-lost S.get → result.x", "rules-would-be-lost S.get → result.y"]);
});

test("what a base was given is refused where a mapped type takes the property, and it is taken out of that", () => {
  const accesses = [
    `Same<Names>["it"]`,
    `Or<Names>["it"]`,
    `Same<Names>[keyof Names]`,
    `Again["it"]`,
  ];
  for (const access of accesses)
    expect(
      found(`interface Box<T> { it: T }
interface Names extends Box<Name> {}
type Same<T> = { [K in keyof T]: T[K] };
type Or<T> = { [K in keyof T]: T[K] | null };
type Again = Same<Or<Names>>;
export type T = { x: ${access}; y: Same<Box<string>>["it"] }`),
      access,
    ).toEqual(["rules-would-be-lost S.get → result.x"]);
});
