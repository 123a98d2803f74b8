import type { Event, Member } from "../model/contract.ts";
import { banner, type DocView, docView, localPath, runtimePath } from "./common.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { createFileScope, type FileScope } from "./file-scope.ts";
import type { ImportView } from "./imports.ts";
import { group, type Layout } from "./layout.ts";
import { moduleNames, serviceNames } from "./naming.ts";
import { parameterList, serviceProperty } from "./signature.ts";
import { propertyKey } from "./text.ts";
import { typeArgument, typeArguments } from "./typescript.ts";
import { declaredErrors, memberTypes, payloadOf } from "./walk.ts";

/** `server.ts` */
export interface ServerView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly rpc: ImportView;
  readonly descriptors: ImportView;
  readonly aliases: readonly Layout[];
  readonly doc: DocView;
  readonly className: string;
  readonly interfaceName: string;
  readonly emitName: string;
  /** The type of the emitters: `ReportingServiceEmit`, `rpc.NoEvents`. */
  readonly emitType: string;
  /** The static property with the service's descriptor. */
  readonly service: Layout;
  readonly events: readonly SignatureView[];
  readonly members: readonly SignatureView[];
}

/** A member without a body. */
export interface SignatureView {
  readonly doc: DocView;
  readonly signature: Layout;
}

/** Emits the class that implementations extend, and the emitters of its events. */
export function emitServer(input: EmitInput): Emission<ServerView> {
  const { contract, settings } = input;
  const names = serviceNames(contract);
  const scope = createFileScope(input, {
    types: contract.members.flatMap((member) => memberTypes(input.model, member)),
    taken: [names.skeleton, names.emit],
  });
  const rpc = { name: scope.names("rpc"), from: `"${runtimePath}"` };
  const descriptors = {
    name: scope.names(names.namespace),
    from: localPath("./service", settings),
  };
  const events = contract.members.filter((member) => member.kind === "event");
  const others = contract.members.filter((member) => member.kind !== "event");
  const { service } = moduleNames(contract, declaredErrors(contract));
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
      className: names.skeleton,
      interfaceName: contract.interfaceName,
      emitName: names.emit,
      emitType: events.length === 0 ? `${rpc.name}.NoEvents` : names.emit,
      service: serviceProperty(rpc.name, `${descriptors.name}.${service}`),
      events: events.map((event) => eventView(event, scope)),
      members: others.map((member) => memberView(input, member, { scope, rpc: rpc.name })),
    },
  };
}

/** `reportGenerated(payload: { reportSummary: string }): Promise<void>;` */
function eventView(event: Event, { types }: FileScope): SignatureView {
  const parameters = parameterList(types, [{ name: "payload", type: event.payload }]);
  return {
    doc: docView(event.doc, 2),
    signature: group(propertyKey(event.name), parameters, ": Promise<void>;"),
  };
}

/** `abstract add(x: number, y: number): rpc.Answer<number>;` */
function memberView(
  input: EmitInput,
  member: Exclude<Member, Event>,
  { scope, rpc }: { readonly scope: FileScope; readonly rpc: string },
): SignatureView {
  const { types } = scope;
  const parameters =
    member.kind === "handler"
      ? [{ name: "payload", type: payloadOf(input.model, member) }]
      : member.parameters;
  const result =
    member.kind === "method" && member.result.kind !== "undefined"
      ? typeArgument(types, member.result)
      : { layout: "void" };
  return {
    doc: docView(member.doc, 2),
    signature: group(
      "abstract ",
      propertyKey(member.name),
      parameterList(types, parameters),
      ": ",
      typeArguments(`${rpc}.Answer`, [result]),
      ";",
    ),
  };
}
