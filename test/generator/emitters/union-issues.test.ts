import { expect, test } from "vitest";

import type { TypeModel } from "../../../generator/model/type.ts";
import { type Issue, MeshError } from "../../../runtime/errors.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { event, model, number, object, service, string, union } from "../support/models.ts";

const list = (items: TypeModel): TypeModel => ({ kind: "array", items });
const either = union(object({ a: string, "b?": object({ c: number }) }), object({ d: number }));
const kind = (...values: readonly string[]): TypeModel =>
  object({
    kind: union(...values.map((value): TypeModel => ({ kind: "literal", value }))),
    n: number,
  });
const pin: TypeModel = {
  kind: "object",
  properties: [
    { name: "pin", type: string, sensitive: true },
    { name: "id", type: number },
  ],
};
const tree = union(object({ kids: list({ kind: "ref", id: "Tree" }) }), object({ leaf: number }));
const card: TypeModel = { kind: "object", properties: [{ name: "n", type: number }] };
const login: TypeModel = {
  kind: "object",
  properties: [
    { name: "user", type: string },
    { name: "password", type: string, sensitive: true },
    { name: "card", type: card, sensitive: true },
    { name: "keys", type: { kind: "record", values: string }, sensitive: true },
  ],
};
const types = {
  tree: { kind: "ref", id: "Tree" } as const,
  named: union({ kind: "ref", id: "Card" }, object({ d: number })),
  login: union(login, object({ user: string, code: number, more: number, most: number })),
  wide: union(list(object({ e: number })), list(object({ d: number }))),
  alone: login,
  either,
  lists: union(list(string), list(union(number, { kind: "boolean" })), { kind: "null" }),
  mixed: union(list(object({ a: string })), list(object({ d: number })), object({ e: string })),
  hidden: union(pin, object({ name: string })),
  kinds: union(kind("a", "b"), kind("c"), list(string)),
  long: union(kind("x".repeat(46)), kind("y".repeat(47))),
  longer: union(kind("x".repeat(47)), kind("y".repeat(47))),
};
const codecs = await loadCodecs(
  model([service(Object.entries(types).map(([name, type]) => event(name, type)))], {
    Tree: { name: "Tree", type: tree },
    Card: { name: "Card", type: card },
  }),
);

function issuesOf(name: keyof typeof types, value: unknown): readonly Issue[] {
  try {
    codecs[`${name}Payload`]?.decode(value);
  } catch (error) {
    if (error instanceof MeshError) return error.issues ?? [];
    throw error;
  }
  return [];
}

const eitherText = "{ a, b? } | { d }";
const listsText = "string[] | (number | boolean)[] | null";

test.each<[string, keyof typeof types, unknown, ...Issue[]]>([
  [
    "an object with a wrong property",
    "either",
    { d: "x" },
    { path: "", expected: eitherText, actual: "object" },
    { path: "d", expected: "number", actual: '"x"' },
  ],
  [
    "an object that is wrong deep inside",
    "either",
    { a: "x", b: { c: null } },
    { path: "", expected: eitherText, actual: "object" },
    { path: "b.c", expected: "number", actual: "null" },
  ],
  [
    "a list with one wrong item",
    "lists",
    ["x", "y", 1],
    { path: "", expected: listsText, actual: "array(3)" },
    { path: "[2]", expected: "string", actual: "1" },
  ],
  [
    "a list of objects beside an object",
    "mixed",
    [{ a: 1 }],
    { path: "", expected: "{ a }[] | { d }[] | object", actual: "array(1)" },
    { path: "[0].a", expected: "string", actual: "1" },
  ],
  [
    "an object with a sensitive property",
    "hidden",
    { pin: 7, id: 1 },
    { path: "", expected: "{ pin, id } | { name }", actual: "object" },
    { path: "pin", expected: "string", actual: "a hidden value" },
  ],
  [
    "an object without what is sensitive",
    "login",
    { user: "Ann", code: "x", more: "y", most: "z" },
    {
      path: "",
      expected: "{ user, password, card, keys } | { user, code, more, most }",
      actual: "object",
    },
    { path: "code", expected: "number", actual: '"x"' },
    { path: "more", expected: "number", actual: '"y"' },
    { path: "most", expected: "number", actual: '"z"' },
  ],
  [
    "an object beside a named one",
    "named",
    { d: "x" },
    { path: "", expected: "Card | { d }", actual: "object" },
    { path: "d", expected: "number", actual: '"x"' },
  ],
  [
    "what holds itself",
    "tree",
    { kids: [{ leaf: 1 }, { kids: [{ kids: [] }, { kids: [{ leaf: "x" }, { leaf: "y" }] }] }] },
    { path: "", expected: "Tree", actual: "object" },
    { path: "kids[1].kids[1].kids[0].leaf", expected: "number", actual: '"x"' },
    { path: "kids[1].kids[1].kids[1].leaf", expected: "number", actual: '"y"' },
  ],
])(
  "of %s it is said what is wrong by the member that comes nearest",
  (_, name, value, ...issues) => {
    expect(issuesOf(name, value)).toEqual(issues);
  },
);

test.each<[string, keyof typeof types, unknown, Issue]>([
  ["no object", "either", 1, { path: "", expected: eitherText, actual: "1" }],
  [
    "what is as far from both",
    "lists",
    ["x", 1],
    { path: "", expected: listsText, actual: "array(2)" },
  ],
  ["no list", "kinds", 1, { path: "", expected: "{ kind, n } | array", actual: "1" }],
  ["a list", "kinds", [1], { path: "[0]", expected: "string", actual: "1" }],
  [
    "another kind",
    "kinds",
    { kind: "d" },
    { path: "kind", expected: '"a" | "b" | "c"', actual: '"d"' },
  ],
  ["one kind", "kinds", { kind: "b", n: "x" }, { path: "n", expected: "number", actual: '"x"' }],
  [
    "another kind than long ones",
    "long",
    { kind: "d" },
    { path: "kind", expected: `"${"x".repeat(46)}" | "${"y".repeat(47)}"`, actual: '"d"' },
  ],
  [
    "another kind than longer ones",
    "longer",
    { kind: "d" },
    { path: "kind", expected: `"${"x".repeat(47)}" | "${"y".repeat(46)}…`, actual: '"d"' },
  ],
])("of %s it is said that it is no member, and no more", (_, name, value, issue) => {
  expect(issuesOf(name, value)).toEqual([issue]);
});

test("of the nearest member no more than ten issues are told", () => {
  const value = Array.from({ length: 50 }, () => ({ d: "x" }));
  expect(issuesOf("wide", value)).toHaveLength(11);
});

test("that a sensitive value is missing is said", () => {
  expect(issuesOf("alone", { user: "Ann" })).toMatchObject([
    { path: "password", actual: "undefined" },
    { path: "card", actual: "undefined" },
    { path: "keys", actual: "undefined" },
  ]);
});
