import { expect, test } from "vitest";

import type { TypeModel } from "../../../generator/model/type.ts";
import type { Codec } from "../../../runtime/descriptor.ts";
import { type Issue, MeshError } from "../../../runtime/errors.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { event, model, number, object, service, string } from "../support/models.ts";

const names = Array.from({ length: 95 }, (_, index) => `p${index}`);
const wide = object(Object.fromEntries(names.map((name) => [name, number])));
const inner = object({ x: number, "y?": string });

const strange: TypeModel = {
  kind: "object",
  properties: [
    { name: "b", type: string },
    { name: "10", type: number },
    { name: "4294967295", type: number },
    { name: "4294967294", type: number },
    { name: "9", type: number },
    { name: "01", type: number },
    { name: "0", type: number },
    { name: "constructor", type: number },
    { name: "inner", type: inner },
    { name: "2", type: string },
    { name: "__proto__", type: inner },
    { name: "token", type: string, sensitive: true },
    { name: "card", type: inner, sensitive: true },
    { name: "note", type: inner, optional: true },
  ],
};

const codecs = await loadCodecs(model([service([event("wide", wide), event("strange", strange)])]));

function codecOf(name: "wide" | "strange"): Codec<unknown> {
  const codec = codecs[`${name}Payload`];
  if (codec === undefined) throw new Error(`There is no codec of ${name}.`);
  return codec;
}

function issuesOf(name: "wide" | "strange", value: unknown): readonly Issue[] {
  try {
    codecOf(name).decode(value);
  } catch (error) {
    if (error instanceof MeshError) return error.issues ?? [];
    throw error;
  }
  return [];
}

test("each wrong property is named alone, however many the object has", () => {
  const right = Object.fromEntries(names.map((name) => [name, 1]));
  expect(issuesOf("wide", right)).toEqual([]);
  for (const name of names) {
    expect(issuesOf("wide", { ...right, [name]: "1" })).toEqual([
      { path: name, expected: "number", actual: '"1"' },
    ]);
  }
});

test("all wrong properties are named at once", () => {
  const wrong = Object.fromEntries(names.map((name) => [name, name === "p40" ? 1 : "1"]));
  const paths = issuesOf("wide", wrong).map(({ path }) => path);
  expect(paths).toEqual(names.filter((name) => name !== "p40"));
});

const right = JSON.parse(
  '{ "b": "", "10": 1, "4294967295": 1, "4294967294": 1, "9": 1, "01": 1, "0": 1, "constructor": 1, "inner": { "x": 1 }, "2": "", "__proto__": { "x": 1 }, "token": "", "card": { "x": 1 } }',
);

test.each([
  ["b", 1, { path: "b", expected: "string", actual: "1" }],
  ["10", "1", { path: '["10"]', expected: "number", actual: '"1"' }],
  // The last name that is an index, and the first that is none: where Object.keys has them.
  ["4294967294", "1", { path: '["4294967294"]', expected: "number", actual: '"1"' }],
  ["4294967295", "1", { path: '["4294967295"]', expected: "number", actual: '"1"' }],
  ["0", "1", { path: '["0"]', expected: "number", actual: '"1"' }],
  ["01", "1", { path: '["01"]', expected: "number", actual: '"1"' }],
  ["9", "1", { path: '["9"]', expected: "number", actual: '"1"' }],
  ["2", 1, { path: '["2"]', expected: "string", actual: "1" }],
  ["constructor", "1", { path: "constructor", expected: "number", actual: '"1"' }],
  ["inner", { x: "1" }, { path: "inner.x", expected: "number", actual: '"1"' }],
  ["__proto__", { x: "1" }, { path: "__proto__.x", expected: "number", actual: '"1"' }],
  ["token", 7, { path: "token", expected: "string", actual: "a hidden value" }],
  ["card", { x: "1" }, { path: "card.x", expected: "number", actual: "a hidden value" }],
  ["note", { x: 1, y: 2 }, { path: "note.y", expected: "string", actual: "2" }],
])("what is wrong with %s is said of it alone", (name, value, issue) => {
  const wrong: unknown = Object.fromEntries([...Object.entries(right), [name, value]]);
  expect(issuesOf("strange", right)).toEqual([]);
  expect(issuesOf("strange", wrong)).toEqual([issue]);
});

test("a property that Object.prototype has is missing when it is not the object's own", () => {
  const { constructor: _, ...rest } = right;
  expect(issuesOf("strange", rest)).toMatchObject([{ path: "constructor", actual: "undefined" }]);
});

test("an array is refused as one", () => {
  expect(issuesOf("wide", [1])).toMatchObject([{ path: "", actual: "array(1)" }]);
});
