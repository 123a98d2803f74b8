import { ts } from "./ts-morph.js";

import { isSpread, itemOf } from "./array.ts";
import { commentOfNode } from "./doc.ts";
import { initialValue, typeNodeOf } from "./inferred.ts";
import { declarationsOf, isMapped, isSame, remadeBehind } from "./mapped.ts";
import { unwrapTypeNode } from "./place.ts";
import { overriddenBy, type Overriding, overriding, partsWithin } from "./overridden.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { targetOf } from "./target.ts";

/** They leave a primitive, and the items of an array, as they are. */
const transparent: ReadonlySet<string> = new Set([
  "NonNullable",
  "NoInfer",
  "Partial",
  "Readonly",
  "Required",
]);

/** The library's mapped types that take the properties of their first argument. */
export const takingProperties: ReadonlySet<string> = new Set([
  "Omit",
  "Partial",
  "Pick",
  "Readonly",
  "Required",
]);

/** One step behind how a type was written. */
export interface Step extends Overriding {
  /** The alias that was gone through. */
  readonly symbol?: ts.Symbol;
  readonly node: ts.TypeNode | undefined;
  /** Where there is no node: what declares the property, whose type TypeScript infers. */
  readonly declaration?: ts.Node;
}

/** Behind an alias, or into a property. */
export function step(reader: Reader, node: ts.TypeNode, passes = true): Step | undefined {
  if (ts.isIndexedAccessTypeNode(node)) return stepInto(reader, node);
  const value = valueOf(node);
  if (value !== undefined) return stepToValue(reader, value);
  const name = nameOf(node);
  if (name === undefined) return undefined;
  const symbol = targetOf(reader, name);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.TypeAlias) === 0) return undefined;
  const args = argumentsOf(node);
  if (isPlatformSymbol(reader, symbol)) {
    const isTransparent = passes && transparent.has(symbol.name);
    return isTransparent ? { comments: [], node: args[0] } : undefined;
  }
  const declaration = symbol.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  if (declaration === undefined || (declaration.typeParameters ?? []).length > 0) return undefined;
  const comment = commentOfNode(declaration);
  return {
    symbol,
    comments: comment === undefined ? [] : [comment],
    node: declaration.type,
  };
}

/** `typeof port`, `typeof ship.port`: what the constant or the property was declared with. */
function stepToValue(reader: Reader, name: ts.EntityName): Step | undefined {
  const symbol = targetOf(reader, name);
  const declaration = symbol?.valueDeclaration;
  const node = declaration === undefined ? undefined : typeNodeOf(declaration);
  if (declaration === undefined || node === undefined) return undefined;
  return { ...overriding(ts.isVariableDeclaration(declaration) ? [] : [declaration]), node };
}

/** `User["port"]`, `User["ports"][number]`, `Pair[0]`: what the property is written with, and what its own tags demand. */
export function stepInto(reader: Reader, node: ts.IndexedAccessTypeNode): Step | undefined {
  const { checker } = reader;
  const index = unwrapTypeNode(node.indexType);
  if (index?.kind === ts.SyntaxKind.NumberKeyword)
    return stepToItem(reader, node, undefined) ?? stepToValues(reader, node);
  if (index?.kind === ts.SyntaxKind.StringKeyword) return stepToValues(reader, node);
  if (index === undefined || !ts.isLiteralTypeNode(index)) return undefined;
  if (ts.isNumericLiteral(index.literal))
    return stepToItem(reader, node, Number(index.literal.text)) ?? stepToValues(reader, node);
  if (!ts.isStringLiteral(index.literal)) return undefined;
  const owner = checker.getTypeFromTypeNode(node.objectType);
  const property = owner.getProperty(index.literal.text);
  if (property === undefined) return stepToValues(reader, node);
  // Nobody wrote the type that a mapped type has made.
  const symbols =
    remadeBehind(reader, property) === undefined
      ? [property, ...overriddenBy(reader, owner, property)]
      : [];
  const all = symbols.flatMap((each) =>
    isMapped(each) ? declaredOf(reader, each) : (each.declarations ?? []),
  );
  const declaration = all.find((each) => typeNodeOf(each) !== undefined) ?? all[0];
  if (declaration === undefined) return undefined;
  const said = overriding([declaration, ...all.filter((each) => each !== declaration)]);
  const written = typeNodeOf(declaration);
  if (written !== undefined) return { ...said, node: written };
  return initialValue(declaration) === undefined
    ? undefined
    : { ...said, node: undefined, declaration };
}

/** What declares a property that a mapped type took, also that whose place it took there. */
function declaredOf(reader: Reader, property: ts.Symbol): readonly ts.Declaration[] {
  return declarationsOf(reader, property).filter((each) => !ts.isIndexSignatureDeclaration(each));
}

/** `Ports[string]`, `Ports["http"]` where no property has that name: the values of an index signature. */
function stepToValues(reader: Reader, node: ts.IndexedAccessTypeNode): Step | undefined {
  const { checker } = reader;
  const owner = checker.getTypeFromTypeNode(node.objectType);
  // The platform declares what lists hold.
  if (checker.isArrayType(owner) || checker.isTupleType(owner)) return undefined;
  const values = checker.getTypeFromTypeNode(node);
  const infos = partsWithin(reader, owner).flatMap((part) =>
    checker.getIndexInfosOfType(part).filter(({ type }) => type === values),
  );
  const declared = [...new Set(infos.flatMap(({ declaration }) => declaration ?? []))];
  const [first, ...others] = declared.map(({ type }) => type);
  const comments = declared.flatMap((each) => commentOfNode(each) ?? []);
  if (first !== undefined) return { comments, node: first, others };
  const made = mappedParts(reader, node.objectType)?.values;
  const isMade = made !== undefined && isSame(reader, checker.getTypeFromTypeNode(made), values);
  return isMade ? { comments: [], node: made } : undefined;
}

/** The items of an array, or one of a tuple before which nothing is spread in. */
function stepToItem(
  reader: Reader,
  { objectType }: ts.IndexedAccessTypeNode,
  index: number | undefined,
): Step | undefined {
  const list = writtenNode(reader, objectType);
  if (list === undefined) return undefined;
  if (ts.isArrayTypeNode(list)) return { comments: [], node: list.elementType };
  if (index === undefined || !ts.isTupleTypeNode(list)) return undefined;
  if (list.elements.slice(0, index + 1).some(isSpread)) return undefined;
  const element = list.elements[index];
  return element === undefined ? undefined : { comments: [], node: itemOf(element) };
}

/** What a type was written with, behind its aliases. */
export function writtenNode(reader: Reader, start: ts.TypeNode): ts.TypeNode | undefined {
  const seen = new Set<ts.Node>();
  let node = unwrapTypeNode(start);
  while (node !== undefined && !seen.has(node)) {
    seen.add(node);
    const next = step(reader, node);
    if (next === undefined) return node;
    node = unwrapTypeNode(next.node);
  }
  return node;
}

/** The name in a reference to a type. */
export function nameOf(node: ts.Node): ts.EntityName | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  return ts.isImportTypeNode(node) && !node.isTypeOf ? node.qualifier : undefined;
}

/** The name of the value in `typeof port`, `typeof import("./ports.ts").port`. */
export function valueOf(node: ts.Node): ts.EntityName | undefined {
  if (ts.isTypeQueryNode(node)) return node.exprName;
  return ts.isImportTypeNode(node) && node.isTypeOf ? node.qualifier : undefined;
}

/** The arguments in it. */
export function argumentsOf(node: ts.Node): readonly ts.TypeNode[] {
  const isWithArguments =
    ts.isTypeReferenceNode(node) ||
    ts.isImportTypeNode(node) ||
    ts.isExpressionWithTypeArguments(node);
  return isWithArguments ? (node.typeArguments ?? []) : [];
}

/** `User["port"] | string`, of a property that is a union itself, or an intersection of unions: their members stand there without a name. */
export function isSplitAccess({ checker }: Reader, node: ts.TypeNode): boolean {
  const written = unwrapTypeNode(node);
  if (written === undefined) return false;
  const isSplit = ts.isIndexedAccessTypeNode(written) || ts.isIntersectionTypeNode(written);
  return isSplit && checker.getTypeFromTypeNode(written).isUnion();
}

/** Of `{ [K in Keys]: T }`, `Record<Keys, T>`, `Partial<Record<Keys, T>>`: `Keys` and `T`. */
interface MappedParts {
  readonly keys: ts.TypeNode | undefined;
  readonly values: ts.TypeNode | undefined;
}

export function mappedParts(
  reader: Reader,
  type: ts.TypeNode | undefined,
): MappedParts | undefined {
  const node = type === undefined ? undefined : writtenNode(reader, type);
  if (node === undefined) return undefined;
  if (ts.isMappedTypeNode(node)) return { keys: node.typeParameter.constraint, values: node.type };
  if (!ts.isTypeReferenceNode(node)) return undefined;
  const name = node.typeName.getText();
  const [keys, values] = node.typeArguments ?? [];
  if (takingProperties.has(name)) return mappedParts(reader, keys);
  return name === "Record" ? { keys, values } : undefined;
}

/** `Uuid` of `Record<Uuid, T>` and `{ [K in Uuid]: T }`, where the keys are any texts to TypeScript: their rules are read with the object. */
export function keysNode(
  reader: Reader,
  type: ts.Type,
  node: ts.TypeNode | undefined,
): ts.TypeNode | undefined {
  if ((type.flags & ts.TypeFlags.Object) === 0) return undefined;
  const keys = mappedParts(reader, node)?.keys;
  if (keys === undefined) return undefined;
  const { checker } = reader;
  const isText = (each: ts.Type): boolean =>
    each.isIntersection() ? each.types.some(isText) : (each.flags & ts.TypeFlags.String) !== 0;
  const isFollowed = isText(checker.getTypeFromTypeNode(keys));
  return isFollowed && checker.getIndexInfosOfType(type).some(({ keyType }) => isText(keyType))
    ? keys
    : undefined;
}
