import type { ts } from "./ts-morph.js";

import type { Reader } from "./reader.ts";

/**
 * The properties of a type in the order of their declaration, inherited ones first; the checker gives a type's own
 * first. One that is declared again keeps its first place.
 */
export function orderedProperties(reader: Reader, type: ts.Type): readonly ts.Symbol[] {
  const properties = type.getProperties();
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
