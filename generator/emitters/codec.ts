import type { Member, Model, Parameter } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { argumentsCodec, type CodecTarget, valueCodec } from "./codec-parts.ts";
import { banner, runtimePath } from "./common.ts";
import type { FunctionView } from "./code.ts";
import { converted } from "./conversions.ts";
import { writeLater } from "./codec-functions.ts";
import type { CodecScope } from "./codec-scope.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import type { Layout } from "./layout.ts";
import {
  createNames,
  type MemberNames,
  type ModuleNames,
  serviceModules,
  type Names,
} from "./naming.ts";
import { hiddenPaths, hiddenPathsOf } from "./sensitive-paths.ts";
import { type PayloadMember, payloadOf } from "./walk.ts";

/** `codec.js` */
export interface CodecView {
  readonly banner: string;
  readonly runtime: string;
  readonly consts: readonly Layout[];
  readonly codecs: readonly Layout[];
  readonly functions: readonly FunctionView[];
}

/** Emits the checks and conversions of a service's values, as JavaScript: it stays outside of its callers' types. */
export function emitCodec({ model, contract }: EmitInput): Emission<CodecView> {
  const modules = serviceModules(contract);
  const scope: CodecScope = {
    model,
    names: shortNames([...ownNames, ...codecNames(modules)]),
    functions: [],
    consts: [],
    done: new Map(),
    alike: new Map(),
    unnamed: new Map(),
    convert: converted,
    later: { level: 0, functions: [], called: new Set() },
  };
  const codecs = contract.members.flatMap((member, index) => {
    const names = modules.members[index];
    return names === undefined
      ? []
      : memberCodecs(scope, member, { names, service: contract.name });
  });
  const errors = errorCodecs(scope, model, modules);
  writeLater(scope);
  return {
    path: `${contract.name}/codec.js`,
    template: "codec",
    view: {
      banner: banner(contract.file),
      runtime: `"${runtimePath}"`,
      codecs: [...codecs, ...errors],
      consts: scope.consts,
      functions: scope.functions,
    },
  };
}

/** What the functions call their own. */
const ownNames = ["rpc", "value", "json", "depth", "issues", "result", "key", "index", "wrong"];

/** How long the name of a function may be: paths into types grow without end. */
const longestName = 56;

function shortNames(taken: readonly string[]): Names {
  const names = createNames(taken);
  return (wanted) => names(wanted.slice(0, longestName));
}

function memberCodecs(
  scope: CodecScope,
  member: Member,
  { names, service }: { readonly names: MemberNames; readonly service: string },
): Layout[] {
  const place = `${service}.${member.wireName}`;
  const sensitive = hiddenPaths(scope.model, member);
  const args = (parameters: readonly Parameter[]): Layout => {
    const label = `arguments of ${place}`;
    const target = { name: names.args, label, of: parameters, sensitive };
    return exported(names.args, argumentsCodec(scope, target));
  };
  const value = (name: string, label: string, of: TypeModel): Layout =>
    exported(name, valueCodec(scope, withHidden(scope, { name, label, of })));
  switch (member.kind) {
    case "method":
      return [args(member.parameters), value(names.result, `result of ${place}`, member.result)];
    case "stream":
      return [
        args(member.parameters),
        value(names.item, `item of ${place}`, member.item),
        value(names.result, `result of ${place}`, member.result),
      ];
    case "command":
      return [args(member.parameters)];
    case "handler":
    case "event":
    case "topic":
    case "consumer":
    case "publisher":
      return [payloadCodec(scope, member, { name: names.payload, place })];
    case "timer":
      return [];
    default:
      return member satisfies never;
  }
}

/** What of a result, an item or an error's data is hidden, by what its type says. */
function withHidden({ model }: CodecScope, target: CodecTarget<TypeModel>): CodecTarget<TypeModel> {
  return { ...target, sensitive: hiddenPathsOf(model, target.of) };
}

function payloadCodec(
  scope: CodecScope,
  member: PayloadMember,
  { name, place }: { readonly name: string; readonly place: string },
): Layout {
  const source =
    member.kind === "handler" ? `${member.source.service}.${member.source.wireName}` : place;
  const of = payloadOf(scope.model, member);
  const sensitive = hiddenPaths(scope.model, member);
  return exported(name, valueCodec(scope, { name, label: `payload of ${source}`, of, sensitive }));
}

function errorCodecs(scope: CodecScope, model: Model, modules: ModuleNames): Layout[] {
  return modules.errors.flatMap(({ name, codec }) => {
    const error = model.errors.find((candidate) => candidate.name === name);
    if (error === undefined) return [];
    const target = { name: codec, label: `data of ${name}`, of: error.data };
    return [exported(codec, valueCodec(scope, withHidden(scope, target)))];
  });
}

/** `export const addArgs = { … };` */
function exported(name: string, codec: Layout): Layout {
  return [`export const ${name} = `, codec, ";"];
}

function codecNames(modules: ModuleNames): string[] {
  const members = modules.members.flatMap(({ args, result, item, payload }) => [
    args,
    result,
    item,
    payload,
  ]);
  return [...members, ...modules.errors.map(({ codec }) => codec)];
}
