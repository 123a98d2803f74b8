import { describe, expect, test } from "vitest";

import {
  brief,
  onlyService,
  readBatch,
  readContracts,
  withPayload,
  withService,
} from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const aliases = [
  "/** @minimum 0 */ type Nat = number;",
  "/** @maximum 10 @integer */ type Digit = Nat;",
  "/** @minLength 2 */ type Word = string;",
  "/** @minLength 2 */ export type Name = string | null;",
  "/** @maxLength 5 */ export type ShortName = Name;",
  "/** @minItems 1 */ type Words = Word[];",
  'type Keys = "a" | "b";',
  "interface Config { /** @minimum 1 */ port: number; words: Word[]; /** @minLength 1 */ host?: string }",
  "interface Page<X> { /** @minItems 1 */ items: X[]; count: Nat }",
  "type Maybe<X> = X | null;",
  "type Lists<X> = { [K in keyof X]: X[K][] };",
  "interface Base { /** @minimum 1 @maximum 9 */ n: number | string; p: Nat | null; l: Word[] }",
  "interface Sub extends Base { /** @maximum 20 */ n: number; p: number; l: string[] }",
  "interface Thirds { /** @multipleOf 3 */ n: number }",
  "interface Both extends Sub, Thirds {}",
  "/** @maxLength 9 */ type Id<X> = Word;",
  "/** @minItems 2 */ type Two<X> = X[];",
  "type Twos = Two<boolean>;",
  "interface Nats { [key: string]: Nat }",
  "interface Numbered { 0: Nat; 1: number; 2: string }",
  "interface Ports { [key: string]: number; port: Nat }",
  "type Get<X, K extends keyof X> = X[K];",
  "interface Digits extends Nats { [key: string]: number }",
].join("\n");

const words =
  "ExclusiveMax, ExclusiveMin, Format, Int, Max, MaxItems, MaxLength, Min, MinItems, MinLength, MultipleOf, Pattern, UniqueItems";

function withFields(fields: string): string {
  const aliasesAndWords = `${aliases}\nimport type { ${words} } from "lagomorph/contract";`;
  return withPayload(`export interface T { ${fields} }\n${aliasesAndWords}`);
}

const good = {
  "/** @minimum 1 @maximum 10 */ a: number": ["a: number(minimum 1, maximum 10)"],
  "/** @exclusiveMinimum -1.5e3\n * @exclusiveMaximum .5 */ a: number": [
    "a: number(exclusiveMinimum -1500, exclusiveMaximum 0.5)",
  ],
  "/** @multipleOf 0.01 */ a: number": ["a: number(multipleOf 0.01)"],
  "/** @integer */ a: number; /** @int */ b: number; /** @asType integer */ c: number": [
    "a: number(integer true)",
    "b: number(integer true)",
    "c: number(integer true)",
  ],
  "/** @TJS-type integer\n * @type integer */ a: number; /** @type {number} */ b: number": [
    "a: number(integer true)",
    "b: number",
  ],
  "/** @minLength 2 @maxLength 3 */ a: string": ["a: string(minLength 2, maxLength 3)"],
  "/** @pattern ^[^@\\s]+@[a-z]{2,5}$ */ a: string": ["a: string(pattern ^[^@\\s]+@[a-z]{2,5}$)"],
  "/** @pattern a @b @maxLength 5 */ a: string; /** @pattern `^x$` */ b: string": [
    "a: string(pattern a @b, maxLength 5)",
    "b: string(pattern ^x$)",
  ],
  "/** @pattern ^a\n * @pattern b$ */ a: string": ["a: string(pattern ^a,b$)"],
  "/** @format date-time */ a: string": ["a: string(format date-time)"],
  "/** @minItems 1 @maxItems 2 @uniqueItems true */ a: string[]": [
    "a: string[](minItems 1, maxItems 2, uniqueItems true)",
  ],
  "/** @minProperties 1 @maxProperties 2 */ a: Record<string, number>": [
    "a: Record<number>(minProperties 1, maxProperties 2)",
  ],
  "/** @strict */ a: { b: string; c: { d: string } }": [
    "a: closed { b: string; c: { d: string } }",
  ],
  "/** @minLength 2 */ a: string | null; /** @minLength 2 */ b?: string": [
    "a: string(minLength 2) | null",
    "b: string(minLength 2)",
  ],
  "/** @minLength 3 @minimum 4 */ a: string | number; /** @maxItems 3 */ b: string[] | string": [
    "a: string(minLength 3) | number(minimum 4)",
    "b: string[](maxItems 3) | string",
  ],
  "a: Nat; b: Digit; /** @minimum 5 */ c: Digit; /** @minimum -5 */ d: Nat": [
    "a: number(minimum 0)",
    "b: number(maximum 10, integer true, minimum 0)",
    "c: number(maximum 10, integer true, minimum 5)",
    "d: number(minimum 0)",
  ],
  "a: Nat[]; b: Nat | null; c: Record<string, Nat>; d?: Nat; e: [Nat, Nat?]; f: readonly Nat[]": [
    "a: number(minimum 0)[]",
    "b: number(minimum 0) | null",
    "c: Record<number(minimum 0)>",
    "d: number(minimum 0)",
    "e: [number(minimum 0), number(minimum 0)]",
    "f: number(minimum 0)[]",
  ],
  "a: Array<Nat>; b: Readonly<Nat[]>; c: NonNullable<Nat | null>; d: Nat | string; e: (Nat)[][]; f: [...(Nat)[]]":
    [
      "a: number(minimum 0)[]",
      "b: number(minimum 0)[]",
      "c: number(minimum 0)",
      "d: number(minimum 0) | string",
      "e: number(minimum 0)[][]",
      "f: number(minimum 0)[]",
    ],
  "a: Name; b: ShortName; /** @pattern ^a */ c: ShortName; d: Name | boolean": [
    "a: string(minLength 2) | null",
    "b: string(minLength 2, maxLength 5) | null",
    "c: string(minLength 2, maxLength 5, pattern ^a) | null",
    "d: string(minLength 2) | null | boolean",
  ],
  "a: Words; b: Words | null; /** @maxItems 3 */ c: Words": [
    "a: string(minLength 2)[](minItems 1)",
    "b: string(minLength 2)[](minItems 1) | null",
    "c: string(minLength 2)[](minItems 1, maxItems 3)",
  ],
  "a: Partial<Pick<Config, 'port' | 'words'>>; b: Omit<Config, 'words'>": [
    "a: { port: number(minimum 1); words: string(minLength 2)[] }",
    "b: { port: number(minimum 1); host: string(minLength 1) }",
  ],
  "a: Required<Readonly<Config>>; b: { [K in keyof Config as `get_${K}`]: Config[K] }": [
    "a: { port: number(minimum 1); words: string(minLength 2)[]; host: string(minLength 1) }",
    "b: { get_port: number(minimum 1); get_words: string(minLength 2)[]; get_host: string(minLength 1) }",
  ],
  "a: { [K in keyof Config]: boolean }; b: { [K in keyof Config]?: Config[K] | null }": [
    "a: { port: boolean; words: boolean; host: boolean }",
    "b: { port: number(minimum 1) | null; words: string(minLength 2)[] | null; host: string(minLength 1) | null }",
  ],
  "a: Record<Keys, Nat>; b: Partial<Record<Keys, Nat>>; c: { [K in Keys]: Nat[] }": [
    "a: { a: number(minimum 0); b: number(minimum 0) }",
    "b: { a: number(minimum 0); b: number(minimum 0) }",
    "c: { a: number(minimum 0)[]; b: number(minimum 0)[] }",
  ],
  "a: Readonly<Record<string, Nat>>; b: { [K in string]: Nat }; c: { [key: string]: Nat }": [
    "a: Record<number(minimum 0)>",
    "b: Record<number(minimum 0)>",
    "c: Record<number(minimum 0)>",
  ],
  "a: Config['port']; b: Config['words'][number]; c: Config['words']; d: Config['host']": [
    "a: number(minimum 1)",
    "b: string(minLength 2)",
    "c: string(minLength 2)[]",
    "d: string(minLength 1) | undefined",
  ],
  "a: Page<string>; b: Partial<Page<boolean>>": [
    "a: { items: string[](minItems 1); count: number(minimum 0) }",
    "b: { items: boolean[](minItems 1); count: number(minimum 0) }",
  ],
  "a: { /** @minLength 2 */ x: string } & { /** @maxLength 4 */ x: string; y: Nat }": [
    "a: { x: string(minLength 2, maxLength 4); y: number(minimum 0) }",
  ],
  "a: { /** @minLength 2 */ x: string } & { x: 'abc' }": ['a: { x: "abc" }'],
  "a: { x: number } & { x: Nat }; b: { x: number } & { x: Nat | string }": [
    "a: { x: number(minimum 0) }",
    "b: { x: number(minimum 0) }",
  ],
  "a: Sub; b: Pick<Sub, 'n'>; c: Both": [
    "a: { n: number(maximum 9, minimum 1); p: number(minimum 0); l: string(minLength 2)[] }",
    "b: { n: number(maximum 9, minimum 1) }",
    "c: { n: number(maximum 9, multipleOf 3, minimum 1); p: number(minimum 0); l: string(minLength 2)[] }",
  ],
  "a: Sub['n']; b: Sub['l']; c: (Thirds & { n: number | 'x' })['n']; d: Base['p']": [
    "a: number(maximum 9, minimum 1)",
    "b: string(minLength 2)[]",
    "c: number(multipleOf 3)",
    "d: number(minimum 0) | null",
  ],
  "a: Id<Config>; b: Id<1>[]; c: Twos; d: Two<boolean> | null": [
    "a: string(maxLength 9, minLength 2)",
    "b: string(maxLength 9, minLength 2)[]",
    "c: boolean[](minItems 2)",
    "d: boolean[](minItems 2) | null",
  ],
  "a: Digits; b: { [key: string]: number } & { [key: string]: Nat }; c: Record<string, number> & Record<string, Nat>":
    [
      "a: Record<number(minimum 0)>",
      "b: Record<number(minimum 0)>",
      "c: Record<number(minimum 0)>",
    ],
  "a: Record<Keys, Nat> & { c: 1 }; b: Record<'a', number> & Record<'a', Nat>": [
    "a: { a: number(minimum 0); b: number(minimum 0); c: 1 }",
    "b: { a: number(minimum 0) }",
  ],
  "a: Lists<Sub>": [
    "a: { n: number(maximum 9, minimum 1)[]; p: number(minimum 0)[]; l: string(minLength 2)[][] }",
  ],
  "a: Lists<Required<Config>>; b: { [K in keyof Config]?: Record<string, Config[K]> }": [
    "a: { port: number(minimum 1)[]; words: string(minLength 2)[][]; host: string(minLength 1)[] }",
    "b: { port: Record<number(minimum 1)>; words: Record<string(minLength 2)[]>; host: Record<string(minLength 1) | undefined> }",
  ],
  "a: Lists<{ x: ReadonlySet<Nat>; y: Map<Word, Nat> }>": [
    "a: { x: Set<number(minimum 0)>[]; y: Map<string(minLength 2), number(minimum 0)>[] }",
  ],
  "a: { [K in keyof Config]: boolean }; b: Lists<{ x: Nat; y: Word | Digit }>": [
    "a: { port: boolean; words: boolean; host: boolean }",
    "b: { x: number(minimum 0)[]; y: string(minLength 2) | number(maximum 10, integer true, minimum 0)[] }",
  ],
  "/** @minItems 2 @uniqueItems */ a: Set<Nat>; /** @maxItems 3 */ b: Map<string, Nat> | null": [
    "a: Set<number(minimum 0)>(minItems 2)",
    "b: Map<string, number(minimum 0)>(maxItems 3) | null",
  ],
  "a: (number & Min<1> & Max<9> & Int)[]; b: Page<string & Format<'uuid'>>": [
    "a: number(minimum 1, maximum 9, integer true)[]",
    "b: { items: string(format uuid)[](minItems 1); count: number(minimum 0) }",
  ],
  "a: Record<string, number & ExclusiveMin<0> & ExclusiveMax<1> & MultipleOf<0.1>>": [
    "a: Record<number(exclusiveMinimum 0, exclusiveMaximum 1, multipleOf 0.1)>",
  ],
  "a: string & Pattern<'^a'> & Pattern<'b$'> & MinLength<2> & MaxLength<4>": [
    "a: string(pattern ^a,b$, minLength 2, maxLength 4)",
  ],
  "a: string[] & MinItems<1> & UniqueItems; b: Set<string> & MaxItems<2>; c: Maybe<number & Min<3>>":
    [
      "a: string[](minItems 1, uniqueItems true)",
      "b: Set<string>(maxItems 2)",
      "c: null | number(minimum 3)",
    ],
  "a: Nats[string]; b: Get<Numbered, 1>": ["a: number(minimum 0)", "b: number"],
  "a: Get<Ports, string>": ["a: number"],
  "/** @minimum 2 */ a: number & Min<1>; b: number & Min<1> & Min<5>": [
    "a: number(minimum 2)",
    "b: number(minimum 5)",
  ],
} as const;

describe("rules of values", () => {
  const results = readBatch(
    Object.fromEntries(Object.keys(good).map((fields) => [fields, withFields(fields)])),
  );

  test.each(Object.entries(good))("%s", (fields, expected) => {
    expect(results[fields]!.diagnostics.map(brief)).toEqual([]);
    expect(showRules(results[fields]!)).toEqual(expected);
  });

  test("are inherited, of bases in other files and of packages too", () => {
    const contracts = readContracts({
      "contracts/test.ts": withPayload(
        'import type { Base } from "./base.ts"; import type { Port } from "ports/index.js"; export interface T extends Base<string> { b: Port[] }',
      ),
      "contracts/base.ts":
        'import type { Port } from "ports/index.js"; export interface Base<X> { /** @maxItems 3 */ a: X[]; p: Port; q: import("ports/index.js").Port }',
      "node_modules/ports/index.d.ts":
        "/** @minimum 1 @maximum 65535 @integer\n * @format port */\nexport type Port = number;",
    });
    expect(contracts.diagnostics.map(brief)).toEqual([]);
    const port = "number(minimum 1, maximum 65535, integer true)";
    expect(showRules(contracts)).toEqual([
      "a: string[](maxItems 3)",
      `p: ${port}`,
      `q: ${port}`,
      `b: ${port}[]`,
    ]);
  });

  test("hold for parameters, results and payloads", () => {
    const contracts = readContracts(
      withService(
        [
          "get(/** @integer */ x: number, /** @minItems 1 */ ...ids: Word[]): Promise<Word | null>;",
          "put(...args: [a: Word, b?: Word]): Word;",
          "e: Event<Word>;",
          "}",
          "/** @minLength 1 */ type Word = string;",
          "interface Unused {",
        ].join("\n"),
      ),
    );
    expect(contracts.diagnostics.map(brief)).toEqual([]);
    const word = { kind: "string", rules: { minLength: 1 } };
    expect(onlyService(contracts).members).toMatchObject([
      {
        parameters: [
          { name: "x", type: { kind: "number", rules: { integer: true } } },
          { name: "ids", type: { kind: "array", items: word, rules: { minItems: 1 } } },
        ],
        result: { kind: "union", members: [word, { kind: "null" }] },
      },
      { parameters: [{ type: word }, { type: word }], result: word },
      { payload: word },
    ]);
  });

  test("of a type that contains itself are those of a type of its own", () => {
    const contracts = readContracts(
      withPayload("export interface T { v: string; /** @minProperties 2 */ next?: T }"),
    );
    expect(Object.keys(contracts.model.types)).toEqual([
      "contracts/test.ts#T",
      "contracts/test.ts#T{minProperties=2}",
    ]);
    expect(contracts.model.types).toMatchObject({
      "contracts/test.ts#T{minProperties=2}": { name: "T", type: { rules: { minProperties: 2 } } },
    });
  });
});
