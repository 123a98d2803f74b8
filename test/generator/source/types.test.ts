import { describe } from "vitest";

import { expectMeanings } from "../../support/expect-meanings.ts";

describe("values", () => {
  expectMeanings({
    "a string": ["export type T = { a: string }", "{ a: string }"],
    "a number": ["export type T = { a: number }", "{ a: number }"],
    "a boolean is one type, not two literals": ["export type T = { a: boolean }", "{ a: boolean }"],
    null: ["export type T = { a: null }", "{ a: null }"],
    "any JSON value": ["export type T = { a: unknown }", "{ a: unknown }"],
    "a date": ["export type T = { a: Date }", "{ a: Date }"],
    literals: [
      "export type T = { a: 'x'; b: -1; c: true; d: false }",
      '{ a: "x"; b: -1; c: true; d: false }',
    ],
    "an alias of a primitive is the primitive": [
      "type Port = number; export type T = { a: Port }",
      "{ a: number }",
      {},
    ],
  });
});

describe("without exactOptionalPropertyTypes", () => {
  const cases = {
    "undefined is a value of what may be left out": [
      "type Id = { id: string | undefined }; export type T = { a: Id & { id?: string }; b: { id: unknown } & { id?: string } }",
      "{ a: { id: string | undefined }; b: { id: string | undefined } }",
      {},
    ],
  } as const;
  expectMeanings(cases, { exactOptionalPropertyTypes: false });
});

describe("objects", () => {
  expectMeanings({
    "optional properties": ["export type T = { a?: string }", "{ a?: string }"],
    "null is not absent": [
      "export type T = { a: string | null; b?: null }",
      "{ a: string | null; b?: null }",
    ],
    "a required property that may be undefined": [
      "export type T = { a: string | undefined }",
      "{ a: string | undefined }",
    ],
    "undefined beside the question mark, which exactOptionalPropertyTypes tells apart": [
      "export type T = { a?: string | undefined }",
      "{ a?: string | undefined }",
    ],
    "never behind the question mark, which it tells apart as well": [
      "export type T = { a?: never; b?: undefined } | { a: string; c?: { [K in 'd']?: never } }",
      "{ a?: never; b?: undefined } | { a: string; c?: { d?: never } }",
    ],
    "readonly properties": ["export type T = { readonly a: string }", "{ readonly a: string }"],
    "quoted, numeric and foreign names, and those of Object.prototype": [
      "export type T = { 'a-b': string; 1: number; \"ключ\": boolean; constructor: string; toString: string }",
      "{ a-b: string; 1: number; ключ: boolean; constructor: string; toString: string }",
    ],
    "names of what lists and all objects have, in objects of one's own": [
      "export type T = { a: { length: number }; b: { [K in 'toString' | 'length']: string }; c: Omit<{ length: 1; at: 2 }, 'at'> }",
      "{ a: { length: number }; b: { toString: string; length: string }; c: { length: 1 } }",
    ],
    "what an intersection demands of a property that one of its parts leaves out": [
      "type Id = { id: string | undefined }; export type T = { a: Id & { id?: string }; b: Id & { id?: string | undefined }; c: { id: unknown } & { id?: string }; d: Id & { id?: unknown } }",
      "{ a: { id: string }; b: { id: string | undefined }; c: { id: string }; d: { id: string | undefined } }",
      {},
    ],
    "a computed name that is known": [
      "const K = 'key' as const; export type T = { [K]: string }",
      "{ key: string }",
    ],
    "a pair of accessors is a property": [
      "export interface T { get a(): string; set a(value: string); get b(): number }",
      "{ a: string; readonly b: number }",
    ],
    "an empty interface is an object without properties": ["export interface T {}", "{  }"],
    "an empty interface of type arguments, too": [
      "interface Tag<X> {} interface Mark<X> extends Tag<X> {} export interface T { a: Tag<1>; b: Mark<2> }",
      "{ a: #Tag<1>; b: #Mark<2> }",
    ],
    "inherited properties come first, several bases in their order": [
      "interface A { a: string } interface B { b: number } interface C extends A { c: boolean }\nexport interface T extends C, B { d: null }",
      "{ a: string; c: boolean; b: number; d: null }",
    ],
    "a property that is declared again keeps its place and takes the narrower type": [
      "interface P { k: string; v?: number; z: null } export interface T extends P { v: number; k: 'x' }",
      '{ k: "x"; v: number; z: null }',
    ],
    "declarations of one interface are merged": [
      "export interface T { a: string } export interface T { b: number }",
      "{ a: string; b: number }",
    ],
    "intersections are flattened, and narrow": [
      "export type T = { k: string; x: number } & { k: 'a'; y?: string } & { y: string }",
      '{ k: "a"; x: number; y: string }',
    ],
    records: ["export type T = Record<string, number>", "Record<number>"],
    "an intersection that contradicts itself is no member of a union": [
      "type Kinds = { kind: 'a'; x: 1 } | { kind: 'b' }; export type T = { a: Kinds & { kind: 'a' | 'b' }; b: Kinds & { kind: 'a' } }",
      '{ a: by kind: { kind: "a"; x: 1 } | { kind: "b" }; b: { kind: "a"; x: 1 } }',
    ],
    "index signatures, alone and beside properties": [
      "export interface T { a: { [name: string]: string }; [name: string]: unknown }",
      "{ a: Record<string>; [key]: unknown }",
    ],
    "a record of known keys": [
      "export type T = Record<'a' | 'b', number>",
      "{ a: number; b: number }",
    ],
    "doc comments of properties": [
      "export interface T { /** The name. */ a: string; /** Its age.\n * In years. */ b: number }",
      "{ /** The name. */ a: string; /** Its age.\nIn years. */ b: number }",
    ],
  });
});

describe("arrays and tuples", () => {
  expectMeanings({
    "arrays, in both spellings": [
      "export type T = { a: string[]; b: Array<number> }",
      "{ a: (string)[]; b: (number)[] }",
    ],
    "readonly arrays": [
      "export type T = { a: readonly string[]; b: ReadonlyArray<number> }",
      "{ a: readonly (string)[]; b: readonly (number)[] }",
    ],
    "a root that is no object": ["export type T = string[]", "(string)[]"],
    "interfaces that are nothing but an array": [
      "interface Ids extends Array<string> {} interface Tree extends ReadonlyArray<Tree> {} export type T = { a: Ids; b: Tree }",
      "{ a: #Ids; b: #Tree }",
      { Ids: "(string)[]", Tree: "readonly (#Tree)[]" },
    ],
    "the same of a generic": [
      "interface List<X> extends Array<X> {} interface Deep<X> extends ReadonlyArray<Deep<X> | X> {} export type T = { a: List<string>; b: Deep<boolean>; c: List<List<1>> }",
      "{ a: #List<string>; b: #Deep<boolean>; c: #List<List<1>> }",
      {
        "List<string>": "(string)[]",
        "Deep<boolean>": "readonly (#Deep<boolean> | boolean)[]",
        "List<List<1>>": "(#List<1>)[]",
        "List<1>": "(1)[]",
      },
    ],
    "classes of the platform by another name": [
      "interface Stamp extends Date {} interface Later extends Stamp {} declare class Native extends Date {} export type T = { a: Stamp; b: Later | null; c: Native }",
      "{ a: Date; b: Date | null; c: Date }",
    ],
    tuples: ["export type T = { a: [string, number] }", "{ a: [string, number] }"],
    "labels and optional items": [
      "export type T = { a: [name: string, age?: number] }",
      "{ a: [name: string, age: number?] }",
    ],
    "a rest at the end": [
      "export type T = { a: [string, ...number[]] }",
      "{ a: [string, ...number] }",
    ],
    "readonly tuples": ["export type T = { a: readonly [1, 2] }", "{ a: readonly [1, 2] }"],
  });
});

describe("unions", () => {
  expectMeanings({
    "keep the order of their declaration, whatever was seen before": [
      "type Early = 'q' | 'c'; export type T = { e: Early; a: 'b' | 'q' | 'c' | null | 1 }",
      '{ e: #Early; a: "b" | "q" | "c" | null | 1 }',
    ],
    "of many literals": [
      `export type T = { a: ${Array.from({ length: 40 }, (_, i) => `'v${i}'`).join(" | ")} }`,
      `{ a: ${Array.from({ length: 40 }, (_, i) => `"v${i}"`).join(" | ")} }`,
    ],
    "of kinds that JSON tells apart": [
      "export type T = { a: string | number | null; b: string | string[]; c: Date | number; d: string | { x: number } }",
      "{ a: string | number | null; b: string | (string)[]; c: Date | number; d: string | { x: number } }",
    ],
    "keep the names of the unions in them": [
      "export type Color = 'red' | 'green'; export type T = { a: Color | null; b?: Color; c: 'blue' | Color }",
      '{ a: #Color | null; b?: #Color; c: "blue" | #Color }',
      { Color: '"red" | "green"' },
    ],
    "with boolean and with all of an enum": [
      "export enum Size { S, L } export type T = { a: string | boolean; b: Size | null | boolean }",
      "{ a: string | boolean; b: #Size | null | boolean }",
    ],
    "find the property that tells their members apart": [
      "export type T = { kind: 'a'; x: number } | { kind: 'b'; y: string }",
      'by kind: { kind: "a"; x: number } | { kind: "b"; y: string }',
    ],
    "a boolean or an enum's members may tell them apart": [
      "enum K { A = 'a', B = 'b' } export type T = { ok: true; k: K.A } | { ok: false; k: K.A }; ",
      'by ok: { ok: true; k: "a" } | { ok: false; k: "a" }',
    ],
    "named members are looked into": [
      "interface A { type: 'a' } interface B { id: string; type: 'b' } export type T = B | A",
      "by type: #B | #A",
    ],
    "an optional or shared literal tells nothing apart": [
      "export type T = { k?: 'a'; x: number } | { k: 'b'; y: string } | { k: 'b'; z: string }",
      '{ k?: "a"; x: number } | { k: "b"; y: string } | { k: "b"; z: string }',
    ],
    "distribute over an intersection": [
      "export type T = { id: string } & ({ k: 'b'; x: number } | { k: 'a'; y: string })",
      'by k: { id: string; k: "b"; x: number } | { id: string; k: "a"; y: string }',
    ],
    "of which one member is a part of another": [
      "export type T = { a: string } | { a: string; b: Date }",
      "{ a: string } | { a: string; b: Date }",
    ],
    "of dates and strings, when a literal beside them tells them apart": [
      "export type T = { kind: 'at'; value: Date } | { kind: 'text'; value: string }",
      'by kind: { kind: "at"; value: Date } | { kind: "text"; value: string }',
    ],
    "of a date and a literal that is no date": [
      "export type T = { a: Date | 'never' }",
      '{ a: Date | "never" }',
    ],
  });
});

describe("enums", () => {
  expectMeanings({
    "of strings": [
      "export enum Color { Red = 'red', Green = 'green' } export type T = { a: Color }",
      "{ a: #Color }",
      { Color: 'enum(Red = "red", Green = "green")' },
    ],
    "of numbers, counted on": [
      "export enum Level { Low, High = 5, Top } export type T = { a: Level }",
      "{ a: #Level }",
      { Level: "enum(Low = 0, High = 5, Top = 6)" },
    ],
    "of both, constant": [
      "export const enum Mixed { A = 'a', B = 1 << 2 } export type T = { a: Mixed }",
      "{ a: #Mixed }",
      { Mixed: 'enum(A = "a", B = 4)' },
    ],
    "one member": [
      "enum Color { Red = 'red', Green = 'green' } export type T = { a: Color.Red }",
      '{ a: "red" }',
    ],
    "members of exported ones": [
      "export enum Color { Red = 'red', 'x-y' = 1 } export enum One { A } export type T = { a: Color.Red; b: (typeof Color)['x-y']; c: One }",
      '{ a: Color.Red = "red"; b: Color.x-y = 1; c: One.A = 0 }',
    ],
    "keys of an enum": [
      "enum Color { Red = 1, Green = 2 } export type T = { a: keyof typeof Color }",
      '{ a: "Red" | "Green" }',
    ],
    "as the keys of a record": [
      "enum K { B = 'b', A = 'a' } export type T = Record<K, number>",
      "{ b: number; a: number }",
    ],
  });
});
