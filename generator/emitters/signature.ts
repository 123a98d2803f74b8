import type { Parameter, Stream } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { group, ifBroken, indent, join, type Layout, line, softline } from "./layout.ts";
import { parameterNames } from "./naming.ts";
import type { TypeScope } from "./type-scope.ts";
import {
  annotated,
  isBracedType,
  tupleBrackets,
  typeArgument,
  typeArguments,
  typeLayout,
} from "./typescript.ts";

/**
 * A function's parameters, without its name: `(x: number, y?: string)`. One a line when the group around them, which is the
 * whole signature, does not fit.
 */
export function parameterList(
  scope: TypeScope,
  parameters: readonly Parameter[],
  last: readonly Layout[] = [],
): Layout {
  const names = parameterNames(parameters.map((parameter) => parameter.name));
  const layouts = parameters.map((parameter, index) =>
    annotated(`${parameterHead(parameter, names[index])}:`, scope, parameter.type),
  );
  const all = [...layouts, ...last];
  if (all.length === 0) return "()";
  const [only] = parameters;
  if (all.length === 1 && only !== undefined && !only.rest && isBracedType(scope, only.type)) {
    const type = typeLayout(scope, only.type);
    return ["(", parameterHead(only, names[0]), ": ", ungrouped(type), ")"];
  }
  const comma = parameters.at(-1)?.rest === true ? "" : ",";
  return ["(", indent(softline, join([",", line], all)), ifBroken(comma), softline, ")"];
}

/** `static readonly service: rpc.ServiceDescriptor = math.service;` */
export function serviceProperty(rpc: string, value: string): Layout {
  return group(`static readonly service: ${rpc}.ServiceDescriptor =`, indent(line, value, ";"));
}

/** The arguments of a call as a tuple type: `[x: number, y?: string | undefined]`. */
export function argumentTuple(scope: TypeScope, parameters: readonly Parameter[]): Layout {
  const names = parameterNames(parameters.map((parameter) => parameter.name));
  const items = parameters.map((parameter, index) => {
    const type = parameter.optional === true ? withUndefined(parameter.type) : parameter.type;
    return annotated(`${parameterHead(parameter, names[index])}:`, scope, type);
  });
  return tupleBrackets(items);
}

/** The arguments of a call as an expression's items: `x`, `...ids`. */
export function argumentNames(parameters: readonly Parameter[]): string[] {
  const names = parameterNames(parameters.map((parameter) => parameter.name));
  return parameters.map(
    (parameter, index) => `${parameter.rest ? "..." : ""}${names[index] ?? ""}`,
  );
}

/** Some parameter takes all that follow. */
export function hasRest(parameters: readonly Parameter[]): boolean {
  return parameters.some((parameter) => parameter.rest === true);
}

/** `AsyncIterable<Tick>`, or `AsyncGenerator<Tick, Summary, void>` when the stream's end gives something. */
export function streamType(scope: TypeScope, { item, result }: Stream): Layout {
  const items = typeArgument(scope, item);
  if (result.kind === "undefined") return typeArguments("AsyncIterable", [items]);
  const end = typeArgument(scope, result);
  return typeArguments("AsyncGenerator", [items, end, { layout: "void" }]);
}

function parameterHead(parameter: Parameter, name = parameter.name): string {
  if (parameter.rest === true) return `...${name}`;
  return parameter.optional === true ? `${name}?` : name;
}

function withUndefined(type: TypeModel): TypeModel {
  if (type.kind === "unknown") return type;
  const members = type.kind === "union" ? type.members : [type];
  if (members.some((member) => member.kind === "undefined")) return type;
  return { kind: "union", members: [...members, { kind: "undefined" }] };
}

/** The content of a group, to be broken with the group around it. */
function ungrouped(layout: Layout): Layout {
  const isGroup = typeof layout === "object" && "kind" in layout && layout.kind === "group";
  return isGroup ? layout.content() : layout;
}
