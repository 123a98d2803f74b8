import type { Command, Handler, Member, Method, Stream, Timer } from "../model/contract.ts";
import { constant } from "./code.ts";
import { banner, type DocView, docView, list, localPath, runtimePath } from "./common.ts";
import { errorClasses } from "./errors.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { createFileScope, type FileScope } from "./file-scope.ts";
import { fingerprint } from "./fingerprint.ts";
import type { ImportView } from "./imports.ts";
import { group, type Layout } from "./layout.ts";
import { type MemberNames, type ModuleNames, moduleNames } from "./naming.ts";
import { policyFields } from "./policy.ts";
import { argumentTuple, hasRest } from "./signature.ts";
import { stringLiteral } from "./text.ts";
import { hasArguments, type TypeArgument, typeArgument, typeArguments } from "./typescript.ts";
import { declaredErrors, memberTypes, payloadOf } from "./walk.ts";

/** `service.ts` */
export interface ServiceView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly rpc: string;
  readonly runtime: string;
  readonly errorsPath: string;
  readonly aliases: readonly Layout[];
  readonly errors: readonly ErrorDescriptorView[];
  readonly members: readonly DescriptorView[];
  /** The service's name on the wire, for the doc comment. */
  readonly title: string;
  /** String literals from here on; empty when there is none. */
  readonly serviceName: string;
  readonly version: string;
  readonly wire: string;
  readonly fingerprint: string;
  /** The const of the service's descriptor, and how it is exported when it could not have that name. */
  readonly constName: string;
  readonly memberList: Layout;
}

/** The descriptor of an error. */
export interface ErrorDescriptorView {
  readonly declaration: Layout;
}

/** The descriptor of a member. */
export interface DescriptorView {
  readonly doc: DocView;
  readonly declaration: Layout;
  /** `delete_ as delete`; empty when the const is exported as it is. */
  readonly exportAs: string;
}

interface ServiceScope extends FileScope {
  readonly input: EmitInput;
  readonly modules: ModuleNames;
}

/** Emits what the runtime knows of a service and of each of its members. */
export function emitService(input: EmitInput): Emission<ServiceView> {
  const { contract, settings, model } = input;
  const declared = declaredErrors(contract);
  const modules = moduleNames(contract, declared);
  const consts = modules.members.map((member) => member.descriptor);
  const errorModels = model.errors.filter((error) => declared.includes(error.name));
  const types = contract.members.flatMap((member) => memberTypes(model, member));
  const file = createFileScope(input, {
    types: [...types, ...errorModels.map((error) => error.data)],
    taken: [...consts, modules.service, "rpc", "codec", "errors"],
  });
  const scope = { ...file, input, modules };
  return {
    path: `${contract.name}/service.ts`,
    template: "service",
    view: {
      banner: banner(contract.file),
      imports: scope.imports,
      rpc: "rpc",
      runtime: `"${runtimePath}"`,
      errorsPath: localPath("../errors", settings),
      aliases: scope.aliases,
      errors: errorViews(scope),
      members: contract.members.map((member, index) => memberView(scope, member, index)),
      title: contract.name,
      serviceName: stringLiteral(contract.name),
      version: contract.version === undefined ? "" : stringLiteral(contract.version),
      wire: stringLiteral(contract.wire),
      fingerprint: stringLiteral(fingerprint(model, contract)),
      constName: modules.service,
      memberList: group("members: ", list(consts), ","),
    },
  };
}

function errorViews({ input, modules, types }: ServiceScope): ErrorDescriptorView[] {
  const classes = errorClasses(input.model);
  return modules.errors.flatMap((names) => {
    const error = input.model.errors.find((candidate) => candidate.name === names.name);
    if (error === undefined) return [];
    const className = classes.get(error.name)?.exported ?? error.interfaceName;
    const type = typeArguments("rpc.ErrorDescriptor", [typeArgument(types, error.data)]);
    return [
      {
        declaration: constant(group("const ", names.descriptor, ": ", type), [
          `name: ${stringLiteral(error.name)},`,
          ...(error.status === undefined ? [] : [`status: ${error.status},`]),
          `create: (data, message) => new errors.${className}(data, message),`,
          `data: codec.${names.codec},`,
        ]),
      },
    ];
  });
}

function memberView(scope: ServiceScope, member: Member, index: number): DescriptorView {
  const names = scope.modules.members[index];
  if (names === undefined) throw new Error(`no names for member ${index}`);
  const needsAlias = names.descriptor !== names.exported;
  const args = typeArgumentsOf(scope, member);
  const name = descriptorType(member);
  const type = args.length === 0 ? name : typeArguments(name, args);
  const start = needsAlias ? "const " : "export const ";
  const head = group(start, names.descriptor, ": ", type);
  const fields = [
    ...commonFields(scope, member),
    ...kindFields(scope, member, names),
    ...policyFields(member),
  ];
  const breakable = member.kind === "method" && hasArguments(scope.types, member.result);
  return {
    doc: docView(member.doc),
    declaration: constant(head, fields, breakable),
    exportAs: needsAlias ? `${names.descriptor} as ${names.exported}` : "",
  };
}

function descriptorType(member: Member): string {
  return `rpc.${member.kind.charAt(0).toUpperCase()}${member.kind.slice(1)}Descriptor`;
}

function typeArgumentsOf({ types, input }: ServiceScope, member: Member): TypeArgument[] {
  switch (member.kind) {
    case "method": {
      const result =
        member.result.kind === "undefined"
          ? { layout: "void" }
          : typeArgument(types, member.result);
      return [{ layout: argumentTuple(types, member.parameters) }, result];
    }
    case "stream": {
      const end = member.result.kind === "undefined" ? [] : [typeArgument(types, member.result)];
      const args = { layout: argumentTuple(types, member.parameters) };
      return [args, typeArgument(types, member.item), ...end];
    }
    case "command":
      return [{ layout: argumentTuple(types, member.parameters) }];
    case "timer":
      return [];
    case "event":
    case "handler":
    case "topic":
    case "consumer":
    case "publisher":
      return [typeArgument(types, payloadOf(input.model, member))];
    default:
      return member satisfies never;
  }
}

function commonFields({ input }: ServiceScope, member: Member): Layout[] {
  return [
    `kind: "${member.kind}",`,
    `service: ${stringLiteral(input.contract.name)},`,
    `member: ${stringLiteral(member.name)},`,
    `name: ${stringLiteral(member.wireName)},`,
  ];
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
      return [`payload: codec.${names.payload},`];
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

function handlerFields(member: Handler, names: MemberNames): Layout[] {
  return [
    `source: ${stringLiteral(member.source.service)},`,
    `event: ${stringLiteral(member.source.wireName)},`,
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
