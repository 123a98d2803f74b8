import { expect, test } from "vitest";

import { readBatch, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @minLength 2 */ type Name = string;
type Names = Name[];
interface Dict { [key: string]: Name }
interface Ids { /** @minLength 3 */ [key: string]: string }
interface Two { [key: \`x\${string}\`]: Name; [key: \`y\${string}\`]: boolean }
type Known = Record<string, Name>;
interface Page<T> { items: T[] }
type Paged = Page<Name>;
type Items = Paged["items"];
interface Book { page: Page<Name> }
interface Holder<T> { [key: string]: T }
interface Held extends Holder<Name> {}
type Get<T, K extends keyof T> = T[K];
type ItemsOf<T extends { items: unknown[] }> = T["items"][number];
type ItemsIn<T> = T extends { items: (infer I)[] } ? I : never;
interface Marked { marks: Set<Name>; plain: Set<boolean> }
type Marks<T> = { [K in keyof T]: T[K] extends { marks: Set<infer I> } ? I : never };
type Plain<T> = { [K in keyof T]: T[K] extends { plain: Set<infer I> } ? I : never };
type Values<T> = { [K in keyof T]: T[K] extends Record<string, infer I> ? I : never };
type AtB<T extends Record<string, { b: unknown }>> = { [K in keyof T]: T[K]["b"] };
interface WithB { b: Name }
type InPage<T extends { page: { items: unknown[] } }> = T["page"]["items"][number];`;

const read = (types_: readonly string[]): ReturnType<typeof readBatch> =>
  readBatch(
    Object.fromEntries(
      types_.map((each) => [each, withPayload(`${types}\nexport type T = { x: ${each} }`)]),
    ),
    { again: 0 },
  );

test("rules of what a list in a Record holds hold where it is taken out of it", () => {
  const taken = [
    ...["Record<string, Names>[string][number]", 'Record<string, Names>["q"][0]'],
    ...["Readonly<Record<string, Names>>[string][number]", "Record<string, Name>[string]"],
    ...["Record<string, [Name, number]>[string][0]", "{ [K in string]: Names }[string][0]"],
  ];
  for (const [type, found] of Object.entries(read(taken)))
    expect({ [type]: found.diagnostics.map(({ name }) => name), shown: showRules(found) }).toEqual({
      [type]: [],
      shown: ["x: string(minLength 2)"],
    });
});

test("rules of an index signature, or of what a generic object was given, are refused where a generic takes them out by a name", () => {
  const lost = [
    ...['Get<Dict, "a">', 'Get<Ids, "a">', 'Get<Known, "a">', 'Get<Two, "xa">', 'Get<Held, "a">'],
    ...['Paged["items"][number]', "Items[number]", 'Book["page"]["items"][number]'],
    ...["ItemsOf<Paged>", "ItemsIn<Paged>", "InPage<Book>"],
  ];
  const kept = ['Get<Two, "ya">', 'Get<Record<string, string>, "a">', "ItemsOf<Page<string>>"];
  const found = Object.entries(read([...lost, ...kept])).map(([type, { diagnostics }]) => [
    type,
    ...diagnostics.map(({ name, path }) => `${name} ${path}`),
  ]);
  expect(found).toEqual([
    ...lost.map((each) => [each, "rules-would-be-lost S.get → result.x"]),
    ...kept.map((each) => [each]),
  ]);
});

test("rules deep in a property are told of where a mapped type takes out of it what has them", () => {
  const told = [
    ...[
      "Marks<{ x: Marked }>",
      "Values<{ x: Dict }>",
      "Values<{ x: Known }>",
      "Values<{ x: Held }>",
    ],
    ...["AtB<{ x: WithB }>", "AtB<{ x: { b: Name } }>"],
  ];
  const kept = ["Plain<{ x: Marked }>", "Values<{ x: Record<string, string> }>"];
  const found = Object.entries(read([...told, ...kept])).map(([type, { diagnostics }]) => [
    type,
    ...diagnostics.map(({ name, path }) => `${name} ${path}`),
  ]);
  expect(found).toEqual([
    ...told.map((each) => [each, "tags-left-behind S.get → result.x.x"]),
    ...kept.map((each) => [each]),
  ]);
});
