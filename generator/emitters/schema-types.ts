import type { Model } from "../model/contract.ts";
import type { NumberRules, StringRules } from "../model/rules.ts";
import type { Doc, ObjectType, TupleType, TypeModel, UnionType } from "../model/type.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { mayBeUndefined, withoutUndefined } from "./shape.ts";
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
  const scope: SchemaScope = {
    model,
    reference(id) {
      let name = names.get(id);
      if (name === undefined) {
        name = freeName(model.types[id]?.name ?? id, new Set(names.values()));
        names.set(id, name);
        const { type, doc } = { ...model.types[id], type: namedType(model, id) };
        done.set(name, true);
        done.set(name, described(typeSchema(scope, type), doc));
      }
      return `#/$defs/${name}`;
    },
    definitions: () => [...done],
  };
  return scope;
}

/** A type as JSON Schema: what of it is accepted on the wire. */
export function typeSchema(scope: SchemaScope, type: TypeModel): Json {
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
    case "date":
      return { type: "string", format: "date-time" };
    case "literal":
      return { const: type.value };
    case "enum":
      return { enum: type.members.map((member) => member.value) };
    case "array":
      return { type: "array", items: typeSchema(scope, type.items), ...type.rules };
    case "tuple":
      return tupleSchema(scope, type);
    case "object":
      return objectSchema(scope, type);
    case "record":
      return {
        type: "object",
        additionalProperties: presentSchema(scope, type.values),
        ...type.rules,
      };
    case "union":
      return unionSchema(scope, type);
    case "ref":
      return { $ref: scope.reference(type.id) };
    default:
      return type satisfies never;
  }
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

function presentSchema(scope: SchemaScope, type: TypeModel): Json {
  const present = withoutUndefined(scope.model, type);
  return present === undefined ? false : typeSchema(scope, present);
}

function tupleSchema(scope: SchemaScope, type: TupleType): Json {
  const items = type.items.map((item): Json => {
    const schema = presentSchema(scope, item.type);
    return item.name !== undefined && isObject(schema) ? { title: item.name, ...schema } : schema;
  });
  const least = type.items.filter((item) => item.optional !== true).length;
  return {
    type: "array",
    ...(items.length > 0 ? { prefixItems: items } : {}),
    ...(least > 0 ? { minItems: least } : {}),
    items: type.rest === undefined ? false : presentSchema(scope, type.rest),
  };
}

function objectSchema(scope: SchemaScope, type: ObjectType): Json {
  const properties = type.properties.map(
    (property) =>
      [property.name, described(presentSchema(scope, property.type), property.doc)] as const,
  );
  const required = type.properties
    .filter((each) => each.optional !== true && !mayBeUndefined(scope.model, each.type))
    .map((property) => property.name);
  return {
    type: "object",
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(type.additional === undefined
      ? {}
      : { additionalProperties: presentSchema(scope, type.additional) }),
    ...(type.closed === true ? { additionalProperties: false } : {}),
    ...type.rules,
  };
}

/** Literals in one `enum`, the rest side by side. */
function unionSchema(scope: SchemaScope, type: UnionType): Json {
  const members = type.members.flatMap((member) => withoutUndefined(scope.model, member) ?? []);
  const literals = members.flatMap((member) => (member.kind === "literal" ? [member.value] : []));
  const isWhole = literals.length === members.length;
  if (isWhole && literals.length > 1) return { enum: literals };
  const others = members.filter((member) => literals.length < 2 || member.kind !== "literal");
  const schemas = others.map((member) => typeSchema(scope, member));
  const [only] = schemas;
  const all = literals.length < 2 ? schemas : [{ enum: literals }, ...schemas];
  return all.length === 1 && only !== undefined ? only : { anyOf: all };
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
