import { describe } from "vitest";

import { expectMeanings } from "../../support/expect-meanings.ts";

describe("recursion", () => {
  expectMeanings({
    "through itself, arrays, records and tuples": [
      "export interface T { kids: T[]; by: Record<string, T>; pair: [T?]; up: T | null }",
      "{ kids: (#T)[]; by: Record<#T>; pair: [#T?]; up: #T | null }",
    ],
    "through another": [
      "interface A { b?: B } interface B { a?: A } export type T = { a: A }",
      "{ a: #A }",
      { A: "{ b?: #B }", B: "{ a?: #A }" },
    ],
    "of any JSON value": [
      "type J = string | number | boolean | null | J[] | { [k: string]: J }; export type T = { a: J }",
      "{ a: #J }",
      { J: "string | number | boolean | null | (#J)[] | Record<#J>" },
    ],
    "of a generic with the same arguments": [
      "type L<X> = { head: X; tail: L<X> | null }; export type T = { a: L<number> }",
      "{ a: #L<number> }",
      { "L<number>": "{ head: number; tail: #L<number> | null }" },
    ],
    "of `this`": ["export interface T { clone?: this }", "{ clone?: #T }"],
    "of a type that has no name gets one": [
      "export interface T { sub: { again: T['sub'] | null }; part?: Partial<T>[] }",
      "{ sub: #T.sub; part?: (#Partial<T>)[] }",
      {
        "T.sub": "{ again: #T.sub | null }",
        "Partial<T>": "{ sub?: #T.sub; part?: (#Partial<T>)[] }",
      },
    ],
  });
});

describe("what JSON lacks", () => {
  expectMeanings(
    {
      "bigints, bytes, URLs": [
        "export type T = { a: bigint; b: -10n; c: Uint8Array; d: Buffer; e: ArrayBuffer; f: URL }",
        "{ a: bigint; b: -10n; c: Uint8Array; d: Buffer; e: ArrayBuffer; f: URL }",
      ],
      "bytes by two names, of which one is the other": [
        "export type T = { a: Uint8Array & Buffer; b: Buffer & Uint8Array }",
        "{ a: Buffer; b: Buffer }",
      ],
      "bytes that say what they stand on": [
        "export type T = { a: Uint8Array<ArrayBuffer>; b: Buffer<ArrayBuffer>; c: Uint8Array<ArrayBufferLike> }",
        "{ a: Uint8Array<ArrayBuffer>; b: Buffer; c: Uint8Array }",
      ],
      "maps and sets": [
        "export type T = { a: Map<string, Date>; b: ReadonlyMap<number, string[]>; c: ReadonlySet<string>; d: Set<bigint> }",
        "{ a: Map<string, Date>; b: readonly Map<number, (string)[]>; c: readonly Set<string>; d: Set<bigint> }",
      ],
      "a map of itself": [
        "type Tree = Map<string, Tree>; export type T = { a: Tree }",
        "{ a: #Tree }",
        { Tree: "Map<string, #Tree>" },
      ],
    },
    { types: ["node"] },
  );
});

describe("text of a certain form", () => {
  expectMeanings({
    templates: [
      "type Id = `user_${string}`; export type T = { a: Id; b: `${number}.${bigint}`; c: `a${'b' | 'c'}${string}` }",
      "{ a: `user_${string}`; b: `${number}.${bigint}`; c: `ab${string}` | `ac${string}` }",
    ],
    "text that is changed by the library's types, resolved": [
      "export type T = { a: Uppercase<'x' | 'y'>; b: Capitalize<`${'a' | 'b'}z`> }",
      '{ a: "X" | "Y"; b: "Az" | "Bz" }',
    ],
    brands: [
      "declare const mark: unique symbol; type Id = string & { readonly __brand: 'Id' }; export type T = { a: Id; b: number & { [mark]: 'B' }; c: { x: string } & { readonly [mark]: 'C' }; d?: Date & { __kind: 'utc' } }",
      '{ a: #Id; b: number & {  }; c: { x: string }; d?: Date & { __kind: "utc" } }',
      { Id: 'string & { readonly __brand: "Id" }' },
    ],
    "open lists of literals": [
      "export type T = { a: 'red' | 'blue' | (string & {}) }",
      '{ a: "red" | "blue" | string & {  } }',
    ],
    "index signatures by number, template and brand": [
      "type Id = string & { readonly __brand: 'Id' }; export type T = { a: Record<number, string>; b: { [k: `x-${string}`]: string; y: number }; c: Record<Id, number>; d: { [k: string]: string | undefined } }",
      "{ a: { [number]: string }; b: { y: number; [`x-${string}`]: string }; c: Record<number>; d: Record<string | undefined> }",
    ],
    "a rest anywhere": [
      "export type T = { a: readonly [first: string, ...number[]] }",
      "{ a: readonly [first: string, ...number] }",
    ],
  });
});

describe("generics and computed types", () => {
  expectMeanings({
    "an instantiated generic has its arguments in its name": [
      "interface Page<X> { items: X[]; next?: string } interface User { id: string }\nexport type T = { a: Page<User>; b: Page<{ id: number }[]> }",
      "{ a: #Page<User>; b: #Page<Array<{id:number}>>@d1511821 }",
      {
        User: "{ id: string }",
        "Page<User>": "{ items: (#User)[]; next?: string }",
        "Page<Array<{id:number}>>@d1511821": "{ items: (({ id: number })[])[]; next?: string }",
      },
    ],
    "a generic that holds itself is given a tuple": [
      "interface Tree<X> { value: X; next: Tree<X> | null } export type T = { a: Tree<[number, string]> }",
      "{ a: #Tree<[number,string]> }",
      {
        "Tree<[number,string]>": "{ value: [number, string]; next: #Tree<[number,string]> | null }",
      },
    ],
    "an alias names an instance": [
      "interface Page<X> { items: X[] } export type Names = Page<string>; export type T = { a: Names }",
      "{ a: #Names }",
      { Names: "{ items: (string)[] }" },
    ],
    "an enum, and the object that it is": [
      "enum E { A, B } export type T = { a: E; b: typeof E }",
      "{ a: #E; b: { A: 0; B: 1; [number]: string } }",
      { E: "enum(A = 0, B = 1)" },
    ],
    "default type arguments": [
      "interface Box<X = string> { v: X } export type T = { a: Box }",
      "{ a: #Box<string> }",
    ],
    "a union alias with type parameters keeps its order": [
      "type Result<V> = { ok: true; value: V } | { ok: false; error: string } | null\nexport type T = { a: Result<Date> }",
      "{ a: #Result<Date> }",
      { "Result<Date>": "{ ok: true; value: Date } | { ok: false; error: string } | null" },
    ],
    "Partial, Required, Readonly, Pick, Omit": [
      "interface P { a?: string; b: number }\nexport type T = { p: Partial<P>; r: Required<P>; o: Readonly<P>; k: Pick<P, 'a'>; m: Omit<P, 'a'> }",
      "{ p: { a?: string; b?: number }; r: { a: string; b: number }; o: { readonly a?: string; readonly b: number }; k: { a?: string }; m: { b: number } }",
    ],
    "Exclude, Extract, NonNullable keep the order": [
      "type U = 'z' | 'a' | 'm' | null; export type T = { a: Exclude<U, 'a'>; b: Extract<U, 'm' | 'z'>; c: NonNullable<U> }",
      '{ a: "z" | "m" | null; b: "z" | "m"; c: "z" | "a" | "m" }',
    ],
    "mapped types, with keys renamed and left out": [
      "interface P { b: string; a: number; f(): void }\ntype Data<X> = { [K in keyof X as X[K] extends Function ? never : `x_${K & string}`]: X[K][] }\nexport type T = { a: Data<P> }",
      "{ a: #Data<P> }",
      { "Data<P>": "{ x_b: (string)[]; x_a: (number)[] }" },
    ],
    "mapped types that take readonly away": [
      "interface P { readonly a: string } export type T = { -readonly [K in keyof P]: P[K] }",
      "{ a: string }",
    ],
    "arrays that have to be two at once, which may be changed where one of them may": [
      "type A = { a: 1 }; type B = { b: 2 }; export type T = { a: readonly A[] & B[]; b: A[] & readonly B[]; c: readonly A[] & readonly B[] }",
      "{ a: ({ a: 1; b: 2 })[]; b: ({ a: 1; b: 2 })[]; c: readonly ({ a: 1; b: 2 })[] }",
    ],
    "index signatures that say the same, as type-fest's JsonObject": [
      "type Json = string | null | Obj | Json[]\ntype Obj = { [K in string]: Json } & { [K in string]?: Json | undefined }\nexport type T = { a: Obj }",
      "{ a: #Obj }",
    ],
    "a property that cannot be there, as type-fest's EmptyObject": [
      "declare const none: unique symbol; type Empty = { [none]?: never }\nexport type T = { a: Empty; b: Empty & { x: number } }",
      "{ a: #Empty; b: { x: number } }",
    ],
    "members of a union that are one of its others and something more, as of an intersection of unions":
      [
        "type Ref = { ref: string }; type A = ('x' | 'y' | Ref) & ('x' | 'y' | { q: 1 }); export type T = { a: A; b: (number | Ref) & number }",
        "{ a: #A; b: number }",
        { A: '"x" | "y" | { ref: string; q: 1 }' },
      ],
    "conditional types": [
      "type C<X> = X extends string ? { s: string } : { n: number }; export type T = { a: C<'x'>; b: C<1> }",
      "{ a: { s: string }; b: { n: number } }",
    ],
    "keyof, indexed access, typeof, lists `as const`": [
      "interface P { b: { c: string[] }; a: number } const list = ['y', 'x'] as const; const o = { B: 'b', A: 'a' } as const;\nexport type T = { k: keyof P; i: P['b']['c'][number]; l: (typeof list)[number]; v: (typeof o)[keyof typeof o]; o: typeof o }",
      '{ k: "b" | "a"; i: string; l: "y" | "x"; v: "b" | "a"; o: { readonly B: "b"; readonly A: "a" } }',
    ],
    "string types that come to literals": [
      "export type T = { a: Uppercase<'x' | 'y'>; b: `${'a' | 'b'}-1` }",
      '{ a: "X" | "Y"; b: "a-1" | "b-1" }',
    ],
    "an alias names a computed type": [
      "interface P { b: string; a: number } export type Keys = keyof P; export type Draft = Partial<P>; export type T = { k: Keys | null; d: Draft }",
      "{ k: #Keys | null; d: #Draft }",
      { Keys: '"b" | "a"', Draft: "{ b?: string; a?: number }" },
    ],
  });
});
