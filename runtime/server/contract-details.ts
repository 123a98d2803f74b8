import type {
  ContractDetails,
  JsonSchema,
  MemberDescription,
  ParameterDescription,
} from "../description.ts";
import type { MemberDescriptor, ServiceDescriptor, TimerDescriptor } from "../descriptor.ts";
import { isObject } from "../json.ts";
import { readSchema, type ServiceSchema } from "../schema.ts";

/** The largest text that says what a service serves, in UTF-16 units; with more its schemas stay away. */
const largest = 1024 * 1024;

/** What a service serves, as JSON text: all that is neither hidden nor local, with schemas unless they are missing or too large. */
export async function detailsText(service: ServiceDescriptor): Promise<string> {
  const schema = await readSchema(service).catch(() => undefined);
  if (schema !== undefined) {
    const text = JSON.stringify(detailsOf(service, schema));
    if (text.length <= largest) return text;
  }
  const bare = { ...detailsOf(service, { definitions: {} }), without: "schemas" };
  const text = JSON.stringify(bare);
  return text.length <= largest
    ? text
    : JSON.stringify({ ...bare, members: [], without: "members" });
}

function detailsOf({ members }: ServiceDescriptor, schema: ServiceSchema): ContractDetails {
  const shown = members.filter((member) => member.hidden !== true && !("local" in member));
  const described = shown.map((member) => memberOf(member, schema.definitions));
  return {
    ...(schema.description === undefined ? {} : { description: schema.description }),
    members: described,
    types: referredTypes(described, schema.definitions),
  };
}

type Definitions = ServiceSchema["definitions"];

function memberOf(member: MemberDescriptor, definitions: Definitions): MemberDescription {
  const { kind, name, deprecated } = member;
  const of = ofWhat(member);
  return {
    kind,
    name,
    ...descriptionOf(definitions[`${name}.args`] ?? definitions[`${name}.payload`]),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...("parameters" in member
      ? { parameters: parametersOf(member, definitions[`${name}.args`]) }
      : {}),
    ...carried(name, definitions),
    ...errorsOf(member, definitions),
    ...("idempotent" in member ? { idempotent: true } : {}),
    ...("sensitive" in member ? { sensitive: true } : {}),
    ...("encrypted" in member ? { encrypted: true } : {}),
    ...accessOf(member),
    ...("timeout" in member ? { timeout: member.timeout } : {}),
    ...("http" in member ? { http: `${member.http.method} ${member.http.path}` } : {}),
    ...("websocket" in member ? { websocket: true } : {}),
    ...(of === undefined ? {} : { of }),
  };
}

/** What goes beside arguments. A description of a payload is that of its member. */
function carried(
  name: string,
  definitions: Definitions,
): Pick<MemberDescription, "result" | "item" | "payload"> {
  const { description: _, ...payload } = asObject(definitions[`${name}.payload`]) ?? {};
  const [result, item] = [definitions[`${name}.result`], definitions[`${name}.item`]];
  return {
    ...(isSchema(item) ? { item } : {}),
    ...(isSchema(result) ? { result } : {}),
    ...(Object.keys(payload).length > 0 ? { payload } : {}),
  };
}

function parametersOf(
  { parameters, rest }: { readonly parameters: readonly string[]; readonly rest?: true },
  args: unknown,
): readonly ParameterDescription[] {
  const { prefixItems, minItems = 0, items } = asObject(args) ?? {};
  const schemas: readonly unknown[] = Array.isArray(prefixItems) ? prefixItems : [];
  return parameters.map((name, index) => {
    const isRest = rest === true && index === parameters.length - 1;
    const schema = isRest ? items : schemas[index];
    return {
      name,
      ...(isSchema(schema) ? { schema } : {}),
      ...(args !== undefined && !isRest && index >= Number(minItems) ? { optional: true } : {}),
      ...(isRest ? { rest: true } : {}),
    };
  });
}

function errorsOf(
  member: MemberDescriptor,
  definitions: Definitions,
): Pick<MemberDescription, "errors"> {
  if (!("errors" in member)) return {};
  const errors = member.errors.map(({ name }) => {
    const data = definitions[`${name}.data`];
    return { name, ...(isSchema(data) ? { data } : {}) };
  });
  return { errors };
}

/** What callers must have proven. */
function accessOf(member: MemberDescriptor): Pick<MemberDescription, "authenticated" | "scopes"> {
  return {
    ...("authenticated" in member ? { authenticated: true } : {}),
    ...("scopes" in member ? { scopes: member.scopes } : {}),
  };
}

/** What a member handles, when it fires, or where it sends to. */
function ofWhat(member: MemberDescriptor): string | undefined {
  switch (member.kind) {
    case "handler":
      return `${member.source}.${member.event}`;
    case "topic":
      return member.pattern;
    case "consumer":
      return member.queue;
    case "publisher":
      return `${member.exchange} ${member.routingKey}`;
    case "timer":
      return whenOf(member);
    case "method":
    case "stream":
    case "command":
    case "event":
      return undefined;
    default:
      return member satisfies never;
  }
}

/** `30000 ms`, or `0 3 * * * in Europe/Paris`. */
function whenOf({ interval, cron, timeZone = "UTC" }: TimerDescriptor): string | undefined {
  if (cron !== undefined) return `${cron} in ${timeZone}`;
  return interval === undefined ? undefined : `${interval} ms`;
}

/** The named types that schemas refer to, and those that these refer to. */
function referredTypes(
  members: readonly MemberDescription[],
  definitions: Definitions,
): ContractDetails["types"] {
  const types: Record<string, JsonSchema> = {};
  const waiting: unknown[] = [...members];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const inside: readonly unknown[] = Object.values(value);
    waiting.push(...inside);
    if (!isObject(value)) continue;
    const name = referredBy(value);
    const type = name === undefined ? undefined : definitions[name];
    if (name === undefined || !isSchema(type) || Object.hasOwn(types, name)) continue;
    types[name] = type;
    waiting.push(type);
  }
  return Object.fromEntries(Object.entries(types).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** `{"$ref":"#/$defs/User"}` → `User` */
function referredBy({ $ref }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof $ref !== "string" || !$ref.startsWith(definitionsPath)) return undefined;
  return $ref.slice(definitionsPath.length).replaceAll("~1", "/").replaceAll("~0", "~");
}

const definitionsPath = "#/$defs/";

function descriptionOf(schema: unknown): { readonly description?: string } {
  const description = asObject(schema)?.["description"];
  return typeof description === "string" ? { description } : {};
}

function asObject(json: unknown): Readonly<Record<string, unknown>> | undefined {
  return isObject(json) ? json : undefined;
}

function isSchema(json: unknown): json is JsonSchema {
  return typeof json === "boolean" || isObject(json);
}
