import { expect, test } from "vitest";

import type { TypeModel } from "../../../generator/model/type.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { method, model, number, object, service, string } from "../support/models.ts";

const rules = { uniqueItems: true } as const;
const points: TypeModel = { kind: "array", items: object({ x: number }), rules };
const numbered: TypeModel = {
  kind: "array",
  items: {
    kind: "object",
    properties: [],
    patterns: [{ keys: { kind: "number" }, values: string }],
  },
  rules,
};

const mixed: TypeModel = { kind: "union", members: [{ kind: "date" }, { kind: "number" }] };

const codecs = await loadCodecs(
  model([
    service([
      method("points", [], points),
      method("inside", [], object({ all: points })),
      method("numbered", [], numbered),
      method("dates", [], { kind: "array", items: { kind: "date" }, rules }),
      method("moments", [], { kind: "set", items: mixed }),
      method("bytes", [], { kind: "set", items: { kind: "bytes", of: "ArrayBuffer" } }),
      method("bigints", [], { kind: "set", items: { kind: "bigint" } }),
    ]),
  ]),
);

test.each([
  [
    "points",
    [
      { x: 1, own: 1 },
      { x: 1, own: 2 },
    ],
  ],
  ["inside", { all: [{ x: 1, own: 1 }, { x: 1 }] }],
  [
    "numbered",
    [
      { 1: "a", own: 1 },
      { 1: "a", own: 2 },
    ],
  ],
])("items that would be sent as the same are not unique (%s)", (name, value) => {
  expect(() => codecs[`${name}Result`]!.encode(value)).toThrow("expected unique items");
});

test("items that differ in what only their sender knows are unique on the wire, as JSON Schema has it", () => {
  const sent = [
    { x: 1, more: 1 },
    { x: 1, more: 2 },
  ];
  expect(codecs["pointsResult"]!.decode(sent)).toMatchObject([{ x: 1 }, { x: 1 }]);
  expect(() => codecs["pointsResult"]!.decode([...sent, sent[0]])).toThrow("unique items");
});

test("what the contract does not name makes comparing no longer, be it the same object over and over", () => {
  let own: object = {};
  for (let level = 0; level < 60; level++) own = { first: own, second: own };
  const value = [
    { x: 1, own },
    { x: 2, own },
  ];
  expect(codecs["pointsResult"]!.encode(value)).toEqual([{ x: 1 }, { x: 2 }]);
});

test.each([
  ["dates", ["2024-01-01T00:00:00Z", "2024-01-01T01:00:00+01:00"]],
  ["moments", [1, "2024-01-01T00:00:00.000Z", "2024-01-01T00:00:00Z"]],
  ["bytes", ["AA==", "AB=="]],
  ["bigints", ["0", "-0"]],
])(
  "one value that is written in two ways is not unique, as it could not be sent on (%s)",
  (name, texts) => {
    const codec = codecs[`${name}Result`]!;
    expect(() => codec.decode(texts)).toThrow("expected unique items");
    const first = codec.decode(texts.slice(0, -1));
    expect(codec.decode(codec.encode(first))).toEqual(first);
  },
);
