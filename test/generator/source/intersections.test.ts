import { expect, test } from "vitest";

import { showEach } from "../../support/show-rules.ts";

const types = `/** @minimum 1 */ type Nat = number;
/** @minLength 2 */ type Name = string;
/** @format email */ type Mail = string;
/** @maximum 9 */ type Digit = Nat;
enum Level { Low = 1, High = 2 }
enum Start { None, Some }
/** @maxLength 9 */ type Long = string;
type Either = Name | Nat;
type Word = Name & { readonly __kind: "word" };
/** @maxLength 9 */ type Loud = Word;
/** @minLength 3 */ type Id = string & { readonly __kind: "id" };
/** @minProperties 1 */ type Some = Record<string, string>;
/** @maxProperties 5 */ type Few = Record<string, string>;
interface Held { d: Some }
interface Holding extends Held { d: Record<string, string> }
/** @minItems 1 */ type Words = string[];
/** @maxItems 3 */ type FewWords = Words & string[];
type Maybe = Name | boolean | undefined;
type Texts = Record<string, string>;
type Names = Record<string, Name>;
interface User { name: Name; /** @minimum 1 */ age: number }`;

/** What stands in each of some types, and by what they are refused. */
function shown(each: readonly string[]): Record<string, string> {
  return showEach(types, each, ({ name, path }) => `${name} ${path}`);
}

test("literals keep the rules of what they are joined with, in whichever order it is written", () => {
  const kept = {
    "Nat & 1": "x: 1",
    "1 & Nat": "x: 1",
    "Nat & (1 | 2)": "x: 1 | 2",
    "(Nat & 1) | null": "x: 1 | null",
    'Name & ("abc" | "de")': 'x: "abc" | "de"',
    'Mail & "a@b.c"': 'x: "a@b.c"',
    "Nat & Level": "x: enum",
    "Level & Nat": "x: enum",
    "Nat & Level.Low": "x: 1",
    'User["age"] & 1': "x: 1",
    '{ n: Name } & { n: "abc" }': 'x: { n: "abc" }',
    '{ n: "abc" } & { n: Name }': 'x: { n: "abc" }',
    "{ n?: Nat } & { n?: 1 | 2 }": "x: { n: 1 | 2 }",
    'User & { name: "abc"; age: 2 }': 'x: { name: "abc"; age: 2 }',
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("literals that break them are refused, in whichever order", () => {
  const broken = ["Nat & 0", "0 & Nat", "Nat & (0 | 1)", "Nat & Start", "Start & Nat"];
  expect(shown(broken)).toEqual(
    Object.fromEntries(broken.map((each) => [each, "contradictory-rules S.get → result.x"])),
  );
});

test("rules of sets, maps, unions and brands hold in an intersection of which one of them is left", () => {
  const name = "string(minLength 2)";
  const kept = {
    "Set<Name> & Set<string>": `x: Set<${name}>`,
    "Set<string> & Set<Name>": `x: Set<${name}>`,
    "Map<string, string> & Map<string, Name>": `x: Map<string, ${name}>`,
    "(Name | Nat) & (string | number)": `x: ${name} | number(minimum 1)`,
    "(string | number) & Either": `x: ${name} | number(minimum 1)`,
    "(string | null) & (Name | null)": `x: ${name} | null`,
    "(Name | null) & string": `x: ${name}`,
    'Either & (1 | "abc")': 'x: 1 | "abc"',
    "(Name & { __b: 1 }) & string": `x: ${name}`,
    "string & (Name & { __b: 1 })": `x: ${name}`,
    "string & Word": `x: ${name}`,
    "Word & { __b: 1 }": `x: ${name}`,
    "Name & Long & { __b: 1 }": "x: string(maxLength 9, minLength 2)",
    "Id & Long": "x: string(minLength 3, maxLength 9)",
    "{ __b: 1 } & (null | string)[]": "x: null | string[]",
    '("ab" | "bcd") & Word': 'x: "ab" | "bcd"',
    'Id & "abc"': 'x: "abc"',
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("of two names of which one is the other's, both demand", () => {
  const kept = {
    "Nat & Digit": "x: number(maximum 9, minimum 1)",
    "Digit & Nat": "x: number(minimum 1, maximum 9)",
    "Digit & Digit": "x: number(maximum 9, minimum 1)",
    "(Nat & Digit)[]": "x: number(maximum 9, minimum 1)[]",
    "{ n: Nat } & { n: Digit }": "x: { n: number(minimum 1, maximum 9) }",
    "Word & Loud": "x: string(maxLength 9, minLength 2)",
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("or they are refused, where two of them cannot be joined or a literal breaks them", () => {
  const refused = {
    "Set<Name> & Set<Long>": "rules-would-be-lost S.get → result.x",
    "((Name | null) & (string | null)) | boolean": "rules-would-be-lost S.get → result.x",
    "Name & (Name | Long)": "rules-would-be-lost S.get → result.x",
    "{ n: Name } & { n: Name | Long | null }": "rules-would-be-lost S.get → result.x.n",
    '(Name | Nat) & (1 | "a")': "contradictory-rules S.get → result.x",
    "Either & (0 | 1)": "contradictory-rules S.get → result.x",
    'Word & ("a" | "bcd")': "contradictory-rules S.get → result.x",
    '"ab" & Id': "contradictory-rules S.get → result.x",
  };
  expect(shown(Object.keys(refused))).toEqual(refused);
});

test("of a union of which one member is left in an intersection, the rules of that one hold", () => {
  const name = "string(minLength 2)";
  const kept = {
    "(Name | Nat) & string": `x: ${name}`,
    "string & (Nat | Name)": `x: ${name}`,
    "Either & number": "x: number(minimum 1)",
    "(Either | boolean) & Long": "x: string(maxLength 9, minLength 2)",
    "(Name | Nat | null) & string": `x: ${name}`,
    '(Name | Nat) & string & { readonly __kind: "x" }': `x: ${name}`,
    '(Name | Nat) & "abc"': 'x: "abc"',
    '(Name | Nat) & "a"': "contradictory-rules S.get → result.x",
    '(Name | Nat) & ("a" | "abc")': "contradictory-rules S.get → result.x",
    "(Name | Long) & string": "rules-would-be-lost S.get → result.x",
    '(Name | "a") & string': "rules-would-be-lost S.get → result.x",
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("how many properties a dictionary has is demanded in whichever order an intersection is written, and of what takes its place", () => {
  const kept = {
    "{ d: Some } & { d: Record<string, string> }": "minProperties 1",
    "{ d: Record<string, string> } & { d: Some }": "minProperties 1",
    "{ d: Some } & { d: Few }": "minProperties 1, maxProperties 5",
    "{ d: Few } & { d: Some }": "maxProperties 5, minProperties 1",
    "{ d?: Record<string, string> } & { d?: Some }": "minProperties 1",
    Holding: "minProperties 1",
  };
  expect(shown(Object.keys(kept))).toEqual(
    Object.fromEntries(
      Object.entries(kept).map(([type, rules]) => [type, `x: { d: Record<string>(${rules}) }`]),
    ),
  );
});

test("a property that has to be there in one part of an intersection, and is never undefined in another one, is there with a value", () => {
  const types_ = {
    "{ n: Name | undefined } & { n?: string }": "n: string(minLength 2)",
    "{ n?: Name } & { n: string | undefined }": "n: string(minLength 2)",
    "{ n: string | undefined } & { n?: Name }": "n: string(minLength 2)",
    "{ n: Maybe } & { n?: Name | boolean }": "n: string(minLength 2) | boolean",
    "{ n: unknown } & { n?: Nat }": "n: number(minimum 1)",
    "{ n: User | undefined } & Partial<{ n: User }>":
      "n: { name: string(minLength 2); age: number(minimum 1) }",
    "{ n: Name | undefined } & { n?: string | undefined }": "n: string(minLength 2) | undefined",
    "{ n: string | undefined } & { n?: unknown }": "n: string | undefined",
  };
  expect(shown(Object.keys(types_))).toEqual(
    Object.fromEntries(Object.entries(types_).map(([type, text]) => [type, `x: { ${text} }`])),
  );
  const never = ["{ n: undefined } & { n?: string }", "{ n?: never } & { n: Name | undefined }"];
  for (const [type, text] of Object.entries(shown(never)))
    expect([type, text]).toEqual([type, "unsatisfiable-type S.get → result.x.n"]);
});

test("rules of the values of a dictionary hold in an intersection, also where another one stands first", () => {
  const held = "x: { d: Record<string(minLength 2)> }";
  const kept = {
    "{ d: Names } & { d: Texts }": held,
    "{ d: Texts } & { d: { [key: string]: Name } }": held,
    "{ d: Texts } & { d: Names }": held,
    "{ d: Some } & { d: Names }": "x: { d: Record<string(minLength 2)>(minProperties 1) }",
    "{ d: Record<string, Texts> } & { d: Record<string, Names> }":
      "x: { d: Record<Record<string(minLength 2)>> }",
    "{ d: Texts } & { d: Texts }": "x: { d: Record<string> }",
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("rules of a list, also those of its property and of a name for it, hold in an intersection of lists that are the same", () => {
  const kept = {
    "{ l?: Words & string[] }": "l: string[](minItems 1)",
    "{ /** @minItems 3 */ l: string[] & Words }": "l: string[](minItems 3)",
    "{ l: Words } & { l: readonly string[] }": "l: string[](minItems 1)",
    "{ l: FewWords | null }": "l: string[](minItems 1, maxItems 3) | null",
  };
  expect(shown(Object.keys(kept))).toEqual(
    Object.fromEntries(Object.entries(kept).map(([type, text]) => [type, `x: { ${text} }`])),
  );
});
