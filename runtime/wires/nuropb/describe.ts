import type {
  ContractDetails,
  MemberDescription,
  ParameterDescription,
} from "../../description.ts";
import type { MemberDescriptor, ServiceDescriptor } from "../../descriptor.ts";
import { isObject } from "../../json.ts";
import { foreignName } from "../../peer-codecs.ts";
import type { PeerDescription } from "../../peer-wire.ts";
import { detailsKey } from "./envelope.ts";
import { textOf } from "./json.ts";
import { readDescription } from "./told.ts";

/** What every service answers. */
const describeMethod = "nuropb_describe";

/** How a service tells what it serves: as NuroPb does, and beside it, for those who read more, the contract. */
export function describedBy(publicKeyOf: (service: string) => string | undefined): PeerDescription {
  return {
    method: describeMethod,
    answer: (service, details) => textOf(describe(service, details, publicKeyOf(service.name))),
    read: readDescription,
  };
}

function describe(
  service: ServiceDescriptor,
  details: ContractDetails,
  publicKey: string | undefined,
): Readonly<Record<string, unknown>> {
  const callables = service.members.flatMap((member) => {
    const known = details.members.find(({ name }) => name === member.name);
    const isCalled = member.kind === "method" || member.kind === "command";
    return isCalled && known !== undefined
      ? [[foreignName(member), methodOf(member, known, details)] as const]
      : [];
  });
  const encrypts = service.members.some((member) => "encrypted" in member);
  return {
    service_name: service.name,
    service_version: service.version ?? null,
    description: details.description ?? null,
    warnings: [],
    encrypted_methods: encrypts && publicKey !== undefined,
    public_key: publicKey ?? null,
    methods: Object.fromEntries(callables),
    [detailsKey]: { fingerprint: service.fingerprint, ...inForeignNames(service, details) },
  };
}

/** What is called has the names that it is called by here. */
function inForeignNames(service: ServiceDescriptor, details: ContractDetails): ContractDetails {
  const members = details.members.map((known) => {
    const member = service.members.find(({ name }) => name === known.name);
    if (member?.foreign === undefined) return known;
    const { parameters } = known;
    return {
      ...known,
      name: foreignName(member),
      ...(parameters === undefined ? {} : { parameters: inNamesOf(member, parameters) }),
    };
  });
  return { ...details, members };
}

function inNamesOf(
  { foreign }: MemberDescriptor,
  parameters: readonly ParameterDescription[],
): readonly ParameterDescription[] {
  return parameters.map((parameter, index) => ({
    ...parameter,
    name: foreign?.parameters?.[index] ?? parameter.name,
  }));
}

function methodOf(
  member: MemberDescriptor,
  known: MemberDescription,
  details: ContractDetails,
): Readonly<Record<string, unknown>> {
  const parameters = inNamesOf(member, known.parameters ?? []);
  const properties = parameters.map(({ name, schema }) => {
    const { description = "", default: preset = "" } = isObject(schema) ? schema : {};
    return [name, { type: typeName(schema, details), description, default: preset }];
  });
  const required = parameters.filter(({ optional }) => optional !== true).map(({ name }) => name);
  return {
    description: known.description ?? null,
    requires_encryption: "encrypted" in member,
    parameters: { type: "object", properties, required },
  };
}

/** What Python calls a type; empty where it has no single name. */
function typeName(schema: unknown, details: ContractDetails, depth = 0): string {
  if (!isObject(schema) || depth > mostReferences) return "";
  const { $ref, type, format } = withoutNull(schema);
  if (typeof $ref === "string") {
    const target = $ref.slice($ref.lastIndexOf("/") + 1);
    return typeName(details.types[target], details, depth + 1);
  }
  if (type === "string" && format === "date-time") return "datetime";
  return typeof type === "string" ? (pythonNames.get(type) ?? "") : "";
}

/** A value that may be `null`, too, is in Python what it is otherwise. */
function withoutNull(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { anyOf, type } = schema;
  const isNull = (each: unknown): boolean => isObject(each) && each["type"] === "null";
  if (Array.isArray(anyOf)) {
    const others: readonly unknown[] = anyOf.filter((each) => !isNull(each));
    return others.length === 1 && isObject(others[0]) ? others[0] : schema;
  }
  if (!Array.isArray(type)) return schema;
  const others: readonly unknown[] = type.filter((each) => each !== "null");
  return others.length === 1 ? { ...schema, type: others[0] } : schema;
}

/** Named types that lead to each other. */
const mostReferences = 16;

const pythonNames: ReadonlyMap<string, string> = new Map([
  ["integer", "int"],
  ["number", "float"],
  ["string", "str"],
  ["boolean", "bool"],
  ["array", "list"],
  ["object", "dict"],
]);
