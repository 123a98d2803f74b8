import { ts } from "./ts-morph.js";

import { relativePath } from "./location.ts";
import type { Reader } from "./reader.ts";

/**
 * Compares types by themselves, so that their order does not depend on what was read before: `null` and `undefined` last. Of those that
 * are declared in the same place it asks for a text; not the checker's, which has members of unions in the order in which it met them.
 */
export function byDeclaration(
  reader: Reader,
  textOf: (type: ts.Type) => string,
): (a: ts.Type, b: ts.Type) => number {
  const { keys } = reader.facts;
  const keyOf = (type: ts.Type): SortKey => {
    const key = keys.get(type) ?? makeKey(reader, type);
    keys.set(type, key);
    return key;
  };
  return (a, b) => {
    if (a === b) return 0;
    const [first, second] = [keyOf(a), keyOf(b)];
    return (
      first.rank - second.rank ||
      first.number - second.number ||
      compareTexts(first.file, second.file) ||
      compareTexts(textOf(a), textOf(b))
    );
  };
}

/** A rank by kind, a number (a value, or a place in a file), and the file. */
export interface SortKey {
  readonly rank: number;
  readonly number: number;
  readonly file: string;
}

function makeKey(reader: Reader, type: ts.Type): SortKey {
  const { flags } = type;
  if (flags & ts.TypeFlags.Undefined) return { rank: 9, number: 0, file: "" };
  if (flags & ts.TypeFlags.Null) return { rank: 8, number: 0, file: "" };
  if (flags & ts.TypeFlags.BooleanLiteral) return { rank: 1, number: 0, file: "" };
  if (type.isNumberLiteral()) return { rank: 2, number: type.value, file: "" };
  if (type.isStringLiteral()) return { rank: 3, number: 0, file: "" };
  if ((flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0)
    return { rank: 0, number: flags, file: "" };
  const [file, position] = declaredAt(reader, type);
  return { rank: 4, number: position, file };
}

/** Where a type is declared; an intersection where its last part is, which is what tells it from the others. */
function declaredAt(reader: Reader, type: ts.Type): readonly [file: string, position: number] {
  const part = type.isIntersection() ? (type.types.at(-1) ?? type) : type;
  // The checker has types without a symbol, whatever its declarations say.
  const symbol: ts.Symbol | undefined = part.aliasSymbol ?? part.symbol;
  const node = symbol?.declarations?.[0];
  return node === undefined
    ? ["", 0]
    : [relativePath(reader.root, node.getSourceFile().fileName), node.pos];
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
