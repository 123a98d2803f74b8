import { expect, test } from "vitest";

import type { TupleItem, TypeModel } from "../../../generator/model/type.ts";
import type { Codec } from "../../../runtime/descriptor.ts";
import type { Issue, MeshError } from "../../../runtime/errors.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { date, event, model, number, object, service, string } from "../support/models.ts";

const list = (items: TypeModel): TypeModel => ({ kind: "array", items });
const unknown: TypeModel = { kind: "unknown" };

/** Where a value may stand, with the path of that place. */
const places: readonly {
  readonly name: string;
  readonly path: string;
  readonly type: (inner: TypeModel) => TypeModel;
  readonly put: (value: unknown) => unknown;
}[] = [
  { name: "top", path: "", type: (inner) => inner, put: (value) => value },
  {
    name: "nested",
    path: "a.b",
    type: (inner) => object({ a: object({ b: inner }) }),
    put: (b) => ({ a: { b } }),
  },
  { name: "array", path: "[1]", type: list, put: (value) => [rightFor(value), value] },
  {
    name: "tuple",
    path: "[1]",
    type: (inner) => ({ kind: "tuple", items: [{ type: string }, { type: inner }] }),
    put: (value) => ["a", value],
  },
  {
    name: "record",
    path: '["a-b"]',
    type: (inner) => ({ kind: "record", values: inner }),
    put: (value) => ({ "a-b": value }),
  },
  {
    name: "map",
    path: "[0][1]",
    type: (inner) => ({ kind: "map", keys: string, values: inner }),
    put: (value) => new Map([["a", value]]),
  },
  {
    name: "set",
    path: "[0]",
    type: (inner) => ({ kind: "set", items: inner }),
    put: (value) => new Set([value]),
  },
];

/** Something right, to stand before what is wrong. */
function rightFor(value: unknown): unknown {
  return value instanceof Date ? new Date(0) : 1;
}

const inner = { number, date, unknown };

const codecs = await loadCodecs(
  model([
    service(
      places.flatMap(({ name, type }) =>
        Object.entries(inner).map(([kind, of]) => event(`${name}_${kind}`, type(of))),
      ),
    ),
  ]),
);

function codecOf(place: string, kind: string): Codec<unknown> {
  const wanted = `${place}${kind}payload`;
  const found = Object.entries(codecs).find(
    ([name]) => name.replaceAll("_", "").toLowerCase() === wanted,
  );
  expect(found, wanted).toBeDefined();
  return found![1];
}

function issuesOf(run: () => unknown): readonly Issue[] | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    // Codecs throw nothing else.
    return (error as MeshError).issues;
  }
}

const refused: readonly (readonly [kind: keyof typeof inner, value: unknown, actual: string])[] = [
  ["number", Number.NaN, "NaN"],
  ["number", Number.POSITIVE_INFINITY, "Infinity"],
  ["number", Number.NEGATIVE_INFINITY, "-Infinity"],
  ["unknown", Number.NaN, "NaN"],
  ["unknown", Number.POSITIVE_INFINITY, "Infinity"],
  ["date", new Date(Number.NaN), "invalid Date"],
];

test.each(refused)(
  "a %s that JSON cannot say, %s, is refused at its place",
  (kind, value, actual) => {
    for (const { name, path, put } of places) {
      const issues = issuesOf(() => codecOf(name, kind).encode(put(value)));
      expect(issues, name).toMatchObject([{ path, actual }]);
    }
  },
);

test("undefined is refused in arrays, tuples and sets, where JSON would have null", () => {
  for (const { name, path, put } of places) {
    if (!["array", "tuple", "set"].includes(name)) continue;
    for (const kind of ["number", "unknown"]) {
      const issues = issuesOf(() => codecOf(name, kind).encode(put(undefined)));
      expect(issues, `${name} of ${kind}`).toMatchObject([{ path, actual: "undefined" }]);
    }
  }
});

test("an optional item of a tuple that is undefined is left out at the end, and refused before others", async () => {
  const items: TupleItem[] = [{ type: number }, { type: string, optional: true }];
  const tuple: TypeModel = { kind: "tuple", items: [...items, { type: date, optional: true }] };
  const open: TypeModel = { kind: "tuple", items, rest: string };
  const nothing: TypeModel = {
    kind: "tuple",
    items: [{ type: { kind: "undefined" }, optional: true }, items[1]!],
  };
  const members = [event("tuple", tuple), event("open", open), event("nothing", nothing)];
  const codecs = await loadCodecs(model([service(members)]));
  const sent = (name: string, value: unknown) => codecs[`${name}Payload`]!.encode(value);
  expect(sent("tuple", [1, undefined])).toEqual([1]);
  expect(sent("tuple", [1, "a", undefined])).toEqual([1, "a"]);
  expect(sent("tuple", [1, undefined, undefined])).toEqual([1]);
  expect(sent("open", [1, undefined])).toEqual([1]);
  expect(sent("nothing", [undefined])).toEqual([]);
  const refused: [string, unknown[], string][] = [
    ["tuple", [1, undefined, new Date(0)], "[1]"],
    ["tuple", [undefined], "[0]"],
    ["open", [1, undefined, "b"], "[1]"],
    ["open", [1, "a", undefined], "[2]"],
    ["nothing", [undefined, "a"], "[0]"],
  ];
  for (const [name, value, path] of refused)
    expect(issuesOf(() => sent(name, value))).toMatchObject([{ path, actual: "undefined" }]);
});

test("what stands behind the rest of a tuple is demanded beside what stands before it, and no item is both", async () => {
  const at = object({ at: date });
  const between: TypeModel = { kind: "tuple", items: [{ type: number }], rest: string };
  const both: TypeModel = { ...between, tail: [{ type: number }, { type: number }] };
  const objects: TypeModel = { kind: "tuple", items: [{ type: at }], rest: string };
  const members = [
    event("both", both),
    event("objects", { ...objects, tail: [{ type: object({ at: number }) }] }),
  ];
  const codecs = await loadCodecs(model([service(members)]));
  const [numbers, mixed] = ["both", "objects"].map((name) => codecs[`${name}Payload`]!);
  for (const right of [
    [1, 2, 3],
    [1, "a", "b", 2, 3],
  ])
    expect(numbers!.decode(numbers!.encode(right))).toEqual(right);
  const expected = "[number, ...string, number, number]";
  for (const short of [[], [1], [1, 2]])
    expect(issuesOf(() => numbers!.decode(short))).toMatchObject([{ path: "", expected }]);
  const wrong = issuesOf(() => numbers!.decode([1, "a", 2, "b"]));
  expect(wrong).toMatchObject([{ path: "[3]", expected: "number" }]);
  const pair = [{ at: new Date(0) }, "a", { at: 5 }];
  expect(mixed!.decode(JSON.parse(JSON.stringify(mixed!.encode(pair))))).toEqual(pair);
  expect(issuesOf(() => mixed!.encode([pair[2], pair[0]]))).toHaveLength(2);
});

test("a hole of an array is refused like undefined", () => {
  const holed: unknown[] = [1];
  holed.length = 2;
  for (const kind of ["number", "unknown"]) {
    const issues = issuesOf(() => codecOf("array", kind).encode(holed));
    expect(issues, kind).toMatchObject([{ path: "[1]", actual: "undefined" }]);
  }
});

test("a cycle is refused wherever it is, and not followed", () => {
  const cycle: { again?: unknown } = {};
  cycle.again = cycle;
  const ring: unknown[] = [];
  ring.push(ring, ring);
  for (const { name, put } of places) {
    for (const value of [cycle, ring]) {
      const issues = issuesOf(() => codecOf(name, "unknown").encode(put(value)));
      expect(issues, name).toMatchObject([{ actual: "a deeper or cyclic value" }]);
    }
  }
});

test("half a surrogate pair travels as an escape of JSON, and arrives as it was", () => {
  for (const { name, put } of places) {
    const codec = codecOf(name, "unknown");
    const sent = put("\ud83d!\ude00");
    expect(codec.decode(JSON.parse(JSON.stringify(codec.encode(sent)))), name).toEqual(sent);
  }
});
