import { expect, test } from "vitest";

import type { NamedType } from "../../../generator/model/contract.ts";
import type { TypeModel } from "../../../generator/model/type.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { date, method, model, number, object, service, string, union } from "../support/models.ts";

const literal = (value: string): TypeModel => ({ kind: "literal", value });
const numeric: TypeModel = {
  kind: "object",
  properties: [],
  patterns: [{ keys: { kind: "number" }, values: string }],
};
const list = (items: TypeModel): TypeModel => ({ kind: "array", items });
const map = (values: TypeModel): TypeModel => ({ kind: "map", keys: string, values });

/** Unions of which a value may be several members at once, with such values. */
const cases: Readonly<Record<string, readonly [type: TypeModel, ...values: unknown[]]>> = {
  numbered: [union(object({ "a?": string }), numeric), { 1: "x" }, { a: "x", 1: "y" }, {}],
  both: [
    union(object({ a: string }), object({ b: number })),
    { a: "x", b: 1 },
    { a: "x" },
    { b: 1 },
  ],
  nested: [
    union(object({ n: object({ "a?": string }) }), object({ n: object({ "b?": date }) })),
    { n: { a: "x", b: new Date(0) } },
    { n: {} },
  ],
  beside: [
    union(object({ n: object({ "a?": date }) }), object({ n: object({ "b?": string }), d: date })),
    { n: { a: new Date(0), b: "x" }, d: new Date(1) },
  ],
  lists: [
    union(list(object({ "a?": string })), list(object({ "b?": date }))),
    [{ a: "x", b: new Date(0) }, {}],
    [],
  ],
  maps: [
    union(map(object({ "a?": string })), map(object({ "b?": date }))),
    new Map([["k", { a: "x", b: new Date(0) }]]),
  ],
  named: [
    union(object({ "__proto__?": string }), object({ "b?": string })),
    JSON.parse('{ "__proto__": "x", "b": "y" }'),
  ],
};

/** Unions whose members are told apart, with values of each. */
const apart: typeof cases = {
  kinds: [
    union(
      object({ kind: union(literal("a"), literal("b")), at: date }),
      object({ kind: literal("c"), at: number }),
      list(date),
      { kind: "null" },
    ),
    { kind: "a", at: new Date(0) },
    { kind: "b", at: new Date(1) },
    { kind: "c", at: 1 },
    [new Date(0)],
    null,
  ],
  mixed: [
    union(
      { kind: "ref", id: "Either" },
      list(date),
      map(date),
      { kind: "set", items: number },
      object({ d: date }),
    ),
    "x",
    { a: 1 },
    [new Date(0)],
    new Map([["k", new Date(0)]]),
    new Set([1]),
    { d: new Date(0) },
  ],
};
const either: NamedType = { name: "Either", type: union(string, object({ a: number })) };

const kids = { kind: "ref", id: "Tree" } as const;
const tree: NamedType = {
  name: "Tree",
  type: union(object({ "kid?": kids, "a?": date }), object({ "kid?": kids, "b?": string })),
};

const all = { ...cases, ...apart };
const methods = Object.entries(all).map(([name, [type]]) => method(name, [], type));
const codecs = await loadCodecs(
  model([service([...methods, method("tree", [], kids)])], { Tree: tree, Either: either }),
);

function expectSame(name: string): void {
  const codec = codecs[`${name}Result`]!;
  for (const value of all[name]!.slice(1)) {
    expect(codec.decode(JSON.parse(JSON.stringify(codec.encode(value))))).toEqual(value);
  }
}

test.each(Object.keys(cases))(
  "a value that is several members of a union (%s) keeps what any of them has",
  expectSame,
);

test.each(Object.keys(apart))(
  "a value of any member of a union (%s) arrives as it was",
  expectSame,
);

test("what no fitting member has does not travel", () => {
  expect(codecs["bothResult"]!.encode({ a: "x", b: "no number", c: 1 })).toEqual({ a: "x" });
});

test("a deep value that is several members at each level is converted in one pass", () => {
  let value: object = { a: new Date(0), b: "x" };
  for (let depth = 0; depth < 60; depth++) value = { kid: value, b: "x" };
  const codec = codecs["treeResult"]!;
  expect(codec.decode(JSON.parse(JSON.stringify(codec.encode(value))))).toEqual(value);
});
