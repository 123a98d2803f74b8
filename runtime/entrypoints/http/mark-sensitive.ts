import { isObject } from "../../json.ts";
import type { RoutedMember } from "./routes.ts";

/** The schemas of a service by their references in an OpenAPI document. */
type Named = ReadonlyMap<string, unknown>;

/** A schema, which is marked where it stands: it is a copy that the document alone has. */
type Schema = Record<string, unknown>;

/**
 * Marks what a member takes and its contract calls `@sensitive`: `x-sensitive: true`, and the format `password` for text that has no
 * format. Types are marked for whoever has them: rather too much than too little.
 * @param definitions the schemas of its service, as an OpenAPI document refers to them
 */
export function markSensitive(
  { service, name, parameters, rest, sensitive = [] }: Marked,
  definitions: Readonly<Record<string, unknown>>,
): void {
  const args = definitions[`${name}.args`];
  if (!isObject(args) || sensitive.length === 0) return;
  const named: Named = new Map(
    Object.entries(definitions).map(([def, schema]) => [
      `#/components/schemas/${service}.${def}`,
      schema,
    ]),
  );
  for (const path of sensitive) {
    const [first = "", ...steps] = path.match(/\[\]|[^.[\]]+/g) ?? [];
    for (const [index, parameter] of parameters.entries()) {
      if (first !== parameter && first !== "*" && first !== "") continue;
      const isRest = rest === true && index === parameters.length - 1;
      const prefix: readonly unknown[] = Array.isArray(args["prefixItems"])
        ? args["prefixItems"]
        : [];
      // Each item of a rest parameter is a list's.
      const inside = isRest && steps[0] === "[]" ? steps.slice(1) : steps;
      mark(isRest ? args["items"] : prefix[index], inside, named);
    }
  }
}

type Marked = Pick<RoutedMember, "service" | "name" | "parameters" | "rest" | "sensitive">;

function mark(schema: unknown, steps: readonly string[], named: Named): void {
  if (!isSchema(schema)) return;
  const [step, ...others] = steps;
  const branches = listOf(schema["anyOf"]);
  if (step === undefined) {
    schema["x-sensitive"] = true;
    for (const each of [schema, ...branches])
      if (isSchema(each) && each["type"] === "string") each["format"] ??= "password";
    return;
  }
  for (const branch of branches) mark(branch, steps, named);
  if (typeof schema["$ref"] === "string") mark(named.get(schema["$ref"]), steps, named);
  for (const inside of insideOf(schema, step)) mark(inside, others, named);
}

/** What a step of a path leads to: `[]` to each item, `*` to each value, else to a property. */
function insideOf(schema: Schema, step: string): readonly unknown[] {
  const { items, properties, additionalProperties, patternProperties } = schema;
  const known = isObject(properties) ? properties : {};
  if (step === "[]") return [items, ...listOf(schema["prefixItems"])];
  const named = Object.hasOwn(known, step) ? [known[step]] : [];
  if (step !== "*") return named;
  const patterns = isObject(patternProperties) ? Object.values(patternProperties) : [];
  // Maps are lists of entries.
  const entries = isObject(items) ? listOf(items["prefixItems"]) : [];
  return [additionalProperties, ...entries, ...patterns, ...Object.values(known)];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSchema(value: unknown): value is Schema {
  return isObject(value);
}
