import type { Member } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { banner, runtimePath } from "./common.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { createFileScope, type FileScope } from "./file-scope.ts";
import type { ImportView } from "./imports.ts";
import { group, type Layout } from "./layout.ts";
import { type MemberNames, serviceModules } from "./naming.ts";
import { argumentTuple } from "./signature.ts";
import type { TypeArgument } from "./type-scope.ts";
import { typeArgument, typeArguments } from "./typescript.ts";
import { memberTypes, payloadOf } from "./walk.ts";

/** `codec.d.ts` */
export interface CodecTypesView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly runtime: string;
  readonly aliases: readonly Layout[];
  readonly declarations: readonly Layout[];
}

/** Emits the types of what `codec.js` exports. */
export function emitCodecTypes(input: EmitInput): Emission<CodecTypesView> {
  const { model, contract } = input;
  const modules = serviceModules(contract);
  const errors = modules.errors.flatMap((names) => {
    const error = model.errors.find((candidate) => candidate.name === names.name);
    return error === undefined ? [] : [{ name: names.codec, type: error.data }];
  });
  const taken = modules.members.flatMap(({ args, result, item, payload }) => [
    args,
    result,
    item,
    payload,
  ]);
  const scope = createFileScope(input, {
    types: [
      ...contract.members.flatMap((member) => memberTypes(model, member)),
      ...errors.map((error) => error.type),
    ],
    taken: [...taken, ...errors.map((error) => error.name), "rpc"],
  });
  const declarations = contract.members.flatMap((member, index) => {
    const names = modules.members[index];
    return names === undefined ? [] : memberDeclarations(input, member, { names, scope });
  });
  return {
    path: `${contract.name}/codec.d.ts`,
    template: "codec-types",
    view: {
      banner: banner(contract.file),
      imports: scope.imports,
      runtime: `"${runtimePath}"`,
      aliases: scope.aliases,
      declarations: [
        ...declarations,
        ...errors.map(({ name, type }) => declaration(name, valueArgument(scope, type))),
      ],
    },
  };
}

function memberDeclarations(
  { model }: EmitInput,
  member: Member,
  { names, scope }: { readonly names: MemberNames; readonly scope: FileScope },
): Layout[] {
  switch (member.kind) {
    case "method":
      return [
        declaration(names.args, { layout: argumentTuple(scope.types, member.parameters) }),
        declaration(names.result, valueArgument(scope, member.result)),
      ];
    case "stream":
      return [
        declaration(names.args, { layout: argumentTuple(scope.types, member.parameters) }),
        declaration(names.item, valueArgument(scope, member.item)),
        declaration(names.result, valueArgument(scope, member.result)),
      ];
    case "command":
      return [declaration(names.args, { layout: argumentTuple(scope.types, member.parameters) })];
    case "event":
    case "handler":
    case "topic":
    case "consumer":
    case "publisher":
      return [declaration(names.payload, valueArgument(scope, payloadOf(model, member)))];
    case "timer":
      return [];
    default:
      return member satisfies never;
  }
}

function valueArgument(scope: FileScope, type: TypeModel): TypeArgument {
  return type.kind === "undefined" ? { layout: "void" } : typeArgument(scope.types, type);
}

/** `export declare const addArgs: rpc.Codec<[x: number, y: number]>;` */
function declaration(name: string, argument: TypeArgument): Layout {
  return group("export declare const ", name, ": ", typeArguments("rpc.Codec", [argument]), ";");
}
