import { describe, expect, test } from "vitest";

import { expectRefusals } from "../../support/expect-refusals.ts";
import { brief, readContracts, withPayload } from "../../support/read-contracts.ts";

describe("what says nothing about a value is refused", () => {
  expectRefusals({
    any: ["export type T = { a: any }", "any-in-contract 1:22 S.get → result.a"],
    "any deep inside": [
      "export interface T { list: { pair: [string, any] }[] }",
      "any-in-contract 1:45 S.get → result.list[].pair[1]",
    ],
    "an import that does not resolve, as TypeScript's error and not as any": [
      "import type { Missing } from './nope.js'; export type T = { a: Missing }",
      "contract-has-type-errors 1:30",
    ],
    object: ["export type T = { a: object }", "opaque-object 1:22 S.get → result.a"],
    "an empty type literal": ["export type T = { a: {} }", "opaque-object 1:22 S.get → result.a"],
    Object: ["export type T = { a: Object }", "opaque-object 1:22 S.get → result.a"],
    never: ["export type T = { a: never }", "unsatisfiable-type 1:22 S.get → result.a"],
    "an intersection of objects that contradict each other": [
      "export type T = { a: { k: 'a' } & { k: 'b' }; b: string[] & number[] }",
      "unsatisfiable-type 1:22 S.get → result.a",
      "unsatisfiable-type 1:50 S.get → result.b[]",
    ],
    "an enum without members": [
      "enum E {} export type T = { a: E }",
      "unsatisfiable-type 1:32 S.get → result.a",
    ],
    "an intersection that contradicts itself": [
      "export type T = { a: string } & { a: number }",
      "unsatisfiable-type 1:22 S.get → result.a",
    ],
    "an interface that requires itself": [
      "export interface T { a: T }",
      "unsatisfiable-type 2:50 S.get → result",
    ],
    "interfaces that require each other, also in tuples and with items": [
      "export interface T { a: A; list?: L } interface A { b: [B] } interface B { a: A | { b: B } } interface L { /** @minItems 1 */ all: L[] }",
      "unsatisfiable-type 1:25 S.get → result.a",
      "unsatisfiable-type 1:35 S.get → result.list",
    ],
    "a generic that grows without end": [
      "interface Box<X> { a: Box<X[]>; b: Box<{ x: X; y: X }> } export type T = Box<string>",
      "infinite-type 1:23 S.get → result.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.a",
    ],
  });
});

describe("what is no data is refused", () => {
  expectRefusals({
    functions: [
      "export type T = { f: () => void; g?: (x: number) => void; h(): string; n: new () => Date }",
      "function-in-payload 1:22 S.get → result.f",
      "function-in-payload 1:38 S.get → result.g",
      "function-in-payload 1:59 S.get → result.h",
      "function-in-payload 1:75 S.get → result.n",
    ],
    Function: ["export type T = { f: Function }", "function-in-payload 1:22 S.get → result.f"],
    symbols: [
      "declare const s: unique symbol; export type T = { a: symbol; b: typeof s }",
      "symbol-in-payload 1:54 S.get → result.a",
      "symbol-in-payload 1:65 S.get → result.b",
    ],
    "symbol keys, also of what is iterated without being an array": [
      "declare const k: unique symbol; export type T = { [k]: string; a: { size: number; [Symbol.iterator](): Iterator<string> } }",
      "symbol-key 1:51 S.get → result[symbol]",
      "symbol-key 1:83 S.get → result.a[symbol]",
    ],
    "symbol index signatures": [
      "export interface T { [k: symbol]: string; a: number }",
      "symbol-key 1:35 S.get → result[key]",
    ],
    "classes with methods, private or protected fields": [
      "export declare class T { a: string; plus(other: T): T }",
      "class-with-behaviour 2:50 S.get → result",
    ],
    "classes with a field that is an accessor of the prototype": [
      "export declare class T { accessor a: string }",
      "class-with-behaviour 2:50 S.get → result",
    ],
    "classes with private names": [
      "export declare class T { a: string; #secret: string }",
      "class-with-behaviour 2:50 S.get → result",
    ],
    "interfaces that extend a class with hidden fields": [
      "class A { private x!: string; #y = 1 } export interface T extends A { z: number }",
      "class-with-behaviour 1:19 S.get → result.x",
      'class-with-behaviour 1:31 S.get → result["#y"]',
    ],
    "what is nearly an array": [
      "export type T = { a: Pick<string[], 'map' | 'length'> & { [index: number]: string; [Symbol.iterator]: () => IterableIterator<string> } }",
      "unsupported-platform-type 1:22 S.get → result.a",
    ],
    "promises inside a value": [
      "export type T = { a: Promise<string> }",
      "promise-in-payload 1:22 S.get → result.a",
    ],
    "streams and iterators inside a value": [
      "export type T = { a: AsyncIterable<string>; b: Generator<string> }",
      "stream-in-payload 1:22 S.get → result.a",
      "unsupported-platform-type 1:48 S.get → result.b",
    ],
    "the words of a contract": [
      "export type T = { a: Event<string>; b: Command }",
      "word-in-payload 1:22 S.get → result.a",
      "word-in-payload 1:40 S.get → result.b",
    ],
    "a property that can only be set": [
      "export interface T { set a(v: string) }",
      "write-only-property 1:26 S.get → result.a",
    ],
    __proto__: [
      "export type T = { ['__proto__']: string }",
      "reserved-property 1:19 S.get → result.__proto__",
    ],
  });
});

describe("what has no form on the wire is refused", () => {
  expectRefusals({
    "undefined in arrays and tuples": [
      "export type T = { a: (string | undefined)[]; b: [undefined] }",
      "undefined-in-array 1:32 S.get → result.a[]",
      "undefined-in-array 1:50 S.get → result.b[0]",
    ],
    "undefined behind an alias, where it counts": [
      "type Maybe = string | undefined; export type T = { ok: Maybe; list: Maybe[] }",
      "undefined-in-array 1:23 S.get → result.list[]",
    ],
    "undefined in a Map and a Set": [
      "export type T = { a: Map<string, string | undefined>; b: Set<undefined> }",
      "undefined-in-array 1:43 S.get → result.a[value]",
      "undefined-in-array 1:62 S.get → result.b[]",
    ],
    void: [
      "export type T = { a: void; b: string | void }",
      "void-in-payload 1:22 S.get → result.a",
      "void-in-payload 1:40 S.get → result.b",
    ],
    "wrapper objects": [
      "export type T = { a: String; b: Number; c: Boolean }",
      "wrapper-object 1:22 S.get → result.a",
      "wrapper-object 1:33 S.get → result.b",
      "wrapper-object 1:44 S.get → result.c",
    ],
    "weak collections": [
      "export type T = { a: WeakMap<object, string> }",
      "weak-collection 1:22 S.get → result.a",
    ],
    "classes of the platform": [
      "export type T = { f: RegExp; g: Error; h: Float64Array; i: SharedArrayBuffer; j: Uint8Array<SharedArrayBuffer> }",
      "unsupported-platform-type 1:22 S.get → result.f",
      "unsupported-platform-type 1:33 S.get → result.g",
      "unsupported-platform-type 1:43 S.get → result.h",
      "unsupported-platform-type 1:60 S.get → result.i",
      "unsupported-platform-type 1:82 S.get → result.j",
    ],
    "interfaces and classes that extend them": [
      "export interface T extends Map<string, string> { a: string }",
      "unsupported-platform-type 2:50 S.get → result",
    ],
    "arrays with properties": [
      "interface Ids extends Array<string> { total: number } export type T = { a: string[] & { total: number }; b: Ids }",
      "array-with-properties 1:76 S.get → result.a",
      "array-with-properties 1:109 S.get → result.b",
    ],
    "patterns that are several at once": [
      "export type T = { a: `a${string}` & `${string}b` }",
      "template-literal-type 1:22 S.get → result.a",
    ],
    "rules in a brand that are about other values": [
      "type Min<N extends number> = { readonly __tag?: ['minimum', N] }; export type T = { a: string & Min<3>; b: number & Min<3> }",
      "rule-does-not-apply 1:88 S.get → result.a",
    ],
    "properties of a primitive that it could have": [
      "export type T = { a: string & { length: 5 }; b: string & (() => void) }",
      "branded-primitive 1:22 S.get → result.a.length",
      "function-in-payload 1:49 S.get → result.b",
    ],
    "branded objects, but not the field of GraphQL": [
      "export type T = { a: { x: string } & { readonly __b: 'V' }; c: { x: string } & { __typename: 'C' }; d: { x: string } & { __v: number } }",
      "brand-on-object 1:22 S.get → result.a.__b",
    ],
    "an array without some of its methods, or without its numbers": [
      "type Few<T extends readonly unknown[]> = { [K in keyof T as K extends number | 'push' | 'pop' | 'length' ? never : K]: T[K] } & { readonly length: 2 }; export type T = { a: Few<[string, string]> }",
      "unsupported-platform-type 1:174 S.get → result.a",
    ],
    "names that an index signature beside them excludes": [
      "export type T = { a: { id: number } & { [k: string]: string }; b: { id?: string } & { [k: string]: string } }",
      "conflicting-index-signature 1:54 S.get → result.a[key]",
    ],
    "computed enums": [
      "enum E { A = 'x'.length, B = 1 } enum One { C = 'y'.length } export type T = { a: E; b: One; c: E.A }",
      "computed-enum 1:10 S.get → result.c",
      "computed-enum 1:45 S.get → result.b",
    ],
    "ambient enums without values": [
      "declare enum D { A, B } export type T = { d: D }",
      "ambient-enum 1:18 S.get → result.d",
      "ambient-enum 1:21 S.get → result.d",
    ],
  });
});

describe("members of a union that share a form on the wire are refused", () => {
  expectRefusals({
    "Date and string": [
      "export type T = { a: Date | string | null }",
      "ambiguous-union 1:22 S.get → result.a",
    ],
    "Date and a literal that is a date": [
      "export type T = { a: Date | '2020-01-01T00:00:00Z' }",
      "ambiguous-union 1:22 S.get → result.a",
    ],
    "arrays of them": [
      "export type T = { a: Date[] | string[] }",
      "ambiguous-union 1:22 S.get → result.a",
    ],
    "objects that hold them": [
      "interface A { at: Date } interface B { at: string } export type T = { a: A | B }",
      "ambiguous-union 1:74 S.get → result.a",
    ],
    "a record beside an object": [
      "export type T = { a: Record<string, string> | { at: Date } }",
      "ambiguous-union 1:22 S.get → result.a",
    ],
    "in recursive types": [
      "interface A { next?: A; at: Date } interface B { next?: B; at: string } export type T = A | B",
      "ambiguous-union 1:89 S.get → result",
    ],
  });
});

describe("what is doubtful is a warning", () => {
  expectRefusals({
    "a class of public fields": [
      "export declare class T { a: string; static count: number }",
      "class-as-payload 2:50 S.get → result",
    ],
    "a property that can only be absent": [
      "export type T = { a: string; b: undefined }",
      "undefined-property 1:33 S.get → result.b",
    ],
    "a tuple with a rest before its end": [
      "export type T = { a: [...number[], string] }",
      "tuple-shape 1:22 S.get → result.a",
    ],
    "text that is changed by the library's types": [
      "export type T = { a: Uppercase<string>; b: `x-${Lowercase<string>}` }",
      "string-mapping 1:22 S.get → result.a",
      "string-mapping 1:44 S.get → result.b",
    ],
    "keys of a Map that are objects": [
      "export type T = { a: Map<{ id: number }, string>; b: Map<Key, string>; c: Map<string, Key> }; interface Key { x: 1 }",
      "map-key-identity 1:22 S.get → result.a",
      "map-key-identity 1:54 S.get → result.b",
    ],
    "enums whose members are bits, and no others": [
      "enum F { No, A = 1 << 0, B = 1 << 1, AB = 3 } enum G { A = 1, B = 2, C = 4 } enum L { A = 1, B, C } enum X { No, A = 1, B = 2 } export type T = { f: F; g?: G; l: L; x: X }",
      "flag-enum 1:150 S.get → result.f",
      "flag-enum 1:157 S.get → result.g",
    ],
  });
});

test("types of Node are refused by name", () => {
  const text = withPayload(
    "import type { Readable } from 'node:stream'; export type T = { a: Buffer; b: URL; c: Readable; d: ReadableStream }",
  );
  const { diagnostics } = readContracts(text, { types: ["node"] });
  expect(diagnostics.map(({ name, path }) => `${name} ${path}`)).toEqual([
    "stream-in-payload S.get → result.c",
    "stream-in-payload S.get → result.d",
  ]);
});

test("a message says what to write instead", () => {
  const { diagnostics } = readContracts(
    withPayload("export type T = { a: Date | string; b: RegExp }"),
  );
  expect(diagnostics.map(({ message, suggestion }) => `${message} ${suggestion}`))
    .toMatchInlineSnapshot(`
    [
      "\`Date\` and \`string\` cannot be told apart on the wire. Put each into an object with a property that tells them apart, such as \`{ kind: "…" }\`.",
      "\`RegExp\` turns into \`{}\` in JSON. Write \`string\`.",
    ]
  `);
});

test("a type that is wrong is reported once, however many members lead to it", () => {
  const { diagnostics } = readContracts(
    withPayload(
      "export interface T { a: any; again?: T; list: T[] }\nexport interface U { t: T; u: { t: T } }",
    ),
  );
  expect(diagnostics.map(brief)).toEqual(["any-in-contract 1:25 S.get → result.a"]);
});
