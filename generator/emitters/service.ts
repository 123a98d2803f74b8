import type {
  Command,
  Contract,
  ErrorModel,
  Handler,
  Member,
  Method,
  Stream,
  Timer,
} from "../model/contract.ts";
import { foreignNameOf, snakeCase } from "../model/foreign-names.ts";
import { resolve } from "../model/resolve.ts";
import { constant } from "./code.ts";
import { banner, list } from "./common.ts";
import { descriptorType } from "./descriptor-type.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { errorClasses } from "./error-classes.ts";
import { createFileScope } from "./file-scope.ts";
import { fingerprint } from "./fingerprint.ts";
import { group, type Layout } from "./layout.ts";
import { type MemberNames, type ModuleNames, serviceModules } from "./naming.ts";
import { fieldsOf } from "./object-field.ts";
import { policyFields } from "./policy.ts";
import { hasRest } from "./signature.ts";
import { stringLiteral } from "./text.ts";
import { runtimeInComments, typeComment } from "./type-comments.ts";
import type { TypeScope } from "./type-scope.ts";
import { memberTypes } from "./walk.ts";

/** `service.js` */
export interface ServiceView {
  readonly banner: string;
  /** Types that its comments name, as comments. */
  readonly aliases: readonly Layout[];
  /** The descriptors of errors. */
  readonly errors: readonly Layout[];
  readonly members: readonly DescriptorView[];
  /** String literals from here on; empty when there is none. */
  readonly serviceName: string;
  readonly version: string;
  readonly wire: string;
  readonly fingerprint: string;
  /** The const of the service's descriptor, and the comment with its type. */
  readonly constName: string;
  readonly type: Layout;
  readonly memberList: Layout;
}

/** The descriptor of a member. */
export interface DescriptorView {
  /** The comment with its type. */
  readonly type: Layout;
  readonly declaration: Layout;
  /** `delete_ as delete`; empty when the const is exported as it is. */
  readonly exportAs: string;
}

interface ServiceScope {
  readonly input: EmitInput;
  readonly modules: ModuleNames;
  readonly types: TypeScope;
}

/**
 * Emits what the runtime knows of a service and of each of its members, as JavaScript: it imports codecs and the classes of
 * errors, and none of them is read where a caller is type-checked.
 */
export function emitService(input: EmitInput): Emission<ServiceView> {
  const { contract, model } = input;
  const modules = serviceModules(contract);
  const consts = modules.members.map((member) => member.descriptor);
  const { types, aliases } = createFileScope(input, {
    types: contract.members.flatMap((member) => memberTypes(model, member)),
    taken: [...consts, modules.service],
    inComments: true,
  });
  const scope = { input, modules, types };
  return {
    path: `${contract.name}/service.js`,
    template: "service",
    view: {
      banner: banner(contract.file),
      aliases,
      errors: errorDescriptors(scope),
      members: contract.members.map((member, index) => memberView(scope, member, index)),
      serviceName: stringLiteral(contract.name),
      version: contract.version === undefined ? "" : stringLiteral(contract.version),
      wire: stringLiteral(contract.wire),
      fingerprint: stringLiteral(fingerprint(model, contract)),
      constName: modules.service,
      type: typeComment("type", `${runtimeInComments}.ServiceDescriptor`),
      memberList: group("members: ", list(consts), ","),
    },
  };
}

function errorDescriptors({ input, modules }: ServiceScope): Layout[] {
  const classes = errorClasses(input.model);
  return modules.errors.flatMap((names) => {
    const found = classes.find(({ error }) => error.name === names.name);
    if (found === undefined) return [];
    const { error, exported } = found;
    return [
      constant(`const ${names.descriptor}`, [
        `name: ${stringLiteral(error.name)},`,
        ...(error.status === undefined ? [] : [`status: ${error.status},`]),
        ...errorFields(input, error),
        `create: (data, message) => new errors.${exported}(data, message),`,
        `data: codec.${names.codec},`,
      ]),
    ];
  });
}

/** The names of an error's data, for wires on which errors have arguments. */
function errorFields({ contract, model }: EmitInput, { data }: ErrorModel): Layout[] {
  if (contract.wire === "native") return [];
  const type = resolve(data, model.types);
  if (type?.kind !== "object" || type.properties.length === 0) return [];
  return [group("fields: ", list(type.properties.map(({ name }) => stringLiteral(name))), ",")];
}

function memberView(scope: ServiceScope, member: Member, index: number): DescriptorView {
  const names = scope.modules.members[index];
  if (names === undefined) throw new Error(`no names for member ${index}`);
  const exportAs = exportedAs(names);
  const fields = [
    ...commonFields(scope, member),
    ...kindFields(scope, member, names),
    ...policyFields(member, scope.input.model),
  ];
  const type = descriptorType(scope.input.model, member, {
    scope: scope.types,
    runtime: runtimeInComments,
  });
  return {
    type: typeComment("type", type),
    declaration: constant(`${exportAs === "" ? "export " : ""}const ${names.descriptor}`, fields),
    exportAs,
  };
}

/** `delete_ as delete`; empty for a descriptor that is exported as it is called. */
export function exportedAs({ descriptor, exported }: MemberNames): string {
  return descriptor === exported ? "" : `${descriptor} as ${exported}`;
}

function commonFields({ input }: ServiceScope, member: Member): Layout[] {
  return [
    `kind: "${member.kind}",`,
    `service: ${stringLiteral(input.contract.name)},`,
    `member: ${stringLiteral(member.name)},`,
    `name: ${stringLiteral(member.wireName)},`,
    ...foreignFields(input.contract, member),
  ];
}

/** What wires of other frameworks need to know; nothing of most members. */
function foreignFields(contract: Contract, member: Member): Layout[] {
  const wire = member.kind === "handler" ? member.source.foreign?.wire : foreignWire(contract);
  const name = foreignNameOf(contract, member);
  const parameters = "parameters" in member ? member.parameters.map((each) => each.name) : [];
  const foreign = contract.naming === "snake_case" ? parameters.map(snakeCase) : parameters;
  const isOther = foreign.some((each, index) => each !== parameters[index]);
  const names = [
    `name: ${stringLiteral(name)}`,
    ...(isOther ? [group("parameters: ", list(foreign.map(stringLiteral)))] : []),
  ];
  return [
    ...(wire === undefined ? [] : [`wire: "${wire}",`]),
    ...(name === member.wireName && !isOther ? [] : [fieldsOf("foreign", names)]),
  ];
}

function foreignWire({ wire }: Contract): "nameko" | "nuropb" | undefined {
  return wire === "native" ? undefined : wire;
}

function kindFields(scope: ServiceScope, member: Member, names: MemberNames): Layout[] {
  switch (member.kind) {
    case "method":
      return methodFields(scope, member, names);
    case "stream":
      return streamFields(scope, member, names);
    case "command":
      return argumentFields(member, names);
    case "event":
      return [`payload: codec.${names.payload},`, ...topicField(member)];
    case "handler":
      return handlerFields(member, names);
    case "topic":
      return [
        `pattern: ${stringLiteral(member.pattern)},`,
        ...deliveryFields(member),
        `payload: codec.${names.payload},`,
      ];
    case "timer":
      return timerFields(member);
    case "consumer":
      return [`queue: ${stringLiteral(member.queue)},`, `payload: codec.${names.payload},`];
    case "publisher":
      return [
        `exchange: ${stringLiteral(member.exchange)},`,
        `routingKey: ${stringLiteral(member.routingKey)},`,
        `payload: codec.${names.payload},`,
      ];
    default:
      return member satisfies never;
  }
}

function argumentFields({ parameters }: Method | Stream | Command, names: MemberNames): Layout[] {
  const literals = parameters.map((parameter) => stringLiteral(parameter.name));
  const rest = hasRest(parameters) ? ["rest: true,"] : [];
  return [group("parameters: ", list(literals), ","), ...rest, `args: codec.${names.args},`];
}

function methodFields(scope: ServiceScope, member: Method, names: MemberNames): Layout[] {
  return [
    ...argumentFields(member, names),
    `result: codec.${names.result},`,
    ...answerFields(scope, member),
  ];
}

function streamFields(scope: ServiceScope, member: Stream, names: MemberNames): Layout[] {
  return [
    ...argumentFields(member, names),
    `item: codec.${names.item},`,
    `result: codec.${names.result},`,
    ...answerFields(scope, member),
  ];
}

/** What methods and streams have alike. */
function answerFields({ modules }: ServiceScope, member: Method | Stream): Layout[] {
  const errors = member.errors.map(
    (name) => modules.errors.find((error) => error.name === name)?.descriptor ?? name,
  );
  return errors.length > 0 ? [group("errors: ", list(errors), ",")] : [];
}

/** What an event is on NuroPb's wire, where it says so itself. */
function topicField({ topic }: { readonly topic?: string }): Layout[] {
  return topic === undefined ? [] : [`topic: ${stringLiteral(topic)},`];
}

function handlerFields(member: Handler, names: MemberNames): Layout[] {
  return [
    `source: ${stringLiteral(member.source.service)},`,
    `event: ${stringLiteral(member.source.foreign?.name ?? member.source.wireName)},`,
    ...topicField(member.source),
    ...deliveryFields(member),
    `payload: codec.${names.payload},`,
  ];
}

function deliveryFields({
  delivery,
  durability,
}: Pick<Handler, "delivery" | "durability">): Layout[] {
  return [`delivery: "${delivery}",`, `durability: "${durability}",`];
}

function timerFields({ schedule, eager, mesh }: Timer): Layout[] {
  const rhythm =
    schedule.kind === "every"
      ? [`interval: ${schedule.interval},`]
      : [
          `cron: ${stringLiteral(schedule.expression)},`,
          `timeZone: ${stringLiteral(schedule.timeZone)},`,
        ];
  return [
    ...rhythm,
    ...(eager === true ? ["eager: true,"] : []),
    ...(mesh === true ? ["mesh: true,"] : []),
  ];
}
