import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";

import { decimalRange } from "../../../generator/emitters/decimal-range.ts";
import { schemaOf } from "../../../generator/emitters/schema.ts";
import type { BigintRules } from "../../../generator/model/rules.ts";
import { readContracts, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";
import { loadCodecs } from "../support/load-codecs.ts";

function rulesOf(least: bigint | undefined, most: bigint | undefined): BigintRules {
  return {
    ...(least === undefined ? {} : { minimum: String(least) }),
    ...(most === undefined ? {} : { maximum: String(most) }),
  };
}

test("the pattern of whole numbers between two limits takes those, and no others", () => {
  const number = fc.oneof(
    fc.bigInt({ min: -1100n, max: 1100n }),
    fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
    fc
      .tuple(fc.integer({ min: 0, max: 22 }), fc.bigInt({ min: -1n, max: 1n }), fc.boolean())
      .map(([power, more, isNegative]) => (10n ** BigInt(power) + more) * (isNegative ? -1n : 1n)),
  );
  const limit = fc.option(number, { nil: undefined });
  fc.assert(
    fc.property(limit, limit, fc.array(number), (one, other, numbers) => {
      const isTurned = one !== undefined && other !== undefined && one > other;
      const [least, most] = isTurned ? [other, one] : [one, other];
      const pattern = new RegExp(decimalRange(rulesOf(least, most)), "u");
      const near = [least, most].flatMap((each) =>
        each === undefined ? [] : [each - 1n, each, each + 1n],
      );
      for (const value of [...numbers, ...near, 0n]) {
        const isInside = (least ?? value) <= value && value <= (most ?? value);
        expect([String(value), pattern.test(String(value))]).toEqual([String(value), isInside]);
        expect(pattern.test(`0${value}`) || pattern.test(`${value}.0`)).toBe(false);
      }
    }),
    { seed: 20_261_201, numRuns: 500 },
  );
});

const longest = "9".repeat(100);
const words = 'import type { Max, Min } from "lagomorph/contract";';
const types = `${words}
/** @minimum 1n */ type Big = bigint;
type U64 = bigint & Min<0n> & Max<18446744073709551615n>;
interface Page<X> { items: X[] }
type Maybe<X> = X extends bigint ? X | null : never;`;

test("limits of bigints are read with all their digits, and kept by generics", () => {
  const kept = {
    Big: "bigint(minimum 1)",
    "Big[] | null": "bigint(minimum 1)[] | null",
    "Page<Big>": "{ items: bigint(minimum 1)[] }",
    "Maybe<Big>": "bigint(minimum 1) | null",
    U64: "bigint(minimum 0, maximum 18446744073709551615)",
    "Maybe<U64>": "bigint(minimum 0, maximum 18446744073709551615) | null",
    "bigint & Min<-5>": "bigint(minimum -5)",
    [`bigint & Min<-${longest}n> & Max<${longest}n>`]: `bigint(minimum -${longest}, maximum ${longest})`,
    "bigint & Min<2> & Min<3> & Max<9n> & Max<8>": "bigint(minimum 3, maximum 8)",
    "bigint & Min<3> & Min<2> & Max<8n> & Max<9>": "bigint(minimum 3, maximum 8)",
  };
  for (const [type, text] of Object.entries(kept)) {
    const read = readContracts(withPayload(`${types}\nexport type T = { x: ${type} }`));
    expect([type, read.diagnostics, showRules(read)]).toEqual([type, [], [`x: ${text}`]]);
  }
  const tags = "/** @exclusiveMinimum 0 @exclusiveMaximum 100n @integer */";
  const read = readContracts(
    withPayload(`export type T = {\n${tags.replaceAll(" @", "\n* @")} x: bigint | number | null }`),
  );
  expect(read.diagnostics.map(({ name, message }) => `${name} ${message}`)).toEqual([]);
  expect(showRules(read)).toEqual([
    "x: bigint(minimum 1, maximum 99) | number(exclusiveMinimum 0, exclusiveMaximum 100, integer true) | null",
  ]);
});

test("the longest text of a bigint that is read can be sent on, and none that is longer is read or sent", async () => {
  const read = readContracts(withPayload("export type T = { x: bigint }"));
  const { getResult } = await loadCodecs(read.model);
  for (const sign of ["", "-"]) {
    const json = { x: `${sign}${"9".repeat(4096 - sign.length)}` };
    expect(getResult!.encode(getResult!.decode(json))).toEqual(json);
    const longer = `${json.x}0`;
    expect(() => getResult!.decode({ x: longer })).toThrow("decimal digits");
    expect(() => getResult!.encode({ x: BigInt(longer) })).toThrow("bigint");
  }
});

test("a named type with limits that only their last digits tell apart is two types", () => {
  const text = `export type Maybe = bigint | null;
export interface T {
  /** @minimum 18446744073709551615 */ x: Maybe;
  /** @minimum 18446744073709551616 */ y: Maybe;
}`;
  const read = readContracts(withPayload(text));
  expect([read.diagnostics, showRules(read)]).toEqual([
    [],
    [
      "x: bigint(minimum 18446744073709551615) | null",
      "y: bigint(minimum 18446744073709551616) | null",
    ],
  ]);
});

test("rules that a bigint cannot keep are refused, with what to write", () => {
  const refused = {
    "/** @minimum 0.5 */ x: bigint":
      "rule-does-not-apply Write a whole number of at most 100 digits: it is about a `bigint`.",
    "/** @maximum 0.5 */ x: bigint | number":
      "rule-does-not-apply Write a whole number of at most 100 digits: it is about a `bigint`.",
    [`/** @maximum ${"9".repeat(101)} */ x: bigint`]:
      "rule-does-not-apply Write a whole number of at most 100 digits: it is about a `bigint`.",
    "/** @maximum 1.5 */ x: bigint | 1":
      "rule-does-not-apply Write a whole number of at most 100 digits: it is about a `bigint`.",
    "/** @multipleOf 5 */ x: bigint | 5":
      "rule-does-not-apply Put `@multipleOf` on a number, or remove it.",
    "/** @multipleOf 5 */ x: bigint | number":
      "rule-does-not-apply Put it on a type alias of a number, and write that alias in the union.",
    "/** @multipleOf 5 */ x: bigint":
      "rule-does-not-apply Put `@multipleOf` on a number, or remove it.",
    "/** @minimum 1n */ x: number": "bad-tag-value Write it like `@minimum 10`.",
    "/** @maximum 18446744073709551615 */ x: number":
      "bad-tag-value Write it like `@maximum 18446744073709552000`.",
    "/** @maximum 18446744073709551615 */ x: number | bigint":
      "bad-tag-value Write it like `@maximum 18446744073709552000`.",
    "x: number & Min<1n>": "rule-does-not-apply Remove it from the brand.",
    "x: bigint & Min<1.5>": "rule-does-not-apply Remove it from the brand.",
    [`x: bigint & Min<${longest}0n>`]: "rule-does-not-apply Remove it from the brand.",
    "/** @minLength 3 */ x: bigint":
      "rule-does-not-apply Put `@minLength` on a string, or remove it.",
    "x: bigint & Min<5n> & Max<3>": "contradictory-rules Correct one of them, or remove it.",
    "/** @minimum 5\n* @maximum 3n */ x: bigint":
      "contradictory-rules Correct one of them, or remove it.",
  };
  for (const [text, told] of Object.entries(refused)) {
    const { diagnostics } = readContracts(withPayload(`${words} export type T = { ${text} }`));
    expect([text, ...diagnostics.map(({ name, suggestion }) => `${name} ${suggestion}`)]).toEqual([
      text,
      told,
    ]);
  }
});

test("limits of bigints mean the same in codec and JSON Schema, in what arrives and in what is sent", async () => {
  const read = readContracts(withPayload(`${types}\nexport type T = { big: Big; more?: U64 }`));
  const { getResult } = await loadCodecs(read.model);
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(schemaOf(read.model, read.model.services[0]!));
  const isValid = ajv.getSchema("s.schema.json#/$defs/get.result")!;
  const most = 18_446_744_073_709_551_615n;
  for (const [big, isKept] of [
    [0n, false],
    [1n, true],
    [10n ** 30n, true],
    [-1n, false],
  ] as const) {
    for (const [more, isMore] of [
      [-1n, false],
      [0n, true],
      [most, true],
      [most + 1n, false],
    ] as const) {
      const json = { big: String(big), more: String(more) };
      const isRight = isKept && isMore;
      expect([json, isValid(json)]).toEqual([json, isRight]);
      if (isRight) {
        expect(getResult!.decode(json)).toEqual({ big, more });
        expect(getResult!.encode({ big, more })).toEqual(json);
        continue;
      }
      expect(() => getResult!.decode(json)).toThrow("decimal digits (minimum");
      expect(() => getResult!.encode({ big, more })).toThrow("bigint (minimum");
    }
  }
});
