import { ts } from "./ts-morph.js";

import { doubtGiven } from "./doubt.ts";
import { refuseRuled } from "./alias-rules.ts";
import type { Argument } from "./literal-argument.ts";
import { mentionsParameter } from "./owner-arguments.ts";
import { type Place, unwrapTypeNode } from "./place.ts";
import type { Reader } from "./reader.ts";
import { typeArguments } from "./words.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf } from "./written.ts";

/** The nodes of the arguments of a reference to a type, found behind aliases, and those that cannot be followed. */
export interface WrittenArguments {
  readonly nodes: readonly (ts.TypeNode | undefined)[];
  readonly unread: readonly ts.TypeNode[];
}

const none: WrittenArguments = { nodes: [], unread: [] };

/**
 * The type arguments of `Event<T>`, `Promise<T>` and the like, with their nodes, also where an alias stands for it: of `type Found = Promise<Port>`.
 * Reports aliases with rules among those that cannot be followed.
 */
export function wordArguments(
  reader: Reader,
  { type, node }: Argument,
  place: Place,
): readonly Argument[] {
  const { nodes, unread } = node === undefined ? none : argumentsBehind(reader, node);
  refuseRuled(reader, unread, place);
  return typeArguments(reader, type).map((each, index) => {
    doubtGiven(reader, each, nodes[index]);
    return { type: each, node: nodes[index] };
  });
}

/** The same by its node alone. */
export function argumentsBehind(
  reader: Reader,
  start: ts.TypeNode,
  seen: ReadonlySet<ts.Symbol> = new Set(),
): WrittenArguments {
  const node = unwrapTypeNode(start);
  const name = node === undefined ? undefined : nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  if (node === undefined || symbol === undefined || seen.has(symbol)) return none;
  const args = argumentsOf(node);
  const alias = symbol.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  if (alias === undefined) return { nodes: args, unread: [] };
  const inner = argumentsBehind(reader, alias.type, new Set(seen).add(symbol));
  const parameters = alias.typeParameters ?? [];
  const given = parameters.map((parameter, index) => args[index] ?? parameter.default);
  const nodes = inner.nodes.map((each) => substitute(reader, each, { parameters, given }));
  const isWhole = nodes.every((each, index) => each !== undefined || !inner.nodes[index]);
  const lost = isWhole ? [] : [...inner.nodes, ...given];
  return { nodes, unread: [...inner.unread, ...lost].filter((each) => each !== undefined) };
}

interface Given {
  readonly parameters: readonly ts.TypeParameterDeclaration[];
  readonly given: readonly (ts.TypeNode | undefined)[];
}

/** `T` → what is given for it; nothing for a type in which it stands deeper. */
function substitute(
  reader: Reader,
  node: ts.TypeNode | undefined,
  { parameters, given }: Given,
): ts.TypeNode | undefined {
  if (node === undefined || !mentionsParameter(reader, node)) return node;
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  const index = parameters.findIndex((each) => symbol?.declarations?.includes(each));
  return index === -1 ? undefined : given[index];
}
