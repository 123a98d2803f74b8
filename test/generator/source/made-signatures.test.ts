import { expect, test } from "vitest";

import type { TypeModel } from "../../../generator/model/type.ts";
import { readBatch, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @minLength 2 */ type Name = string;
interface Names { [key: string]: Name }
type Known = Record<string, Name>;
interface Ids { /** @minLength 3 */ [key: string]: string }
type Gen<V> = { [key: string]: V };
type OfGen = Gen<Name>;
interface Holder<T> { [key: string]: T }
interface Ruled<T> { /** @minLength 3 */ [key: string]: T }
interface Held extends Holder<Name> {}
interface Half { id: string; [key: \`x\${string}\`]: Name }
interface Sub extends Names { z: Name }
interface Two { [key: \`x\${string}\`]: Name; [key: \`y\${string}\`]: string }
type ListsOf<T, K extends keyof T> = { [P in K]: T[P][] };
type Same<T> = { [K in keyof T]: T[K] };
type Lists<T> = { [K in keyof T]: T[K][] };`;

const read = (types_: readonly string[]): ReturnType<typeof readBatch> =>
  readBatch(
    Object.fromEntries(
      types_.map((each) => [each, withPayload(`${types}\nexport type T = { x: ${each} }`)]),
    ),
    { again: 0 },
  );

test("rules of an index signature hold where a mapped type takes it over, and where a property of no name is taken", () => {
  const name = "string(minLength 2)";
  const kept: Readonly<Record<string, string>> = {
    "Same<Names>": `Record<${name}>`,
    "Same<Same<Known>>": `Record<${name}>`,
    "{ [K in keyof Names]: Names[K] }": `Record<${name}>`,
    "Pick<Names, string>": `Record<${name}>`,
    "Partial<Names>": `Record<${name} | undefined>`,
    "Partial<Ids>": "Record<string(minLength 3) | undefined>",
    "Same<Names & { z: Name }>": `{ z: ${name} }`,
    "Same<Known & Names>": `Record<${name}>`,
    'Names["a"]': name,
    "Names[1]": name,
    "Names[number]": name,
    'Half["x1"]': name,
    'Ids["id"]': "string(minLength 3)",
  };
  const found = read(Object.keys(kept));
  for (const [type, shown] of Object.entries(kept)) {
    expect(found[type]!.diagnostics, type).toEqual([]);
    expect(showRules(found[type]!), type).toEqual([`x: ${shown}`]);
  }
});

test("so do those of the patterns of names beside properties", () => {
  for (const [type, { model, diagnostics }] of Object.entries(
    read([
      ...["Same<Half>", 'Omit<Half, "id">', 'Omit<Names, "a">'],
      ...["Same<Names & { z: Name }>", "Partial<{ z: Name } & Known>"],
    ]),
  )) {
    expect(diagnostics, type).toEqual([]);
    const values: TypeModel[] = [];
    JSON.stringify(model.types, (key, value: unknown) => {
      // Only models of types stand there.
      if (key === "additional" || key === "values") values.push(value as TypeModel);
      return value;
    });
    expect(values.length, type).toBeGreaterThan(0);
    for (const each of values) expect(JSON.stringify(each), type).toMatch(/"minLength":2/u);
  }
});

test("rules of an index signature are refused where a mapped type makes another type of its values, and where a generic was given them", () => {
  const lost = ["Lists<Names>", "Lists<Known>", "Lists<Ids>"];
  const taken = ['Same<Names>["a"]', "Partial<Names>[string]", "Half[`x${string}`]"];
  const given = ["Same<OfGen>", "Lists<OfGen>", "Same<Held>", "Same<OfGen & { z: Name }>"];
  const mapped = "{ [K in string]: Names[K] }";
  const places = [...lost, ...given, ...taken, mapped].map((each) => [
    each,
    `rules-would-be-lost S.get → result.x${taken.includes(each) ? "" : "[key]"}`,
  ]);
  const found = Object.entries(read(places.map(([each]) => each!)));
  expect(
    found.map(([type, { diagnostics }]) => [
      type,
      ...diagnostics.map(({ name, path }) => `${name} ${path}`),
    ]),
  ).toEqual(places);
});

test("rules of an index signature hold for the properties that a mapped type takes out of it by names", () => {
  const name = "string(minLength 2)";
  const kept: Readonly<Record<string, string>> = {
    'Pick<Names, "home" | "work">': `{ home: ${name}; work: ${name} }`,
    'Pick<Sub, "b">': `{ b: ${name} }`,
    'Pick<Half, "x1" | "id">': `{ x1: ${name}; id: string }`,
    'Pick<Two, "xa" | "ya">': `{ xa: ${name}; ya: string }`,
    'Same<Partial<Pick<Names, "a">>>': `{ a: ${name} }`,
    'Pick<Ids, "id">': "{ id: string(minLength 3) }",
    '{ [K in "a"]: Names[K] }': `{ a: ${name} }`,
    'Lists<Pick<Names, "a">>': `{ a: ${name}[] }`,
  };
  const found = read(Object.keys(kept));
  for (const [type, shown] of Object.entries(kept)) {
    expect(found[type]!.diagnostics, type).toEqual([]);
    expect(showRules(found[type]!), type).toEqual([`x: ${shown}`]);
  }
  const lost = {
    'Pick<Held, "a">': ["rules-would-be-lost"],
    'Pick<Lists<Ids>, "a">': ["tags-left-behind"],
    'Pick<Lists<Ruled<string>>, "a">': ["tags-left-behind"],
    'Pick<Lists<Ids & Holder<string>>, "a">': ["tags-left-behind"],
    'ListsOf<Names, "a">': ["rules-would-be-lost", "tags-left-behind"],
    'Pick<Names, "a">["a"]': ["rules-would-be-lost"],
  };
  for (const [type, { diagnostics }] of Object.entries(read(Object.keys(lost))))
    expect({ [type]: diagnostics.map((each) => each.name).toSorted() }).toEqual({
      [type]: lost[type as keyof typeof lost], // the keys of what was read are those
    });
});
