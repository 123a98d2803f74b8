import { expect, test } from "vitest";

import { loadCodecs } from "../support/load-codecs.ts";
import { readContracts, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `import type { MaxLength } from "lagomorph/contract";
enum Level { Low = 1, High = 3 }
enum Color { Red = "red", Blue = "blue" }
/** @minimum 0 */ type Bit = 0 | 1;
/** @maxLength 9 */ type Id = \`user:\${string}\`;
/** @format date-time */ type At = Date;
/** @minimum 1 */ type Low = Level;
/** @maximum 5 */ type Few = 20n;
/** @minLength 1 */ type Odd = 1;
/** @minimum 5 */ type Mixed = 5 | bigint;
/** @minimum 1 */ type Size = 1 | "auto";
interface Held { /** @format date-time */ at: Date }
interface Braced { id: Id & {} }
interface Page<X> { items: X[] }
`;

function read(text: string): ReturnType<typeof readContracts> {
  return readContracts(withPayload(`${types}export type T = { ${text} }`), {
    lib: ["ES2023", "DOM"],
  });
}

test("a rule that literals, members of enums, dates, URLs and tuples keep anyway changes nothing", () => {
  const kept = {
    "/** @minimum 1 */ x: 1 | 2": "x: 1 | 2",
    "/** @integer */ x: 1 | 2 | null": "x: 1 | 2 | null",
    "/** @minLength 1 */ x: 'a' | 'b'": 'x: "a" | "b"',
    "/** @maximum 3 */ x: Level": "x: enum",
    "/** @pattern ^[a-z]+$ */ x: Color | null": "x: enum | null",
    "/** @minimum 1 */ x: 1 | 'auto'": 'x: 1 | "auto"',
    "x: Bit": "x: 0 | 1",
    "/** @format date-time */ x: Date | null": "x: date | null",
    "x: At": "x: date",
    "/** @format uri */ x: URL": "x: url",
    "/** @minItems 1 */ x: [string, ...string[]]": "x: [string]",
    "/** @minItems 1\n* @maxItems 2 */ x: [number, number?]": "x: [number, number]",
    "/** @minItems 1 */ x: [string] | string[]": "x: [string] | string[](minItems 1)",
    "/** @uniqueItems */ x: [number?] | null": "x: [number] | null",
    "/** @minimum 5 */ x: 5n | 6n": "x: bigint-literal | bigint-literal",
    "/** @integer */ x: 5n | number": "x: bigint-literal | number(integer true)",
    "/** @multipleOf 3 */ x: 9007199254740993n | null": "x: bigint-literal | null",
    "x: { /** @minItems 1 */ a: string[] } & { a: [string] }": "x: { a: [string] }",
  };
  for (const [text, shown] of Object.entries(kept)) {
    const found = read(text);
    expect([text, found.diagnostics, showRules(found)]).toEqual([text, [], [shown]]);
  }
});

test("and is refused where one of them breaks it, or it says something else", () => {
  const refused = {
    "/** @minimum 2 */ x: 1 | 2": "No value can keep `@minimum 2` and be `1`.",
    "/** @maximum 2 */ x: Level": "No value can keep `@maximum 2` and be `3`.",
    "/** @minLength 4 */ x: Color | null": 'No value can keep `@minLength 4` and be `"red"`.',
    "/** @minLength 1 */ x: 1 | 2": "`@minLength` does not apply to `2 | 1`.",
    "/** @format date */ x: Date": "`@format` does not apply to `Date`.",
    "/** @format email */ x: URL": "`@format` does not apply to `URL`.",
    // Only those of http, https and ftp are such.
    "/** @format url */ x: URL": "`@format` does not apply to `URL`.",
    "/** @minItems 1 */ x: [string] | []": "`@minItems` does not apply to `[string] | []`.",
    "/** @minItems 2 */ x: [string] | string[]":
      "`@minItems` does not apply to `[string] | string[]`.",
    "/** @maxItems 1 */ x: [string, string] | Set<1>":
      "`@maxItems` does not apply to `[string, string] | Set<1>`.",
    "/** @uniqueItems */ x: [1, 1] | 1[]": "`@uniqueItems` does not apply to `[1, 1] | 1[]`.",
    "/** @minimum 6 */ x: 5n | 6n": "No value can keep `@minimum 6` and be `5n`.",
    "/** @minimum 20 */ x: 10n | number": "No value can keep `@minimum 20` and be `10n`.",
    "/** @maximum 18446744073709551615 */ x: 18446744073709551616n":
      "No value can keep `@maximum 18446744073709551615` and be `18446744073709551616n`.",
    "/** @multipleOf 2 */ x: 9007199254740993n":
      "No value can keep `@multipleOf 2` and be `9007199254740993n`.",
  };
  for (const [text, message] of Object.entries(refused))
    expect([text, ...read(text).diagnostics.map((each) => each.message)]).toEqual([text, message]);
});

test("what is kept anyway is not lost by generics and conditions, and by a tuple with others it is told what to write", () => {
  const kept = {
    "x: Page<At>": "x: { items: date[] }",
    "x: Page<Bit>": "x: { items: 0 | 1[] }",
    "x: Page<Low>": "x: { items: enum[] }",
    "x: Page<Size>": 'x: { items: 1 | "auto"[] }',
    'x: Page<Held["at"]>': "x: { items: date[] }",
    "x: Exclude<Bit, 0> | null": "x: 1 | null",
  };
  for (const [text, shown] of Object.entries(kept)) {
    const found = read(text);
    expect([text, found.diagnostics, showRules(found)]).toEqual([text, [], [shown]]);
  }
  for (const type of ["Few", "Odd", "Mixed"]) {
    const [lost] = read(`x: Page<${type}>`).diagnostics;
    expect(lost?.message).toContain(`What the tags of \`${type}\` demand would be lost here`);
  }
  const told = read("/** @minItems 2 */ x: [string] | string[]").diagnostics;
  expect(told.map(({ suggestion }) => suggestion)).toEqual([
    "Put it on a type alias of an array, and write that alias in the union.",
  ]);
});

test("the text of a template may have rules, which generics keep", async () => {
  const kept = {
    "x: Id": "x: template(maxLength 9)",
    "x: Id | 'root' | null": 'x: template(maxLength 9) | "root" | null',
    "x: Page<Id>": "x: { items: template(maxLength 9)[] }",
    'x: Braced["id"]': "x: template(maxLength 9)",
    "x: Map<Id, Date>": "x: Map<template(maxLength 9), date>",
    "x: `user:${string}` & MaxLength<9>": "x: template(maxLength 9)",
    "/** @format email */ x: `${string}@${string}`": "x: template(format email)",
    "/** @minLength 8 */ x: Id": "x: template(maxLength 9, minLength 8)",
  };
  for (const [text, shown] of Object.entries(kept)) {
    const found = read(text);
    expect([text, found.diagnostics, showRules(found)]).toEqual([text, [], [shown]]);
  }
  const { getResult } = await loadCodecs(read("x: Id").model);
  expect(getResult!.decode({ x: "user:ann" })).toEqual({ x: "user:ann" });
  for (const x of ["user:annette", "root"])
    expect(() => getResult!.decode({ x })).toThrow("`user:${string}` (maxLength 9)");
});

test("but not such as no text of it keeps, nor as a key", () => {
  const refused = {
    "/** @maxLength 4 */ x: `user:${number}`":
      "No value can keep `@maxLength 4` and fit `user:${number}`.",
    "x: Record<Id, 1>":
      "What the tags of `Id` demand would be lost here: TypeScript sees only ``user:${string}``.",
  };
  for (const [text, message] of Object.entries(refused))
    expect([text, ...read(text).diagnostics.map((each) => each.message)]).toEqual([text, message]);
});

test("for a tuple with a rule of its length the tuple is told that says so", () => {
  const told = {
    "/** @maxItems 3 */ x: [string, ...number[]]":
      "Write `[string, number?, number?]`, which says so.",
    "/** @minItems 2 */ x: [string, ...('a' | 1)[]] | null":
      'Write `[string, 1 | "a", ...(1 | "a")[]]`, which says so.',
    "/** @maxItems 90 */ x: [string, ...number[]]": "Put `@maxItems` on an array, or remove it.",
    "/** @uniqueItems */ x: [string, ...string[]]": "Put `@uniqueItems` on an array, or remove it.",
    "/** @minItems 3 */ x: [number, number]": "Put `@minItems` on an array, or remove it.",
  };
  for (const [text, suggestion] of Object.entries(told))
    expect([text, ...read(text).diagnostics.map((each) => each.suggestion)]).toEqual([
      text,
      suggestion,
    ]);
});
