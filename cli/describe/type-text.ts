import type { JsonSchema } from "../../runtime/index.ts";

type Schema = Exclude<JsonSchema, boolean>;

/** How deep a type is spelt out. */
const deepest = 8;

/** A JSON Schema as TypeScript would write it, in one line: `{ id: string; tags?: string[] }`. Named types stay names. */
export function typeText(schema: JsonSchema | undefined, depth = 0): string {
  if (schema === undefined || schema === true) return "unknown";
  if (schema === false) return "never";
  if (depth > deepest) return "…";
  const { $ref, anyOf, oneOf, allOf, enum: values, type } = schema;
  if (typeof $ref === "string") return nameOf($ref);
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" | ");
  if ("const" in schema) return JSON.stringify(schema["const"]) ?? "unknown";
  const members = schemasOf(anyOf) ?? schemasOf(oneOf);
  if (members !== undefined) return joined(members, " | ", depth);
  const parts = schemasOf(allOf);
  if (parts !== undefined) return joined(parts, " & ", depth);
  if (Array.isArray(type)) return type.map((each) => typedText(schema, each, depth)).join(" | ");
  return typedText(schema, type, depth);
}

/** `#/$defs/User` → `User` */
function nameOf(reference: string): string {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}

function joined(schemas: readonly JsonSchema[], by: string, depth: number): string {
  return [...new Set(schemas.map((each) => typeText(each, depth + 1)))].join(by);
}

function typedText(schema: Schema, type: unknown, depth: number): string {
  switch (type) {
    case "string":
    case "boolean":
    case "null":
    case "number":
      return type;
    case "integer":
      return "number";
    case "array":
      return listText(schema, depth);
    case "object":
      return objectText(schema, depth);
    default:
      return "unknown";
  }
}

function listText({ prefixItems, items }: Schema, depth: number): string {
  const first = schemasOf(prefixItems)?.map((each) => typeText(each, depth + 1));
  const rest = isSchema(items) && items !== false ? listOf(typeText(items, depth + 1)) : undefined;
  if (first === undefined) return rest ?? "unknown[]";
  return `[${[...first, ...(rest === undefined ? [] : [`...${rest}`])].join(", ")}]`;
}

function listOf(item: string): string {
  return item.includes(" | ") || item.includes(" & ") ? `(${item})[]` : `${item}[]`;
}

function objectText(schema: Schema, depth: number): string {
  const { properties, required, additionalProperties: others } = schema;
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  const fields = entriesOf(properties).map(([name, each]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
    return `${key}${needed.includes(name) ? "" : "?"}: ${typeText(each, depth + 1)}`;
  });
  const isOpen = isSchema(others) && others !== false;
  if (isOpen) fields.push(`[name: string]: ${typeText(others, depth + 1)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join("; ")} }`;
}

function entriesOf(json: unknown): readonly (readonly [string, JsonSchema])[] {
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([name, each]: [string, unknown]) =>
    isSchema(each) ? [[name, each] as const] : [],
  );
}

function schemasOf(json: unknown): readonly JsonSchema[] | undefined {
  return Array.isArray(json) ? json.filter(isSchema) : undefined;
}

function isSchema(json: unknown): json is JsonSchema {
  if (typeof json === "boolean") return true;
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
