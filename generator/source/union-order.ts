import { ts } from "./ts-morph.js";

import { byDeclaration } from "./declaration-order.ts";
import { enumMembers } from "./enum.ts";
import { unwrapTypeNode } from "./place.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { namedAt, type NamedBy, namedBy } from "./named-by.ts";
import { textOf } from "./type-text.ts";
import { targetOf } from "./target.ts";
import { isReference } from "./words.ts";

/** A member of a union, or several that have one name together (`boolean`, an enum, another union's alias). */
export interface Part {
  readonly type: ts.Type;
  /** How it was written. */
  readonly node: ts.TypeNode | undefined;
}

/**
 * The members of a union in the order in which they were written. The checker orders them by what it resolved first,
 * so the order is taken from type nodes; what no node gives comes last, ordered by its own text.
 */
export function splitUnion(
  reader: Reader,
  type: ts.UnionType,
  node: ts.TypeNode | undefined,
): Part[] {
  const split: Split = {
    reader,
    whole: type,
    left: new Set(type.types.map(regular)),
    parts: [],
    visited: new Set(),
    given: new Map(argumentsFor(reader, type.aliasSymbol, type.aliasTypeArguments ?? [])),
  };
  if (node !== undefined) takeNode(split, node);
  for (const part of originOf(type).toSorted(inOrder(reader))) take(split, part, undefined);
  takeRest(split);
  return split.parts;
}

interface Split {
  readonly reader: Reader;
  readonly whole: ts.UnionType;
  /** The members that have no place yet. */
  readonly left: Set<ts.Type>;
  readonly parts: Part[];
  /** Nodes that were gone through, against aliases that lead to themselves. */
  readonly visited: Set<ts.Node>;
  /** What was given for the parameters of the generics at hand. */
  readonly given: Arguments;
}

type Arguments = ReadonlyMap<ts.Type, ts.Type>;

/** What the parameters of a generic stand for, of which some may be given on to it by another. */
function argumentsFor(
  { checker }: Reader,
  alias: ts.Symbol | undefined,
  given: readonly ts.Type[],
): readonly (readonly [parameter: ts.Type, given: ts.Type])[] {
  if (alias === undefined || given.length === 0) return [];
  const parameters = checker.getDeclaredTypeOfSymbol(alias).aliasTypeArguments ?? [];
  return parameters.flatMap((parameter, index) => {
    const argument = given[index];
    return argument === undefined ? [] : [[parameter, argument] as const];
  });
}

function takeNode(split: Split, node: ts.TypeNode): void {
  if (split.left.size === 0 || split.visited.has(node)) return;
  split.visited.add(node);
  const written = unwrapTypeNode(node) ?? node;
  if (ts.isUnionTypeNode(written)) for (const member of written.types) takeNode(split, member);
  else if (ts.isTypeReferenceNode(written)) takeReference(split, written);
  else if (ts.isTypeOperatorNode(written)) takeKeys(split, written);
  else if (ts.isIndexedAccessTypeNode(written)) takeIndexed(split, written);
  else take(split, split.reader.checker.getTypeFromTypeNode(written), written);
}

/** `Color`, `Exclude<Color, "red">`: as a whole, else as the alias's own text orders it. */
function takeReference(split: Split, node: ts.TypeReferenceNode): void {
  const { checker } = split.reader;
  const type = checker.getTypeFromTypeNode(node);
  if (type.isUnion() && !isWhole(split, type, node)) {
    const target = targetOf(split.reader, node.typeName);
    const declared =
      target === undefined || isForeign(split, target) ? undefined : aliasNode(target);
    if (declared !== undefined) takeNode({ ...split, given: givenBy(split, node) }, declared);
    if (takesMembersFromArgument(split, target)) {
      for (const argument of node.typeArguments ?? []) takeNode(split, argument);
    }
  }
  take(split, type, node);
}

/** What the parameters stand for in a generic that a node names. */
function givenBy({ reader, given }: Split, node: ts.TypeReferenceNode): Arguments {
  const written = (node.typeArguments ?? []).map((each) =>
    reader.checker.getTypeFromTypeNode(each),
  );
  const all = written.map((each) => given.get(each) ?? each);
  return new Map([...given, ...argumentsFor(reader, targetOf(reader, node.typeName), all)]);
}

/** The library's `Exclude<T, U>` and `NonNullable<T>` leave members of their argument as they are, `Partial<T>` those that are no objects. */
function takesMembersFromArgument(split: Split, symbol: ts.Symbol | undefined): boolean {
  return isForeign(split, symbol) && leaving.test(symbol?.name ?? "");
}

const leaving = /^(Exclude|Extract|NoInfer|NonNullable|Partial|Readonly|Required)$/;

function isForeign({ reader }: Split, symbol: ts.Symbol | undefined): boolean {
  return symbol !== undefined && isPlatformSymbol(reader, symbol);
}

/** `keyof T`: the names of the properties in their order. */
function takeKeys(split: Split, node: ts.TypeOperatorNode): void {
  const { reader } = split;
  const type = reader.checker.getTypeFromTypeNode(node.type);
  const literals = new Map<string, ts.Type>();
  for (const left of split.left) if (left.isStringLiteral()) literals.set(left.value, left);
  for (const { name } of reader.orderedProperties(reader, type, node.type)) {
    const literal = literals.get(name);
    if (literal !== undefined) take(split, literal, undefined);
  }
}

/** `(typeof list)[number]`, `T["a" | "b"]`: the types of the items, or of the properties, in their order. */
function takeIndexed(split: Split, node: ts.IndexedAccessTypeNode): void {
  const { reader } = split;
  const { checker } = reader;
  const type = checker.getTypeFromTypeNode(node);
  take(split, type, node);
  const object = checker.getTypeFromTypeNode(node.objectType);
  const types = checker.isTupleType(object)
    ? checker.getTypeArguments(object as ts.TypeReference) // a tuple is a reference
    : reader
        .orderedProperties(reader, object, node.objectType)
        .map((property) => checker.getTypeOfSymbol(property));
  for (const inner of types) take(split, inner, undefined);
}

/** Gives a type its place: whole when it has a name and all of it is left, else member by member. */
function take(split: Split, candidate: ts.Type, node: ts.TypeNode | undefined): void {
  const type = regular(candidate);
  // A node that stands for the whole union says nothing about its order.
  if (type === split.whole) return;
  if (!type.isUnion()) return takeMember(split, type, node);
  if (isWhole(split, type, node)) {
    for (const member of type.types) split.left.delete(member);
    split.parts.push({ type, node });
    return;
  }
  for (const member of declaredOrder(split.reader, type)) take(split, member, undefined);
}

/** Members of enums are in the union of `(typeof E)["A" | "B"]` as the checker has just made them. */
function regular(type: ts.Type): ts.Type {
  return type.isLiteral() ? type.regularType : type;
}

function takeMember(split: Split, type: ts.Type, node: ts.TypeNode | undefined): void {
  const found = split.left.has(type) ? type : findInstance(split, type);
  if (found === undefined || !split.left.delete(found)) return;
  split.parts.push({ type: found, node });
}

/** In the alias of a generic the nodes give `Page<T>` where the union has `Page<User>`: of several, the one that was given the same. */
function findInstance(split: Split, type: ts.Type): ts.Type | undefined {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for primitives
  if (symbol === undefined || (type.flags & ts.TypeFlags.Object) === 0) return undefined;
  const instances = [...split.left].filter((left) => left.symbol === symbol);
  const isIt = (instance: ts.Type): boolean => isInstance(split, instance, type);
  return instances.find(isIt) ?? instances.toSorted(inOrder(split.reader))[0];
}

/** Whether a type is what another one becomes with what was given: `Page<Set<User>>` of `Page<Set<T>>`. */
function isInstance(split: Split, type: ts.Type, generic: ts.Type): boolean {
  if (type === (split.given.get(generic) ?? generic)) return true;
  const [own, other] = [type, generic].map((each) => appliedIn(split.reader, each));
  if (own === undefined || other === undefined) return false;
  // That of a tuple is none.
  if (own.symbol !== other.symbol || own.arguments.length === 0) return false;
  return own.arguments.every((each, index) => {
    const wanted = other.arguments[index];
    return wanted !== undefined && isInstance(split, each, wanted);
  });
}

/** A generic with its arguments, be it a list or the platform's. */
function appliedIn(reader: Reader, type: ts.Type): NamedBy | undefined {
  const named = namedBy(reader, type);
  if (named !== undefined || !isReference(type)) return named;
  return { symbol: type.symbol, arguments: reader.checker.getTypeArguments(type) };
}

function isWhole({ reader, whole, left }: Split, type: ts.UnionType, node?: ts.TypeNode): boolean {
  if (type === whole) return false;
  const isNamed =
    (type.flags & (ts.TypeFlags.Boolean | ts.TypeFlags.EnumLike)) !== 0 ||
    namedAt(reader, type, node) !== undefined;
  return isNamed && type.types.every((member) => left.has(member));
}

/** The members of a union as it was declared by itself; those of an enum as it declares them. */
export function declaredOrder(reader: Reader, type: ts.UnionType): readonly ts.Type[] {
  const known = reader.facts.orders.get(type);
  if (known !== undefined) return known;
  const order = findOrder(reader, type);
  reader.facts.orders.set(type, order);
  return order;
}

function findOrder(reader: Reader, type: ts.UnionType): readonly ts.Type[] {
  if ((type.flags & ts.TypeFlags.EnumLike) !== 0) {
    return enumMembers(type.symbol).map((member) => reader.checker.getTypeAtLocation(member));
  }
  const node = type.aliasSymbol === undefined ? undefined : aliasNode(type.aliasSymbol);
  return splitUnion(reader, type, node).map((part) => part.type);
}

/** What no node gave: `boolean` and enums as a whole, then one by one. */
function takeRest(split: Split): void {
  if (split.left.size === 0) return;
  const { reader } = split;
  const { checker } = reader;
  for (const type of [...split.left].toSorted(inOrder(reader))) {
    if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0)
      takeWhole(split, checker.getBooleanType());
    if ((type.flags & ts.TypeFlags.EnumLiteral) !== 0) takeEnumOf(split, type);
    take(split, type, undefined);
  }
}

function inOrder(reader: Reader): (a: ts.Type, b: ts.Type) => number {
  return byDeclaration(reader, (type) => textOf(reader, type));
}

function takeEnumOf(split: Split, type: ts.Type): void {
  const member = type.symbol.valueDeclaration;
  if (member === undefined || !ts.isEnumMember(member)) return;
  takeWhole(split, split.reader.checker.getTypeAtLocation(member.parent));
}

function takeWhole(split: Split, type: ts.Type): void {
  if (type.isUnion() && isWhole(split, type)) take(split, type, undefined);
}

/** The unions of which a union was made, which the checker keeps for its messages. */
function originOf(type: ts.UnionType): readonly ts.Type[] {
  // Internal to the checker: without it the names inside `Color | T`, with T given, are lost; the types are the same.
  const { origin } = type as { origin?: ts.Type };
  return origin?.isUnion() === true ? origin.types : [];
}

function aliasNode(symbol: ts.Symbol): ts.TypeNode | undefined {
  const declaration = symbol.declarations?.find((node) => ts.isTypeAliasDeclaration(node));
  return declaration?.type;
}
