import { expect, test } from "vitest";

import { schemaOf } from "../../../generator/emitters/schema.ts";
import { brief, onlyService, readContracts, withPayload } from "../../support/read-contracts.ts";

test("a value that several members of enums have is named once by a schema", () => {
  const contracts = readContracts(
    withPayload(`enum E { A, B, C = 1 } enum F { A, B }
export interface T { both: E.A | F.A; all: E; more: E.A | F.A | F.B | "x"; one: E.B | E.C }`),
  );
  expect(contracts.diagnostics.map(brief)).toEqual([]);
  expect(schemaOf(contracts.model, onlyService(contracts))).toMatchObject({
    $defs: {
      T: {
        properties: {
          both: { const: 0 },
          more: { enum: [0, 1, "x"] },
          one: { const: 1 },
        },
      },
      E: { enum: [0, 1] },
    },
  });
});
