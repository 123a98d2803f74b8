import { ts } from "./ts-morph.js";

import { mappedKeys } from "./declared-property.ts";
import { madeBy, type MappedType, originOf } from "./mapped.ts";
import type { Reader } from "./reader.ts";
import { declaredOrder, splitUnion } from "./union-order.ts";

/**
 * The properties of a type in the order of their declaration, inherited ones first; the checker gives a type's own
 * first. One that is declared again keeps its first place.
 */
export function orderedProperties(
  reader: Reader,
  type: ts.Type,
  node?: ts.TypeNode,
): readonly ts.Symbol[] {
  const properties = inKeyOrder(reader, type.getProperties(), node);
  const target = (type as Partial<ts.TypeReference>).target ?? type; // a generic's bases are those of its target
  if (!target.isClassOrInterface()) return properties;
  const bases = reader.checker.getBaseTypes(target);
  if (bases.length === 0) return properties;
  const order = new Map<ts.__String, number>();
  const inherited = bases.flatMap((base) => orderedProperties(reader, base));
  for (const { escapedName } of [...inherited, ...properties]) {
    if (!order.has(escapedName)) order.set(escapedName, order.size);
  }
  const placeOf = (symbol: ts.Symbol): number => order.get(symbol.escapedName) ?? 0;
  return properties.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * Properties that mapped types made, each in the place of one of the same: `Record<"b" | "a", T>` as it was written, `Pick<T, K>` as `T`
 * declares them. The checker has keys in the order in which it met them first, in whatever file.
 */
function inKeyOrder(
  reader: Reader,
  properties: readonly ts.Symbol[],
  node: ts.TypeNode | undefined,
): readonly ts.Symbol[] {
  const made = new Map<MappedType, ts.Symbol[]>();
  for (const symbol of properties) {
    const by = madeBy(symbol)?.by;
    if (by !== undefined) made.set(by, [...(made.get(by) ?? []), symbol]);
  }
  const waiting = new Map<MappedType, ts.Symbol[]>();
  for (const [by, symbols] of made)
    if (by.constraintType?.isUnion() === true)
      waiting.set(by, sorted(symbols, membersOf(reader, by.constraintType, node)));
  if (waiting.size === 0) return properties;
  return properties.map((symbol) => {
    const by = madeBy(symbol)?.by;
    return (by && waiting.get(by)?.shift()) ?? symbol;
  });
}

/** By where the properties are declared that they were taken from, else by their keys. */
function sorted(symbols: readonly ts.Symbol[], keys: readonly ts.Type[]): ts.Symbol[] {
  const places = new Map(keys.map((key, index) => [nameOf(key), index]));
  const known = new Map(symbols.map((symbol) => [symbol, placeOf(symbol, places)]));
  return symbols.toSorted((a, b) => {
    const [first, second] = [known.get(a), known.get(b)];
    if (first === undefined || second === undefined || first.file === second.file)
      return (first?.at ?? 0) - (second?.at ?? 0);
    return first.file < second.file ? -1 : 1;
  });
}

function placeOf(
  symbol: ts.Symbol,
  keys: ReadonlyMap<string, number>,
): { readonly file: string; readonly at: number } {
  const node = originOf(symbol)?.declarations?.[0];
  if (node !== undefined) return { file: node.getSourceFile().fileName, at: node.pos };
  const key = madeBy(symbol)?.key;
  return { file: "", at: (key && keys.get(nameOf(key))) ?? keys.size };
}

/** Of a literal: of a member of an enum there are several types. */
function nameOf(key: ts.Type): string {
  return key.isStringLiteral() || key.isNumberLiteral() ? String(key.value) : "";
}

/** The members of a union one by one, also of those in it that have a name. */
function membersOf(
  reader: Reader,
  union: ts.UnionType,
  node: ts.TypeNode | undefined,
): readonly ts.Type[] {
  const keys = mappedKeys(reader, node);
  const isEnum = (union.flags & ts.TypeFlags.EnumLike) !== 0;
  const members =
    keys === undefined || isEnum
      ? declaredOrder(reader, union)
      : splitUnion(reader, union, keys).map(({ type }) => type);
  return members.flatMap((type) =>
    type.isUnion() && type !== union ? membersOf(reader, type, undefined) : [type],
  );
}
