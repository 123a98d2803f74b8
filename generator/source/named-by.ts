import { ts } from "./ts-morph.js";

import { commentOfNode } from "./doc.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { isReference } from "./words.ts";
import { targetOf } from "./target.ts";
import { isList } from "./type-parts.ts";

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
  if (isNameOfRules(reader, symbol)) return undefined;
  const isIt =
    reader.checker.getTypeFromTypeNode(node) === type && !isPlatformSymbol(reader, symbol);
  return isIt ? { symbol, arguments: [] } : undefined;
}

/** Arrays and tuples are short enough to stand where they are used. */

/**
 * By what a type is named, if it is. The library's aliases (`Partial<T>`) give no name, and neither does an alias with
 * `undefined` among its members, which means different things in different places.
 */
export function namedBy(reader: Reader, type: ts.Type): NamedBy | undefined {
  const alias = type.aliasSymbol;
  const isName = alias !== undefined && !isPlatformSymbol(reader, alias) && !holdsUndefined(type);
  if (isName && !isNameOfRules(reader, alias)) {
    return { symbol: alias, arguments: type.aliasTypeArguments ?? [] };
  }
  const symbol = type.symbol as ts.Symbol | undefined; // absent for most unions
  const isNamed = symbol !== undefined && (symbol.flags & namedKinds) !== 0;
  if (!isNamed || isPlatformSymbol(reader, symbol) || !isDeclared(reader, type)) return undefined;
  return { symbol, arguments: argumentsOf(reader, type) };
}

/** `Port`, which TypeScript would not know if its rules were still tags. */
function isNameOfRules({ inTypes }: Reader, alias: ts.Symbol): boolean {
  if (inTypes === undefined) return false;
  return (alias.declarations ?? []).some((declaration) => {
    const comment = commentOfNode(declaration);
    return (
      comment !== undefined && inTypes.get(comment.file)?.get(comment.start)?.hadName === false
    );
  });
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
