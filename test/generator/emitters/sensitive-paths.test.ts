import { expect, test } from "vitest";

import { hiddenPaths, sensitivePaths } from "../../../generator/emitters/sensitive-paths.ts";
import type { Member, NamedType } from "../../../generator/model/contract.ts";
import type { TypeModel } from "../../../generator/model/type.ts";
import { event, method, model, number, object, service, string, union } from "../support/models.ts";

const ref = (id: string): TypeModel => ({ kind: "ref", id });
const list = (items: TypeModel): TypeModel => ({ kind: "array", items });

const record: TypeModel = { kind: "record", values: number };
const map = (values: TypeModel): TypeModel => ({ kind: "map", keys: string, values });

/** An object with one property that is sensitive. */
const secret: TypeModel = {
  kind: "object",
  properties: [
    { name: "pin", type: string, sensitive: true },
    { name: "id", type: number },
  ],
};

function paths(type: TypeModel, types: Record<string, NamedType> = {}): readonly string[] {
  const member = method("m", [{ name: "x", type }], number);
  return sensitivePaths(model([service([member])], types), member);
}

function named(types: Readonly<Record<string, TypeModel>>): Record<string, NamedType> {
  return Object.fromEntries(Object.entries(types).map(([id, type]) => [id, { name: id, type }]));
}

test.each<[what: string, type: TypeModel, found: readonly string[]]>([
  ["an object", secret, ["x.pin"]],
  ["objects in lists", list(list(secret)), ["x[][].pin"]],
  ["values of a record", { kind: "record", values: secret }, ["x.*.pin"]],
  ["entries of a map", { kind: "map", keys: string, values: secret }, ["x.*.pin"]],
  ["members of a union", { kind: "union", members: [string, object({ a: secret })] }, ["x.a.pin"]],
  ["items of a set", { kind: "set", items: secret }, ["x[].pin"]],
  ["what has a brand", { kind: "branded", base: secret, brand: [] }, ["x.pin"]],
  [
    "items of a tuple, behind its rest too",
    {
      kind: "tuple",
      items: [{ type: object({ a: secret }) }],
      rest: object({ b: secret }),
      tail: [{ type: object({ c: secret }) }],
    },
    ["x[].a.pin", "x[].c.pin", "x[].b.pin"],
  ],
  [
    "what an object has by index signatures",
    {
      kind: "object",
      properties: [{ name: "a", type: secret }],
      additional: object({ b: secret }),
      patterns: [{ keys: { kind: "number" }, values: object({ c: secret }) }],
    },
    ["x.a.pin", "x.*.c.pin", "x.*.b.pin"],
  ],
  ["a property whose name is no step", object({ "a.b": secret }), ["x.*.pin"]],
  ["nothing", object({ a: string }), []],
])("what is sensitive is found in %s", (_, type, found) => {
  expect(paths(type)).toEqual(found);
});

test("of a type that holds itself the inner one is hidden as a whole", () => {
  const tree = object({ own: secret, children: list(ref("Tree")) });
  expect(paths(ref("Tree"), named({ Tree: tree }))).toEqual(["x.own.pin", "x.children[]"]);
  const plain = object({ children: list(ref("Plain")) });
  expect(paths(ref("Plain"), named({ Plain: plain }))).toEqual([]);
});

test("types that hold others many times over are looked at once, and are hidden as a whole when too many paths lead on", () => {
  const doubling = Array.from({ length: 60 }, (_, index): [string, TypeModel] => [
    `T${index}`,
    object({ a: ref(`T${index + 1}`), b: ref(`T${index + 1}`) }),
  ]);
  const types = named(Object.fromEntries([...doubling, ["T60", secret]]));
  const found = paths(ref("T0"), types);
  expect(found.length).toBeLessThanOrEqual(32);
  expect(found.every((path) => /^x(\.[ab])*$/.test(path))).toBe(true);
  expect(paths(ref("T0"), { ...types, ...named({ T60: string }) })).toEqual([]);
});

test("who handles an event hides what the event hides, and what its types hide", () => {
  const placed = {
    ...event("placed", object({ note: string, card: secret })),
    sensitive: ["note"],
  };
  const handler: Member = {
    kind: "handler",
    name: "onPlaced",
    wireName: "on_placed",
    delivery: "pool",
    durability: "durable",
    location: placed.location,
    source: { service: "shop", event: "placed", wireName: "placed" },
  };
  const whole = model([service([placed], { name: "shop" }), service([handler])]);
  expect(sensitivePaths(whole, handler)).toEqual(["note", "card.pin"]);
});

test.each<[what: string, type: TypeModel, path: string, found: string]>([
  ["items", union(list(number), { kind: "record", values: record }), "x[]", "x[]"],
  ["items with keys", union(list(record), object({ a: number })), "x[]", "x[].**"],
  ["any key", union(map(number), object({ a: record })), "x.*", "x.*.**"],
  ["keys of a map", { kind: "map", keys: record, values: number }, "x.*", "x.*.**"],
  ["a name", union(map(record), object({ a: number })), "x.a", "x.a.**"],
  ["another name", union(object({ a: number }), object({ b: record })), "x.a", "x.a"],
])(
  "keys that a path leads to are hidden where it may lead to them, by %s",
  (_, type, path, found) => {
    const member = { ...method("m", [{ name: "x", type }], number), sensitive: [path] };
    expect(hiddenPaths(model([service([member])]), member)).toEqual([found]);
  },
);
