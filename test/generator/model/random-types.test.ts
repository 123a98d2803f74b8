import fc from "fast-check";
import { expect, test } from "vitest";

import { type Known, shareValues } from "../../../generator/model/disjoint.ts";
import { isJsonOf } from "../../../generator/model/json-values.ts";
import type { JsonValue, Property, TypeModel } from "../../../generator/model/type.ts";
import { isWithin } from "../../../generator/model/within.ts";

/** A type, and a JSON value of it. */
interface Sample {
  readonly type: TypeModel;
  readonly value: JsonValue;
}

const leaf = (type: TypeModel, ...values: readonly JsonValue[]): fc.Arbitrary<Sample> =>
  fc.constantFrom(...values).map((value) => ({ type, value }));

const hole = { hole: "string" } as const;
const literals = ["a", "b", 1, true].map((value) => leaf({ kind: "literal", value }, value));
const letters = ["a", "b"].map((value) => ({ name: value, value }));
const leaves = fc.oneof(
  ...literals,
  leaf({ kind: "string" }, "a", "b", "ab", "1"),
  leaf({ kind: "template", parts: ["a", hole] }, "a", "ab"),
  leaf({ kind: "template", parts: [hole, "b"] }, "b", "ab"),
  leaf({ kind: "template", parts: ["a", hole, "bb"] }, "abb"),
  leaf({ kind: "template", parts: ["ab", hole] }, "ab", "abb"),
  leaf({ kind: "template", parts: ["ab", hole, "b"] }, "abb"),
  leaf({ kind: "template", parts: [hole, "bb"] }, "bb", "abb"),
  leaf({ kind: "number" }, 1, 2),
  leaf({ kind: "boolean" }, true, false),
  leaf({ kind: "null" }, null),
  leaf({ kind: "bigint" }, "1"),
  leaf({ kind: "enum", members: letters }, "a", "b"),
  leaf({ kind: "unknown" }, 1, null, ["a"], { x: 1 }),
);

/** A property, with its value where it is there. */
interface SampleProperty {
  readonly property: Property;
  readonly value: JsonValue | undefined;
}

const property = (name: string, of: fc.Arbitrary<Sample>): fc.Arbitrary<SampleProperty> =>
  fc.tuple(of, fc.nat(4), fc.boolean()).map(([{ type, value }, how, isThere]) => {
    const more = [{}, {}, { optional: true }, { was: ["o"] }, { default: value }] as const;
    const mayMiss = how === 2 || how === 4;
    return {
      property: { name, type, ...more[how] },
      value: isThere || !mayMiss ? value : undefined,
    };
  });

const samples = fc.letrec<{ any: Sample; object: Sample; list: Sample }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthIdentifier: "samples" },
    leaves,
    tie("object"),
    tie("list"),
    fc.tuple(tie("any"), tie("any"), fc.boolean()).map(([one, other, isFirst]): Sample => {
      const members = isFirst ? [one.type, other.type] : [other.type, one.type];
      return { type: { kind: "union", members }, value: one.value };
    }),
  ),
  object: fc
    .record({
      named: fc.tuple(property("x", tie("any")), property("y", tie("any"))),
      count: fc.nat(2),
      kind: fc.constantFrom("open", "closed", "indexed", "record"),
      others: fc.tuple(tie("any"), fc.boolean()),
    })
    .map(({ named, count, kind, others: [other, isThere] }): Sample => {
      const there = isThere && kind !== "closed" ? [["z", other.value]] : [];
      if (kind === "record")
        return { type: { kind, values: other.type }, value: Object.fromEntries(there) };
      const own = named.slice(0, count);
      const given = own.flatMap(({ property: { name }, value }) =>
        value === undefined ? [] : [[name, value]],
      );
      const properties = own.map((each) => each.property);
      const type: TypeModel = {
        kind: "object",
        properties,
        ...(kind === "closed" ? { closed: true } : {}),
        ...(kind === "indexed" ? { additional: other.type } : {}),
      };
      return { type, value: Object.fromEntries([...given, ...there]) };
    }),
  list: fc
    .record({
      items: fc.array(fc.tuple(tie("any"), fc.boolean()), { maxLength: 2 }),
      rest: tie("any"),
      tail: fc.array(tie("any"), { maxLength: 1 }),
      kind: fc.constantFrom("array", "tuple", "open", "tailed"),
      more: fc.nat(2),
    })
    .map(({ items, rest, tail, kind, more }): Sample => {
      const between = Array.from({ length: more }, () => rest.value);
      if (kind === "array") return { type: { kind, items: rest.type }, value: between };
      const isTailed = kind === "tailed";
      const required = items.findIndex(([, isOptional]) => isOptional && !isTailed);
      const own = items.map(([{ type }], index) =>
        required !== -1 && index >= required ? { type, optional: true as const } : { type },
      );
      const type: TypeModel = {
        kind: "tuple",
        items: own,
        ...(kind === "tuple" ? {} : { rest: rest.type }),
        ...(isTailed ? { tail: tail.map((each) => ({ type: each.type })) } : {}),
      };
      const first = items.map(([{ value }]) => value);
      const ends = isTailed ? tail.map(({ value }) => value) : [];
      return { type, value: [...first, ...(kind === "tuple" ? [] : between), ...ends] };
    }),
}));

const known = (): Known => ({ types: {}, looks: new Map() });

/** Goes through pairs of types; says how many of them were about something. */
function forPairs(look: (one: Sample, other: Sample) => boolean): number {
  let count = 0;
  fc.assert(
    fc.property(samples.any, samples.any, (one, other) => {
      expect(isJsonOf(one.value, one.type, {})).toBe(true);
      if (look(one, other)) count += 1;
    }),
    { numRuns: 8000, seed: 20_261_201 },
  );
  return count;
}

test("no two types are told apart of which a value is both", () => {
  const count = forPairs((one, other) => {
    if (!isJsonOf(one.value, other.type, {})) return false;
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const)
      expect([a, b, shareValues(a.type, b.type, known())]).toEqual([a, b, true]);
    return true;
  });
  expect(count).toBeGreaterThan(1000);
});

test("what a type is within has all of its values", () => {
  const count = forPairs((one, other) => {
    if (!isWithin(one.type, other.type, {})) return false;
    expect([one, other, isJsonOf(one.value, other.type, {})]).toEqual([one, other, true]);
    return true;
  });
  expect(count).toBeGreaterThan(200);
});
