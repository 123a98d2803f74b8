import { expect, test } from "vitest";

import {
  type AnyObject,
  areListsDisjoint,
  areObjectsDisjoint,
} from "../../../generator/model/disjoint.ts";
import type { List } from "../../../generator/model/list.ts";
import type { ObjectType, Property, TupleItem, TypeModel } from "../../../generator/model/type.ts";
import { isWithin } from "../../../generator/model/within.ts";

const text: TypeModel = { kind: "string" };
const number: TypeModel = { kind: "number" };

function known() {
  return { types: {}, looks: new Map() };
}

function object(...properties: readonly Property[]): ObjectType {
  return { kind: "object", properties };
}

/** `{ a: { a: … "x" } }`, so many objects around it. */
function nested(value: string, depth: number): AnyObject {
  const inner: TypeModel = depth > 1 ? nested(value, depth - 1) : { kind: "literal", value };
  return object({ name: "a", type: inner });
}

test("objects are told apart by what stands in them, four levels deep and no deeper", () => {
  for (const depth of [1, 4, 5])
    expect(areObjectsDisjoint(nested("x", depth), nested("y", depth), known()), `${depth}`).toBe(
      depth < 5,
    );
  expect(areObjectsDisjoint(nested("x", 2), nested("x", 2), known())).toBe(false);
});

test("what stands in long unions is held against each other up to 200 pairs", () => {
  const union = (first: number, count: number): ObjectType => {
    const members = Array.from({ length: count }, (_, index) => nested(`${first + index}`, 1));
    return object({ name: "u", type: { kind: "union", members } });
  };
  expect(areObjectsDisjoint(union(0, 10), union(10, 20), known())).toBe(true);
  expect(areObjectsDisjoint(union(0, 10), union(9, 20), known())).toBe(false);
  expect(areObjectsDisjoint(union(0, 10), union(10, 21), known())).toBe(false);
});

test("a closed object is told from one that requires a name which it has not, an old one either, in whichever order", () => {
  const closed: ObjectType = { ...object({ name: "a", type: text, was: ["b"] }), closed: true };
  const [old, other] = ["b", "c"].map((name) => object({ name, type: text }));
  expect(areObjectsDisjoint(closed, old!, known())).toBe(false);
  expect(areObjectsDisjoint(old!, closed, known())).toBe(false);
  expect(areObjectsDisjoint(closed, other!, known())).toBe(true);
  expect(areObjectsDisjoint(other!, closed, known())).toBe(true);
});

test("lists are told apart by how many items they may have, those after a rest among them", () => {
  const items = (count: number): TupleItem[] =>
    Array.from({ length: count }, () => ({ type: text }));
  const tuple = (count: number): List => ({ kind: "tuple", items: items(count) });
  const tailed: List = { kind: "tuple", items: items(1), rest: text, tail: items(1) };
  expect(areListsDisjoint(tuple(1), tuple(1), known())).toBe(false);
  expect(areListsDisjoint(tuple(1), tuple(2), known())).toBe(true);
  expect(areListsDisjoint(tuple(2), tailed, known())).toBe(false);
  expect(areListsDisjoint(tuple(1), tailed, known())).toBe(true);
  expect(areListsDisjoint(tailed, tuple(1), known())).toBe(true);
});

test("a type is within one with rules only where it has the same ones", () => {
  const ruled: TypeModel = { kind: "number", rules: { minimum: 1 } };
  const list = (items: TypeModel): TypeModel => ({ kind: "array", items });
  const some: TypeModel = { kind: "array", items: number, rules: { minItems: 1 } };
  expect(isWithin(ruled, number, {})).toBe(true);
  expect(isWithin(number, ruled, {})).toBe(false);
  expect(isWithin(ruled, ruled, {})).toBe(true);
  expect(isWithin(list(ruled), list(number), {})).toBe(true);
  expect(isWithin(list(ruled), some, {})).toBe(false);
  expect(isWithin(some, list(number), {})).toBe(true);
});
