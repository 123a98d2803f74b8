import { describe, expect, test } from "vitest";

import { schemaOf } from "../../../generator/emitters/schema.ts";
import { schemaOf as compileSchema } from "../../properties/ajv-oracle.ts";
import { brief, onlyService, readBatch, withPayload } from "../../support/read-contracts.ts";
import { loadCodecs } from "../support/load-codecs.ts";

/** Types that were compiled wrongly once, by title: how `T` is written, and JSON that TypeScript takes and refuses for it. */
const cases: Readonly<
  Record<string, readonly [text: string, taken: readonly unknown[], refused: readonly unknown[]]>
> = {
  "some values of an enum": [
    "export enum E { A, B, C } export type T = (typeof E)['A' | 'C']",
    [0, 2],
    [1, "A", null],
  ],
  "all values of an enum": [
    "enum E { A = 'a', B = 'b' } export type T = (typeof E)[keyof typeof E] | null",
    ["a", "b", null],
    ["A", 0],
  ],
  "whole numbers in text": [
    "export type T = `${bigint}.${bigint}`",
    ["1.2", "-10.0", "0.-3"],
    ["01.2", "1.02", "1", "00.0", "1.x"],
  ],
  "a property for each number": [
    "export type T = { [key: number]: string }",
    [{ 1: "x" }, { "-1.5": "x", "1e+21": "x" }, { NaN: "x", Infinity: "y" }, { "01": 1, "-0": 2 }],
    [{ 1: 2 }, { NaN: 1 }, { Infinity: 1 }, { "-Infinity": null }],
  ],
  "what a condition without type parameters chooses": [
    "interface A { x: 1 } type W = string; export type T = { a: A extends object ? A : never; s: W extends string ? W[] : W }",
    [{ a: { x: 1 }, s: ["x"] }],
    [
      { a: { x: 2 }, s: [] },
      { a: {}, s: [] },
      { a: { x: 1 }, s: [1] },
    ],
  ],
  "a property that only one member requires tells them apart": [
    "export type T = { k?: 'p'; at: Date } | { k: 'x'; at: string }",
    [{ at: "2020-01-01T00:00:00Z" }, { k: "x", at: "now" }],
    [{ at: "now" }, { k: "p", at: "now" }, { k: "y", at: "2020-01-01T00:00:00Z" }],
  ],
  "rules of items that are taken from lists, and of constants": [
    "/** @minimum 1 */ type Nat = number; type List = Nat[]; type Pair = [Nat, string]; declare const port: Nat; export type T = [List[0], Pair[0], Pair[1], typeof port]",
    [[1, 1, "x", 1]],
    [
      [0, 1, "x", 1],
      [1, 0, "x", 1],
      [1, 1, "x", 0],
    ],
  ],
  "members of a union that are told apart by a property of an old name, or that have the same default":
    [
      "interface A { /** @was k */ kind: 'A'; v: Date } interface B { kind: 'B'; v: string } interface C { /** @default 1 */ a: number; c: 1 } interface D { /** @default 1 */ a: number; d: 1 } export type T = [A | B, C | D]",
      [
        [{ k: "A", v: "2020-01-01T00:00:00Z" }, { c: 1 }],
        [{ kind: "B", v: "x" }, { d: 1 }],
      ],
      [
        [{ kind: "A", v: "x" }, { c: 1 }],
        [{ kind: "B", v: "x" }, {}],
        [{ k: "B", v: "x" }, { d: 1 }],
      ],
    ],
  "rules of values whose types TypeScript infers": [
    "/** @minimum 1 */ type Nat = number; const x = { a: 1 as Nat, b: { c: (1 as Nat) } } as const; const n = 1 as Nat; export type T = [typeof x, (typeof x)['a'], typeof n]",
    [[{ a: 1, b: { c: 1 } }, 1, 1]],
    [
      [{ a: 0, b: { c: 1 } }, 1, 1],
      [{ a: 1, b: { c: 0 } }, 1, 1],
      [{ a: 1, b: { c: 1 } }, 0, 1],
      [{ a: 1, b: { c: 1 } }, 1, 0],
    ],
  ],
};

const read = readBatch(
  Object.fromEntries(
    Object.entries(cases).map(([title, [text]]) => [title, withPayload(text)] as const),
  ),
);

describe("codec and schema take what TypeScript takes", () => {
  test.each(Object.entries(cases))("%s", async (title, [, taken, refused]) => {
    const contracts = read[title]!;
    expect(contracts.diagnostics.map(brief)).toEqual([]);
    const { getResult } = await loadCodecs(contracts.model);
    // A schema is an object.
    const schema = schemaOf(contracts.model, onlyService(contracts)) as object;
    const validate = compileSchema(schema)("s.schema.json#/$defs/get.result");
    for (const json of taken) {
      expect(() => getResult!.decode(structuredClone(json)), JSON.stringify(json)).not.toThrow();
      expect(validate(json), JSON.stringify(json)).toBe(true);
    }
    for (const json of refused) {
      expect(() => getResult!.decode(structuredClone(json)), JSON.stringify(json)).toThrow("s.get");
      expect(validate(json), JSON.stringify(json)).toBe(false);
    }
  });
});
