import { expect, test } from "vitest";

import { brief, readBatch, readContracts, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = `/** @format email */ type Email = string;
/** @minimum 0 */ type Nat = number;
type Loose = string & {};
`;

test("a union in which TypeScript leaves a part of another member, `string & {}`, is refused where that has rules, and nothing more is said", () => {
  const refused = {
    "(string & {}) | Email": "text",
    "Email | Loose | null": "text",
    "(string & Record<never, never>) | Email": "text",
    "(number & {}) | Nat": -1,
    '(string & { kind: "x" }) | Email': "text",
    "((string & {}) | Email) & string": "text",
    '"red" | ((string & {}) | Email)': "text",
  };
  const texts = Object.entries(refused).map(([type, value]) => [
    type,
    withPayload(`${types}type T = { /** @default ${JSON.stringify(value)} */ x?: ${type} }`),
  ]);
  for (const [type, { diagnostics }] of Object.entries(readBatch(Object.fromEntries(texts))))
    expect({ [type]: diagnostics.map(({ name }) => name) }).toEqual({
      [type]: ["rules-would-be-lost"],
    });
});

test("literals beside it are kept, and so are its own rules", () => {
  const contracts = readContracts(
    withPayload(`${types}type T = { x: "red" | "blue" | (Email & {}); y: "red" | Loose }`),
  );
  expect(contracts.diagnostics.map(brief)).toEqual([]);
  expect(showRules(contracts)).toEqual([
    'x: "red" | "blue" | string(format email)',
    'y: "red" | string',
  ]);
});
