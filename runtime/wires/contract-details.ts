import {
  type ContractDetails,
  type ErrorDescription,
  type JsonSchema,
  type MemberDescription,
  type MemberKind,
  memberKinds,
  type ParameterDescription,
} from "../description.ts";
import { isObject } from "../json.ts";

type Json = Readonly<Record<string, unknown>>;

/** What a service says of its contract: what cannot be read is left out. */
export function readDetails(json: Json): ContractDetails {
  const { members, types, without } = json;
  return {
    ...text("description", json["description"]),
    members: listOf(members, readMember),
    types: isObject(types) ? Object.fromEntries(Object.entries(types).flatMap(readType)) : {},
    ...(without === "schemas" || without === "members" ? { without } : {}),
  };
}

function readType([name, json]: [string, unknown]): [string, JsonSchema][] {
  return isSchema(json) ? [[name, json]] : [];
}

function readMember(json: Json): MemberDescription | undefined {
  const { kind, name, parameters, errors, idempotent, timeout, sensitive, encrypted, websocket } =
    json;
  const { authenticated, scopes } = json;
  if (!isKind(kind) || typeof name !== "string") return undefined;
  return {
    kind,
    name,
    ...text("description", json["description"]),
    ...text("deprecated", json["deprecated"]),
    ...(Array.isArray(parameters) ? { parameters: listOf(parameters, readParameter) } : {}),
    ...schema("result", json["result"]),
    ...schema("item", json["item"]),
    ...schema("payload", json["payload"]),
    ...(Array.isArray(errors) ? { errors: listOf(errors, readError) } : {}),
    ...(idempotent === true ? { idempotent } : {}),
    ...(sensitive === true ? { sensitive } : {}),
    ...(encrypted === true ? { encrypted } : {}),
    ...(authenticated === true ? { authenticated } : {}),
    ...(Array.isArray(scopes) ? { scopes: scopes.filter(isText) } : {}),
    ...(typeof timeout === "number" ? { timeout } : {}),
    ...text("http", json["http"]),
    ...(websocket === true ? { websocket } : {}),
    ...text("of", json["of"]),
  };
}

function readParameter(json: Json): ParameterDescription | undefined {
  const { name, optional, rest } = json;
  if (typeof name !== "string") return undefined;
  return {
    name,
    ...schema("schema", json["schema"]),
    ...(optional === true ? { optional } : {}),
    ...(rest === true ? { rest } : {}),
  };
}

function readError(json: Json): ErrorDescription | undefined {
  const { name, data } = json;
  return typeof name === "string" ? { name, ...schema("data", data) } : undefined;
}

function listOf<Item>(json: unknown, read: (json: Json) => Item | undefined): readonly Item[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((each: unknown) => {
    const item = isObject(each) ? read(each) : undefined;
    return item === undefined ? [] : [item];
  });
}

/** A member of an object that is there only when it is a text. */
export function text<Key extends string>(
  key: Key,
  json: unknown,
): { readonly [K in Key]?: string } {
  // A computed key is widened to any text.
  return (typeof json === "string" ? { [key]: json } : {}) as { readonly [K in Key]?: string };
}

function schema<Key extends string>(key: Key, json: unknown): { readonly [K in Key]?: JsonSchema } {
  // A computed key is widened to any text.
  return (isSchema(json) ? { [key]: json } : {}) as { readonly [K in Key]?: JsonSchema };
}

function isText(json: unknown): json is string {
  return typeof json === "string";
}

function isSchema(json: unknown): json is JsonSchema {
  return typeof json === "boolean" || isObject(json);
}

function isKind(json: unknown): json is MemberKind {
  return memberKinds.some((kind) => kind === json);
}
