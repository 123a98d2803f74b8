import { describe, expect, test } from "vitest";

import { expectRefusals } from "../../support/expect-refusals.ts";
import { readContracts, withPayload } from "../../support/read-contracts.ts";

describe("what would be unsound in silence is refused", () => {
  expectRefusals({
    "numbers that JSON would turn into null, and nothing else of the union that they stand in": [
      "enum E { A = 1, B = 0 / 0 } enum F { One = -1 / 0 } export type T = { a: E; b: F; c: 1e999 | Date; d: E.B | null }",
      "number-not-finite 1:17 S.get → result.a",
      "number-not-finite 1:80 S.get → result.b",
      "number-not-finite 1:86 S.get → result.c",
      "number-not-finite 1:103 S.get → result.d",
    ],
    "names that a pattern or numbers beside them exclude, in mapped types too": [
      "export type T = { a: { 'x-1': number; y: 1 } & { [k: `x-${string}`]: string }; b: { 5?: 1 } & { [k: number]: string }; c: { [K in 'a' | `x${string}` as K extends 'a' ? 'x1' : K]: K extends 'a' ? 1 : string } }",
      "conflicting-index-signature 1:70 S.get → result.a[key]",
      "conflicting-index-signature 1:110 S.get → result.b[key]",
      "conflicting-index-signature 1:180 S.get → result.c[key]",
    ],
    "a class of its own that extends one of the platform, of which an instance would not arrive": [
      "class Stamp extends Date {} export type T = { a: Stamp }",
      "class-as-payload 1:50 S.get → result.a",
      "unsupported-platform-type 1:50 S.get → result.a",
    ],
    "names, and patterns of them, in which half of a character stands": [
      "export type T = { a: { '\\ud800x': string }; b: { [k: `\\udfff${string}`]: 1 }; c: '\\ud83d\\ude00' }",
      'reserved-property 1:24 S.get → result.a["\\ud800x"]',
      "reserved-property 1:74 S.get → result.b[key]",
    ],
    "names of which an index signature takes some values only, or in another form": [
      "interface I { x: string } type R = { [k: string]: string }; type J = string | J[]; export type T = { a: { n: number | string } & R; b: { i: I } & { [k: string]: R }; c: { at: Date } & { [k: string]: J }; d: { l: (string | [1])[] } & { [k: string]: J }; e: { o: { x: number } } & { [k: string]: { x: string } | { x: string | boolean } } }",
      "conflicting-index-signature 1:51 S.get → result.a[key]",
      "conflicting-index-signature 1:162 S.get → result.b[key]",
      "conflicting-index-signature 1:200 S.get → result.c[key]",
      "conflicting-index-signature 1:249 S.get → result.d[key]",
      "conflicting-index-signature 1:295 S.get → result.e[key]",
    ],
    "objects of which one would get what another one has not, or has by a name that is its old one":
      [
        "interface A { /** @default 3 */ a?: number } interface B { b: string } interface C { /** @was b */ c?: string } export type T = { x: A | B; y: (C | B)[]; z: A | Record<string, string> }",
        "ambiguous-union 1:134 S.get → result.x",
        "ambiguous-union 1:144 S.get → result.y[]",
        "ambiguous-union 1:158 S.get → result.z",
      ],
    "text that is something else too, in a union of which nothing else is left as well": [
      "export type T = { a: string & Date; b: (string | boolean) & (Date | bigint) }",
      "unsatisfiable-type 1:22 S.get → result.a",
      "unsatisfiable-type 1:40 S.get → result.b",
    ],
    "lists of which one may have, behind a rest, what the other requires": [
      "export type T = { a: [...number[], Date] | [string] }",
      "ambiguous-union 1:22 S.get → result.a",
      "tuple-shape 1:22 S.get → result.a",
    ],
    "objects that nothing tells apart for certain, however deep it stands": [
      "interface N { at: Date; n: N | null } interface M { at: string; n: M | null } type P = { at: Date } & Record<string, unknown>; export type T = [N | M, { t: `a${string}`; at: Date } | { t: `${string}b`; at: string }, P | { at: string; n: 1 }, { a: { k?: 1 }; at: Date } | { a: { k: 2 }[] | { k: 1 }; at: string }]",
      "ambiguous-union 1:145 S.get → result[0]",
      "ambiguous-union 1:152 S.get → result[1]",
      "ambiguous-union 1:217 S.get → result[2]",
      "ambiguous-union 1:243 S.get → result[3]",
    ],
    "objects of which neither requires what would tell them apart": [
      "export type T = { k?: 'p'; at: Date } | { k: 'x' | undefined; at: string }",
      "ambiguous-union 1:17 S.get → result",
    ],
  });
});

test("what mapped types make of classes of the platform, and marks for TypeScript, are refused with what was meant", () => {
  const { diagnostics } = readContracts(
    withPayload(
      "export type T = { a: Readonly<Date>; b: Omit<Map<string, number>, 'clear'>; c: Partial<RegExp>; d: Pick<Error, 'message'>; e: { x: 1 } & ThisType<{ y: 1 }>; f: ThisType<{ y: 1 }>; g: Iterable<string> }",
    ),
  );
  expect(diagnostics.map(({ message, suggestion }) => `${message} ${suggestion}`)).toEqual([
    "`Readonly<Date>` takes the methods of `Date`, and not its value. Write `Date`.",
    '`Omit<Map<string, number>, "clear">` takes the methods of `Map`, and not its value. Write `Map<string, number>`.',
    "`Partial<RegExp>` takes the methods of `RegExp`, and not its value. Write `string`.",
    "`ThisType` is a mark for TypeScript, without any data. Write what it is a mark of.",
    "`Iterable` says how something is gone through and not what it is, an array, a `Set` or a `Map`. Write `T[]`, or `Set<T>`.",
  ]);
});

test("what extends a class of the platform, or takes the methods of a text, is refused with what was meant", () => {
  const { diagnostics } = readContracts(
    withPayload(
      "interface Failed extends Error { code: number } interface Moment extends Object { year(): number } interface Words extends ArrayLike<string> {} interface Later extends Promise<1> {} interface Id extends String {} type Unit = 'ms' | Omit<'ms', 'ms'>; type Digit = 1 | Omit<number, 1>; export type T = { a: Failed; b: Moment; c: Words; d: Later; e: Id; f: Unit; g: Digit }",
    ),
  );
  expect(diagnostics.map(({ message, suggestion }) => `${message} ${suggestion}`)).toEqual([
    '`Omit<"ms", "ms">` takes the methods of `String`, and not its value. Write `string`, beside literals `string & {}`.',
    "`Omit<number, 1>` takes the methods of `Number`, and not its value. Write `number`, beside literals `number & {}`.",
    "`Failed` extends `Error`, which turns into `{}` in JSON. Write an interface with the data of the error, or `Throws<T, E>`.",
    "`Moment` extends `Object`, whose methods cannot be sent. Write an interface with its data.",
    "`Words` extends `ArrayLike`, which may be an array or an object. Write an array `T[]`.",
    "`Later` extends `Promise`, whose methods cannot be sent. Write an interface with its data.",
    "`Id` extends `String`, whose methods cannot be sent. Write `string`.",
  ]);
});

test("a list whose first items are told, such as fp-ts' `NonEmptyArray`, is refused with the tuple to write", () => {
  const { diagnostics } = readContracts(
    withPayload(
      "interface NonEmpty<A> extends Array<A> { 0: A } type Two = readonly (string | null)[] & { readonly 0: string; readonly 1: null }; interface Ids extends Array<string> { total: number } export type T = { a: NonEmpty<string>; b: Two; c: Ids }",
    ),
  );
  expect(diagnostics.map(({ suggestion }) => suggestion)).toEqual([
    "Write `[string, ...string[]]`.",
    "Write `[string, null, ...(string | null)[]]`.",
    "Write an object that holds the array and the properties.",
  ]);
});
