import { ts } from "./ts-morph.js";

import { unwrapTypeNode } from "./place.ts";
import type { Reader } from "./reader.ts";
import { isSplitAccess, step } from "./written.ts";
import { membersOf } from "./type-parts.ts";

/**
 * Members of a union of which TypeScript makes one, in whole or in part: `Small | Large`, both numbers; `Name | Kind`, a string
 * with rules and an enum of strings, of which `string` is left.
 */
export function mergedMembers(
  reader: Reader,
  node: ts.UnionTypeNode,
  type: ts.Type,
): ts.TypeNode[] {
  if (!type.isUnion()) return [...node.types];
  const members = writtenMembers(reader, node).map((each) => ({
    node: each,
    parts: new Set(
      partsOf(reader.checker.getTypeFromTypeNode(each)).flatMap(
        (part) => widerMembers(type, part) ?? [part],
      ),
    ),
  }));
  // How many members have each: compared with one another, many members would take too long.
  const counts = new Map<ts.Type | string, number>();
  for (const { parts } of members)
    for (const key of new Set([...parts].flatMap((part) => keysOf(part))))
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  const count = (key: ts.Type | string): number => counts.get(key) ?? 0;
  const split = splitMembers(reader, members);
  return members
    .filter(
      ({ node: member, parts }) =>
        split.has(member) ||
        isSplitAccess(reader, member) ||
        [...parts].some((part) => {
          const [, family, wide] = keysOf(part);
          if (count(part) > 1) return true;
          if (family === undefined) return false;
          return wide === undefined ? count(`all ${family}`) > 0 : count(family) > 1;
        }),
    )
    .map((member) => member.node);
}

/**
 * The other members of a union of which a member is a part: `string` for the `string & {}` of `string | (string & {})`, which TypeScript leaves
 * there, and for the `"a" & Ref` of `("a" | Ref) & ("a" | Other)` it is `"a"`.
 */
export function widerMembers(
  { types }: ts.UnionType,
  member: ts.Type,
): readonly ts.Type[] | undefined {
  if (!member.isIntersection()) return undefined;
  const isNamed = ({ name }: ts.Symbol): boolean => !name.startsWith("__");
  // A brand may carry rules, which the other one lacks.
  const isPlain = member.types.every(
    (part) => !isObject(part) || part.getProperties().every(isNamed),
  );
  const wider = member.types.filter((part) => !isObject(part) && types.includes(part));
  return isPlain && wider.length > 0 ? wider : undefined;
}

function isObject({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Object) !== 0;
}

/** `null | Name` where `Name` is `string | null`: what is left of it, when `null` has its place already, has no name any more. */
function splitMembers(
  { checker }: Reader,
  members: readonly { readonly node: ts.TypeNode }[],
): ReadonlySet<ts.TypeNode> {
  const before = new Set<ts.Type>();
  const split = new Set<ts.TypeNode>();
  for (const { node } of members) {
    const type = checker.getTypeFromTypeNode(node);
    const types = membersOf(type);
    if (type.isUnion() && types.some((each) => before.has(each))) split.add(node);
    for (const each of types) before.add(each);
  }
  return split;
}

/** The members of a union, also of those within it, in brackets or behind an alias that has no tags. */
function writtenMembers(reader: Reader, node: ts.UnionTypeNode): readonly ts.TypeNode[] {
  return node.types.flatMap((each) => {
    const written = unwrapTypeNode(each);
    if (written === undefined) return [each];
    const behind = ts.isUnionTypeNode(written) ? written : unionBehind(reader, written);
    return behind === undefined ? [each] : writtenMembers(reader, behind);
  });
}

function unionBehind(reader: Reader, node: ts.TypeNode): ts.UnionTypeNode | undefined {
  const next = step(reader, node);
  if (next?.symbol === undefined || next.comments.length > 0) return undefined;
  const written = unwrapTypeNode(next.node);
  if (written === undefined) return undefined;
  return ts.isUnionTypeNode(written) ? written : unionBehind(reader, written);
}

/** What a type consists of and rules apply to. */
function partsOf(type: ts.Type): readonly ts.Type[] {
  const ruleless = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.BooleanLike;
  const parts = membersOf(type);
  return parts.filter((part) => (part.flags & ruleless) === 0);
}

/** A type, the family that it is of, and that it is all of it: `string` takes in `"a"`, but `"b"` does not. */
function keysOf(
  type: ts.Type,
): readonly [type: ts.Type, family?: "text" | "number" | "bigint", wide?: `all ${string}`] {
  const { String, StringLike, Number, NumberLike, BigInt, BigIntLike } = ts.TypeFlags;
  const family =
    (type.flags & StringLike) !== 0
      ? "text"
      : (type.flags & NumberLike) !== 0
        ? "number"
        : (type.flags & BigIntLike) !== 0
          ? "bigint"
          : undefined;
  if (family === undefined) return [type];
  const isWide = (type.flags & (String | Number | BigInt)) !== 0;
  return isWide ? [type, family, `all ${family}`] : [type, family];
}
