import { expect, test } from "vitest";

import { schemaOf } from "../../../generator/emitters/schema.ts";
import { onlyService, readContracts, withWords } from "../../support/read-contracts.ts";

const contracts = readContracts(
  withWords(`
  export interface S extends Service<"s"> {
    pick(first: string, /** @minItems 1\n@maxItems 2 */ ...more: number[]): void;
    loud: Event<{ [key: Uppercase<string>]: number; [key: \`x-\${string}\`]: number }>;
  }`),
);
const definitions = schemaOf(contracts.model, onlyService(contracts))["$defs"];

test("what is demanded of a rest parameter counts from its place on", () => {
  expect(definitions).toMatchObject({
    "pick.args": {
      prefixItems: [{ title: "first", type: "string" }],
      minItems: 2,
      maxItems: 3,
      items: { title: "more", type: "number" },
    },
  });
});

test("of names for which there is no pattern nothing is demanded, which is told", () => {
  expect(contracts.diagnostics.map(({ name }) => name)).toEqual(["string-mapping"]);
  const patternProperties = { "^x-[\\s\\S]*$": { type: "number" } };
  expect(definitions).toHaveProperty(["loud.payload"], { type: "object", patternProperties });
});
