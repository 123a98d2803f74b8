import { expect, test } from "vitest";

import { brief, readContracts, withWords } from "../../support/read-contracts.ts";

/** What is told of a member, each by itself: what another one hides is reason enough to look. */
function toldOf(declarations: string, member: string): readonly string[] {
  const service = `export interface S extends Service<"s"> { ${member} }`;
  const { diagnostics } = readContracts(withWords(`${declarations}\n${service}`));
  return [...new Set(diagnostics.map(({ name, path }) => `${name} ${path}`))];
}

test("what is inside of what is hidden is refused where a generic takes it out, as far as it has no name", () => {
  const ways: readonly (readonly [hidden: string, generic: string])[] = [
    ["{ number: string }", 'T["it"]["number"]'],
    ["{ number: string } | null", 'NonNullable<T["it"]>["number"]'],
    ["{ card: { number: string } }", 'T["it"]["card"]["number"]'],
    ["{ [name: string]: string }", 'T["it"][string]'],
    ["{ number: string }", "T extends { it: { number: infer X } } ? X : never"],
    ["{ number: string }", 'T["it"][keyof T["it"]]'],
    ["{ number: Date }", 'T["it"]["number"]'],
    ["Record<string, string>", 'T["it"][string]'],
    ["[string, number]", '[boolean, ...T["it"]]'],
    ["readonly [string, ...number[]]", '[boolean, ...T["it"]]'],
    ["string[]", '`a${T["it"][number]}`'],
    ['string & { readonly of: "Token" }', '`a${T["it"]}`'],
  ];
  for (const [hidden, generic] of ways) {
    const types = `interface User { /** @sensitive */ it: ${hidden} } type Of<T extends User> = ${generic};`;
    const lost = toldOf(types, "get(): { x: Of<User> }").filter((each) => each.startsWith("rules"));
    expect({ [`${hidden} ${generic}`]: lost.length }).toEqual({ [`${hidden} ${generic}`]: 1 });
  }
});

test("an empty tuple is hidden as well, of which a wrong value is shown", () => {
  const types = `type Lists<T> = { [K in keyof T]: T[K][] };
interface Held { it: Lists<Required<{ /** @sensitive */ at: [] }>>; self?: this }
type Part = Partial<NonNullable<Held["self"]>["it"]>;
type Same<T> = { [K in keyof T]: T[K] };
interface Dict { [name: string]: Required<Part>["at"] }
type T = Same<Dict>;`;
  expect(toldOf(types, "get(): T")).toEqual(["rules-would-be-lost S.get → result[key][]"]);
});

test("what a mapped type takes over of a hidden object is hidden too, or refused where it cannot be", () => {
  const types = `interface User { /** @sensitive */ card: { number: string }; /** @sensitive */ by: Record<string, string> }
type Part<T extends User> = { [K in keyof T["card"]]?: T["card"][K] };`;
  const read = readContracts(
    withWords(`${types}\nexport interface S extends Service<"s"> { told: Event<Part<User>> }`),
  );
  expect(read.diagnostics.map(brief)).toEqual([]);
  expect(JSON.stringify(read.model.types)).toMatch(/"name":"number".*"sensitive":true/);
  const lost = ["rules-would-be-lost S.told → payload"];
  const copy = '{ [K in keyof User["card"]]: User["card"][K] }';
  expect(toldOf(types, `told: Event<${copy}>`)).toEqual(lost);
  expect(toldOf(types, 'told: Event<Pick<User["by"], "old">>')).toEqual(lost);
  // By the names of others each of its properties is hidden.
  expect(toldOf(types, 'told: Event<Record<"old" | "new", User["card"]>>')).toEqual([]);
  expect(toldOf(types, "told: Event<{ [K in keyof User]: User[K] }>")).toEqual([]);
});
