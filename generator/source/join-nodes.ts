import { ts } from "./ts-morph.js";

import type { FoundComment } from "./doc.ts";
import { onlyPossible } from "./intersection-parts.ts";
import { mergedMembers } from "./merged-members.ts";
import { unwrapTypeNode } from "./place.ts";
import type { Reader } from "./reader.ts";
import { findRuledAlias, holdsRuledAlias, keepsName, type RuledAlias } from "./ruled-alias.ts";
import { nameOf, step } from "./written.ts";
import { membersOf } from "./type-parts.ts";

/** The nodes by which one property was written, as one. */
export interface Joined {
  readonly type: ts.TypeNode | undefined;
  /** Of the aliases in the other nodes. */
  readonly comments: readonly FoundComment[];
  /** An alias whose rules cannot be followed. */
  readonly lost?: RuledAlias;
}

/** Whether a node is of a type, but for `undefined`, which is in the type of a property with `?`. */
function isOfType({ checker }: Reader, node: ts.TypeNode, type: ts.Type): boolean {
  const [own, wanted] = [partsOf(checker.getTypeFromTypeNode(node)), partsOf(type)];
  return own.size === wanted.size && [...own].every((part) => wanted.has(part));
}

function partsOf(type: ts.Type): ReadonlySet<ts.Type> {
  const parts = membersOf(type);
  return new Set(parts.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0));
}

/**
 * One node of those by which a property was written, and what the aliases of the others demand: `Port` in `{ port: number } & { port: Port }`.
 */
export function joinNodes(
  reader: Reader,
  written: readonly ts.TypeNode[],
  property: ts.Type,
): Joined {
  const nodes =
    written.length < 2 ? written : written.map((each) => memberLeft(reader, each, property));
  const [first] = nodes;
  const ruled = nodes.length < 2 ? [] : nodes.filter((node) => holdsRuledAlias(reader, node));
  if (first === undefined || ruled.length === 0)
    return { type: first, comments: nodes.slice(1).flatMap((node) => sizesOf(reader, node)) };
  const whole = ruled.find((node) => isOfType(reader, node, property));
  const type = ruled.includes(first) ? first : (whole ?? first);
  const others = ruled.filter((node) => node !== type && !isSameText(reader, type, node));
  const named = nodes.filter((node) => node !== type && !others.includes(node));
  const comments = named.flatMap((node) => sizesOf(reader, node));
  const [lost] = others.flatMap((node) => addComments(reader, node, comments) ?? []);
  return { type, comments, ...(lost === undefined ? {} : { lost }) };
}

/** The only member of a union that is left: `Name` of `{ x: Name | Port } & { x: string }`. */
function memberLeft(reader: Reader, node: ts.TypeNode, property: ts.Type): ts.TypeNode {
  const [only, another] = [...partsOf(property)];
  const union = unwrapTypeNode(node);
  if (only === undefined || another !== undefined || union === undefined) return node;
  return onlyPossible(reader, union, only) ?? node;
}

/** What an alias demands of how many properties or items there are, in `{ tags: Tags } & { tags: Some }`; whoever follows the first of them hears it of that alone. */
function sizesOf(reader: Reader, start: ts.TypeNode): readonly FoundComment[] {
  const comments: FoundComment[] = [];
  const seen = new Set<ts.Node>();
  let node = unwrapTypeNode(start);
  while (node !== undefined && nameOf(node) !== undefined && !seen.has(node)) {
    seen.add(node);
    const next = step(reader, node);
    comments.push(...(next?.comments ?? []));
    node = unwrapTypeNode(next?.node);
  }
  return comments.map((each) => ({
    ...each,
    tags: each.tags.filter(({ name }) =>
      /^(?:(?:min|max)(?:Properties|Items)|uniqueItems)$/.test(name),
    ),
  }));
}

function isSameText(reader: Reader, a: ts.TypeNode, b: ts.TypeNode): boolean {
  const isSame = a.getText() === b.getText();
  return isSame && findRuledAlias(reader, a)?.node === findRuledAlias(reader, b)?.node;
}

/** Adds the comments of the aliases that a type is, or that are members of it; gives the first one that stands deeper. */
function addComments(
  reader: Reader,
  start: ts.TypeNode,
  comments: FoundComment[],
): RuledAlias | undefined {
  let node = unwrapTypeNode(start);
  for (let next = behind(reader, node); next !== undefined; next = behind(reader, node)) {
    comments.push(...next.comments);
    node = unwrapTypeNode(next.node);
  }
  if (node === undefined) return undefined;
  if (!ts.isUnionTypeNode(node) && !ts.isIntersectionTypeNode(node))
    return findRuledAlias(reader, node);
  for (const member of ts.isUnionTypeNode(node)
    ? mergedMembers(reader, node, reader.checker.getTypeFromTypeNode(node))
    : []) {
    const lost = findRuledAlias(reader, member);
    if (lost !== undefined) return lost;
  }
  for (const member of node.types) {
    const lost = addComments(reader, member, comments);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

function behind(reader: Reader, node: ts.TypeNode | undefined): ReturnType<typeof step> {
  if (node === undefined || nameOf(node) === undefined) return undefined;
  const next = step(reader, node);
  const isErased = next?.symbol === undefined || !keepsName(reader, next.symbol, node);
  return isErased ? next : undefined;
}
