import { describe, expect, test } from "vitest";

import { readBatch, withPayload } from "../../support/read-contracts.ts";

const declarations = `
type Id = string & { readonly __brand: "Id" }; type Name = string & { readonly __brand: "Name" };
type Count = number & { readonly __brand: "Count" }; type Other = Name; declare const mark: unique symbol;
/** @strict */ interface Shut { at: Date }
type Twin = string & { readonly __brand: "Id" };
type Marked = string & { readonly [mark]: 1 }; type Again = string & { readonly [mark]: 2 };
interface Renamed { /** @was old */ now?: string } interface Filled { /** @default 3 */ n?: number }
interface Same { /** @default 3 */ n?: number; m?: string } interface Another { /** @default 4 */ n?: number } interface Present { n: number }
`;

/** What unions are refused by, each pair of members in both orders. */
function verdicts(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
  const texts = pairs.flatMap(([a, b]) => [`${a} | ${b}`, `${b} | ${a}`]);
  const contracts = texts.map((text) => [
    text,
    withPayload(`${declarations}export type T = [${text}]`),
  ]);
  const read = readBatch(Object.fromEntries(contracts));
  return Object.fromEntries(
    texts.map((text) => {
      // That no schema says what stands at a list's end is another matter.
      const found = read[text]!.diagnostics.filter(({ name }) => name !== "tuple-shape");
      return [text, found.map(({ name }) => name)];
    }),
  );
}

function expectAll(pairs: readonly (readonly [string, string])[], names: string[]): void {
  const found = verdicts(pairs);
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((text) => [text, names])));
}

describe("members of a union that are one value on the wire, and two in memory", () => {
  test("are refused wherever in them it is", () => {
    expectAll(
      [
        ["{ a: Date | number }", "{ a: string }"],
        ["{ a: Date | number }[]", "{ a: boolean | string }[]"],
        ["{ a: unknown }", "{ a: Map<string, number> }"],
        ["{ a: unknown }", "{ a: Date }"],
        ["Record<string, Date>", "Record<string, string>"],
        ["{ [key: string]: Date }", "{ [key: `x-${string}`]: string }"],
        ["Record<string, Date>", "{ a?: string }"],
        ["{ [key: string]: unknown; [key: `x-${string}`]: Date }", "Record<string, string>"],
        ["{ k: `a${string}xy`; at: Date }", "{ k: `ab${string}y`; at: string }"],
        ["string[]", "[...string[], Date]"],
        ["[number, ...string[]]", "[number, ...string[], Date]"],
        ["Map<string, number>", "[string, number][]"],
        ["Set<string>", "string[]"],
        ["Map<string, number>", "string[]"],
        ["{ a: Id }", "{ a: Name }"],
        ["{ a: Id }", "{ a: Other }"],
        ["{ a: Marked }", "{ a: Again }"],
        ["Id", "Name"],
        ["Filled", "{ m: string }"],
        ["Filled", "Another"],
        ["Shut", "{ at: string; k: unknown }"],
        ["Renamed", "{ old: string }"],
        ["Renamed", "Record<string, string>"],
      ],
      ["ambiguous-union"],
    );
  });

  test("are taken where they are the same in memory, or no value is both", () => {
    expectAll(
      [
        ["{ a: Date | number }", "{ a: boolean | number }"],
        ["{ a: unknown }", "{ a: Count }"],
        ["{ a: Id }", "{ a: Count }"],
        ["Id", "Count"],
        ["{ a: Id }", "{ a: Id; b: number }"],
        ["{ a: Other }", "{ a: Name; b: number }"],
        ["{ a: Id }", "{ a: Twin; b: number }"],
        ["Date[]", "[Date, Date]"],
        ["Record<string, Date>", "Record<string, number>"],
        ["Record<string, Date>", "{ a: number }"],
        ["Record<string, Date>", "{ a: number; at: string }"],
        ["Shut", "{ at: string; k: number }"],
        ["{ k: `a${string}x`; at: Date }", "{ k: `a${string}y`; at: string }"],
        ["{ k: `a${string}x`; at: Date }", "{ k: `b${string}x`; at: string }"],
        ["[string, ...string[], Date]", "[number, ...string[]]"],
        ["Map<string, number>", "[string, ...string[]]"],
        ["Renamed", "{ old: number }"],
        ["Filled", "Same"],
        ["Filled", "Present"],
      ],
      [],
    );
  });
});
