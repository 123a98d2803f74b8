import { expect, test } from "vitest";

import { readBatch, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @minimum 1 */ type Nat = number;
type Same<T> = { [K in keyof T]: T[K] };
type Lists<T> = { [K in keyof T]: T[K][] };
type Held<T> = { [K in keyof T]: { value: T[K] } };
type Unless<T> = { [K in keyof T]: T[K] extends readonly unknown[] ? 0 : T[K] };
type Made = Record<"n", Nat>;
type Sets = { [K in "n"]: Set<Nat> };
type Of<T> = Record<"n", T>;
type Given = Of<Nat>;`;

type Read = ReturnType<typeof readBatch>[string];

function readAll(payloads: readonly string[]): readonly (readonly [string, Read])[] {
  const all = payloads.map((each) => {
    const text = each.startsWith("interface ") ? each : `type T = ${each}`;
    return [each, withPayload(`${types}\nexport ${text}`)] as const;
  });
  const read = readBatch(Object.fromEntries(all), { again: 0 });
  return payloads.map((each) => [each, read[each]!]);
}

const found = (payloads: readonly string[]): readonly string[] =>
  readAll(payloads).map(([text, { diagnostics }]) =>
    [text, ...diagnostics.map(({ name, path }) => `${name} ${path}`)].join(": "),
  );

test("rules of what a mapped type by a name has given to a property that nothing declares hold where another one takes it over", () => {
  const kept = {
    "Same<Made>": "number(minimum 1)",
    "Same<Same<Pick<Made, 'n'>>>": "number(minimum 1)",
    "Unless<Sets>": "Set<number(minimum 1)>",
    "Lists<Readonly<Made>>": "number(minimum 1)[]",
    "Lists<Lists<Made>>": "number(minimum 1)[][]",
    "Same<Made> & { n: number }": "number(minimum 1)",
    "Record<'n', Nat> & { n: number }": "number(minimum 1)",
    "interface T extends Same<Made> { n: number }": "number(minimum 1)",
  };
  for (const [text, read] of readAll(Object.keys(kept))) {
    expect(read.diagnostics, text).toEqual([]);
    expect(showRules(read), text).toEqual([`n: ${kept[text as keyof typeof kept]}`]);
  }
});

test("where that cannot be followed they are refused or told of", () => {
  const refused = [
    "Same<Given>",
    "Lists<Given>",
    "Same<Given> & { more: 1 }",
    "interface T extends Same<Given> { n: number }",
  ];
  expect(found(refused)).toEqual(
    refused.map((each) => `${each}: rules-would-be-lost S.get → result.n`),
  );
  const taken = ["{ x: Same<Made>['n'] }", "{ x: Lists<Made>['n'][number] }"];
  expect(found(taken)).toEqual(
    taken.map((each) => `${each}: rules-would-be-lost S.get → result.x`),
  );
  const told = "Lists<Made> & { n: number[] }";
  expect(found([told])).toEqual([`${told}: tags-left-behind S.get → result.n`]);
});
