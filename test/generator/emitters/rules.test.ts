import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { schemaOf } from "../../../generator/emitters/schema.ts";
import type {
  BigintRules,
  ListRules,
  NumberRules,
  ObjectRules,
  SizeRules,
  StringRules,
} from "../../../generator/model/rules.ts";
import type { TypeModel } from "../../../generator/model/type.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { method, model, service } from "../support/models.ts";

const seed = 20_260_102;
const count = 300;

const limit = fc.constantFrom(-2.5, -1, 0, 0.5, 1, 2, 3, 1e21);
const size = fc.nat(4);

/** Some of the rules, none of them `undefined`. */
function some<Rules>(all: {
  readonly [Name in keyof Rules]-?: fc.Arbitrary<NonNullable<Rules[Name]>>;
}): fc.Arbitrary<Rules> {
  // `requiredKeys: []` leaves any of them out, as the type says.
  return fc.record(all, { requiredKeys: [] }) as unknown as fc.Arbitrary<Rules>;
}

const yes = fc.constant(true as const);
const numberRules = some<NumberRules>({
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: fc.array(fc.constantFrom(0.01, 0.5, 2, 3), { minLength: 1, maxLength: 2 }),
  integer: yes,
});
const patterns = fc.constantFrom(
  "^a",
  "b$",
  "^[a-z]{1,2}$",
  "\\p{L}",
  '"',
  "^$",
  "😀",
  "\\/|`\\$\\{",
);
const stringRules = some<StringRules>({
  minLength: size,
  maxLength: size,
  pattern: fc.array(patterns, { minLength: 1, maxLength: 2 }),
  format: fc.constantFrom("date", "ipv4", "json-pointer", "regex"),
});
const listRules = some<ListRules>({ minItems: size, maxItems: size, uniqueItems: yes });
const sizeRules = some<SizeRules>({ minItems: size, maxItems: size });
const sizes = { minProperties: size, maxProperties: size };
const objectRules = some<ObjectRules>({ ...sizes, propertyNames: stringRules });

const hole = { hole: "string" } as const;
const bigint = fc.integer({ min: -12, max: 12 }).map(String);
const bigintRules = some<BigintRules>({ minimum: bigint, maximum: bigint });

const { type: nested, leaf } = fc.letrec<{ type: TypeModel; leaf: TypeModel }>((tie) => ({
  leaf: fc.oneof(
    numberRules.map((rules): TypeModel => ({ kind: "number", rules })),
    stringRules.map((rules): TypeModel => ({ kind: "string", rules })),
    stringRules.map((rules): TypeModel => ({ kind: "template", parts: ["a", hole], rules })),
    fc.constantFrom<TypeModel>({ kind: "null" }, { kind: "string" }, { kind: "number" }),
    fc.constantFrom<TypeModel>({ kind: "literal", value: "ab" }, { kind: "literal", value: 2 }),
  ),
  type: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    tie("leaf"),
    fc.record({ kind: fc.constant("array" as const), items: tie("type"), rules: listRules }),
    fc.record({ kind: fc.constant("record" as const), values: tie("type"), rules: objectRules }),
    objects(tie("type")),
    fc
      .array(
        tie("type").filter(({ kind }) => kind !== "union"),
        { minLength: 2, maxLength: 3 },
      )
      .map((members): TypeModel => ({ kind: "union", members })),
  ),
}));

/** Sets, maps and bigints stand by themselves: in a union nothing might tell them from an array, or a text. */
const types = fc.oneof(
  { weight: 8, arbitrary: nested },
  {
    weight: 1,
    arbitrary: bigintRules.map((rules): TypeModel => {
      return { kind: "array", items: { kind: "bigint", rules } };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("set" as const), items: leaf, rules: sizeRules }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("map" as const),
      keys: fc.constant<TypeModel>({ kind: "string" }),
      values: leaf,
      rules: size.map((maxItems): SizeRules => ({ maxItems })),
    }),
  },
);

function objects(type: fc.Arbitrary<TypeModel>): fc.Arbitrary<TypeModel> {
  const property = fc.record({
    name: fc.constantFrom("a", "b", "toString"),
    type,
    isOptional: fc.boolean(),
    was: fc.option(fc.constantFrom("1", "2"), { nil: undefined, freq: 3 }),
    isFilled: fc.boolean(),
  });
  const properties = fc.uniqueArray(property, { maxLength: 3, selector: ({ name }) => name });
  const others = fc.oneof(
    some(sizes).map((rules) => ({ rules })),
    some(sizes).map((rules) => ({ rules, closed: true as const })),
    fc.record({ rules: objectRules, additional: type }),
  );
  return fc.tuple(properties, others).map(([all, rest]) => ({
    kind: "object",
    properties: all.map(({ name, type: each, isOptional, was, isFilled }) => ({
      name,
      type: each,
      ...(isOptional ? { optional: true as const } : {}),
      // Where all names have a type an old one would have two.
      ...(was === undefined || "additional" in rest ? {} : { was: [`${name}${was}`, `${name}0`] }),
      // A default need not fit here: it is filled in after the check.
      ...(isFilled ? { default: 7 } : {}),
    })),
    ...rest,
  }));
}

const texts = [
  "",
  "a",
  "ab",
  "b",
  "abc",
  "abcde",
  "😀",
  "😀😀",
  "é",
  '"',
  "2024-02-29",
  "1.2.3.4",
  "/a",
  "(",
  ...["0", "-0", "7", "-7", "12", "13", "-13", "120", "007"],
];
const numbers = [-3, -2.5, -1, 0, 0.5, 0.01, 1, 1.5, 2, 2.01, 2.015, 3, 4, 6, 1e21, 1e300];
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    fc.constantFrom(null, true, ...texts, ...numbers),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom("a", "b", "toString", "c", "__proto__", "a0", "a1", "a2", "b1"),
      tie("json"),
      {
        maxKeys: 4,
      },
    ),
  ),
}));

const all = fc.sample(types, { numRuns: count, seed });
const whole = model([service(all.map((type, index) => method(`m${index}`, [], type)))]);
const codecs = await loadCodecs(whole);
const ajv = new Ajv2020({
  strict: false,
  ownProperties: true,
  logger: false,
  multipleOfPrecision: 9,
});
// The package's types describe its CommonJS form.
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema(schemaOf(whole, whole.services[0]!));

function isAccepted(index: number, value: unknown): boolean {
  try {
    codecs[`m${index}Result`]!.decode(value);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid_argument" });
    return false;
  }
}

describe("rules", () => {
  test(`mean the same in codec and JSON Schema, over ${count} types`, () => {
    const verdicts = { true: 0, false: 0 };
    for (const [index, type] of all.entries()) {
      const validate = ajv.getSchema(`test_service.schema.json#/$defs/m${index}.result`)!;
      for (const value of fc.sample(json, { numRuns: 60, seed: seed + index })) {
        const copy = JSON.parse(JSON.stringify(value)) as unknown;
        const accepted = isAccepted(index, copy);
        expect(accepted, JSON.stringify({ type, copy })).toBe(validate(copy));
        verdicts[`${accepted}`] += 1;
      }
    }
    expect(verdicts.true).toBeGreaterThan(500);
    expect(verdicts.false).toBeGreaterThan(1000);
  });

  test("on how many entries a Map has count a key that comes twice once", async () => {
    const type: TypeModel = {
      kind: "map",
      keys: { kind: "string" },
      values: { kind: "number" },
      rules: { minItems: 2, maxItems: 3 },
    };
    const { getResult } = await loadCodecs(model([service([method("get", [], type)])]));
    const decode = (entries: unknown) => getResult!.decode(entries);
    const entry = (key: string): unknown => [key, 1];
    expect(decode(["a", "b"].map(entry))).toEqual(
      new Map([
        ["a", 1],
        ["b", 1],
      ]),
    );
    expect(() => decode(["a", "a"].map(entry))).toThrow("at least 2 items");
    expect(() => decode(["a"].map(entry))).toThrow("at least 2 items");
    expect(() => decode(["a", "b", "c", "d"].map(entry))).toThrow("at most 3 items");
    expect(() => getResult!.encode(new Map([["a", 1]]))).toThrow("at least 2 items");
  });
});
