/** JSON, as a schema is. */
export type Json = unknown;

type JsonObject = Readonly<Record<string, Json>>;

/** Where references lead, and how many levels of objects and lists lie outside. */
interface Unfolding {
  readonly root: JsonObject;
  readonly depth: number;
}

const deepest = 6;
const annotations: ReadonlySet<string> = new Set([
  "$defs",
  "$schema",
  "$id",
  "title",
  "description",
  "examples",
  "deprecated",
]);

/**
 * A JSON Schema in a form in which schemas of one meaning are equal, as far as types are concerned: references unfolded some
 * levels deep, without annotations, unions flat and sorted, single values as an `enum`.
 */
export function normalForm(schema: Json, root: Json = schema): Json {
  return normalize(schema, { root: toObject(root), depth: 0 });
}

function normalize(schema: Json, at: Unfolding): Json {
  if (schema === true) return {};
  if (schema === false || isNever(schema)) return "never";
  const object = toObject(schema);
  if (at.depth > deepest) return "deeper";
  if (typeof object["$ref"] === "string") return follow(object["$ref"], at);
  const union = object["anyOf"] ?? object["oneOf"];
  if (Array.isArray(union)) return normalizeUnion(union, at);
  if ("const" in object) return { enum: [object["const"]] };
  if (Array.isArray(object["enum"])) return { enum: sorted(object["enum"]) };
  if (object["type"] === "null") return { enum: [null] };
  if (object["type"] === "boolean") return { enum: [false, true] };
  return normalizePlain(object, at);
}

function isNever(schema: Json): boolean {
  return JSON.stringify(schema) === '{"not":{}}';
}

function follow(pointer: string, at: Unfolding): Json {
  let target: Json = at.root;
  for (const step of pointer.split("/").slice(1)) target = toObject(target)[step];
  return normalize(target, at);
}

/** Flat; the values of all `enum`s in one. */
function normalizeUnion(members: readonly Json[], at: Unfolding): Json {
  const flat = members.flatMap((member) => {
    const normal = normalize(member, at);
    const inner = toObject(normal)["anyOf"];
    return Array.isArray(inner) ? (inner as Json[]) : [normal];
  });
  const values = flat.flatMap((member) => enumOf(member) ?? []);
  const others = flat.filter((member) => enumOf(member) === undefined && member !== "never");
  const all = values.length === 0 ? others : [...others, { enum: sorted([...new Set(values)]) }];
  return all.length === 1 ? all[0] : { anyOf: sorted(all) };
}

function enumOf(schema: Json): readonly Json[] | undefined {
  const values = toObject(schema)["enum"];
  return Array.isArray(values) ? values : undefined;
}

function normalizePlain(object: JsonObject, at: Unfolding): Json {
  const entries = Object.entries(object).filter(([key]) => !annotations.has(key));
  const normal = Object.fromEntries(
    entries.map(([key, value]) => [key, normalizeKeyword(key, value, at)]),
  );
  const prefix = normal["prefixItems"];
  if (Array.isArray(prefix) && normal["items"] === "never") {
    delete normal["items"];
    normal["maxItems"] = prefix.length;
  }
  if (normal["minItems"] === 0) delete normal["minItems"];
  if (isEmpty(normal["required"])) delete normal["required"];
  // How long a bigint may be is a limit of the runtime.
  if (normal["pattern"] === "^-?(0|[1-9][0-9]*)$") delete normal["maxLength"];
  return sortKeys(normal);
}

function normalizeKeyword(key: string, value: Json, { root, depth }: Unfolding): Json {
  const at = { root, depth: depth + 1 };
  switch (key) {
    case "properties":
    case "patternProperties": {
      const entries = Object.entries(toObject(value));
      return sortKeys(
        Object.fromEntries(entries.map(([name, each]) => [name, normalize(each, at)])),
      );
    }
    case "items":
    case "additionalProperties":
      return normalize(value, at);
    case "prefixItems":
      return Array.isArray(value) ? value.map((each) => normalize(each, at)) : value;
    case "required":
      return Array.isArray(value) ? sorted(value) : value;
    default:
      return value;
  }
}

function isEmpty(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

function sorted(values: readonly Json[]): Json[] {
  return values.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function sortKeys(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function toObject(value: Json): JsonObject {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  // Just tested.
  return isObject ? (value as JsonObject) : {};
}
