import type { JsonSchema, MemberDescription, ParameterDescription } from "../../description.ts";
import { isObject } from "../../json.ts";
import type { ToldContract } from "../../peer-wire.ts";
import { readDetails, text } from "../contract-details.ts";
import { detailsKey } from "./envelope.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * What `nuropb_describe` has answered: as Lagomorph tells it beside NuroPb's form, else by that form, which knows names, docs, Python's
 * names of types and defaults. What cannot be read is left out; `undefined` for what has no methods.
 */
export function readDescription(answer: unknown): ToldContract | undefined {
  if (!isObject(answer) || !isObject(answer["methods"])) return undefined;
  const { service_version: version, description, methods } = answer;
  const own = answer[detailsKey];
  return {
    ...(isObject(own) ? text("fingerprint", own["fingerprint"]) : {}),
    ...text("version", version),
    details: isObject(own)
      ? readDetails(own)
      : {
          ...text("description", description),
          members: Object.entries(methods).map(readMethod),
          types: {},
        },
  };
}

function readMethod([name, json]: [string, unknown]): MemberDescription {
  const { description, requires_encryption: encrypted, parameters } = isObject(json) ? json : {};
  const { properties, required } = isObject(parameters) ? parameters : {};
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  const pairs: readonly unknown[] = Array.isArray(properties) ? properties : [];
  return {
    kind: "method",
    name,
    ...text("description", description),
    parameters: pairs.flatMap((pair) => readParameter(pair, needed)),
    ...(encrypted === true ? { encrypted } : {}),
  };
}

/** `["a", {"type": "int", "description": "", "default": 2}]` */
function readParameter(pair: unknown, needed: readonly unknown[]): ParameterDescription[] {
  const parts: readonly unknown[] = Array.isArray(pair) ? pair : [];
  const [name, json] = parts;
  if (typeof name !== "string") return [];
  const isNeeded = needed.includes(name);
  const schema = schemaOf(isObject(json) ? json : {}, isNeeded);
  return [
    {
      name,
      ...(schema === undefined ? {} : { schema }),
      ...(isNeeded ? {} : { optional: true as const }),
    },
  ];
}

/** `undefined` where nothing is said. Of a parameter that is needed, the empty text is no default. */
function schemaOf(
  { type, description, default: preset }: Json,
  isNeeded: boolean,
): JsonSchema | undefined {
  const schema = {
    ...(typeof type === "string" ? schemas.get(type) : undefined),
    ...(description === "" ? {} : text("description", description)),
    ...(isNeeded || preset === undefined ? {} : { default: preset }),
  };
  return Object.keys(schema).length === 0 ? undefined : schema;
}

/** What Python's names of types mean as JSON; lists and dictionaries do not say of what. */
const schemas: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["int", { type: "integer" }],
  ["float", { type: "number" }],
  ["str", { type: "string" }],
  ["bool", { type: "boolean" }],
  ["list", { type: "array" }],
  ["dict", { type: "object" }],
  ["datetime", { type: "string", format: "date-time" }],
]);
