import { ts } from "./ts-morph.js";

import { hidesText, isConcerned } from "./concerned.ts";
import { bodiesOf } from "./generic-bodies.ts";
import { leadsTo } from "./leads-to.ts";
import { isSame } from "./mapped.ts";
import { mentionsParameter } from "./owner-arguments.ts";
import { unwrapTypeNode } from "./place.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { isReference } from "./words.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf, step } from "./written.ts";

/**
 * Says that rules may be lost on the way to a type, because more is known of it than how it was written. Then the contract is read once more with
 * marks. Nothing is lost of a type that brings its declaration along.
 */
export function doubt(reader: Reader, type: ts.Type): void {
  if (reader.doubt === "possible" && !isDeclared(reader, type)) reader.doubt = "found";
}

/** Whether whatever has rules in a type stands in a declaration that is read with it: not in `string`, of which that is all. */
function isDeclared(reader: Reader, type: ts.Type): boolean {
  const isIt = (each: ts.Type): boolean => isUndeclared(reader, each);
  const next = (each: ts.Type): readonly ts.Type[] => partsOf(reader, each);
  return !leadsTo(type, { known: reader.facts.undeclared, isIt, next });
}

/** Not so where the parts decide. */
function isUndeclared(reader: Reader, type: ts.Type): boolean {
  if (isConcerned(reader, type)) return true;
  if ((type.flags & ts.TypeFlags.Object) === 0 || isReference(type) || isSpread(type)) return false;
  const { Mapped, Instantiated } = ts.ObjectFlags;
  const { objectFlags } = type as ts.ObjectType; // the flag says that it is one
  // Of a mapped type the properties are looked at one by one.
  return (objectFlags & Mapped) === 0 && (objectFlags & Instantiated) !== 0;
}

function partsOf({ checker }: Reader, type: ts.Type): readonly ts.Type[] {
  if (type.isUnionOrIntersection()) return type.types;
  if ((type.flags & ts.TypeFlags.Object) === 0) return [];
  if (isReference(type)) return checker.getTypeArguments(type);
  if (!isSpread(type)) return [];
  return type.getProperties().map((each) => checker.getTypeOfSymbol(each));
}

/** `{ ...page }`, which has the properties of somebody else. */
function isSpread(type: ts.Type): boolean {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for some of those that are made
  return (symbol?.declarations ?? []).some(
    (each) => ts.isObjectLiteralExpression(each) && each.properties.some(ts.isSpreadAssignment),
  );
}

/** How a property, or the values of an index signature, came to a type. */
interface Declared {
  readonly type: ts.Type;
  /** How it was written. */
  readonly node: ts.TypeNode | undefined;
  /** Whether a mapped type has made it. */
  readonly isMade: boolean;
  /** Whether something else is to be known beside that node: what `T[K]` in it stands for, another declaration. */
  readonly isJoined: boolean;
}

/** The same for a property or an index signature: of a mapped type, of a generic that takes something out of what it is given, written in several places. */
export function doubtDeclared(reader: Reader, { type, node, isMade, isJoined }: Declared): void {
  if (reader.doubt !== "possible") return;
  const isCertain =
    node !== undefined &&
    !isJoined &&
    (isMade
      ? isSame(reader, reader.checker.getTypeFromTypeNode(node), type)
      : !takesApart(reader, node));
  if (isCertain) return;
  if (isJoined && holdsMapped(reader, type, new Set())) reader.doubt = "found";
  else doubt(reader, type);
}

/** The same for names of properties, which may be a text that is hidden elsewhere. */
export function doubtText(reader: Reader, type: ts.Type, node: ts.TypeNode | undefined): void {
  if (reader.doubt !== "possible" || (node !== undefined && ts.isToken(node))) return;
  if (hidesText(reader, type)) reader.doubt = "found";
}

/** Whether a mapped type stands in one. Where it is written in several places, its properties and values are looked for in one of them. */
function holdsMapped(reader: Reader, type: ts.Type, seen: Set<ts.Type>): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  const holds = (each: ts.Type): boolean => holdsMapped(reader, each, seen);
  if (type.isUnionOrIntersection()) return type.types.some(holds);
  if ((type.flags & ts.TypeFlags.Object) === 0) return false;
  if (isReference(type)) return reader.checker.getTypeArguments(type).some(holds);
  const { objectFlags } = type as ts.ObjectType; // the flag says that it is one
  return (objectFlags & ts.ObjectFlags.Mapped) !== 0;
}

/** The same for a type that is written with what somebody gives elsewhere: the `T` in `ev: Event<T>`. */
export function doubtGiven(reader: Reader, type: ts.Type, node: ts.Node | undefined): void {
  if (reader.doubt !== "possible" || node === undefined) return;
  if (mentionsParameter(reader, node)) doubt(reader, type);
}

/** The same for the parameters and the result of a member: `get: Getter<Port>`. */
export function doubtSignature(reader: Reader, signature: ts.Signature): void {
  const { checker } = reader;
  for (const symbol of signature.parameters)
    doubtGiven(reader, checker.getTypeOfSymbol(symbol), symbol.valueDeclaration);
  const result = signature.declaration?.type;
  doubtGiven(reader, checker.getReturnTypeOfSignature(signature), result);
}

/** Whether something is taken out of a parameter in a type, or may be: `T["port"]`, `Items<T>[]`. */
function takesApart(reader: Reader, node: ts.Node): boolean {
  if (ts.isTypeNode(node) && mentionsParameter(reader, node) && isTaking(reader, node)) return true;
  return ts.forEachChild(node, (child) => takesApart(reader, child) || undefined) === true;
}

/** The same for a type by how it was written at a place, and behind aliases without arguments and properties out of which it was taken there. */
export function doubtWritten(
  reader: Reader,
  type: ts.Type,
  {
    at,
    behind,
  }: { readonly at: ts.TypeNode | undefined; readonly behind: ts.TypeNode | undefined },
): void {
  if (reader.doubt !== "possible") return;
  const node = unwrapTypeNode(behind);
  const isElsewhere = node !== unwrapTypeNode(at);
  const isCertain =
    node !== undefined &&
    !isTaking(reader, node) &&
    !isOutOfUnion(reader, at) &&
    !(isElsewhere && mentionsParameter(reader, node));
  if (!isCertain) doubt(reader, type);
}

/** `(House | Flat)["port"]` */
function isOutOfUnion({ checker }: Reader, node: ts.TypeNode | undefined): boolean {
  const access = unwrapTypeNode(node);
  if (access === undefined || !ts.isIndexedAccessTypeNode(access)) return false;
  return checker.getTypeFromTypeNode(access.objectType).isUnion();
}

/** The same for what a base is given: `interface Ports extends Page<Items<Paged>>`. */
export function doubtArguments(reader: Reader, base: ts.TypeNode): void {
  if (reader.doubt !== "possible") return;
  for (const each of argumentsOf(base))
    if (holdsTaking(reader, each)) doubt(reader, reader.checker.getTypeFromTypeNode(each));
}

/** Whether a node, or what a generic is given in it, makes a type out of others, so that it does not say what became of their parts. */
function isTaking(reader: Reader, node: ts.TypeNode): boolean {
  return isMaker(reader, node) || isGivenTaking(reader, node);
}

function isMaker(reader: Reader, node: ts.TypeNode): boolean {
  // A text of any texts is made of none that somebody hides.
  if (ts.isTemplateLiteralTypeNode(node))
    return node.templateSpans.some((each) => !ts.isToken(each.type));
  if (isMaking.has(node.kind)) return true;
  const name = nameOf(node);
  if (name === undefined) return false;
  const symbol = targetOf(reader, name);
  if (symbol === undefined || isGivenLess(symbol, argumentsOf(node).length)) return true;
  if (argumentsOf(node).length === 0) return false;
  if (isPlatformSymbol(reader, symbol)) return !followed.has(symbol.name);
  return bodiesOf(reader, node) !== undefined;
}

/** Not what the platform is given, which is read with its nodes. */
function isGivenTaking(reader: Reader, node: ts.TypeNode): boolean {
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : targetOf(reader, name);
  if (symbol === undefined || isPlatformSymbol(reader, symbol)) return false;
  return argumentsOf(node).some((each) => holdsTaking(reader, each));
}

/** `Box` of `interface Box<T = Port>` */
function isGivenLess({ declarations = [] }: ts.Symbol, given: number): boolean {
  return declarations.some(
    (each) =>
      (ts.isInterfaceDeclaration(each) ||
        ts.isTypeAliasDeclaration(each) ||
        ts.isClassDeclaration(each)) &&
      (each.typeParameters?.length ?? 0) > given,
  );
}

/** The same for an argument and what stands in it, also behind an alias: `ItemsOf<Ports>[]`. */
function holdsTaking(reader: Reader, start: ts.TypeNode): boolean {
  const isIt = (node: ts.TypeNode): boolean => isMaker(reader, node);
  const next = (node: ts.TypeNode): readonly ts.TypeNode[] =>
    innerOf(reader, node).flatMap((each) => unwrapTypeNode(each) ?? []);
  const node = unwrapTypeNode(start);
  return node !== undefined && leadsTo(node, { known: reader.facts.taking, isIt, next });
}

/** What stands in a list, a union or a tuple, or is given to a generic, or is behind an alias. */
function innerOf(reader: Reader, node: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isArrayTypeNode(node) || ts.isUnionTypeNode(node) || ts.isTupleTypeNode(node))
    return childrenOf(node);
  const args = argumentsOf(node);
  if (args.length > 0 || nameOf(node) === undefined) return args;
  return [step(reader, node)?.node ?? []].flat();
}

/** What is written in a list, a union or a tuple. */
function childrenOf(node: ts.Node): readonly ts.TypeNode[] {
  const found: ts.TypeNode[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isOptionalTypeNode(child) || ts.isRestTypeNode(child)) found.push(child.type);
    else if (ts.isNamedTupleMember(child)) found.push(child.type);
    else if (ts.isTypeNode(child)) found.push(child);
  });
  return found;
}

const isMaking: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ConditionalType,
  ts.SyntaxKind.ImportType,
  ts.SyntaxKind.IndexedAccessType,
  ts.SyntaxKind.IntersectionType,
  ts.SyntaxKind.MappedType,
  ts.SyntaxKind.TypeQuery,
]);

/** What is read with the nodes of its arguments, or property by property. */
const followed: ReadonlySet<string> = new Set([
  "Array",
  "Map",
  "Omit",
  "Partial",
  "Pick",
  "Promise",
  "PromiseLike",
  "Readonly",
  "ReadonlyArray",
  "ReadonlyMap",
  "ReadonlySet",
  "Record",
  "Required",
  "Set",
]);
