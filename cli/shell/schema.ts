import type { JsonSchema } from "../../runtime/index.ts";

/** Whether something is a JSON Schema. */
export function isSchema(json: unknown): json is JsonSchema {
  if (typeof json === "boolean") return true;
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

const plain: readonly unknown[] = ["string", "number", "integer", "boolean", "null", "array"];

/** Whether an object may be of a type: `true` where that is not seen at once. */
export function mayBeObject(schema: JsonSchema | undefined): boolean {
  if (schema === undefined || typeof schema === "boolean") return true;
  const { type, enum: values, anyOf } = schema;
  if (Array.isArray(values)) return values.some((value) => typeof value === "object");
  if (Array.isArray(anyOf))
    return anyOf.some((each: unknown) => !isSchema(each) || mayBeObject(each));
  return !plain.includes(type);
}
