import { expect, test } from "vitest";

import { readBatch, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @minimum 1 */ type Nat = number;
/** @minLength 2 */ type Name = string;
/** @format email */ type Mail = string;
enum Level { Low = 1, High = 2 }
enum Start { None, Some }
interface User { name: Name; /** @minimum 1 */ age: number }`;

/** What stands in each of some types, and by what they are refused. */
function shown(each: readonly string[]): Record<string, string> {
  const all = each.map((type) => [type, `${types}\nexport type T = { x: ${type} }`] as const);
  const read = readBatch(Object.fromEntries(all.map(([type, text]) => [type, withPayload(text)])));
  return Object.fromEntries(
    each.map((type) => [
      type,
      read[type]!.diagnostics.map(({ name, path }) => `${name} ${path}`).join() ||
        showRules(read[type]!).join(),
    ]),
  );
}

test("literals keep the rules of what they are joined with, in whichever order it is written", () => {
  const kept = {
    "Nat & 1": "x: 1",
    "1 & Nat": "x: 1",
    "Nat & (1 | 2)": "x: 1 | 2",
    "(Nat & 1) | null": "x: 1 | null",
    'Name & ("abc" | "de")': 'x: "abc" | "de"',
    'Mail & "a@b.c"': 'x: "a@b.c"',
    "Nat & Level": "x: enum",
    "Level & Nat": "x: enum",
    "Nat & Level.Low": "x: 1",
    'User["age"] & 1': "x: 1",
    '{ n: Name } & { n: "abc" }': 'x: { n: "abc" }',
    '{ n: "abc" } & { n: Name }': 'x: { n: "abc" }',
    "{ n?: Nat } & { n?: 1 | 2 }": "x: { n: 1 | 2 }",
    'User & { name: "abc"; age: 2 }': 'x: { name: "abc"; age: 2 }',
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("literals that break them are refused, in whichever order", () => {
  const broken = ["Nat & 0", "0 & Nat", "Nat & (0 | 1)", "Nat & Start", "Start & Nat"];
  expect(shown(broken)).toEqual(
    Object.fromEntries(broken.map((each) => [each, "contradictory-rules S.get → result.x"])),
  );
});
