import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import type { Candidate, Check, Decode } from "./candidate.ts";
import { convert } from "./hand-written.ts";
import type { Payload } from "./payloads.ts";

/** Ajv, compiled, with the JSON Schema that Lagomorph generates of the contract. */
export function withAjv(schema: object): Candidate {
  const ajv = new Ajv2020({ strict: false });
  // The package's types describe its CommonJS form.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(schema);
  const compiled = (name: string): Check => {
    const validate = ajv.getSchema(`bench.schema.json#/$defs/${name}.payload`);
    if (validate === undefined) throw new Error(`The schema has no ${name}.`);
    return (value) => validate(value) === true;
  };
  const decode = (payload: Payload): Decode => {
    const check = compiled(`${payload}Dates`);
    return (value) => (check(value) ? convert[payload](value) : undefined);
  };
  return {
    library: "ajv",
    check: { small: compiled("small"), nested: compiled("nested"), list: compiled("list") },
    decode: { small: decode("small"), nested: decode("nested"), list: decode("list") },
  };
}
