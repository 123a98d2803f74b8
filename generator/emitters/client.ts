import type { Command, Method } from "../model/contract.ts";
import { banner, type DocView, docView, list, localPath, runtimePath } from "./common.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { createFileScope, type FileScope } from "./file-scope.ts";
import type { ImportView } from "./imports.ts";
import { group, ifBroken, indent, join, type Layout, line, softline } from "./layout.ts";
import { createNames, moduleNames, parameterNames, serviceNames } from "./naming.ts";
import { argumentNames, hasRest, parameterList, serviceProperty } from "./signature.ts";
import { propertyKey } from "./text.ts";
import { typeArgument, typeArguments } from "./typescript.ts";
import { declaredErrors, memberTypes } from "./walk.ts";

/** `client.ts` */
export interface ClientView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly rpc: ImportView;
  readonly descriptors: ImportView;
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

/** Emits the class that callers use: a method for each method and command. */
export function emitClient(input: EmitInput): Emission<ClientView> {
  const { contract, settings } = input;
  const names = serviceNames(contract);
  const callable = contract.members.filter(isCallable);
  const scope = createFileScope(input, {
    types: callable.flatMap((member) => memberTypes(input.model, member)),
    taken: [names.client, ...callable.flatMap(parametersOf)],
  });
  const rpc = { name: scope.names("rpc"), from: `"${runtimePath}"` };
  const descriptors = {
    name: scope.names(names.namespace),
    from: localPath("./service", settings),
  };
  const modules = moduleNames(contract, declaredErrors(contract));
  const methods = contract.members.flatMap((member, index) => {
    if (!isCallable(member)) return [];
    const descriptor = `${descriptors.name}.${modules.members[index]?.exported ?? member.name}`;
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
      service: serviceProperty(rpc.name, `${descriptors.name}.${modules.service}`),
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
function methodView(
  member: Method | Command,
  { scope, rpc, descriptor }: MethodScope,
): ClientMethodView {
  const takesOptions = !hasRest(member.parameters);
  const options = createNames(parametersOf(member))("options");
  const parameters = parameterList(
    scope.types,
    member.parameters,
    takesOptions ? [`${options}?: ${rpc}.CallOptions`] : [],
  );
  const result =
    member.kind === "method" && member.result.kind !== "undefined"
      ? typeArgument(scope.types, member.result)
      : { layout: "void" };
  const verb = member.kind === "method" ? "call" : "send";
  const args = list(argumentNames(member.parameters));
  return {
    doc: docView(member.doc, 2),
    signature: group(
      propertyKey(member.name),
      parameters,
      ": ",
      typeArguments("Promise", [result]),
      " {",
    ),
    statement: [
      `return this.#channel.${verb}`,
      takesOptions
        ? callArguments([descriptor, args, options])
        : ["(", descriptor, ", ", args, ")"],
      ";",
    ],
  };
}

function callArguments(args: readonly Layout[]): Layout {
  return group("(", indent(softline, join([",", line], args)), ifBroken(","), softline, ")");
}

function parametersOf(member: Method | Command): string[] {
  return parameterNames(member.parameters.map((parameter) => parameter.name));
}

function isCallable(member: { readonly kind: string }): member is Method | Command {
  return member.kind === "method" || member.kind === "command";
}
