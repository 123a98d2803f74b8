import fc from "fast-check";

import type { Property, TypeModel } from "../../../generator/model/type.ts";

/** Names of properties that are easy to get wrong. */
const names = [
  "a",
  "b",
  "c",
  "kind",
  "a-b",
  "constructor",
  "toString",
  "1",
  "class",
  "value",
  "ключ",
];

const literals = fc.constantFrom<string | number | boolean>(
  "x",
  "y",
  'q"',
  1,
  0,
  -2.5,
  true,
  false,
);

/** Types of any shape, three levels deep; `ids` are named types that they may refer to. */
export function types(ids: readonly string[]): fc.Arbitrary<TypeModel> {
  const { type } = fc.letrec<{ type: TypeModel; leaf: TypeModel }>((tie) => ({
    leaf: leaves(ids),
    type: fc.oneof(
      { maxDepth: 2, depthSize: "small" },
      tie("leaf"),
      fc.record({ kind: fc.constant("array" as const), items: tie("type") }),
      fc.record({ kind: fc.constant("record" as const), values: tie("type") }),
      fc.record({ kind: fc.constant("set" as const), items: tie("type") }),
      fc.record({ kind: fc.constant("map" as const), keys: tie("type"), values: tie("type") }),
      tuples(tie("type")),
      objects(tie("type")),
      objects(tie("type")),
      unions(tie("type")),
      discriminated(tie("type")),
    ),
  }));
  return type;
}

function leaves(ids: readonly string[]): fc.Arbitrary<TypeModel> {
  const plain: TypeModel[] = (
    ["null", "boolean", "number", "string", "bigint", "date", "url", "unknown"] as const
  ).map((kind) => ({ kind }));
  const special: TypeModel[] = [
    { kind: "bytes", of: "Uint8Array" },
    { kind: "bigint-literal", value: "10" },
    { kind: "template", parts: ["user_", { hole: "string" }] },
    { kind: "branded", base: { kind: "number" }, brand: [] },
  ];
  const references: TypeModel[] = ids.map((id) => ({ kind: "ref", id }));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...plain, ...references) },
    { weight: 1, arbitrary: fc.constantFrom(...special) },
    { weight: 1, arbitrary: literals.map((value): TypeModel => ({ kind: "literal", value })) },
    { weight: 1, arbitrary: enums() },
  );
}

function enums(): fc.Arbitrary<TypeModel> {
  const values = fc.uniqueArray(fc.constantFrom("p", "q", "r", "s", "t", "u", 1, 2, 3, 4, 5, 6), {
    minLength: 1,
    maxLength: 8,
  });
  return values.map((all) => ({
    kind: "enum",
    members: all.map((value) => ({ name: `M${value}`, value })),
  }));
}

function tuples(type: fc.Arbitrary<TypeModel>): fc.Arbitrary<TypeModel> {
  const parts = fc.record({
    required: fc.array(type, { maxLength: 2 }),
    optional: fc.array(type, { maxLength: 1 }),
    rest: fc.option(type, { nil: undefined, freq: 3 }),
  });
  return parts.map(({ required, optional, rest }) => ({
    kind: "tuple",
    items: [
      ...required.map((each) => ({ type: each })),
      ...optional.map((each) => ({ type: each, optional: true as const })),
    ],
    ...(rest === undefined ? {} : { rest }),
  }));
}

function properties(type: fc.Arbitrary<TypeModel>): fc.Arbitrary<Property[]> {
  const property = fc.record({ name: fc.constantFrom(...names), type, isOptional: fc.boolean() });
  const list = fc.uniqueArray(property, { maxLength: 4, selector: ({ name }) => name });
  return list.map((all) =>
    all.map(({ name, type: each, isOptional }) =>
      isOptional ? { name, type: each, optional: true } : { name, type: each },
    ),
  );
}

function objects(type: fc.Arbitrary<TypeModel>): fc.Arbitrary<TypeModel> {
  const parts = fc.tuple(properties(type), fc.option(type, { nil: undefined, freq: 5 }));
  return parts.map(([all, additional]) => ({
    kind: "object",
    properties: all,
    ...(additional === undefined ? {} : { additional }),
  }));
}

/** Unions, without `unknown`, which swallows the others, and without a union in a union. */
function unions(type: fc.Arbitrary<TypeModel>): fc.Arbitrary<TypeModel> {
  const member = type.filter(({ kind }) => kind !== "union" && kind !== "unknown");
  return fc
    .array(member, { minLength: 2, maxLength: 3 })
    .map((members) => ({ kind: "union", members }));
}

function discriminated(type: fc.Arbitrary<TypeModel>): fc.Arbitrary<TypeModel> {
  const member = fc.array(type, { minLength: 1, maxLength: 2 });
  return fc.array(member, { minLength: 2, maxLength: 3 }).map((all) => ({
    kind: "union",
    discriminator: "type",
    members: all.map((fields, index) => ({
      kind: "object",
      properties: [
        { name: "type", type: { kind: "literal", value: `t${index}` } },
        ...fields.map((each, field) => ({ name: `f${field}`, type: each })),
      ],
    })),
  }));
}
