/** JSON Schema, as far as generated schemas use it. */
export type Schema = boolean | SchemaObject;

/** A schema that demands something. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: "null" | "boolean" | "number" | "integer" | "string" | "array" | "object";
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly SchemaObject[];
  readonly examples?: readonly unknown[];
  readonly deprecated?: boolean;
  // Numbers
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  // Text
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly contentEncoding?: "base64";
  // Lists
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  // Objects
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly propertyNames?: Schema;
}

/** Definitions by name, as `$ref` names them. */
export type Definitions = Readonly<Record<string, Schema>>;

/** The definition that a reference names. */
export function resolve(definitions: Definitions, reference: string): Schema {
  const name = decodeURIComponent(reference.replace(/^#\/\$defs\//, "")).replaceAll("~1", "/");
  return definitions[name.replaceAll("~0", "~")] ?? true;
}

/** How many references lie one in the other in the least value of a schema; `Infinity` where that never ends. */
export function heightOf(
  definitions: Definitions,
  schema: Schema,
  above: ReadonlySet<string> = new Set(),
): number {
  if (typeof schema === "boolean") return 0;
  const inside = (part: Schema): number => heightOf(definitions, part, above);
  const { $ref, anyOf, prefixItems = [], items = true, minItems = 0 } = schema;
  if ($ref !== undefined) {
    if (above.has($ref)) return Infinity;
    return 1 + heightOf(definitions, resolve(definitions, $ref), new Set([...above, $ref]));
  }
  if (anyOf !== undefined) return Math.min(...anyOf.map(inside));
  const { properties = {}, additionalProperties = true, minProperties = 0 } = schema;
  const parts = [
    ...prefixItems.slice(0, minItems),
    ...(minItems > prefixItems.length ? [items] : []),
    ...requiredOf(schema).map((name) => properties[name] ?? true),
    ...(minProperties > 0 ? [additionalProperties] : []),
  ];
  return Math.max(0, ...parts.map(inside));
}

/** The properties that must be there; of those that had other names, by their name of today. */
export function requiredOf({ required = [], allOf = [] }: SchemaObject): readonly string[] {
  const renamed = allOf.flatMap(({ anyOf: [first] = [] }) =>
    typeof first === "object" ? (first.required ?? []) : [],
  );
  return [...new Set([...required, ...renamed])];
}
