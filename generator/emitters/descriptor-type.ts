import type { Member, Model } from "../model/contract.ts";
import type { Layout } from "./layout.ts";
import { argumentTuple } from "./signature.ts";
import type { TypeArgument, TypeScope } from "./type-scope.ts";
import { typeArgument, typeArguments } from "./typescript.ts";
import { payloadOf } from "./walk.ts";

/** How a file writes types. */
export interface DescriptorTypeOptions {
  readonly scope: TypeScope;
  /** The namespace of the runtime. */
  readonly runtime: string;
}

/** `rpc.MethodDescriptor<[x: number], string>` */
export function descriptorType(
  model: Model,
  member: Member,
  { scope, runtime }: DescriptorTypeOptions,
): Layout {
  const kind = `${member.kind.charAt(0).toUpperCase()}${member.kind.slice(1)}`;
  const name = `${runtime}.${kind}Descriptor`;
  const args = typeArgumentsOf(model, member, scope);
  return args.length === 0 ? name : typeArguments(name, args);
}

function typeArgumentsOf(model: Model, member: Member, types: TypeScope): TypeArgument[] {
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
      return [typeArgument(types, payloadOf(model, member))];
    default:
      return member satisfies never;
  }
}
