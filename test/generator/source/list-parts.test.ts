import { expect, test } from "vitest";

import { showEach } from "../../support/show-rules.ts";

const types = `/** @minimum 1 */ type Nat = number;
/** @minItems 2 */ type Twos = number[];
type Nats = Nat[];
interface Plain { n: number }
interface Ruled { n: Nat }
type Filled<T> = [T, ...T[]] & T[];
/** @minItems 2 */ type Ones = { a: 1 }[];
type Joined<A, B> = A[] & B[];
type Both = Ones & { b: "b" }[];
interface Page<T> { items: T }
type Filling<T> = T & [number, ...number[]];
type Some = number[] & MinItems<2>;
type Word = string & MinLength<2>;
type Row<T extends unknown[]> = [string, ...T];
type Handed<T extends unknown[]> = Row<T>;
type Given<T extends unknown[] = Some> = [string, ...T];
type Wrapped<T extends unknown[]> = [string, ...Readonly<T>];
interface Holding<T extends unknown[]> { row: Row<T> }
type Each<T extends unknown[][]> = { [K in keyof T]: [...T[K]] };
type Behind<T> = T extends [...infer Items] ? [...Items, true] : never;
type First<T extends unknown[]> = [T[0]];
/** @minItems 2 */ type Flags = boolean[];
type Rows<T extends unknown[]> = T extends unknown[] ? { rows: [...row: T] } : never;
import type { MinItems, MinLength } from "lagomorph/contract";
interface Held { /** @minItems 2 */ list: number[] }`;

/** What stands in each of some types, or by what they are refused. */
function shown(each: readonly string[]): Record<string, string> {
  return showEach(types, each, ({ name }) => name);
}

test("of lists in an intersection the one that all others take is read, with what is demanded of it", () => {
  const filled = "x: [number]";
  const kept = {
    "[number, ...number[]] & number[]": filled,
    "number[] & [number, ...number[]]": filled,
    "Filled<number>": filled,
    "(number | string)[] & [number, ...number[]]": filled,
    "readonly number[] & number[]": "x: number[]",
    "[Nat, ...Nat[]] & number[]": "x: [number(minimum 1)]",
    "Nat[] & number[]": "x: number(minimum 1)[]",
    "number[] & Nat[]": "x: number(minimum 1)[]",
    "Twos & number[]": "x: number[](minItems 2)",
    "number[] & Twos": "x: number[](minItems 2)",
    "{ l: number[] & { __kind: 1 } } & { l: Twos }": "x: { l: number[](minItems 2) }",
    "[Plain, ...Plain[]] & (Plain | null)[]": "x: [{ n: number }]",
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("of arrays of which none takes the others the items are joined, with what is demanded of the whole", () => {
  const joined = 'x: { a: 1; b: "b" }[]';
  const kept = {
    '{ a: 1 }[] & { b: "b" }[]': joined,
    'readonly { a: 1 }[] & { b: "b" }[]': joined,
    '{ l: { a: 1 }[] } & { l: { b: "b" }[] }': 'x: { l: { a: 1; b: "b" }[] }',
    "(string | number)[] & (number | null)[]": "x: number[]",
    'Ones & { b: "b" }[]': `${joined}(minItems 2)`,
    '{ b: "b" }[] & Ones': 'x: { b: "b"; a: 1 }[](minItems 2)',
    '{ l: Ones } & { l: { b: "b" }[] }': 'x: { l: { a: 1; b: "b" }[](minItems 2) }',
    '{ l: { b: "b" }[] } & { l: Ones }': 'x: { l: { b: "b"; a: 1 }[](minItems 2) }',
    "{ l: number[] } & { l: Twos }": "x: { l: number[](minItems 2) }",
    "Nat[] & (1 | string)[]": "rules-would-be-lost",
    "{ l: readonly Nat[] } & { l: (string | number)[] }": "rules-would-be-lost",
    "{ l: (Nat | null)[] } & { l: (string | number)[] }": "rules-would-be-lost",
    "Joined<Nat, 1 | string>": "rules-would-be-lost",
    Both: `${joined}(minItems 2)`,
    "Plain[] & Ruled[]": "x: { n: number(minimum 1) }[]",
    "{ l: Ruled[] } & { l: Plain[] }": "x: { l: { n: number(minimum 1) }[] }",
    "Record<string, number>[] & Record<string, Nat>[]": "x: Record<number(minimum 1)>[]",
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("of several lists the one is read that says of each of its items what all of them say", () => {
  const kept = {
    "Word[] & string[]": "x: string(minLength 2)[]",
    "string[] & Word[]": "x: string(minLength 2)[]",
    "[string] & [Word]": "x: [string(minLength 2)]",
    "[Word] & string[]": "x: [string(minLength 2)]",
    "[Plain, Ruled] & (Plain | Ruled)[]": "x: [{ n: number }, { n: number(minimum 1) }]",
    "[Plain, Ruled] & [Plain, ...Ruled[]]": "x: [{ n: number }, { n: number(minimum 1) }]",
    "[Plain, Ruled] & [Ruled, Plain]": "unsatisfiable-type",
    "[Plain, ...Ruled[]] & [Ruled, ...Plain[]]": "unsatisfiable-type",
    "[Word, ...string[]] & Word[]": "unsatisfiable-type",
    "[...string[], Word] & [...Word[], string]": "unsatisfiable-type",
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("what nothing can be is left out of a union", () => {
  const kept = {
    // A map is both.
    "(ReadonlyMap<string, number> & Map<string, number>) | null": "x: Map<string, number> | null",
    '("a" | string[]) & (string[] | "b")': "x: string[]",
    '{ t: "a" | "b"[] } & { t: "a" | "c" | "b"[] }': 'x: { t: "a" | "b"[] }',
    "(Date | number) & Date": "x: date",
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("of one thing by two names the part is read that all others are", () => {
  const kept = {
    "ReadonlySet<Date> & Set<Date>": "x: Set<date>",
    "ReadonlyMap<string, 1> & ReadonlyMap<string, 1>": "x: Map<string, 1>",
    "Map<Word, Nat> & ReadonlyMap<Word, number>": "rules-would-be-lost",
    "Map<string, Plain> & ReadonlyMap<string, Ruled>": "unsatisfiable-type",
    "Map<string, string> & Set<string>": "unsatisfiable-type",
  };
  expect(shown(Object.keys(kept))).toEqual(kept);
});

test("what is demanded of another one of them is refused", () => {
  const lost = [
    "Twos & [number, ...number[]]",
    "[number, ...number[]] & Twos",
    "[number, ...number[]] & Nat[]",
    'Held["list"] & [number, ...number[]]',
    'Filling<Held["list"]>',
    "Filling<Twos>",
    "Filled<Nat>",
    "Twos & Nats",
    "[number, ...number[]] & Nats",
  ];
  expect(shown(lost)).toEqual(
    Object.fromEntries(lost.map((each) => [each, "rules-would-be-lost"])),
  );
});

test("lists of which none takes the other have no value", () => {
  const none = [
    "string[] & number[]",
    "[number] & [number, number]",
    "Set<number> & number[]",
    "[Plain] & Ruled[]",
  ];
  const shownAs = shown(none);
  for (const each of none) expect(shownAs[each]).toBe("unsatisfiable-type");
});

test("brands with rules are refused where they are spread, or what changes text takes them", () => {
  const lost = ["[...Some]", "[string, ...Some]", "Row<Some>", "Rows<Some>", "Uppercase<Word>"];
  const shownAs = shown([...lost, "Row<number[]>", "Page<Some>", "[...Some[]]"]);
  for (const each of lost) expect(shownAs[each], each).toContain("rules-would-be-lost");
  expect(shownAs["Row<number[]>"]).toBe("x: [string]");
  expect(shownAs["Page<Some>"]).toBe("x: { items: number[](minItems 2) }");
  expect(shownAs["[...Some[]]"]).toBe("x: number[](minItems 2)[]");
});

test("so are they where a generic spreads them by whichever way, and those of aliases", () => {
  const lost = [
    "Handed<Some>",
    "Given",
    "Wrapped<Some>",
    "Holding<Some>",
    "Each<[Some]>",
    "Behind<Some>",
    "Page<Row<Some>>",
    "Row<[...Some]>",
    "Promise<Row<Some>> extends Promise<infer R> ? R : never",
    "[...(Some | [1])]",
    "[...(Flags | [1])]",
    "[...Readonly<Flags>]",
  ];
  const kept = {
    "Handed<number[]>": "x: [string]",
    "First<Some>": "x: [number]",
    "Some[number][]": "x: number[]",
    "Page<Some>[]": "x: { items: number[](minItems 2) }[]",
  };
  const shownAs = shown([...lost, ...Object.keys(kept)]);
  for (const each of lost) expect(shownAs[each], each).toContain("rules-would-be-lost");
  expect(shownAs).toMatchObject(kept);
});
