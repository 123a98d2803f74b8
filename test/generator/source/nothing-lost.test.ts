import { expect, test } from "vitest";

import { readBatch, withPayload, withService } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @minLength 2 */ type Name = string;
/** @minimum 0 */ type Nat = number;
interface Holder<T> { x: T }
type ValuesOf<T> = T extends Record<string, infer V>[] ? V : boolean;
type Held<T> = { [K in keyof T]: { v: T[K] } };
type Named = Record<"h", Name>;
interface Base { k: Name | number; l: Name[] | number[]; /** @minLength 3 */ t: string | number; n: boolean }
interface Plain extends Base { k: number; l: number[]; t: number }
interface Nats { l: Nat[] | null }
interface Words extends Base { k: string; t: string }
type Maybe = Name | null;
type Opt = Name | undefined;
interface Absent { k: Maybe | number; o?: Opt | number; /** @minItems 1 */ m?: number[] | string; /** @minItems 1 */ n: number[] | null }
interface Numbers extends Absent { k: number | null; o?: number; m?: string; n: null }
interface Ints { /** @type integer */ a: number; /** @int */ b: number | string }
interface Texts extends Ints { b: string }
interface Bigs { /** @minimum 3 */ b: bigint | null; /** @minItems 3 */ l: bigint | 1[] }
interface Big extends Bigs { b: bigint; l: bigint }
interface Methods { get(): string; /** @sensitive */ other(): Name }
`;

test("nothing is refused or told of where none of the values is left of which something is demanded", () => {
  const kept = {
    "type T = Holder<ValuesOf<Record<string, Name>>>": "x: boolean",
    "type T = { x: ValuesOf<Record<string, Name>> }": "x: boolean",
    "interface T extends Named { k: number }": "h: string(minLength 2); k: number",
    "interface T extends Base { k: string; l: number[]; t: 'abc' }":
      'k: string(minLength 2); l: number[]; t: "abc"; n: boolean',
    "interface T extends Nats { l: number[] }": "l: number(minimum 0)[]",
    "type T = Held<Plain>":
      "n: { v: boolean }; k: { v: number }; l: { v: number[] }; t: { v: number }",
    "type T = Held<Numbers>":
      "k: { v: number | null }; o: { v: number | undefined }; m: { v: string | undefined }; n: { v: null }",
    'type T = Held<Pick<Texts, "b">>': "b: { v: string }",
    'type T = Held<Pick<Big, "l">>': "l: { v: bigint }",
    "interface A { /** @type {string} */ k: string } type T = Held<A>": "k: { v: string }",
    "type T = { x: Name & `x${string}1` }": "x: template(minLength 2)",
    "type T = { x: `n${number}` & Name | null }": "x: template(minLength 2) | null",
    "type T = { x: Name & `${number}${bigint}` }": "x: template(minLength 2)",
    "type T = { x: (Name | null) & (`xx${string}` | null) }": "x: template(minLength 2) | null",
    "type T = { x: (Name | undefined) & (`xx${string}` | undefined) }":
      "x: template(minLength 2) | undefined",
    "type T = { x: (Name | null) & ('ab' | `xx${string}` | null) }":
      'x: "ab" | template(minLength 2) | null',
    "type T = { x: (Nat | null) & (1 | null) }": "x: 1 | null",
    "type T = { x: Name & ('ab' & { __brand: 1 }) }": 'x: "ab"',
    "type T = { x: Name & `x${string}` }": "x: template(minLength 2)",
    "type T = { x: (Name | null) & (`x${string}` | null) }": "x: template(minLength 2) | null",
    "type T = { x: (Name | null) & ('ab' | `x${string}`) }": 'x: "ab" | template(minLength 2)',
    "type T = { x: Name & `x${string & {}}` }": "x: template(minLength 2)",
    "type T = { x: Name | Nat } & { x: string }": "x: string(minLength 2)",
    "type T = { x: number } & { x?: Name | Nat }": "x: number(minimum 0)",
    'type T = { x: ReturnType<Methods["get"]> }': "x: string",
  };
  const read = readBatch(
    Object.fromEntries(Object.keys(kept).map((text) => [text, withPayload(`${types}${text}`)])),
  );
  for (const [text, contracts] of Object.entries(read)) {
    const found = contracts.diagnostics.map(({ name }) => name);
    expect([text, ...found, showRules(contracts).join("; ")]).toEqual([
      text,
      kept[text as keyof typeof kept],
    ]);
  }
});

test("where some are left it is, and what is of no value is refused as that alone", () => {
  const refused = {
    "type T = Holder<ValuesOf<Record<string, Name>[]>>": ["rules-would-be-lost"],
    "type T = Held<Words>": ["tags-left-behind", "tags-left-behind", "tags-left-behind"],
    "type T = Held<Ints>": ["tags-left-behind", "tags-left-behind"],
    'type T = Held<Pick<Big, "b">>': ["tags-left-behind"],
    "type T = { x: (Name | null) & ('a' | `xx${string}`) }": ["contradictory-rules"],
    "type T = { x: Name & `x${Uppercase<string>}` }": ["string-mapping"],
    "type T = Holder<Extract<readonly Name[] | string, unknown[]>>": ["unsatisfiable-type"],
  };
  const read = readBatch(
    Object.fromEntries(Object.keys(refused).map((text) => [text, withPayload(`${types}${text}`)])),
    { again: 0 },
  );
  for (const [text, { diagnostics }] of Object.entries(read))
    expect([text, diagnostics.map(({ name }) => name)]).toEqual([
      text,
      refused[text as keyof typeof refused],
    ]);
});

test("what a method gives back may stand where nothing has a name, beside another one that is hidden", () => {
  const secret =
    'interface User { /** @sensitive */ password: string }\ninterface Of { get(): User["password"]; all(): string }';
  const services = {
    'get(): ReturnType<Methods["get"]>': [],
    'list(): ReturnType<Of["all"]>[]': [],
    'get(): ReturnType<Of["get"]>': ["rules-would-be-lost"],
    'get(): ReturnType<Methods["get" | "other"]>': ["rules-would-be-lost"],
  };
  const read = readBatch(
    Object.fromEntries(
      Object.keys(services).map((text) => [text, `${withService(text)}\n${types}${secret}`]),
    ),
  );
  for (const [text, { diagnostics }] of Object.entries(read))
    expect([text, diagnostics.map(({ name }) => name)]).toEqual([
      text,
      services[text as keyof typeof services],
    ]);
});
