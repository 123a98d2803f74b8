import { createHash } from "node:crypto";

import { ts } from "./ts-morph.js";

import { byDeclaration } from "./declaration-order.ts";
import { declaringFile, qualifiedName } from "./exports.ts";
import { isPlatformSymbol, platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { isReference } from "./words.ts";
import { targetOf } from "./written.ts";

/** By what a type is named: an interface, class or enum, or the alias of an object, union or array; with its arguments. */
export interface NamedBy {
  readonly symbol: ts.Symbol;
  readonly arguments: readonly ts.Type[];
}

/**
 * By what a type is named at a place: by itself, or by the alias that stands there for a type that keeps no name of its
 * own (`type Keys = keyof User`, `type Draft = Partial<User>`, `type UserPage = Page<User>`).
 */
export function namedAt(
  reader: Reader,
  type: ts.Type,
  node: ts.TypeNode | undefined,
): NamedBy | undefined {
  const named = namedBy(reader, type);
  if (named !== undefined && named.arguments.length === 0) return named;
  return namedByAlias(reader, type, node) ?? named;
}

function namedByAlias(
  reader: Reader,
  type: ts.Type,
  node: ts.TypeNode | undefined,
): NamedBy | undefined {
  if (node === undefined || !ts.isTypeReferenceNode(node) || node.typeArguments !== undefined)
    return undefined;
  if (isList(reader, type) || holdsUndefined(type)) return undefined;
  const symbol = targetOf(reader, node.typeName);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.TypeAlias) === 0) return undefined;
  const isIt =
    reader.checker.getTypeFromTypeNode(node) === type && !isPlatformSymbol(reader, symbol);
  return isIt ? { symbol, arguments: [] } : undefined;
}

/** Arrays and tuples are short enough to stand where they are used. */
function isList({ checker }: Reader, type: ts.Type): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/**
 * By what a type is named, if it is. The library's aliases (`Partial<T>`) give no name, and neither does an alias with
 * `undefined` among its members, which means different things in different places.
 */
export function namedBy(reader: Reader, type: ts.Type): NamedBy | undefined {
  const alias = type.aliasSymbol;
  if (alias !== undefined && !isPlatformSymbol(reader, alias) && !holdsUndefined(type)) {
    return { symbol: alias, arguments: type.aliasTypeArguments ?? [] };
  }
  const symbol = type.symbol as ts.Symbol | undefined; // absent for most unions
  const isNamed = symbol !== undefined && (symbol.flags & namedKinds) !== 0;
  if (!isNamed || isPlatformSymbol(reader, symbol) || !isDeclared(reader, type)) return undefined;
  return { symbol, arguments: argumentsOf(reader, type) };
}

/** Whether a type is what its symbol declares: `E`, and not `typeof E`, which has the same symbol. */
function isDeclared({ checker }: Reader, type: ts.Type): boolean {
  const declared = checker.getDeclaredTypeOfSymbol(type.symbol);
  return declared === type || (isReference(type) && type.target === declared);
}

const namedKinds = ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.Enum;

function holdsUndefined(type: ts.Type): boolean {
  const empty = ts.TypeFlags.Undefined | ts.TypeFlags.Void;
  return type.isUnion() && type.types.some((member) => (member.flags & empty) !== 0);
}

function argumentsOf(reader: Reader, type: ts.Type): readonly ts.Type[] {
  if (!isReference(type)) return [];
  // The last argument may stand for `this`.
  return reader.checker.getTypeArguments(type).slice(0, type.target.typeParameters?.length ?? 0);
}

/** The id of a named type: `contracts/users.ts#User`, `contracts/page.ts#Page<contracts/users.ts#User>`. */
export function idOf(reader: Reader, type: ts.Type, named: NamedBy): string {
  // Two aliases may stand for one type, and a generic for many.
  const owner = named.arguments.length === 0 ? named.symbol : type;
  return assignId(reader, owner, named);
}

/** The id of a type that has no name and contains itself: `Partial<contracts/tree.ts#Tree>`, `contracts/tree.ts#Tree.kids`. */
export function namelessId(reader: Reader, type: ts.Type): string {
  const alias = type.aliasSymbol;
  if (alias === undefined) return assignId(reader, type, { symbol: symbolOf(type), arguments: [] });
  return assignId(reader, type, { symbol: alias, arguments: type.aliasTypeArguments ?? [] });
}

/** An intersection has no symbol of its own: that of its first part. */
function symbolOf(type: ts.Type): ts.Symbol {
  const [part] = type.isIntersection() ? type.types : [];
  return part === undefined ? type.symbol : symbolOf(part);
}

function assignId(reader: Reader, owner: ts.Type | ts.Symbol, named: NamedBy): string {
  const { ids, owners } = reader.named;
  const known = ids.get(owner);
  if (known !== undefined) return known;
  const text = writeNamed(reader, named, 0);
  let id = text;
  for (let number = 2; owners.has(id); number += 1) id = `${text}~${number}`;
  owners.add(id);
  ids.set(owner, id);
  return id;
}

function writeNamed(reader: Reader, named: NamedBy, depth: number): string {
  const { symbol } = named;
  const name = isPlatformSymbol(reader, symbol)
    ? symbol.name
    : `${declaringFile(reader, symbol)}#${ownName(symbol)}`;
  if (named.arguments.length === 0) return name;
  return `${name}<${named.arguments.map((type) => writeType(reader, type, depth + 1)).join(",")}>`;
}

/** A symbol's name, or for a type literal the way to it: `Tree.kids`. */
function ownName(symbol: ts.Symbol): string {
  if (!symbol.name.startsWith("__")) return qualifiedName(symbol);
  const names: string[] = [];
  let node: ts.Node | undefined = symbol.declarations?.[0]?.parent;
  for (; node !== undefined && !ts.isSourceFile(node); node = node.parent) {
    const name = ts.isTypeElement(node) || ts.isDeclarationStatement(node) ? node.name : undefined;
    if (name !== undefined) names.unshift(name.getText());
  }
  return names.join(".");
}

const longest = 120;

/** A type as a part of an id: the same text for the same type, whatever was read before. */
function writeType(reader: Reader, type: ts.Type, depth: number): string {
  const known = reader.named.texts.get(type);
  if (known !== undefined) return known;
  const text = shorten(writeUncached(reader, type, depth));
  reader.named.texts.set(type, text);
  return text;
}

function writeUncached(reader: Reader, type: ts.Type, depth: number): string {
  const { checker } = reader;
  const named = namedBy(reader, type);
  if (named !== undefined && depth < 30) return writeNamed(reader, named, depth);
  if ((type.flags & ts.TypeFlags.Boolean) !== 0) return "boolean";
  if (depth >= 30) return "…";
  const write = (inner: ts.Type): string => writeType(reader, inner, depth + 1);
  if (type.isUnion()) return type.types.toSorted(byDeclaration(reader)).map(write).join("|");
  if (type.isIntersection()) return type.types.map(write).join("&");
  if ((type.flags & ts.TypeFlags.Object) === 0) return checker.typeToString(type);
  if (isReference(type)) return writeReference(reader, type, write);
  if (platformName(reader, type) !== undefined) return type.symbol.name;
  return writeObject(reader, type, write);
}

/** `string[]`, `[string,number]`, `Map<string,number>` */
function writeReference(
  reader: Reader,
  type: ts.TypeReference,
  write: (type: ts.Type) => string,
): string {
  const { checker } = reader;
  const inner = checker.getTypeArguments(type).map(write);
  if (checker.isArrayType(type)) return `${type.symbol.name}<${inner.join(",")}>`;
  if (!checker.isTupleType(type)) return `${type.symbol.name}<${inner.join(",")}>`;
  // The checker says that it is a tuple, so its target is one.
  const { elementFlags, readonly } = type.target as ts.TupleType;
  const items = inner.map((text, index) => `${text}${marks[elementFlags[index] ?? 1] ?? ""}`);
  return `${readonly ? "readonly " : ""}[${items.join(",")}]`;
}

const marks: Readonly<Record<number, string>> = {
  [ts.ElementFlags.Optional]: "?",
  [ts.ElementFlags.Rest]: "...",
};

/** `{a:string;b?:number;[string]:boolean}` */
function writeObject(reader: Reader, type: ts.Type, write: (type: ts.Type) => string): string {
  const { checker } = reader;
  const properties = type.getProperties().map((property) => {
    const optional = (property.flags & ts.SymbolFlags.Optional) === 0 ? "" : "?";
    return `${property.name}${optional}:${write(checker.getTypeOfSymbol(property))}`;
  });
  const indexes = checker
    .getIndexInfosOfType(type)
    .map((index) => `[${write(index.keyType)}]:${write(index.type)}`);
  return `{${[...properties, ...indexes].join(";")}}`;
}

/** A long text ends in a hash of all of it, so that ids of nested generics do not grow without end. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return `${text.slice(0, longest - 13)}~${hash}`;
}
