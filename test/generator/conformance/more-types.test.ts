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
  "an item that one of two lists requires tells them apart, unless it may stand behind a rest": [
    "export type T = [Map<string, Date> | [number, number], Set<Date> | [number], [Date, ...number[]] | [string, string, ...string[]]]",
    [
      [[["a", "2020-01-01T00:00:00Z"]], ["2020-01-01T00:00:00Z"], ["2020-01-01T00:00:00Z", 1]],
      [[1, 2], [1], ["a", "b"]],
      [[], [], ["2020-01-01T00:00:00Z"]],
    ],
    [
      [[1, "2020-01-01T00:00:00Z"], [], ["a", "b"]],
      [
        [1, 2],
        [1, 1],
        ["a", "b"],
      ],
      [[1, 2], [], ["a", 1]],
    ],
  ],
  "what stands in an object, the ends of a template, or a name that a closed object refuses tells members apart":
    [
      "/** @strict */ interface A { at: Date; x?: 1 } interface B { at: string; y: 2 } type D<X> = { at: Date } & X; type X<Y> = { at: string } & Y; type E<A, B> = D<A> | X<B>; export type T = [E<{ a: { b: { ok: true } } }, { a: { b: { ok: false } } }>, E<{ t: `a.${string}` }, { t: `b.${string}` | 'c' }>, A | B, E<{ l: [1, 'x'] }, { l: [1, 'y'] }>, E<{ n: 'x' }, { n: `${number}` }>, { [k: string]: Date } | { at: string; n: 1 }, bigint | `${number}px`]",
      [
        [
          { at: "2020-01-01T00:00:00Z", a: { b: { ok: true } } },
          { at: "2020-01-01T00:00:00Z", t: "a." },
          { at: "2020-01-01T00:00:00Z" },
          { at: "2020-01-01T00:00:00Z", l: [1, "x"] },
          { at: "2020-01-01T00:00:00Z", n: "x" },
          { at: "2020-01-01T00:00:00Z" },
          "12",
        ],
        [
          { at: "now", a: { b: { ok: false } } },
          { at: "now", t: "c" },
          { at: "now", y: 2 },
          { at: "now", l: [1, "y"] },
          { at: "now", n: "1" },
          { at: "now", n: 1 },
          "1.5px",
        ],
      ],
      [
        [
          { at: "now", a: { b: { ok: true } } },
          { at: "now", t: "a.x" },
          { at: "now" },
          { at: "now", l: [1, "x"] },
          { at: "now", n: "x" },
          { at: "now" },
          "px",
        ],
      ],
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
  "rules of static properties, of those of classes, namespaces and constants, and of what a module exports":
    [
      "/** @minimum 1 */ type Nat = number; declare class C { static s: Nat; /** @minimum 2 */ v: number } declare namespace N { const q: Nat } declare const o: { /** @minimum 3 */ n: number }; export declare const x: Nat; export type T = [(typeof C)['s'], typeof C.s, C['v'], (typeof N)['q'], typeof o.n, typeof import('./test.js').x]",
      [[1, 1, 2, 1, 3, 1]],
      [
        [0, 1, 2, 1, 3, 1],
        [1, 0, 2, 1, 3, 1],
        [1, 1, 1, 1, 3, 1],
        [1, 1, 2, 0, 3, 1],
        [1, 1, 2, 1, 2, 1],
        [1, 1, 2, 1, 3, 0],
      ],
    ],
  "rules of properties that a mapped type takes by name, of its own object, of an argument, of one of two":
    [
      "/** @minimum 1 */ type Nat = number; interface I { /** @minimum 1 */ m: number; n: Nat; o: string } type Strict<T, K extends keyof T> = { [P in Exclude<keyof T, K>]: T[P] }; type Merge<A, B> = { [K in keyof A | keyof B]: K extends keyof B ? B[K] : K extends keyof A ? A[K] : never }; export type T = [{ [K in 'm' | 'n' as `${K}s`]?: I[K][] }, { z: 1 } & Strict<I, 'o'>, Merge<I, { o: 1 }>]",
      [[{ ms: [1] }, { z: 1, m: 1, n: 1 }, { m: 1, n: 1, o: 1 }]],
      [
        [{ ms: [0] }, { z: 1, m: 1, n: 1 }, { m: 1, n: 1, o: 1 }],
        [{ ns: [0] }, { z: 1, m: 1, n: 1 }, { m: 1, n: 1, o: 1 }],
        [{}, { z: 1, m: 0, n: 1 }, { m: 1, n: 1, o: 1 }],
        [{}, { z: 1, m: 1, n: 0 }, { m: 1, n: 1, o: 1 }],
        [{}, { z: 1, m: 1, n: 1 }, { m: 1, n: 0, o: 1 }],
      ],
    ],
  "rules of what a mapped type makes, behind an alias in an intersection or in Pick": [
    "/** @minimum 1 */ type Nat = number; type Keys = { [K in 'a' | 'b']: Nat }; type Of = Record<string, Nat>; export type T = [Keys & { c: 1 }, Of & { c: 1 }, Pick<Keys, 'a'>]",
    [[{ a: 1, b: 1, c: 1 }, { x: 1, c: 1 }, { a: 1 }]],
    [
      [{ a: 1, b: 0, c: 1 }, { x: 1, c: 1 }, { a: 1 }],
      [{ a: 1, b: 1, c: 1 }, { x: 0, c: 1 }, { a: 1 }],
      [{ a: 1, b: 1, c: 1 }, { x: 1, c: 1 }, { a: 0 }],
    ],
  ],
  "rules of what a condition takes a whole of, and of what a generic leaves where it was": [
    "interface I { /** @minimum 1 */ m: number; n: string } type Show<X> = X extends infer U ? { [K in keyof U]: U[K] } : never; type Put<X> = X extends { n: infer N } ? { n: N; of: X; all: Partial<X> } : never; export type T = [Show<I>, Put<I>]",
    [
      [
        { m: 1, n: "x" },
        { n: "x", of: { m: 1, n: "x" }, all: {} },
      ],
    ],
    [
      [
        { m: 0, n: "x" },
        { n: "x", of: { m: 1, n: "x" }, all: {} },
      ],
      [
        { m: 1, n: "x" },
        { n: "x", of: { m: 0, n: "x" }, all: {} },
      ],
      [
        { m: 1, n: "x" },
        { n: "x", of: { m: 1, n: "x" }, all: { m: 0 } },
      ],
    ],
  ],
  "rules of index signatures": [
    "interface B { /** @maximum 9 */ [k: string]: number } export interface T extends B { a: 0; /** @minimum 1 */ [k: string]: number; }",
    [{ a: 0, b: 1 }],
    [
      { a: 0, b: 0 },
      { a: 0, b: 10 },
    ],
  ],
  "a generic interface without properties, and types that are a file's default": [
    "interface None<X> {} interface D { x: 1; n?: D } export default D; export type T = [None<string>, D, import('./test.js').default]",
    [[{}, { x: 1 }, { x: 1, n: { x: 1 } }]],
    [
      [[], { x: 1 }, { x: 1 }],
      [{}, { x: 2 }, { x: 1 }],
      [{}, { x: 1 }, {}],
    ],
  ],
  "a type without a name that holds itself, of which more is demanded in one place": [
    "interface A { a: { b?: A['a'] } } export type T = { /** @minProperties 1 */ x: A['a']; y: A['a'] }",
    [
      { x: { b: {} }, y: {} },
      { x: { b: { b: {} } }, y: { b: {} } },
    ],
    [
      { x: {}, y: {} },
      { x: { b: 1 }, y: {} },
    ],
  ],
  "rules of values whose types TypeScript infers": [
    "/** @minimum 1 */ type Nat = number; const x = { a: 1 as Nat, b: { c: (1 as Nat) } } as const; const n = 1 as Nat; const o = <const>{ d: 1 as Nat, l: ['x', <const>['y']] }; export type T = [typeof x, (typeof x)['a'], typeof n, (typeof o)?]",
    [
      [{ a: 1, b: { c: 1 } }, 1, 1],
      [{ a: 1, b: { c: 1 } }, 1, 1, { d: 1, l: ["x", ["y"]] }],
    ],
    [
      [{ a: 1, b: { c: 1 } }, 1, 1, { d: 0, l: ["x", ["y"]] }],
      [{ a: 1, b: { c: 1 } }, 1, 1, { d: 1, l: ["x", ["x"]] }],
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
