import type { Event, Member, Parameter, Publisher } from "../model/contract.ts";
import { banner, type DocView, docView, runtimePath } from "./common.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { createFileScope, type FileScope } from "./file-scope.ts";
import type { ImportView } from "./imports.ts";
import { group, type Layout } from "./layout.ts";
import { serviceModules, serviceNames } from "./naming.ts";
import { parameterList, serviceProperty, streamType } from "./signature.ts";
import { methodName, propertyKey } from "./text.ts";
import type { TypeScope } from "./type-scope.ts";
import { typeArgument, typeArguments } from "./typescript.ts";
import { memberTypes, payloadOf } from "./walk.ts";

/** `server.ts` */
export interface ServerView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly rpc: ImportView;
  /** The namespace of `service.js`. */
  readonly descriptors: string;
  readonly aliases: readonly Layout[];
  readonly doc: DocView;
  readonly interfaceName: string;
  readonly emitName: string;
  readonly publishName: string;
  /** With the types of emitters and publishers: `… extends rpc.Skeleton<rpc.NoEvents, AuditPublish> {`. */
  readonly head: Layout;
  /** The static property with the service's descriptor. */
  readonly service: Layout;
  readonly events: readonly SignatureView[];
  readonly publishers: readonly SignatureView[];
  readonly members: readonly SignatureView[];
}

/** A member without a body. */
export interface SignatureView {
  readonly doc: DocView;
  readonly signature: Layout;
}

/** Emits the class that implementations extend, and the emitters of its events and foreign messages. */
export function emitServer(input: EmitInput): Emission<ServerView> {
  const { contract } = input;
  const names = serviceNames(contract);
  const scope = createFileScope(input, {
    types: contract.members.flatMap((member) => memberTypes(input.model, member)),
    taken: [names.skeleton, names.emit, names.publish],
  });
  const rpc = { name: scope.names("rpc"), from: `"${runtimePath}"` };
  const descriptors = scope.names(names.namespace);
  const events = contract.members.filter((member) => member.kind === "event");
  const publishers = contract.members.filter((member) => member.kind === "publisher");
  const others = contract.members.filter(isImplemented);
  const emitType = events.length === 0 ? `${rpc.name}.NoEvents` : names.emit;
  const scopeTypes = [emitType, ...(publishers.length === 0 ? [] : [names.publish])];
  const { service } = serviceModules(contract);
  return {
    path: `${contract.name}/server.ts`,
    template: "server",
    view: {
      banner: banner(contract.file),
      imports: scope.imports,
      rpc,
      descriptors,
      aliases: scope.aliases,
      doc: docView(contract.doc),
      interfaceName: contract.interfaceName,
      emitName: names.emit,
      publishName: names.publish,
      head: classHead(names.skeleton, `${rpc.name}.Skeleton`, scopeTypes),
      service: serviceProperty(rpc.name, `${descriptors}.${service}`),
      events: events.map((event) => senderView(event, scope)),
      publishers: publishers.map((publisher) => senderView(publisher, scope)),
      members: others.map((member) => memberView(input, member, { scope, rpc: rpc.name })),
    },
  };
}

/** `export abstract class AuditServiceSkeleton extends rpc.Skeleton<rpc.NoEvents, AuditPublish> {` */
function classHead(name: string, base: string, types: readonly string[]): Layout {
  const args = types.map((layout) => ({ layout }));
  return group(`export abstract class ${name} extends `, typeArguments(base, args), " {");
}

/** `reportGenerated(payload: { reportSummary: string }): Promise<void>;` */
function senderView(
  { name, doc, payload }: Event | Publisher,
  { types }: FileScope,
): SignatureView {
  const parameters = parameterList(types, [{ name: "payload", type: payload }]);
  return {
    doc: docView(doc, 2),
    signature: group(methodName(name), parameters, ": Promise<void>;"),
  };
}

type Implemented = Exclude<Member, Event | Publisher>;

function isImplemented(member: Member): member is Implemented {
  return member.kind !== "event" && member.kind !== "publisher";
}

/** `abstract add(x: number, y: number): rpc.Answer<number>;` */
function memberView(
  input: EmitInput,
  member: Implemented,
  { scope, rpc }: { readonly scope: FileScope; readonly rpc: string },
): SignatureView {
  const { types } = scope;
  return {
    doc: docView(member.doc, 2),
    signature: group(
      "abstract ",
      propertyKey(member.name),
      parameterList(types, parametersOf(input, member)),
      ": ",
      returnType(types, member, rpc),
      ";",
    ),
  };
}

function parametersOf({ model }: EmitInput, member: Implemented): readonly Parameter[] {
  switch (member.kind) {
    case "method":
    case "stream":
    case "command":
      return member.parameters;
    case "handler":
    case "topic":
    case "consumer":
      return [{ name: "payload", type: payloadOf(model, member) }];
    case "timer":
      return [];
    default:
      return member satisfies never;
  }
}

/** `rpc.Answer<number>`, `AsyncIterable<Tick>`, `rpc.Answer<void>` */
function returnType(types: TypeScope, member: Implemented, rpc: string): Layout {
  if (member.kind === "stream") return streamType(types, member);
  const isVoid = member.kind !== "method" || member.result.kind === "undefined";
  const result = isVoid ? { layout: "void" } : typeArgument(types, member.result);
  return typeArguments(`${rpc}.Answer`, [result]);
}
