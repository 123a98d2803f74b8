import { ts } from "./ts-morph.js";

import { commentOfNode } from "./doc.ts";
import { remakesLists } from "./generic-bodies.ts";
import { typeNodeOf } from "./inferred.ts";
import { madeNode } from "./made-node.ts";
import { declarationsOf, firstOf, madeBy, takenFrom } from "./mapped.ts";
import { type Place, unwrapTypeNode } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { findInLists } from "./remade-lists.ts";
import { ruleOf, targetOf } from "./rule.ts";
import { holdsRuledAlias } from "./ruled-alias.ts";
import { holdsTaken } from "./taken-by-generic.ts";
import { losesTags } from "./type-tag.ts";
import { membersOf } from "./type-parts.ts";

/** Warns of a mapped type that gives another type to a property of whose value something is demanded. Says whether it did. */
export function doubtMapped(reader: Reader, made: ts.Symbol, place: Place): boolean {
  const by = madeBy(made)?.by.declaration?.type;
  const isAnew = by !== undefined && remakesLists(reader, by);
  const behind = madeNode(reader, made)?.behind;
  const from = takenFrom(reader, made)?.property;
  const first = firstOf(reader, made);
  const type = reader.checker.getTypeOfSymbol(first);
  const declarations = declarationsOf(reader, made);
  // Of those whose place it takes.
  const isOther = (node: ts.Declaration): boolean =>
    first !== made &&
    !(first.declarations ?? []).includes(node) &&
    !ts.isIndexSignatureDeclaration(node);
  const nodes = declarations.flatMap((each) => {
    const node = typeNodeOf(each);
    if (node === undefined) return [];
    return isOther(each) ? partsLeft(reader, node, type) : [node];
  });
  if (behind !== undefined) nodes.push(behind);
  const isRuled = nodes.some(
    (node) => holdsRuledAlias(reader, node) || (isAnew && findInLists(reader, node) !== undefined),
  );
  const isHeld = from !== undefined && isAnew && holdsTaken(reader, { from, made, body: by });
  const isTagged = declarations.some((node) => hasTagsFor(node, isOther(node) ? type : undefined));
  if (!isRuled && !isHeld && !isTagged && !isUnbranded(reader, from, made)) return false;
  const { name } = from ?? made;
  report(reader, "tags-left-behind", { place, values: { property: name } });
  return true;
}

function isUnbranded(reader: Reader, from: ts.Symbol | undefined, made: ts.Symbol): boolean {
  const typeOf = (symbol: ts.Symbol): ts.Type => reader.checker.getTypeOfSymbol(symbol);
  return from !== undefined && losesTags(reader, typeOf(from), typeOf(made));
}

/** The members of a union of which a property still has some values: of `k: Name | number`, whose place `k: number` takes, the second one. */
function partsLeft(reader: Reader, start: ts.TypeNode, type: ts.Type): readonly ts.TypeNode[] {
  const node = unwrapTypeNode(start);
  if (node === undefined || !ts.isUnionTypeNode(node)) return [start];
  const { checker } = reader;
  const left = membersOf(type).filter(
    ({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) === 0,
  );
  return node.types.filter((each) => {
    const member = checker.getTypeFromTypeNode(each);
    return left.some((part) => checker.isTypeAssignableTo(part, member));
  });
}

/** Whether tags of a property demand something of values that it still has, or hide it. */
function hasTagsFor(node: ts.Declaration, type: ts.Type | undefined): boolean {
  const { NumberLike, BigIntLike, StringLike, TypeParameter, Intersection } = ts.TypeFlags;
  const numbers = NumberLike | BigIntLike;
  const others = ~(numbers | StringLike | ts.TypeFlags.Undefined | ts.TypeFlags.Null);
  const kinds = { number: numbers, string: StringLike, list: others, object: others };
  return (commentOfNode(node)?.tags ?? []).some((tag) => {
    if (tag.name === "sensitive") return true;
    const rule = ruleOf(tag);
    if (rule === undefined) return false;
    if (type === undefined) return true;
    const flags = kinds[targetOf(rule)] | TypeParameter | Intersection;
    return membersOf(type).some((part) => (part.flags & flags) !== 0);
  });
}
