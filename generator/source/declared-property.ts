import { ts } from "ts-morph";

import { commentOfNode, type FoundComment } from "./doc.ts";
import { unwrapTypeNode, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** What declares a property: the comments whose tags hold for it, and the node of its type. */
export interface DeclaredBy {
  readonly comments: readonly (FoundComment & { readonly isNarrowed: boolean })[];
  readonly type: ts.TypeNode | undefined;
}

interface PropertyAt {
  readonly symbol: ts.Symbol;
  readonly type: ts.Type;
  /** Where the object stands. */
  readonly outer: Place;
}

/**
 * What declares a property, also one that reached its object through `Pick`, `Partial` or another mapped type. A mapped type
 * that gives it another type (`{ [K in keyof User]: boolean }`) leaves behind what the original demands.
 */
export function declaredBy(reader: Reader, { symbol, type, outer }: PropertyAt): DeclaredBy {
  const origin = originOf(symbol);
  if (origin !== undefined) {
    const original = reader.checker.getTypeOfSymbol(origin);
    if (isSame(reader, original, type)) {
      return declaredBy(reader, { symbol: origin, type: original, outer });
    }
  }
  if (isMapped(symbol)) return { comments: [], type: mappedNode(outer.type) };
  const declarations = symbol.declarations ?? [];
  return {
    comments: declarations.flatMap((node) => {
      const comment = commentOfNode(node);
      const isNarrowed = declarations.length > 1 && !isDeclaredAs(reader, node, type);
      return comment === undefined ? [] : [{ ...comment, isNarrowed }];
    }),
    type: declarations.map(typeNodeOf).find((node) => node !== undefined),
  };
}

/** The same but for `undefined` and `null`, which mapped types put in and take out. */
function isSame({ checker }: Reader, a: ts.Type, b: ts.Type): boolean {
  return a === b || checker.getNonNullableType(a) === checker.getNonNullableType(b);
}

function isDeclaredAs(reader: Reader, node: ts.Node, type: ts.Type): boolean {
  const written = typeNodeOf(node);
  return written === undefined || isSame(reader, reader.checker.getTypeFromTypeNode(written), type);
}

// Internal to the checker: how it made a property, and of which other one.
interface Links {
  readonly checkFlags?: number;
  readonly syntheticOrigin?: ts.Symbol;
}

function linksOf(symbol: ts.Symbol): Links {
  // Absent for symbols that the binder made.
  return (symbol as { links?: Links }).links ?? {};
}

const mapped = 1 << 18;

function isMapped(symbol: ts.Symbol): boolean {
  return ((linksOf(symbol).checkFlags ?? 0) & mapped) !== 0;
}

/** The property that a mapped type took over. */
function originOf(symbol: ts.Symbol): ts.Symbol | undefined {
  return isMapped(symbol) ? linksOf(symbol).syntheticOrigin : undefined;
}

/** The library's mapped types that take the properties of their first argument. */
export const takingProperties: ReadonlySet<string> = new Set([
  "Omit",
  "Partial",
  "Pick",
  "Readonly",
  "Required",
]);

/** `{ [K in Keys]: T }`, `Record<Keys, T>`, `Partial<Record<Keys, T>>` → `T` */
export function mappedNode(type: ts.TypeNode | undefined): ts.TypeNode | undefined {
  const node = unwrapTypeNode(type);
  if (node === undefined) return undefined;
  if (ts.isMappedTypeNode(node)) return node.type;
  if (!ts.isTypeReferenceNode(node)) return undefined;
  const name = node.typeName.getText();
  if (takingProperties.has(name)) return mappedNode(node.typeArguments?.[0]);
  return name === "Record" ? node.typeArguments?.[1] : undefined;
}

function typeNodeOf(node: ts.Node): ts.TypeNode | undefined {
  const isTyped =
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isGetAccessorDeclaration(node);
  return isTyped ? node.type : undefined;
}
