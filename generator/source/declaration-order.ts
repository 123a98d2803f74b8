import { ts } from "./ts-morph.js";

import { relativePath } from "./location.ts";
import type { Reader } from "./reader.ts";

/** Compares types by themselves, so that their order does not depend on what was read before: `null` and `undefined` last. */
export function byDeclaration(reader: Reader): (a: ts.Type, b: ts.Type) => number {
  const { keys } = reader.facts;
  const keyOf = (type: ts.Type): SortKey => {
    const key = keys.get(type) ?? makeKey(reader, type);
    keys.set(type, key);
    return key;
  };
  return (a, b) => compareKeys(keyOf(a), keyOf(b));
}

/** A rank by kind, a number (a value, or a place in a file), a text. */
export type SortKey = readonly [rank: number, number: number, text: string];

function makeKey(reader: Reader, type: ts.Type): SortKey {
  const { flags } = type;
  if (flags & ts.TypeFlags.Undefined) return [9, 0, ""];
  if (flags & ts.TypeFlags.Null) return [8, 0, ""];
  const text = reader.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  if (flags & ts.TypeFlags.BooleanLiteral) return [1, 0, text];
  if (type.isNumberLiteral()) return [2, type.value, text];
  if (type.isStringLiteral()) return [3, 0, text];
  if ((flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return [0, flags, text];
  const [file, position] = declaredAt(reader, type);
  return [4, position, `${file} ${text}`];
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

function compareKeys(a: SortKey, b: SortKey): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));
}
