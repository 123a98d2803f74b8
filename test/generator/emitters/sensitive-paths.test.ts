import { expect, test } from "vitest";

import { sensitivePaths } from "../../../generator/emitters/sensitive-paths.ts";
import type { NamedType } from "../../../generator/model/contract.ts";
import type { TypeModel } from "../../../generator/model/type.ts";
import { method, model, number, object, service, string } from "../support/models.ts";

const ref = (id: string): TypeModel => ({ kind: "ref", id });
const list = (items: TypeModel): TypeModel => ({ kind: "array", items });

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
