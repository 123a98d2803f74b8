import { gather } from "../model/gather.ts";
import type { Model } from "../model/contract.ts";
import type { ObjectRules } from "../model/rules.ts";
import type {
  Doc,
  ObjectType,
  Property,
  TupleItem,
  TupleType,
  TypeModel,
  UnionType,
} from "../model/type.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { leafSchema, oneOf } from "./leaf-schema.ts";
import { entriesOf } from "./list-check.ts";
import { mayBeUndefined, resolve, withoutUndefined } from "./shape.ts";
import { hasMapping } from "../model/template-parts.ts";
import { instanceName } from "../model/type-id.ts";
import { keyPattern } from "./template.ts";
import { namedType } from "./walk.ts";

/** The named types of one schema. */
export interface SchemaScope {
  readonly model: Model;
  /** The pointer to a named type: `#/$defs/User`. */
  reference(id: string): string;
  /** The definitions of the types that were referred to, in the order of their first use. */
  definitions(): (readonly [name: string, schema: Json])[];
}

/** Starts a schema without definitions. */
export function createSchemaScope(model: Model): SchemaScope {
  const names = new Map<string, string>();
  const done = new Map<string, Json>();
  const later: (() => void)[] = [];
  let level = 0;
  const define = (id: string, name: string): void => {
    const { type, doc } = { ...model.types[id], type: namedType(model, id) };
    level += 1;
    done.set(name, described(typeSchema(scope, type), doc));
    level -= 1;
  };
  const scope: SchemaScope = {
    model,
    reference(id) {
      let name = names.get(id);
      if (name === undefined) {
        const taken = new Set(names.values());
        const plain = model.types[id]?.name ?? id;
        const free = freeName(taken.has(plain) ? instanceName(id, plain) : plain, taken);
        name = free;
        names.set(id, free);
        done.set(free, true);
        if (level < deepest) define(id, free);
        else later.push(() => define(id, free));
      }
      return `#/$defs/${name}`;
    },
    definitions() {
      // Each may leave more.
      for (const defineNext of later) defineNext();
      later.length = 0;
      return [...done];
    },
  };
  return scope;
}

/** So many definitions may wait for one another. */
const deepest = 50;

/** A type as JSON Schema: what of it is accepted on the wire. */
export function typeSchema(scope: SchemaScope, type: TypeModel): Json {
  switch (type.kind) {
    case "branded":
      return typeSchema(scope, type.base);
    case "array":
      return { type: "array", items: typeSchema(scope, type.items), ...type.rules };
    case "tuple":
      return tupleSchema(scope, type);
    case "set":
      return {
        type: "array",
        items: typeSchema(scope, type.items),
        uniqueItems: true,
        ...type.rules,
      };
    case "map":
      return { type: "array", items: typeSchema(scope, entriesOf(type).items), ...type.rules };
    case "object":
      return objectSchema(scope, type);
    case "record":
      return {
        type: "object",
        additionalProperties: presentSchema(scope, type.values),
        ...objectRules(type.rules),
      };
    case "union":
      return unionSchema(scope, type);
    case "ref":
      return { $ref: scope.reference(type.id) };
    default:
      return leafSchema(type);
  }
}

function presentSchema(scope: SchemaScope, type: TypeModel): Json {
  const present = withoutUndefined(scope.model, type);
  return present === undefined ? false : typeSchema(scope, present);
}

function tupleSchema(scope: SchemaScope, type: TupleType): Json {
  const { tail = [] } = type;
  const items = type.items.map((item) => itemSchema(scope, item));
  const least = type.items.filter((item) => item.optional !== true).length + tail.length;
  const rest = type.rest === undefined ? false : presentSchema(scope, type.rest);
  const after = tail.map((item) => itemSchema(scope, item));
  return {
    type: "array",
    ...(items.length > 0 ? { prefixItems: items } : {}),
    ...(least > 0 ? { minItems: least } : {}),
    // JSON Schema cannot say what stands at an array's end.
    items: after.length === 0 ? rest : { anyOf: [rest, ...after] },
  };
}

function itemSchema(scope: SchemaScope, item: TupleItem): Json {
  const schema = presentSchema(scope, item.type);
  return item.name !== undefined && isObject(schema) ? { title: item.name, ...schema } : schema;
}

function objectSchema(scope: SchemaScope, type: ObjectType): Json {
  const properties = gather(type.properties, (property) => [
    [property.name, propertySchema(scope, property)] as const,
    ...(property.was ?? []).map((name) => [name, { deprecated: true }] as const),
  ]);
  const required = type.properties
    .filter((each) => isRequired(scope, each) && each.was === undefined)
    .map((property) => property.name);
  return {
    type: "object",
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...patternSchemas(scope, type),
    ...(type.additional === undefined
      ? {}
      : { additionalProperties: presentSchema(scope, type.additional) }),
    ...(type.closed === true ? { additionalProperties: false } : {}),
    ...renamedSchemas(scope, type),
    ...objectRules(
      type.rules,
      properties.map(([name]) => name),
    ),
  };
}

/** Of keys more may be demanded than of the names that properties have in the contract. */
function objectRules(
  { propertyNames, ...sizes }: ObjectRules = {},
  names: readonly string[] = [],
): { readonly [key: string]: Json } {
  if (propertyNames === undefined) return sizes;
  const keys = leafSchema({ kind: "string", rules: propertyNames });
  return {
    ...sizes,
    propertyNames: names.length === 0 ? keys : { anyOf: [oneOf(names), keys] },
  };
}

function isRequired({ model }: SchemaScope, property: Property): boolean {
  if (property.optional === true || property.default !== undefined) return false;
  return !mayBeUndefined(model, property.type);
}

function propertySchema(scope: SchemaScope, property: Property): Json {
  const schema = described(presentSchema(scope, property.type), property.doc);
  if (!isObject(schema)) return schema;
  const { doc, default: given, examples } = property;
  const isDeprecated = doc?.tags.some(({ name }) => name === "deprecated") === true;
  if (given === undefined && examples === undefined && !isDeprecated) return schema;
  return {
    ...schema,
    ...(given === undefined ? {} : { default: given }),
    ...(examples === undefined ? {} : { examples }),
    ...(isDeprecated ? { deprecated: true } : {}),
  };
}

/** Of a property that had other names: the first of its names that is there holds its value. */
function renamedSchemas(scope: SchemaScope, type: ObjectType): { readonly allOf?: Json } {
  const renamed = type.properties.filter(({ was }) => was !== undefined);
  if (renamed.length === 0) return {};
  return {
    allOf: renamed.map((property) => {
      const names = [property.name, ...(property.was ?? [])];
      const schema = presentSchema(scope, property.type);
      const cases = names.map((name, index): Json => ({
        properties: { [name]: schema },
        required: [name],
        ...absence(names.slice(0, index)),
      }));
      return { anyOf: isRequired(scope, property) ? cases : [...cases, absence(names)] };
    }),
  };
}

function absence(names: readonly string[]): JsonObject {
  if (names.length === 0) return {};
  return { not: { anyOf: names.map((name) => ({ required: [name] })) } };
}

/** Which names `Uppercase<string>` takes no pattern says: the schema demands nothing of them. */
function patternSchemas(scope: SchemaScope, type: ObjectType): { [key: string]: Json } {
  const patterns = (type.patterns ?? []).filter(({ keys }) => !hasMapping(keys));
  if (patterns.length === 0) return {};
  const schemas = patterns.map(
    ({ keys, values }) => [keyPattern(keys), presentSchema(scope, values)] as const,
  );
  return { patternProperties: Object.fromEntries(schemas) };
}

/** Literals in one `enum`, the rest side by side; beside `string`, string literals are examples. */
function unionSchema(scope: SchemaScope, type: UnionType): Json {
  const members = type.members.flatMap((member) => withoutUndefined(scope.model, member) ?? []);
  const isOpen = members.some((member) => isPlainString(scope, member));
  const isExample = (member: TypeModel): boolean => isOpen && isStringLiteral(member);
  const examples = gather(members.filter(isExample), literalValues);
  const kept = members.filter((member) => !isExample(member));
  const literals = gather(kept, literalValues);
  const others = kept.filter((member) => literals.length < 2 || member.kind !== "literal");
  const schemas = others.map((member) => {
    const schema = typeSchema(scope, member);
    return examples.length > 0 && isPlainString(scope, member) && isObject(schema)
      ? { ...schema, examples }
      : schema;
  });
  const all = literals.length < 2 ? schemas : [oneOf(literals), ...schemas];
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : { anyOf: all };
}

function literalValues(type: TypeModel): (string | number | boolean)[] {
  return type.kind === "literal" ? [type.value] : [];
}

function isStringLiteral(type: TypeModel): boolean {
  return type.kind === "literal" && typeof type.value === "string";
}

function isPlainString({ model }: SchemaScope, type: TypeModel): boolean {
  if (type.kind === "ref") return false;
  const written = resolve(model, type);
  return written.kind === "string" && written.rules === undefined;
}

function described(schema: Json, doc: Doc | undefined): Json {
  const text = doc?.text.trim() ?? "";
  if (text === "" || !isObject(schema)) return schema;
  return { description: text, ...schema };
}

/** A name that a JSON pointer and a URI need not escape, and that no other type has. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted.replaceAll(/[^A-Za-z0-9_-]+/g, "_");
  while (taken.has(name)) name += "_";
  return name;
}
