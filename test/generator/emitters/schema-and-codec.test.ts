import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";

import { schemaOf } from "../../../generator/emitters/schema.ts";
import type { NamedType } from "../../../generator/model/contract.ts";
import type { TypeModel } from "../../../generator/model/type.ts";
import { types } from "../support/arbitraries.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { method, model, object, service, union } from "../support/models.ts";
import { jsonOf, mutantsOf } from "../support/values.ts";

const seed = 20_260_101;
const count = 400;
const ids = ["Tree", "Json", "Color", "Either"];

const tree = object({ value: { kind: "number" }, "left?": ref("Tree"), "at?": { kind: "date" } });
const json = union(
  { kind: "null" },
  { kind: "number" },
  { kind: "string" },
  { kind: "array", items: ref("Json") },
  { kind: "record", values: ref("Json") },
);
const either = union(
  object({ "next?": ref("Either"), a: { kind: "string" } }),
  object({ "next?": ref("Either"), a: union({ kind: "string" }, { kind: "number" }) }),
);
const named: Record<string, NamedType> = {
  Tree: { name: "Tree", type: tree },
  Json: { name: "Json", type: json },
  Either: { name: "Either", type: either },
  Color: {
    name: "Color",
    type: {
      kind: "enum",
      members: [
        { name: "Red", value: "red" },
        { name: "One", value: 1 },
      ],
    },
  },
};

function ref(id: string): TypeModel {
  return { kind: "ref", id };
}

const all = fc.sample(types(ids), { numRuns: count, seed });
const service_ = service(
  all.map((type, index) => method(`m${index}`, [{ name: "x", type }], type)),
);
const whole = model([service_], named);

const codecs = await loadCodecs(whole);
const schema = prepareSchemas();

/** Ajv, compiled for each definition when it is first asked for. */
function prepareSchemas() {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
  // The package's types describe its CommonJS form.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(schemaOf(whole, service_));
  return (name: string) => ajv.getSchema(`test_service.schema.json#/$defs/${name}`)!;
}

function verdict(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid_argument" });
    return false;
  }
}

test(`codec and JSON Schema accept the same JSON, over ${count} types of any shape`, () => {
  let accepted = 0;
  let refused = 0;
  for (const [index, type] of all.entries()) {
    const validate = schema(`m${index}.result`);
    const good = fc.sample(jsonOf(whole, type), { numRuns: 3, seed: seed + index });
    const candidates = [
      ...good,
      ...good.slice(0, 2).flatMap((value) => mutantsOf(value).slice(0, 60)),
    ];
    for (const value of candidates) {
      const copy = JSON.parse(JSON.stringify(value)) as unknown;
      const isAccepted = verdict(() => codecs[`m${index}Result`]!.decode(copy));
      const context = JSON.stringify({ type, value });
      expect(isAccepted, context).toBe(validate(copy));
      if (isAccepted) accepted += 1;
      else refused += 1;
    }
    for (const value of good) expect(validate(value), JSON.stringify({ type, value })).toBe(true);
  }
  expect(accepted).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(1000);
}, 120_000);

test("what a codec decodes it encodes to JSON that its schema accepts, and decodes to the same again", () => {
  for (const [index, type] of all.entries()) {
    const codec = codecs[`m${index}Result`]!;
    for (const value of fc.sample(jsonOf(whole, type), { numRuns: 3, seed: seed - index })) {
      const memory = codec.decode(JSON.parse(JSON.stringify(value)));
      const again = JSON.parse(JSON.stringify(codec.encode(memory)) ?? "null") as unknown;
      const context = JSON.stringify({ type, value });
      expect(schema(`m${index}.result`)(again), context).toBe(true);
      const json = JSON.stringify(codec.encode(codec.decode(again))) ?? "null";
      expect(JSON.parse(json), context).toEqual(again);
    }
  }
});
