import { ts } from "./ts-morph.js";

import { commentOfNode, type FoundComment } from "./doc.ts";
import { assertedType, initialValue } from "./inferred.ts";
import { isMapped, mappedUse, originOf } from "./mapped.ts";
import { unwrapTypeNode, type MappedFrom, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** What declares a property: the comments whose tags hold for it, and the node of its type. */
export interface DeclaredBy {
  readonly comments: readonly (FoundComment & { readonly isNarrowed: boolean })[];
  readonly type: ts.TypeNode | undefined;
  /** The value of which TypeScript infers the type, where there is no such node. */
  readonly value?: ts.Expression;
  /** What `T[K]` in that node stands for. */
  readonly mapped?: MappedFrom;
  /** The property that a mapped type made another type of, in a way that tags cannot follow. */
  readonly leftBehind?: ts.Symbol;
}

interface PropertyAt {
  readonly symbol: ts.Symbol;
  readonly type: ts.Type;
  /** Where the object stands. */
  readonly outer: Place;
}

/**
 * What declares a property, also one that reached its object through `Pick`, `Partial` or another mapped type. A mapped type
 * that gives it another type (`{ [K in keyof User]: boolean }`) leaves behind what the original demands, but for a list of it.
 */
export function declaredBy(reader: Reader, { symbol, type, outer }: PropertyAt): DeclaredBy {
  const origin = originOf(symbol);
  if (origin !== undefined) {
    const original = reader.checker.getTypeOfSymbol(origin);
    if (isSame(reader, original, type)) {
      return declaredBy(reader, { symbol: origin, type: original, outer });
    }
    return remade(reader, { symbol, origin, outer });
  }
  if (isMapped(symbol)) return { comments: [], type: mappedNode(outer.type) };
  const declarations = symbol.declarations ?? [];
  const node = declarations.map(typeNodeOf).find((each) => each !== undefined);
  const value = declarations.map(initialValue).find((each) => each !== undefined);
  return {
    ...(node === undefined && value !== undefined ? { value } : {}),
    comments: declarations.flatMap((each) => {
      const comment = commentOfNode(each);
      const isNarrowed = declarations.length > 1 && !isDeclaredAs(reader, each, type);
      return comment === undefined ? [] : [{ ...comment, isNarrowed }];
    }),
    type: node,
  };
}

/** A property to which a mapped type gives another type. */
function remade(
  reader: Reader,
  { symbol, origin, outer }: Omit<PropertyAt, "type"> & { readonly origin: ts.Symbol },
): DeclaredBy {
  const use = mappedUse(reader, symbol);
  if (use.kind === "inside") {
    return { comments: sensitiveComments(origin), type: use.node, mapped: use.from };
  }
  const type = mappedNode(outer.type);
  return { comments: [], type, ...(use.kind === "other" ? { leftBehind: origin } : {}) };
}

/** What hides a value hides a list of such values. */
function sensitiveComments({ declarations = [] }: ts.Symbol): DeclaredBy["comments"] {
  return declarations.flatMap((node) => {
    const comment = commentOfNode(node);
    const tags = comment?.tags.filter(({ name }) => name === "sensitive") ?? [];
    return comment === undefined ? [] : [{ ...comment, tags, isNarrowed: false }];
  });
}

/** The same but for `undefined` and `null`, which mapped types put in and take out. */
function isSame({ checker }: Reader, a: ts.Type, b: ts.Type): boolean {
  return a === b || checker.getNonNullableType(a) === checker.getNonNullableType(b);
}

function isDeclaredAs(reader: Reader, node: ts.Node, type: ts.Type): boolean {
  const written = typeNodeOf(node);
  return written === undefined || isSame(reader, reader.checker.getTypeFromTypeNode(written), type);
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
  return mappedParts(type)?.values;
}

/** The same → `Keys` */
export function mappedKeys(type: ts.TypeNode | undefined): ts.TypeNode | undefined {
  return mappedParts(type)?.keys;
}

interface MappedParts {
  readonly keys: ts.TypeNode | undefined;
  readonly values: ts.TypeNode | undefined;
}

function mappedParts(type: ts.TypeNode | undefined): MappedParts | undefined {
  const node = unwrapTypeNode(type);
  if (node === undefined) return undefined;
  if (ts.isMappedTypeNode(node)) return { keys: node.typeParameter.constraint, values: node.type };
  if (!ts.isTypeReferenceNode(node)) return undefined;
  const name = node.typeName.getText();
  const [keys, values] = node.typeArguments ?? [];
  if (takingProperties.has(name)) return mappedParts(keys);
  return name === "Record" ? { keys, values } : undefined;
}

function typeNodeOf(node: ts.Node): ts.TypeNode | undefined {
  const isTyped =
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isGetAccessorDeclaration(node);
  return (isTyped ? node.type : undefined) ?? assertedType(initialValue(node));
}
