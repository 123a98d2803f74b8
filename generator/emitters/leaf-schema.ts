import type { NumberRules, StringRules } from "../model/rules.ts";
import type { BigintType, TemplateType, TypeModel } from "../model/type.ts";
import { decimalRange } from "./decimal-range.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Leaf } from "./shape.ts";
import { anyText, templatePattern } from "./template.ts";

/** A type that holds no other, as JSON Schema. */
export function leafSchema(type: Leaf | Extract<TypeModel, { kind: "enum" | "unknown" }>): Json {
  switch (type.kind) {
    case "unknown":
      return {};
    case "undefined":
      return false;
    case "null":
    case "boolean":
      return { type: type.kind };
    case "number":
      return numberSchema(type.rules);
    case "string":
      return stringSchema(type.rules);
    case "literal":
    case "bigint-literal":
      return { const: type.value };
    case "enum":
      return oneOf(type.members.map((member) => member.value));
    case "template":
      return templateSchema(type);
    case "bigint":
      return { type: "string", pattern: bigintPattern(type), maxLength: mostDigits };
    case "date":
      return { type: "string", format: "date-time" };
    case "url":
      return { type: "string", format: "uri" };
    case "bytes":
      return { type: "string", contentEncoding: "base64", pattern: base64 };
    default:
      return type satisfies never;
  }
}

/** One of some literals. Members of enums may have the same value, which JSON Schema wants named once. */
export function oneOf(literals: readonly (string | number | boolean)[]): JsonObject {
  const values = [...new Set(literals)];
  const [only] = values;
  return values.length === 1 && only !== undefined ? { const: only } : { enum: values };
}

function numberSchema({ integer, multipleOf, ...bounds }: NumberRules = {}): Json {
  const type = integer === true ? "integer" : "number";
  return { type, ...bounds, ...repeated("multipleOf", multipleOf) };
}

function stringSchema({ pattern, ...rules }: StringRules = {}): Json {
  return { type: "string", ...rules, ...repeated("pattern", pattern) };
}

/** A keyword that a schema can hold once. */
function repeated(keyword: string, values: readonly Json[] = []): JsonObject {
  const [first, ...others] = values;
  if (first === undefined) return {};
  const rest = others.length === 0 ? {} : { allOf: others.map((value) => ({ [keyword]: value })) };
  return { [keyword]: first, ...rest };
}

const base64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";
const decimal = "^-?(0|[1-9][0-9]*)$";
/** The longest text of a `bigint` that is read: `runtime/values.ts` has the same. */
const mostDigits = 4096;

function bigintPattern({ rules }: BigintType): string {
  return rules === undefined ? decimal : decimalRange(rules);
}

/** Text that is changed by a mapping (`Uppercase<string>`) has no pattern: only the codec checks it. */
function templateSchema(template: TemplateType): Json {
  const pattern = templatePattern(template);
  const { rules = {} } = template;
  if (pattern === anyText) return stringSchema(rules);
  return stringSchema({ ...rules, pattern: [pattern, ...(rules.pattern ?? [])] });
}
