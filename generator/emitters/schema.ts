import type { Contract, Member, Model, Parameter } from "../model/contract.ts";
import type { Doc, TypeModel } from "../model/type.ts";
import { notice } from "./common.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { documentText, isObject, type Json, type JsonObject } from "./json.ts";
import type { Layout } from "./layout.ts";
import { createSchemaScope, type SchemaScope, typeSchema } from "./schema-types.ts";
import { mayBeNull, mayBeUndefined, withoutUndefined } from "./shape.ts";
import { declaredErrors, type PayloadMember, payloadOf } from "./walk.ts";

/** A file of JSON. */
export interface JsonView {
  readonly json: Layout;
}

/** Emits the service's values as JSON Schema 2020-12: what the codecs accept on the wire, for everybody else. */
export function emitSchema({ model, contract }: EmitInput): Emission<JsonView> {
  return {
    path: `${contract.name}/schema.json`,
    template: "json",
    view: {
      json: documentText({ $comment: notice(contract.file), ...schemaOf(model, contract) }),
    },
  };
}

/** The schema of a service, as JSON. */
export function schemaOf(model: Model, contract: Contract): JsonObject {
  const scope = createSchemaScope(model);
  const members = contract.members.flatMap((member) => memberSchemas(scope, member));
  const errors = declaredErrors(contract).flatMap((name) => {
    const error = model.errors.find((candidate) => candidate.name === name);
    return error === undefined ? [] : [[`${name}.data`, typeSchema(scope, error.data)] as const];
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${contract.name}.schema.json`,
    ...description(contract.doc),
    $defs: Object.fromEntries([...members, ...errors, ...scope.definitions()]),
  };
}

function memberSchemas(scope: SchemaScope, member: Member): (readonly [string, Json])[] {
  const { wireName } = member;
  switch (member.kind) {
    case "method":
      return [
        [`${wireName}.args`, argumentsSchema(scope, member.parameters, member.doc)],
        [`${wireName}.result`, valueSchema(scope, member.result)],
      ];
    case "stream":
      return [
        [`${wireName}.args`, argumentsSchema(scope, member.parameters, member.doc)],
        [`${wireName}.item`, valueSchema(scope, member.item)],
        [`${wireName}.result`, valueSchema(scope, member.result)],
      ];
    case "command":
      return [[`${wireName}.args`, argumentsSchema(scope, member.parameters, member.doc)]];
    case "event":
    case "handler":
    case "topic":
    case "consumer":
    case "publisher":
      return [[`${wireName}.payload`, payloadSchema(scope, member)]];
    case "timer":
      return [];
    default:
      return member satisfies never;
  }
}

/** What the member says of itself goes before what its type says. */
function payloadSchema(scope: SchemaScope, member: PayloadMember): Json {
  const schema = valueSchema(scope, payloadOf(scope.model, member));
  return isObject(schema) ? documented(member.doc, schema) : schema;
}

/** A whole value; `null` where the wire has it for `undefined`. */
function valueSchema(scope: SchemaScope, whole: TypeModel): Json {
  const type = withoutUndefined(scope.model, whole);
  if (type === undefined) return { type: "null" };
  const schema = typeSchema(scope, type);
  const takesNull = mayBeUndefined(scope.model, whole) && !mayBeNull(scope.model, type);
  return takesNull ? { anyOf: [schema, { type: "null" }] } : schema;
}

function argumentsSchema(
  scope: SchemaScope,
  parameters: readonly Parameter[],
  doc: Doc | undefined,
): Json {
  const plain = parameters.filter((parameter) => parameter.rest !== true);
  const rest = parameters.find((parameter) => parameter.rest === true);
  const required = plain.findLastIndex((each) => !isOptional(scope, each)) + 1;
  const items = plain.map((parameter) => parameterSchema(scope, parameter));
  return {
    ...description(doc),
    type: "array",
    ...(items.length > 0 ? { prefixItems: items } : {}),
    ...argumentCount(rest, { required, plain: plain.length }),
    ...restSchema(scope, rest),
  };
}

/** How many arguments there are; what is demanded of a rest parameter counts from its place on. */
function argumentCount(
  rest: Parameter | undefined,
  { required, plain }: { readonly required: number; readonly plain: number },
): JsonObject {
  const { minItems = 0, maxItems } = rest?.type.kind === "array" ? (rest.type.rules ?? {}) : {};
  const least = minItems > 0 ? plain + minItems : required;
  return {
    ...(least > 0 ? { minItems: least } : {}),
    ...(maxItems === undefined ? {} : { maxItems: plain + maxItems }),
  };
}

function restSchema(scope: SchemaScope, rest: Parameter | undefined): { readonly items: Json } {
  if (rest === undefined) return { items: false };
  const items = rest.type.kind === "array" ? rest.type.items : rest.type;
  return { items: titled(rest.name, typeSchema(scope, items)) };
}

function parameterSchema(scope: SchemaScope, parameter: Parameter): Json {
  const type = withoutUndefined(scope.model, parameter.type);
  const schema = type === undefined ? { type: "null" } : typeSchema(scope, type);
  const takesNull =
    isOptional(scope, parameter) && type !== undefined && !mayBeNull(scope.model, type);
  const titledSchema = titled(
    parameter.name,
    takesNull ? { anyOf: [schema, { type: "null" }] } : schema,
  );
  const whole = documented(parameter.doc, titledSchema);
  return parameter.default === undefined ? whole : { ...whole, default: parameter.default };
}

function isOptional({ model }: SchemaScope, parameter: Parameter): boolean {
  return parameter.optional === true || mayBeUndefined(model, parameter.type);
}

function titled(title: string, schema: Json): JsonObject {
  return isObject(schema) ? { title, ...schema } : { title };
}

/** What somebody says of it, and not what its type says. */
function documented(doc: Doc | undefined, schema: JsonObject): JsonObject {
  return { ...description(doc), ...schema, ...description(doc) };
}

function description(doc: Doc | undefined): { readonly description?: string } {
  const text = doc?.text.trim() ?? "";
  return text === "" ? {} : { description: text };
}
