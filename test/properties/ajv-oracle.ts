import { isDeepStrictEqual } from "node:util";

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** What Ajv makes of the definitions of a schema, by their addresses. */
export function schemaOf(schema: object): (name: string) => (json: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
  // The package's types describe its CommonJS form.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  // Ajv's own divides in binary, where 19.99 is no multiple of 0.01, and does not see that "__proto__" is repeated.
  ajv.removeKeyword("multipleOf").addKeyword({
    keyword: "multipleOf",
    type: "number",
    validate: (divisor: number, value: number) => isDecimalMultiple(value, divisor),
  });
  ajv.removeKeyword("uniqueItems").addKeyword({
    keyword: "uniqueItems",
    type: "array",
    validate: (_: boolean, items: readonly unknown[]) => !hasRepetition(items),
  });
  ajv.addSchema(schema);
  return (name) => {
    const validate = ajv.getSchema(name)!;
    return (json) => validate(json) === true;
  };
}

function hasRepetition(items: readonly unknown[]): boolean {
  if (items.length > 100) return new Set(items).size < items.length;
  return items.some((item, at) => items.slice(0, at).some((each) => isDeepStrictEqual(item, each)));
}

/** In whole hundredths, for the divisors of `rules.ts`. */
function isDecimalMultiple(value: number, divisor: number): boolean {
  if (Number.isInteger(divisor)) return value % divisor === 0;
  return Math.abs(value) >= 1e21 || value === Number(value.toFixed(2));
}
