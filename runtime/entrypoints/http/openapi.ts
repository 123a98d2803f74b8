import type { MethodDescriptor, ServiceDescriptor } from "../../descriptor.ts";
import type { ErrorCode } from "../../errors.ts";
import { isObject } from "../../json.ts";
import { readSchema } from "../../schema.ts";
import { markSensitive } from "./mark-sensitive.ts";
import { type Parameter, takenBy } from "./openapi-arguments.ts";
import { reachableSchemas } from "./reachable-schemas.ts";
import type { Route, RoutedMember } from "./routes.ts";
import { statusOf } from "./status.ts";

/** JSON, as it is built and read here. */
type Json = Readonly<Record<string, unknown>>;

/** An OpenAPI document, as far as pages read it. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string };
  /** By path, then by method in small letters. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Json; readonly securitySchemes?: Json };
}

/** One route in the document. */
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly deprecated?: true;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Json;
  /** What a caller must show. */
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly responses: Json;
}

/** All routes that are not hidden, as OpenAPI 3.1: its schemas are those that the compiler has written beside the services. */
export async function documentOf(
  title: string,
  routes: readonly Route[],
): Promise<OpenApiDocument> {
  const paths: Record<string, Record<string, Operation>> = {};
  const all: Record<string, unknown> = { Problem: problemSchema };
  const services = new Set(routes.map(({ service }) => service.descriptor));
  for (const service of services) {
    const defs = await readDefs(service);
    for (const { member } of routes)
      if (member.service === service.name && member.hidden !== true) markSensitive(member, defs);
    for (const [name, schema] of Object.entries(defs))
      if (isNamedType(name)) all[`${service.name}.${name}`] = schema;
    for (const { member, service: of } of routes) {
      if (of.descriptor !== service || member.hidden === true) continue;
      const path = member.http.path.replaceAll(/:([^/]+)/g, "{$1}");
      const operations = (paths[path] ??= {});
      operations[member.http.method.toLowerCase()] = operationOf(member, defs);
    }
  }
  const versions = [...services].flatMap(({ version }) => version ?? []);
  const [version = "0"] = versions;
  const schemas = reachableSchemas(paths, all);
  return {
    openapi: "3.1.0",
    info: { title, version },
    paths,
    components: { schemas, ...securityOf(routes) },
  };
}

/** How callers show who they are, where a route asks for it. */
function securityOf(routes: readonly Route[]): { readonly securitySchemes?: Json } {
  const asks = routes.some(({ member }) => member.authenticated === true);
  return asks ? { securitySchemes: { token: { type: "http", scheme: "bearer" } } } : {};
}

/** `CalculationRequested`, and not `add.args`. */
function isNamedType(name: string): boolean {
  return !/\.(?:args|result|item|payload|data)$/.test(name);
}

/** The definitions of a service's schema, which refer to each other where an OpenAPI document has them. */
async function readDefs(service: ServiceDescriptor): Promise<Json> {
  const { name } = service;
  const { definitions } = await readSchema(service);
  return Object.fromEntries(
    Object.entries(definitions).map(([def, value]) => [def, moved(value, name)]),
  );
}

function moved(json: unknown, service: string): unknown {
  if (Array.isArray(json)) return json.map((each) => moved(each, service));
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string"
        ? value.replace(/^#\/\$defs\//, `#/components/schemas/${service}.`)
        : moved(value, service),
    ]),
  );
}

function operationOf(member: RoutedMember, defs: Json): Operation {
  const args = defs[`${member.name}.args`];
  const { description } = isObject(args) ? args : {};
  const { parameters, requestBody } = takenBy(member, args);
  return {
    operationId: `${member.service}.${member.name}${member.http.byPosition === true ? ".rpc" : ""}`,
    tags: [member.service],
    ...(typeof description === "string" ? { summary: description } : {}),
    ...(member.deprecated === undefined ? {} : { deprecated: true }),
    parameters,
    ...(requestBody === undefined ? {} : { requestBody }),
    ...(member.authenticated === true ? { security: [{ token: member.scopes ?? [] }] } : {}),
    responses: responsesOf(member, defs),
  };
}

function responsesOf(member: RoutedMember, defs: Json): Json {
  return {
    ...(member.kind === "stream" ? eventsOf(member, defs) : successOf(member, defs)),
    ...Object.fromEntries(errorsOf(member).map(([status, names]) => [status, failure(names)])),
    default: failure("any other error"),
  };
}

/** Server-sent events: the schema is that of the text behind each `data:`. */
function eventsOf({ name }: RoutedMember, defs: Json): Json {
  const schema = {
    type: "string",
    contentMediaType: "application/json",
    contentSchema: defs[`${name}.item`] ?? {},
  };
  const description = "a stream of events: items, then `end` with the result, or `failure`";
  return { 200: { description, content: { "text/event-stream": { schema } } } };
}

function successOf(member: RoutedMember, defs: Json): Json {
  const result = member.kind === "method" ? defs[`${member.name}.result`] : undefined;
  const isNothing = result === undefined || (isObject(result) && result["type"] === "null");
  const usual = member.kind === "command" ? 202 : isNothing ? 204 : 200;
  const success = isNothing
    ? { description: member.kind === "command" ? "accepted" : "done" }
    : { description: "the result", content: { "application/json": { schema: result } } };
  return { [member.http.status ?? usual]: success };
}

/** The errors that a method declares, by their status. */
function errorsOf(member: RoutedMember): readonly (readonly [number, string])[] {
  const errors: MethodDescriptor["errors"] = member.kind === "command" ? undefined : member.errors;
  const byStatus = new Map<number, string[]>([[statusOf.invalid_argument, ["invalid_argument"]]]);
  for (const code of refusalsOf(member)) byStatus.set(statusOf[code], [code]);
  for (const { name, status = statusOf.declared } of errors ?? [])
    byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  return [...byStatus].map(([status, names]) => [status, names.join(", ")]);
}

function refusalsOf({ authenticated, scopes }: RoutedMember): readonly ErrorCode[] {
  if (authenticated !== true) return [];
  return scopes === undefined ? ["unauthenticated"] : ["unauthenticated", "permission_denied"];
}

function failure(description: string): Json {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description, content: { "application/problem+json": { schema } } };
}

const problemSchema: Json = {
  type: "object",
  properties: {
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { enum: Object.keys(statusOf) },
    issues: {
      type: "array",
      items: {
        type: "object",
        properties: {
          path: { type: "string" },
          expected: { type: "string" },
          actual: { type: "string" },
        },
      },
    },
    name: { type: "string" },
    data: {},
    incident: { type: "string" },
  },
  required: ["title", "status", "detail", "code"],
};
