import { ts } from "./ts-morph.js";

import { commentOfNode } from "./doc.ts";
import { typeNodeOf } from "./inferred.ts";
import { overriddenBy, type Overriding, overriding } from "./overridden.ts";
import { unwrapTypeNode, type MappedFrom, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { infosBehind, signaturesFor } from "./signatures-behind.ts";
import { type Mapper, ownersByKey, takenByKey } from "./taken-by-key.ts";
import { isInType, ruleOf } from "./rule.ts";

// Internal to the checker: how it made a property of a mapped type, and of which other one.
interface Links {
  readonly checkFlags?: number;
  readonly mappedType?: MappedType;
  readonly keyType?: ts.Type;
  readonly syntheticOrigin?: ts.Symbol;
}

/** A mapped type, and of which names it makes properties. */
export interface MappedType {
  readonly declaration?: ts.MappedTypeNode;
  readonly constraintType?: ts.Type;
  /** The type whose properties it takes. */
  readonly modifiersType?: ts.Type;
  readonly mapper?: Mapper;
  readonly aliasSymbol?: ts.Symbol;
}

function linksOf(symbol: ts.Symbol): Links {
  // Absent for symbols that the binder made.
  return (symbol as { links?: Links }).links ?? noLinks;
}

const noLinks: Links = {};

const mapped = 1 << 18;

/** Whether a mapped type made a property. */
export function isMapped(symbol: ts.Symbol): boolean {
  return ((linksOf(symbol).checkFlags ?? 0) & mapped) !== 0;
}

/** The mapped type that made a property, and for which of its keys. */
export function madeBy(symbol: ts.Symbol): { by: MappedType; key: ts.Type } | undefined {
  const { mappedType, keyType } = linksOf(symbol);
  return mappedType === undefined || keyType === undefined || !isMapped(symbol)
    ? undefined
    : { by: mappedType, key: keyType };
}

/** The property of whose name and modifiers a mapped type made another one. */
export function originOf(symbol: ts.Symbol): ts.Symbol | undefined {
  return isMapped(symbol) ? linksOf(symbol).syntheticOrigin : undefined;
}

/** The property that a mapped type took over, and from which type: of each `K` in `keyof T`, or of a `K` of which it takes `Ship[K]`. */
export function takenFrom(
  reader: Reader,
  symbol: ts.Symbol,
): { readonly property: ts.Symbol; readonly owner: ts.Type | undefined } | undefined {
  const property = originOf(symbol);
  const made = madeBy(symbol);
  if (property !== undefined) return { property, owner: made?.by.modifiersType };
  const declaration = made?.by.declaration;
  if (made === undefined || declaration === undefined) return undefined;
  const type = reader.checker.getTypeOfSymbol(symbol);
  return takenByKey(reader, { declaration, key: made.key, type, mapper: made.by.mapper });
}

/** The property with which it began, where mapped types took it one after the other. */
export function firstOf(reader: Reader, symbol: ts.Symbol): ts.Symbol {
  const from = takenFrom(reader, symbol);
  return from === undefined ? symbol : firstOf(reader, from.property);
}

/** The index signatures out of which a mapped type took a property that has a name: of `Pick<Ports, "http">`. */
export interface OutOfSignatures {
  readonly owner: ts.Type;
  readonly declarations: readonly ts.IndexSignatureDeclaration[];
  /** Whether it gives the property another type. */
  readonly isRemade: boolean;
}

export function outOfSignatures(reader: Reader, symbol: ts.Symbol): OutOfSignatures | undefined {
  const made = madeBy(symbol);
  const declaration = made?.by.declaration;
  if (made === undefined || declaration === undefined) return undefined;
  if (takenFrom(reader, symbol) !== undefined) return undefined;
  const { key, by } = made;
  const type = reader.checker.getTypeOfSymbol(symbol);
  for (const owner of ownersByKey(reader, { declaration, key, mapper: by.mapper })) {
    const infos = signaturesFor(reader, owner, key);
    const written = infosBehind(reader, owner, key);
    const declarations = [...new Set(written.map(({ declaration }) => declaration))];
    if (declarations.length === 0) continue;
    const isRemade =
      !infos.some((info) => isSame(reader, info.type, type)) || !isOfAll(reader, type, written);
    return { owner, declarations, isRemade };
  }
  return undefined;
}

/** Whether values are as they were written, those of an intersection all that its parts say: not those of `Pick<Lists<Ports>, "http">`. */
function isOfAll(reader: Reader, type: ts.Type, written: readonly ts.IndexInfo[]): boolean {
  const { checker } = reader;
  const [only, another] = written;
  if (only !== undefined && another === undefined) return isSame(reader, only.type, type);
  const present = checker.getNonNullableType(type);
  return written.every((each) => checker.isTypeAssignableTo(present, each.type));
}

/** The same but for `undefined` and `null`, which mapped types put in and take out. */
export function isSame({ checker }: Reader, a: ts.Type, b: ts.Type): boolean {
  return a === b || checker.getNonNullableType(a) === checker.getNonNullableType(b);
}

/** The property to which a mapped type has given another type than the one that it was written with, of those that led to a property. */
export function remadeBehind(reader: Reader, symbol: ts.Symbol): ts.Symbol | undefined {
  const from = takenFrom(reader, symbol)?.property;
  if (from === undefined) return undefined;
  const { checker } = reader;
  const isOther = !isSame(reader, checker.getTypeOfSymbol(symbol), checker.getTypeOfSymbol(from));
  return isOther ? symbol : remadeBehind(reader, from);
}

/**
 * What a mapped type that gives a property another type makes of the old one: nothing (`boolean`), a list or record of it
 * (`T[K][]`), whose items keep what it demands, or something that cannot be followed.
 */
export type MappedUse =
  | { readonly kind: "none" | "other" }
  | { readonly kind: "inside"; readonly node: ts.TypeNode; readonly from: MappedFrom };

/** How the mapped type that made a property uses the type of the original. */
export function mappedUse(reader: Reader, symbol: ts.Symbol): MappedUse {
  const declaration = linksOf(symbol).mappedType?.declaration;
  const property = takenFrom(reader, symbol)?.property;
  const key = declaration && reader.checker.getSymbolAtLocation(declaration.typeParameter.name);
  if (declaration?.type === undefined || property === undefined || key === undefined)
    return { kind: "other" };
  const innermost = innermostOf(declaration.type);
  if (isAccess(innermost) && innermost !== unwrapTypeNode(declaration.type)) {
    const isFromThere = originOf(symbol) === undefined || takesFrom(declaration, innermost);
    const isOwn = isFromThere && isKey(reader, innermost.indexType, key);
    const before = remadeBehind(reader, property);
    const isFollowed = before === undefined || mappedUse(reader, before).kind === "inside";
    if (isOwn && isFollowed)
      return { kind: "inside", node: declaration.type, from: { key, property: symbol } };
  }
  return { kind: mentions(reader, declaration.type, key) ? "other" : "none" };
}

function isAccess(node: ts.TypeNode | undefined): node is ts.IndexedAccessTypeNode {
  return node !== undefined && ts.isIndexedAccessTypeNode(node);
}

/** `T[K][]`, `Record<string, T[K]>` → `T[K]` */
function innermostOf(type: ts.TypeNode): ts.TypeNode | undefined {
  const node = unwrapTypeNode(type);
  if (node === undefined) return undefined;
  if (ts.isArrayTypeNode(node)) return innermostOf(node.elementType);
  if (!ts.isTypeReferenceNode(node)) return node;
  const last = node.typeArguments?.at(-1);
  const isHolder = holders.has(node.typeName.getText());
  return isHolder && last !== undefined ? innermostOf(last) : node;
}

const holders: ReadonlySet<string> = new Set(["Array", "ReadonlyArray", "Record"]);

/** `[K in keyof T]` and `T[K]`, of the same `T`. */
function takesFrom(
  { typeParameter }: ts.MappedTypeNode,
  access: ts.IndexedAccessTypeNode,
): boolean {
  const { constraint } = typeParameter;
  return (
    constraint !== undefined &&
    ts.isTypeOperatorNode(constraint) &&
    constraint.operator === ts.SyntaxKind.KeyOfKeyword &&
    constraint.type.getText() === access.objectType.getText()
  );
}

/** Whether a node is `T[K]`, by the key of a mapped type. */
export function isAccessBy(reader: Reader, node: ts.TypeNode, key: ts.Symbol): boolean {
  return ts.isIndexedAccessTypeNode(node) && isKey(reader, node.indexType, key);
}

/** Whether a node is the key of a mapped type. */
function isKey({ checker }: Reader, node: ts.TypeNode, key: ts.Symbol): boolean {
  return ts.isTypeReferenceNode(node) && checker.getSymbolAtLocation(node.typeName) === key;
}

function mentions(reader: Reader, node: ts.Node, key: ts.Symbol): boolean {
  if (ts.isIdentifier(node)) return reader.checker.getSymbolAtLocation(node) === key;
  return ts.forEachChild(node, (child) => mentions(reader, child, key) || undefined) === true;
}

/** What declares a property, before mapped types took it; last what that one takes the place of. */
export function declarationsOf(reader: Reader, symbol: ts.Symbol): readonly ts.Declaration[] {
  const known = reader.facts.declared.get(symbol) ?? findDeclarations(reader, symbol);
  reader.facts.declared.set(symbol, known);
  return known;
}

function findDeclarations(reader: Reader, symbol: ts.Symbol): readonly ts.Declaration[] {
  let declared = symbol;
  let owner: ts.Type | undefined;
  for (let from = takenFrom(reader, symbol); from; from = takenFrom(reader, from.property)) {
    ({ owner, property: declared } = from);
  }
  const others = owner === undefined ? [] : overriddenBy(reader, owner, declared);
  const signatures = outOfSignatures(reader, declared)?.declarations ?? [];
  return [...[declared, ...others].flatMap(({ declarations = [] }) => declarations), ...signatures];
}

/** Whether tags of a property demand something of its value or hide it. */
export function hasTags(reader: Reader, symbol: ts.Symbol): boolean {
  return declarationsOf(reader, symbol).some((node) => {
    const comment = commentOfNode(node);
    if (comment === undefined) return false;
    const isRuled = !isInType(reader, comment);
    return comment.tags.some(
      (tag) => tag.name === "sensitive" || (isRuled && ruleOf(tag) !== undefined),
    );
  });
}

/** What stands behind `T[K]` in a mapped type. */
interface IntoMapped extends Overriding {
  readonly node: ts.TypeNode | undefined;
  /** What `T[K]` stands for in it, where another mapped type has made the property. */
  readonly mapped?: MappedFrom;
}

/** `T[K]` in a mapped type, where it stands for a known property. */
export function stepIntoMapped(
  reader: Reader,
  access: ts.TypeNode,
  { mapped: from }: Place,
): IntoMapped | undefined {
  if (from === undefined || !isAccessBy(reader, access, from.key)) return undefined;
  const source = takenFrom(reader, from.property)?.property;
  const before = source === undefined ? undefined : remadeBehind(reader, source);
  if (before !== undefined) {
    const use = mappedUse(reader, before);
    return use.kind === "inside" ? { comments: [], node: use.node, mapped: use.from } : undefined;
  }
  const [declaration, ...others] = declarationsOf(reader, from.property);
  const node = declaration === undefined ? undefined : typeNodeOf(declaration);
  if (declaration === undefined || node === undefined) return undefined;
  return { ...overriding([declaration, ...others]), node };
}
