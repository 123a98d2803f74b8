import type { Command, Member, Method, Stream } from "../model/contract.ts";
import { banner, type DocView, docView, list, runtimePath } from "./common.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { createFileScope, type FileScope } from "./file-scope.ts";
import type { ImportView } from "./imports.ts";
import { group, ifBroken, indent, join, type Layout, line, softline } from "./layout.ts";
import { createNames, serviceModules, parameterNames, serviceNames } from "./naming.ts";
import { argumentNames, hasRest, parameterList, serviceProperty, streamType } from "./signature.ts";
import { propertyKey } from "./text.ts";
import type { TypeScope } from "./type-scope.ts";
import { typeArgument, typeArguments } from "./typescript.ts";
import { memberTypes } from "./walk.ts";

/** `client.ts` */
export interface ClientView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly rpc: ImportView;
  /** The namespace of `service.js`. */
  readonly descriptors: string;
  readonly aliases: readonly Layout[];
  readonly doc: DocView;
  readonly className: string;
  /** The static property with the service's descriptor. */
  readonly service: Layout;
  readonly methods: readonly ClientMethodView[];
}

/** One method of a client. */
export interface ClientMethodView {
  readonly doc: DocView;
  /** Up to the opening brace. */
  readonly signature: Layout;
  readonly statement: Layout;
}

type Callable = Method | Stream | Command;

/** Emits the class that callers use: a method for each method, stream and command. */
export function emitClient(input: EmitInput): Emission<ClientView> {
  const { contract } = input;
  const names = serviceNames(contract);
  const callable = contract.members.filter(isCallable);
  const scope = createFileScope(input, {
    types: callable.flatMap((member) => memberTypes(input.model, member)),
    taken: [names.client, ...callable.flatMap(parametersOf)],
  });
  const rpc = { name: scope.names("rpc"), from: `"${runtimePath}"` };
  const descriptors = scope.names(names.namespace);
  const modules = serviceModules(contract);
  const methods = contract.members.flatMap((member, index) => {
    if (!isCallable(member)) return [];
    const descriptor = `${descriptors}.${modules.members[index]?.exported ?? member.name}`;
    return [methodView(member, { scope, rpc: rpc.name, descriptor })];
  });
  return {
    path: `${contract.name}/client.ts`,
    template: "client",
    view: {
      banner: banner(contract.file),
      imports: scope.imports,
      rpc,
      descriptors,
      aliases: scope.aliases,
      doc: docView(contract.doc),
      className: names.client,
      service: serviceProperty(rpc.name, `${descriptors}.${modules.service}`),
      methods,
    },
  };
}

interface MethodScope {
  readonly scope: FileScope;
  readonly rpc: string;
  readonly descriptor: string;
}

/** `add(x: number, y: number, options?: rpc.CallOptions): Promise<number> {` and its statement. */
function methodView(member: Callable, { scope, rpc, descriptor }: MethodScope): ClientMethodView {
  const takesOptions = !hasRest(member.parameters);
  const options = createNames(parametersOf(member))("options");
  const parameters = parameterList(
    scope.types,
    member.parameters,
    takesOptions ? [`${options}?: ${rpc}.CallOptions`] : [],
  );
  const args = list(argumentNames(member.parameters));
  return {
    doc: docView(member.doc, 2),
    signature: group(
      propertyKey(member.name),
      parameters,
      ": ",
      returnType(scope.types, member),
      " {",
    ),
    statement: [
      `return this.#channel.${verbs[member.kind]}`,
      takesOptions
        ? callArguments([descriptor, args, options])
        : ["(", descriptor, ", ", args, ")"],
      ";",
    ],
  };
}

const verbs = { method: "call", stream: "stream", command: "send" } as const;

/** `Promise<number>`, `AsyncIterable<Tick>`, `Promise<void>` */
function returnType(types: TypeScope, member: Callable): Layout {
  if (member.kind === "stream") return streamType(types, member);
  const isVoid = member.kind === "command" || member.result.kind === "undefined";
  return typeArguments("Promise", [
    isVoid ? { layout: "void" } : typeArgument(types, member.result),
  ]);
}

function callArguments(args: readonly Layout[]): Layout {
  return group("(", indent(softline, join([",", line], args)), ifBroken(","), softline, ")");
}

function parametersOf(member: Callable): string[] {
  return parameterNames(member.parameters.map((parameter) => parameter.name));
}

/** `@local` members have no door that a client could use. */
function isCallable(member: Member): member is Callable {
  return "parameters" in member && member.local !== true;
}
