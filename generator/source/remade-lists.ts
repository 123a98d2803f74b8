import { ts } from "./ts-morph.js";

import { isSpread, itemOf } from "./array.ts";
import { unwrapTypeNode } from "./place.ts";
import { isPlatformSymbol, platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { findRuledAlias, hasRules, type RuledAlias } from "./ruled-alias.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf, step } from "./written.ts";

/**
 * The first alias with rules in a list, a tuple, a map or a set by whatever name, where a mapped type makes another list of it: of `Pair` in `Same<Pair>` nothing
 * is left but `[string, number]`, and nothing in that type says by which names it was written.
 */
export function findInLists(
  reader: Reader,
  start: ts.TypeNode,
  seen = new Set<ts.Node>(),
): RuledAlias | undefined {
  const node = unwrapTypeNode(start);
  if (node === undefined || seen.has(node)) return undefined;
  seen.add(node);
  const next = step(reader, node);
  if (next !== undefined) return findBehind(reader, next, { node, seen });
  if (ts.isUnionTypeNode(node)) return first(node.types, (each) => findInLists(reader, each, seen));
  return first(
    itemsIn(reader, node),
    (each) => findRuledAlias(reader, each) ?? findInLists(reader, each, seen),
  );
}

function findBehind(
  reader: Reader,
  { comments, node: behind }: NonNullable<ReturnType<typeof step>>,
  { node, seen }: { readonly node: ts.TypeNode; readonly seen: Set<ts.Node> },
): RuledAlias | undefined {
  const found = { name: node.getText(), node };
  const type = reader.checker.getTypeFromTypeNode(node);
  if (heldBy(reader, type).length > 0 && comments.some((each) => hasRules(reader, each, found)))
    return found;
  return behind === undefined ? undefined : findInLists(reader, behind, seen);
}

/** What a list, a tuple, a map or a set is written to hold. */
function itemsIn(reader: Reader, node: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isArrayTypeNode(node)) return [node.elementType];
  if (ts.isTupleTypeNode(node))
    return node.elements.flatMap((each) => (isSpread(each) ? each.type : (itemOf(each) ?? [])));
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  const isHolder = symbol !== undefined && /^(?:Readonly)?(?:Array|Map|Set)$/.test(symbol.name);
  return isHolder && isPlatformSymbol(reader, symbol) ? argumentsOf(node) : [];
}

/** What a list, a map or a set holds. */
export function heldBy(reader: Reader, type: ts.Type): readonly ts.Type[] {
  const { checker } = reader;
  const isHolder =
    checker.isArrayType(type) ||
    checker.isTupleType(type) ||
    (!type.isUnion() && /^(?:Readonly)?(?:Map|Set)$/.test(platformName(reader, type) ?? ""));
  return isHolder ? checker.getTypeArguments(type as ts.TypeReference) : []; // all of them are references
}

function first<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
