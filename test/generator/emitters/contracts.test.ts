import { expect, test } from "vitest";

import { emit } from "../../../generator/emitters/index.ts";
import type { Model } from "../../../generator/model/contract.ts";
import { render } from "../../../generator/render/render.ts";
import { brief, readContracts, withWords } from "../../support/read-contracts.ts";

const place = { location: { line: 1, column: 2 }, a: 1 };
const written = JSON.stringify(place);
const { model, diagnostics } = readContracts(
  withWords(`export interface S extends Service<"s"> {
  /** @example get(${written}) => ${written} */
  get(
    /** @default ${written} */ value?: Value,
  ): Value;
  find(): Throws<void, Missing>;
}
export interface Value {
  location: { line: number; column: number };
  a: number;
  /** @default ${written} */
  inner?: Value;
  /** @example ${written} */
  shown?: Value;
}
export interface Missing extends ServiceError<"MISSING"> { a: number }`),
);
const text = render(emit(model, { out: "generated", importExtension: ".ts" }));
const contracts = JSON.parse(text.get("contracts.json") ?? "") as Model;

test("values of users are in contracts.json as they are written, also those that look like places in a source", () => {
  expect(diagnostics.map(brief)).toEqual([]);
  const [get] = contracts.services[0]?.members ?? [];
  expect(get).toMatchObject({
    parameters: [{ default: place }],
    examples: [{ args: [place], result: place }],
  });
  const value = Object.values(contracts.types).find(({ name }) => name === "Value");
  expect(value?.type).toMatchObject({
    properties: [{}, {}, { name: "inner", default: place }, { name: "shown", examples: [place] }],
  });
});

test("places in the source are not", () => {
  const [service] = contracts.services;
  for (const each of [service, ...(service?.members ?? []), ...contracts.errors])
    expect(each).not.toHaveProperty("location");
});
