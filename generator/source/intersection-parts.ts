import { ts } from "./ts-morph.js";

import type { FoundComment } from "./doc.ts";
import { isArrays } from "./array.ts";
import { mergedMembers } from "./merged-members.ts";
import { unwrapTypeNode } from "./place.ts";
import { platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { type Step, step } from "./written.ts";

/** `Port & number`, of which the checker makes `number`, and the base of `Port & Checked`: one part, no brand, and the others. */
export function stepIntoParts(reader: Reader, node: ts.TypeNode, type: ts.Type): Step | undefined {
  if (!ts.isIntersectionTypeNode(node)) return undefined;
  if (!isValue(reader, type) && platformName(reader, type) === undefined) return undefined;
  const { nodes, comments } = partsIn(reader, { node, type });
  const ranked = nodes.map((part) => ({ part, rank: rankOf(reader, part, type) }));
  const [first, ...others] = ranked.toSorted((a, b) => a.rank - b.rank).map(({ part }) => part);
  return { comments, node: first, others };
}

/** Members of a union are read one by one, so that all of them stand in the first part; a brand is the last. */
function rankOf({ checker }: Reader, part: ts.TypeNode, type: ts.Type): number {
  const written = checker.getTypeFromTypeNode(part);
  const value = checker.getNonNullableType(type);
  if (type.isUnion() && hasSameMembers(checker.getNonNullableType(written), value)) return 0;
  return checker.isTypeAssignableTo(value, written) ? 1 : 2;
}

/** The parts of an intersection, also of one in brackets or by another name within it, each once, and what is demanded by those names. */
function partsIn(
  reader: Reader,
  { node: { types }, type }: { readonly node: ts.IntersectionTypeNode; readonly type: ts.Type },
  seen = new Set<ts.Node>(),
): { readonly nodes: readonly ts.TypeNode[]; readonly comments: readonly FoundComment[] } {
  const all = types.map((written) => {
    let part = written;
    const kept: FoundComment[] = [];
    const comments: FoundComment[] = [];
    let node = unwrapTypeNode(part);
    while (node !== undefined && !seen.has(node)) {
      seen.add(node);
      if (ts.isIntersectionTypeNode(node)) {
        const inner = partsIn(reader, { node, type }, seen);
        return { nodes: inner.nodes, comments: [...kept, ...comments, ...inner.comments] };
      }
      const only = onlyPossible(reader, node, type);
      if (only !== undefined) {
        // What its names demand is found with it again, but not what those of the union do.
        kept.push(...comments.splice(0));
        part = node = only;
        continue;
      }
      const next: Step | undefined = step(reader, node);
      if (next?.symbol === undefined) return { nodes: [part], comments: kept };
      const isNarrowed = isNarrower(reader, type, node);
      comments.push(...next.comments.map((each) => ({ ...each, isNarrowed })));
      node = unwrapTypeNode(next.node);
    }
    // Of `Digit`, whose `Nat` another part was: what its own names demand was not found with that one.
    return { nodes: [], comments: node === undefined ? [] : [...kept, ...comments] };
  });
  return {
    nodes: all.flatMap(({ nodes }) => nodes),
    comments: all.flatMap(({ comments }) => comments),
  };
}

/** The only member of a union that is left in an intersection: `Name` of `(Name | Port) & string`. */
export function onlyPossible(
  reader: Reader,
  node: ts.TypeNode,
  type: ts.Type,
): ts.TypeNode | undefined {
  const { checker } = reader;
  if (!ts.isUnionTypeNode(node) || type.isUnion()) return undefined;
  if (mergedMembers(reader, node, checker.getTypeFromTypeNode(node)).length > 0) return undefined;
  const left = node.types.filter((each) =>
    checker.isTypeAssignableTo(type, checker.getTypeFromTypeNode(each)),
  );
  return left.length === 1 ? unwrapTypeNode(left[0]) : undefined;
}

/** Whether less is left of a type than what was written: `1` of `Port & 1`, and of `{ port: Port } & { port: 1 }`. */
export function isNarrower(reader: Reader, type: ts.Type, node: ts.TypeNode): boolean {
  const { checker } = reader;
  const written = checker.getNonNullableType(checker.getTypeFromTypeNode(node));
  const value = checker.getNonNullableType(type);
  if (hasSameMembers(written, value)) return false;
  // With a brand.
  const parts = written.isIntersection() ? written.types : [written];
  return parts.some(
    (part) => checker.isTypeAssignableTo(value, part) && !hasSameMembers(part, value),
  );
}

/** A union by a name is another type than the same one without it. */
function hasSameMembers(a: ts.Type, b: ts.Type): boolean {
  if (!a.isUnion() || !b.isUnion()) return a === b;
  const others = new Set(b.types);
  return a.types.length === b.types.length && a.types.every((each) => others.has(each));
}

/** What is read as one value: no object of properties. */
export function isValue(reader: Reader, type: ts.Type): boolean {
  const { checker } = reader;
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  const isList = checker.isArrayType(type) || checker.isTupleType(type) || isArrays(reader, type);
  return !isObject || isList;
}
