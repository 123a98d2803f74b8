import { describe, expect, test } from "vitest";

import {
  brief,
  readBatch,
  readContracts,
  withPayload,
  withService,
} from "../../support/read-contracts.ts";

const aliases = [
  "/** @minimum 0 */ type Nat = number;",
  "/** @maximum 10 @integer */ type Digit = Nat;",
  "/** @minLength 2 */ type Word = string;",
  "/** @minLength 2 */ export type Name = string | null;",
  "/** @maxLength 5 */ export type ShortName = Name;",
  "/** @minItems 1 */ type Words = Word[];",
  'type Keys = "a" | "b";',
  "type Either = (Word | Keys);",
  "export enum Level { Low, High }",
  "interface Config { /** @minimum 1 */ port: number; words: Word[]; /** @minLength 1 */ host?: string }",
  "interface Page<X> { /** @minItems 1 */ items: X[]; count: Nat }",
  "type Maybe<X> = X | null;",
  "declare function listen(port: Nat): Digit;",
  "interface Ports { port: Nat }",
  "interface Flagged { /** @minimum 1 */ on: number }",
  "interface Overridden extends Flagged { on: 5 | 0 }",
  "interface OverriddenList extends NatHolder { all: number[] }",
  "interface NatHolder { all: Nat[] | null }",
  "interface Secrets { /** @sensitive */ password: string }",
].join("\n");

const words = "Max, Min, MinLength, Pattern";

function withFields(fields: string): string {
  const aliasesAndWords = `${aliases}\nimport type { ${words} } from "lagomorph/contract";`;
  return withPayload(`export interface T { ${fields} }\n${aliasesAndWords}`);
}

const bad = {
  "/** @minLength 2 */ a: number": "rule-does-not-apply @minimum",
  "/** @minimum 2 */ a: string": "rule-does-not-apply @minLength",
  "/** @maxItems 2 */ a: string": "rule-does-not-apply @maxLength",
  "/** @maximum 2 */ a: Record<string, number>": "rule-does-not-apply @maxProperties",
  "/** @maxLength 2 */ a: number[]": "rule-does-not-apply @maxItems",
  "/** @minimum 2 */ a: number[]": "rule-does-not-apply on a type alias",
  "/** @pattern a */ a: Date": "rule-does-not-apply on a string",
  "/** @pattern a */ a: 'a' | 'b'": "rule-does-not-apply on a string",
  "/** @minItems 1 */ a: [string]": "rule-does-not-apply on an array",
  "/** @uniqueItems */ a: boolean": "rule-does-not-apply on an array",
  "/** @strict */ a: Record<string, number>": "rule-does-not-apply index signature",
  "/** @strict */ a: string[]": "rule-does-not-apply on an object",
  "/** @minimum 1 */ a: unknown": "rule-does-not-apply on a number",
  "a: Flag": "rule-does-not-apply on a number",
  "/** @minimum 5 @maximum 3 */ a: number": "contradictory-rules `@minimum 5` and `@maximum 3`",
  "/** @maximum -1 */ a: Nat": "contradictory-rules `@minimum 0` and `@maximum -1`",
  "/** @exclusiveMinimum 1 @maximum 1 */ a: number": "contradictory-rules `@exclusiveMinimum 1`",
  "/** @integer @minimum 0.1 @maximum 0.9 */ a: number": "contradictory-rules `@integer`",
  "/** @multipleOf 10 @minimum 1 @maximum 9 */ a: number": "contradictory-rules `@multipleOf 10`",
  "a: { /** @minimum 1 */ x: number } & { x: Level }":
    "contradictory-rules `@minimum 1` and be `0`",
  "a: { /** @multipleOf 3 */ x: number } & { x: 4 }":
    "contradictory-rules `@multipleOf 3` and be `4`",
  "a: { /** @format email */ x: string } & { x: 'x' }": "contradictory-rules `@format email`",
  "a: Overridden": "contradictory-rules `@minimum 1` and be `0`",
  "a: OverriddenList": "rules-would-be-lost `Nat`",
  "/** @minLength 5 @maxLength 3 */ a: string | null": "contradictory-rules `@minLength 5`",
  "/** @format uuid @maxLength 10 */ a: string": "contradictory-rules `@format uuid`",
  "/** @format uuid\n * @format email */ a: string": "contradictory-rules `@format email`",
  "/** @minItems 3 @maxItems 1 */ a: string[]": "contradictory-rules `@minItems 3`",
  "/** @minProperties 3 @maxProperties 1 */ a: Record<string, 1>": "contradictory-rules `@min",
  "/** @maxProperties 0 */ a: { b: string }": "contradictory-rules 1 required",
  "/** @strict @minProperties 2 */ a: { b: string }": "contradictory-rules `@strict`",
  "a: { /** @minLength 2 */ x: string } & { x: 'a' }": 'contradictory-rules `"a"`',
  "/** @minItems 2 @maxItems 1 */ a: Set<string>": "contradictory-rules `@minItems 2`",
  "/** @minLength 2 */ a: Map<string, number>": "rule-does-not-apply @minItems",
  "a: { [K in keyof Ports]: { to: Ports[K] } }": "tags-left-behind `port`",
  "a: { [K in keyof Flagged]: Flagged[K] extends number ? string : 1 }": "tags-left-behind `on`",
  "a: { [K in keyof Secrets]: { to: Secrets[K] } }": "tags-left-behind `password`",
  "a: number & Min<3> & Max<1>": "contradictory-rules `@minimum 3` and `@maximum 1`",
  "a: string & Min<1>": "rule-does-not-apply `string`",
  "a: Date & MinLength<1>": "rule-does-not-apply `date`",
  "a: string & Pattern<'('>": "bad-tag-value unterminated group",
  "a: number & Min<number>": "bad-tag-value no literal",
  "a: number & Min<1e999>": "bad-tag-value a finite number",
  "a: string & { __format?: ['format', 'emial'] }": "bad-tag-value one of date",
  "a: string & { __min?: ['minLength', 1.5] }": "bad-tag-value a whole number",
  "a: number & { __min?: ['minimun', 3] }": "unknown-rule `minimum`",
  "a: number & { __some?: ['currency', 'EUR'] }": "unknown-rule one of minimum",
  "/** @minimum abc */ a: number": "bad-tag-value a finite number",
  "/** @minimum 1e400 */ a: number": "bad-tag-value a finite number",
  "/** @minimum */ a: number": "bad-tag-value a finite number",
  "/** @minimum 1 apple */ a: number": "bad-tag-value a finite number",
  "/** @minLength -1 */ a: string": "bad-tag-value a whole number",
  "/** @minLength 1.5 */ a: string": "bad-tag-value a whole number",
  "/** @multipleOf 0 */ a: number": "bad-tag-value above 0",
  "/** @integer no */ a: number": "bad-tag-value no value",
  "/** @uniqueItems false */ a: string[]": "bad-tag-value no value",
  "/** @pattern ^(a$ */ a: string": "invalid-pattern unterminated group",
  "/** @pattern */ a: string": "invalid-pattern empty",
  "/** @pattern /^a$/ */ a: string": "invalid-pattern slashes",
  "/** @pattern a\n * b */ a: string": "invalid-pattern another line",
  "/** @pattern \\a */ a: string": "invalid-pattern invalid escape",
  "/** @format emial */ a: string": "unknown-format `email`",
  "/** @format date-tme */ a: string": "unknown-format `date-time`",
  "/** @format foo */ a: string": "unknown-format one of date",
  "/** @minLenght 3 */ a: string": "unknown-tag `@minLength`",
  "/** @maxlength 3 */ a: string": "unknown-tag `@maxLength`",
  "/** @minimun 3 */ a: number": "unknown-tag `@minimum`",
  "a: Page<Nat>": "rules-would-be-lost `Nat`",
  "a: Page<Nat[]>": "rules-would-be-lost `Nat`",
  "a: Page<Name>": "rules-would-be-lost `Name`",
  "a: Maybe<Nat>": "rules-would-be-lost `Nat`",
  "a: Exclude<Nat | null, null>": "rules-would-be-lost `Nat`",
  "a: Partial<Page<Nat>>": "rules-would-be-lost `Nat`",
  "a: Parameters<typeof listen>": "rules-would-be-lost `Nat`",
  "a: ReturnType<typeof listen>": "rules-would-be-lost `Digit`",
  "a: ReturnType<() => Nat>": "rules-would-be-lost `Nat`",
  "a: Ports[keyof Ports]": "rules-would-be-lost `Nat`",
  "a: Flagged[keyof Flagged]": "rules-would-be-lost `Flagged[keyof Flagged] (on)`",
  "a: Nat | Digit": "rules-would-be-lost `Nat`",
  "a: Nat | number | null": "rules-would-be-lost `Nat`",
  "a: Nat | Name | Digit[] | 5": "rules-would-be-lost `Nat`",
  "a: Name | Keys": "rules-would-be-lost `Name`",
  "a: null | Name": "rules-would-be-lost `Name`",
  "a: ((null) | (Name)) | { b: 1 }": "rules-would-be-lost `Name`",
  "a: Word | `x_${string}`": "rules-would-be-lost `Word`",
  "a: (Name | null) | (string | boolean)": "rules-would-be-lost `Name`",
  "a: (Word | Keys) | 5": "rules-would-be-lost `Word`",
  "a: Either | 5": "rules-would-be-lost `Word`",
  "a: Nat | Level": "rules-would-be-lost `Nat`",
  "a: Own": "rules-would-be-lost `Nat`",
  "a: Defaulted": "rules-would-be-lost `Nat`",
  "a: Nat extends number ? Nat : string": "rules-would-be-lost `Nat`",
  "a: Exclude<Ship['port'], null>": "rules-would-be-lost `Nat`",
  "a: Exclude<Ship['size'], null>": "rules-would-be-lost `Ship['size']`",
  "a: Held": "rules-would-be-lost `Nat`",
  "a: [...[string, string], Nat]": "rules-would-be-lost `Nat`",
  "a: [string, Nat][number]": "rules-would-be-lost `Nat`",
  "a: Parameters<Listen>": "rules-would-be-lost `Nat`",
  "a: Parameters<Listen>[0]": "rules-would-be-lost `Nat`",
  "a: ReturnType<Called>": "rules-would-be-lost `Nat`",
  "a: ConstructorParameters<typeof Made>": "rules-would-be-lost `Nat`",
  "a: { [key: Word]: 1 }": "rules-would-be-lost `Word`",
  "a: typeof ports": "rules-would-be-lost `Nat`",
  "a: typeof list": "rules-would-be-lost `Nat`",
  "a: (typeof held)['ports'][number]": "rules-would-be-lost `Nat`",
  "a: (typeof held)['size']": "rules-would-be-lost `size`",
  "a: (typeof ports)[keyof typeof ports]": "rules-would-be-lost `Nat`",
  "a: Partial<typeof ports>": "rules-would-be-lost `Nat`",
  "a: Record<Mail, 1>": "rules-would-be-lost `Mail`",
  "a: Record<string & Pattern<'a'>, 1>": 'rules-would-be-lost `string & Pattern<"a">`',
  "a: `mailto:${Mail}`": "rules-would-be-lost `Mail`",
  "a: { [key: `n${number & Min<1>}`]: 1 }": "rules-would-be-lost `number & Min<1>`",
  "a: [...Nats]": "rules-would-be-lost `Nat`",
  "a: [string, ...Nats]": "rules-would-be-lost `Nat`",
  "a: [string, ...rest: Listed]": "rules-would-be-lost `Listed`",
  "a: [...[Nat, string], ...string[]]": "rules-would-be-lost `Nat`",
  "a: (/** @minLength 1 */ string)[]": "tag-on-nothing property",
  "/** @minimum 1 */ /** Text. */ a: number": "tag-on-nothing last doc comment",
} as const;

describe("rules that cannot hold, or would be lost, are refused", () => {
  const more = [
    "/** @minimum 1 */ type Flag = boolean;",
    "interface Own extends Page<Nat> {}",
    "interface Defaulted<X = Nat> { x: X }",
    "interface Ship { port: Nat | null; /** @minimum 1 */ size: number | null }",
    "type ItemOf<X> = X extends (infer I)[] ? { item: I } : never;",
    "export type Held = ItemOf<Nat[]>;",
    "type Nats = Nat[];",
    "type Listen = (port: Nat) => void;",
    "interface Called { (): Nat }",
    "declare class Made { constructor(port: Nat) }",
    "/** @format email */ type Mail = string & { readonly __kind: 'mail' };",
    "/** @minItems 1 */ type Listed = string[];",
    "declare const nat: Nat; declare const ship: Ship;",
    "const ports = { nat, size: 1 }; const list = [1 as Nat];",
    "const held = { ports: [1, nat], size: ship.size };",
  ].join("\n");
  const results = readBatch(
    Object.fromEntries(
      Object.keys(bad).map((fields) => [fields, `${withFields(fields)}\n${more}`]),
    ),
  );

  test.each(Object.entries(bad))("%s: %s", (fields, expected) => {
    const texts = results[fields]!.diagnostics.map(
      ({ name, message, suggestion }) => `${name} ${message} ${suggestion}`,
    );
    const [name = "", ...words] = expected.split(" ");
    expect(texts).toEqual([expect.stringContaining(name)]);
    expect(texts[0]).toContain(words.join(" "));
  });

  test("on members of a service, with where they belong", () => {
    const { diagnostics } = readContracts(withService("/** @minimum 1 */\nget(x: number): void;"));
    expect(diagnostics.map(brief)).toEqual(["tag-does-not-apply 2:5 S.get"]);
  });
});
