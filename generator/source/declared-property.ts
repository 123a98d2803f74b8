import { ts } from "./ts-morph.js";

import { gather } from "../model/gather.ts";
import { commentOfNode, type FoundComment } from "./doc.ts";
import { initialValue, typeNodeOf } from "./inferred.ts";
import { joinNodes } from "./join-nodes.ts";
import {
  declarationsOf,
  isMapped,
  isSame,
  mappedUse,
  outOfSignatures,
  type OutOfSignatures,
  remadeBehind,
  takenFrom,
} from "./mapped.ts";
import { madeNode } from "./made-node.ts";
import { inheritedComment, overriddenBy } from "./overridden.ts";
import { argumentsBehind, mentionsParameter } from "./owner-arguments.ts";
import { type MappedFrom, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { findRuledAlias, type RuledAlias } from "./ruled-alias.ts";
import { mappedParts, writtenNode } from "./written.ts";

/** What declares a property: the comments whose tags hold for it, and the node of its type. */
export interface DeclaredBy {
  readonly comments: readonly FoundComment[];
  readonly type: ts.TypeNode | undefined;
  /** The value of which TypeScript infers the type, where there is no such node. */
  readonly value?: ts.Expression;
  /** What `T[K]` in that node stands for. */
  readonly mapped?: MappedFrom;
  /** The property of a mapped type that made another type of its original, in a way that tags cannot follow. */
  readonly leftBehind?: ts.Symbol;
  /** An alias with rules in what another declaration of the property was written with, which cannot be followed. */
  readonly lost?: RuledAlias;
}

interface PropertyAt {
  readonly symbol: ts.Symbol;
  readonly type: ts.Type;
  /** Where the object stands. */
  readonly outer: Place;
  /** The type of the object, where it is known. */
  readonly owner: ts.Type | undefined;
}

/**
 * What declares a property, also one that reached its object through `Pick`, `Partial` or another mapped type. A mapped type
 * that gives it another type (`{ [K in keyof User]: boolean }`) leaves behind what the original demands, but for a list of it.
 * What is demanded of the properties whose place it takes, in the bases of its object, is demanded of it too.
 */
export function declaredBy(reader: Reader, at: PropertyAt): DeclaredBy {
  const { symbol, type, outer, owner } = at;
  const from = takenFrom(reader, symbol);
  if (from !== undefined) {
    const original = reader.checker.getTypeOfSymbol(from.property);
    if (!isSame(reader, original, type)) return remade(reader, symbol, outer);
    return declaredBy(reader, { symbol: from.property, type: original, outer, owner: from.owner });
  }
  const signature = outOfSignatures(reader, symbol);
  if (signature !== undefined) return declaredBySignature(reader, signature, at);
  const parts = owner === undefined ? [] : partsOf(reader, owner, symbol);
  if (parts.length > 0) return joinParts(reader, parts, at);
  const others = owner === undefined ? [] : overriddenBy(reader, owner, symbol);
  const own = ownDeclaredBy(reader, at);
  // Nearly all properties are written once.
  if (others.length === 0 && own.nodes.length < 2) return own.declared;
  return joined(reader, { own, others, at });
}

/** `Pick<Ports, "http">`: what the index signature says, and what its object was given that it is written with. */
function declaredBySignature(
  reader: Reader,
  { owner, declarations, isRemade }: OutOfSignatures,
  { symbol, type, outer }: PropertyAt,
): DeclaredBy {
  const nodes = declarations.map((each) => each.type);
  const isGiven = nodes.some((node) => mentionsParameter(reader, node));
  const given = isGiven ? argumentsBehind(reader, owner) : [];
  const [lost] = given.flatMap((each) => findRuledAlias(reader, each) ?? []);
  const left = lost === undefined ? {} : { lost };
  if (isRemade)
    return { comments: [], type: mappedNode(reader, outer.type), ...left, leftBehind: symbol };
  const written = joinNodes(reader, nodes, type);
  const isNarrowed = declarations.length > 1;
  const own = declarations.flatMap((each) => commentOfNode(each) ?? []);
  return {
    comments: [
      ...own.map((each) => ({ ...each, isNarrowed })),
      ...written.comments.map((each) => ({ ...each, isNarrowed: true })),
    ],
    type: written.type,
    ...(written.lost === undefined ? left : { lost: written.lost }),
  };
}

/** The properties of the parts of an intersection, where a mapped type has given one of them another type: one that is written out first. */
function partsOf(reader: Reader, owner: ts.Type, { name }: ts.Symbol): readonly ts.Symbol[] {
  if (!owner.isIntersection()) return [];
  const all = owner.types.flatMap((part) => part.getProperty(name) ?? []);
  const made = all.filter((each) => remadeBehind(reader, each) !== undefined);
  if (all.length < 2 || made.length === 0) return [];
  return [...all.filter((each) => !made.includes(each)), ...made];
}

const nothing: OneOf = { declared: { comments: [], type: undefined }, nodes: [] };

function joinParts(
  reader: Reader,
  [first, ...others]: readonly ts.Symbol[],
  at: PropertyAt,
): DeclaredBy {
  const own = first === undefined ? nothing : inheritedFrom(reader, first, { own: nothing, at });
  return joined(reader, { own, others, at });
}

/** What a property says itself, and what those say whose place it takes. */
function joined(
  reader: Reader,
  {
    own,
    others,
    at,
  }: { readonly own: OneOf; readonly others: readonly ts.Symbol[]; readonly at: PropertyAt },
): DeclaredBy {
  const { type } = at;
  const inherited = others.map((other) => inheritedFrom(reader, other, { own, at }));
  const nodes = [own, ...inherited].flatMap((each) => each.nodes);
  const written = joinNodes(reader, nodes, type);
  const all = [own, ...inherited].flatMap(({ declared }) => declared.comments);
  const narrowed = written.comments.map((comment) => ({ ...comment, isNarrowed: true }));
  const left = inherited.find(({ declared }) => declared.leftBehind !== undefined)?.declared;
  const lost = written.lost ?? inherited.find(({ declared }) => declared.lost)?.declared.lost;
  return {
    ...own.declared,
    ...(left?.leftBehind === undefined ? {} : { leftBehind: left.leftBehind }),
    ...(lost === undefined ? {} : { lost }),
    comments: [...all, ...narrowed],
    type: own.nodes.length === 0 ? own.declared.type : written.type,
  };
}

/** What one symbol says, and the nodes of its type, of which an intersection has several. */
interface OneOf {
  readonly declared: DeclaredBy;
  readonly nodes: readonly ts.TypeNode[];
}

function ownDeclaredBy(reader: Reader, { symbol, type, outer }: PropertyAt): OneOf {
  const declarations = symbol.declarations ?? [];
  if (isMapped(symbol) || declarations.length === 0) {
    const made = madeNode(reader, symbol);
    const nodes =
      made === undefined ? mappedNodes(reader, outer.type, symbol.name) : [made.node ?? []].flat();
    return { declared: { comments: [], type: nodes[0], ...lostBehind(reader, made) }, nodes };
  }
  const nodes = declarations.map(typeNodeOf).filter((each) => each !== undefined);
  const comments = gather(declarations, (each) => {
    const comment = commentOfNode(each);
    const isNarrowed = declarations.length > 1 && !isDeclaredAs(reader, each, type);
    return comment === undefined ? [] : [{ ...comment, isNarrowed }];
  });
  const [node] = nodes;
  if (node !== undefined) return { declared: { comments, type: node }, nodes };
  const value = declarations.map(initialValue).find((each) => each !== undefined);
  const inferred = value === undefined ? {} : { value };
  return { declared: { ...inferred, comments, type: undefined }, nodes };
}

/** What a property of a base says of the one that takes its place. */
function inheritedFrom(
  reader: Reader,
  symbol: ts.Symbol,
  { own, at }: { readonly own: OneOf; readonly at: PropertyAt },
): OneOf {
  const type = reader.checker.getTypeOfSymbol(symbol);
  // Only an intersection says what its parts are.
  const isPart = symbol.declarations === undefined && at.owner?.isIntersection() === true;
  const outer = isPart ? at.outer : { ...at.outer, type: undefined };
  const declared = declaredBy(reader, { symbol, type, outer, owner: undefined });
  const isNarrowed = !isSame(reader, type, at.type);
  const comments = declared.comments.map((comment) =>
    inheritedComment(comment, { own: own.declared.comments, isNarrowed }),
  );
  if (declared.mapped === undefined) {
    const isWritten = declared.type !== undefined;
    return { declared: { ...declared, comments }, nodes: isWritten ? [declared.type] : [] };
  }
  // What a mapped type has put into a list is followed by itself only.
  const isFollowed =
    own === nothing ||
    (own.declared.type === declared.type &&
      own.declared.mapped?.property === declared.mapped.property);
  const left = isFollowed ? {} : { leftBehind: declared.mapped.property };
  return { declared: { ...declared, ...left, comments }, nodes: [] };
}

/** The rules of a property that nothing declares, where what gave it its type cannot be followed. */
function lostBehind(reader: Reader, made: ReturnType<typeof madeNode>): Pick<DeclaredBy, "lost"> {
  const isFollowed = made === undefined || made.node !== undefined;
  const lost = isFollowed ? undefined : findRuledAlias(reader, made.behind);
  return lost === undefined ? {} : { lost };
}

/** A property to which a mapped type gives another type. */
function remade(reader: Reader, symbol: ts.Symbol, outer: Place): DeclaredBy {
  const use = mappedUse(reader, symbol);
  if (use.kind === "inside") {
    return {
      comments: sensitiveComments(reader, symbol),
      type: use.node,
      mapped: use.from,
      ...lostBehind(reader, madeNode(reader, symbol)),
    };
  }
  const type = mappedNode(reader, outer.type);
  return { comments: [], type, ...(use.kind === "other" ? { leftBehind: symbol } : {}) };
}

/** What hides a value hides a list of such values. */
function sensitiveComments(reader: Reader, symbol: ts.Symbol): readonly FoundComment[] {
  return declarationsOf(reader, symbol).flatMap((node) => {
    const comment = commentOfNode(node);
    const tags = comment?.tags.filter(({ name }) => name === "sensitive") ?? [];
    return comment === undefined ? [] : [{ ...comment, tags }];
  });
}

function isDeclaredAs(reader: Reader, node: ts.Node, type: ts.Type): boolean {
  const written = typeNodeOf(node);
  return written === undefined || isSame(reader, reader.checker.getTypeFromTypeNode(written), type);
}

/** `{ [K in Keys]: T }`, `Record<Keys, T>`, `Partial<Record<Keys, T>>` → `T` */
export function mappedNode(reader: Reader, type: ts.TypeNode | undefined): ts.TypeNode | undefined {
  return mappedParts(reader, type)?.values;
}

/** The same for a property, in whichever members of an intersection. */
function mappedNodes(
  reader: Reader,
  type: ts.TypeNode | undefined,
  name: string,
): readonly ts.TypeNode[] {
  const node = type === undefined ? undefined : writtenNode(reader, type);
  if (node === undefined || !ts.isIntersectionTypeNode(node))
    return [mappedNode(reader, node) ?? []].flat();
  const own = node.types.filter(
    (each) => reader.checker.getTypeFromTypeNode(each).getProperty(name) !== undefined,
  );
  return own.flatMap((each) => mappedNodes(reader, each, name));
}

/** The same → `Keys` */
export function mappedKeys(reader: Reader, type: ts.TypeNode | undefined): ts.TypeNode | undefined {
  return mappedParts(reader, type)?.keys;
}
