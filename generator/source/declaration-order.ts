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

/** A rank by kind, a number (a value, or a place in a file), and a text, which is made only where those are the same. */
export interface SortKey {
  readonly rank: number;
  readonly number: number;
  text: string | (() => string);
}

function makeKey(reader: Reader, type: ts.Type): SortKey {
  const { flags } = type;
  if (flags & ts.TypeFlags.Undefined) return { rank: 9, number: 0, text: "" };
  if (flags & ts.TypeFlags.Null) return { rank: 8, number: 0, text: "" };
  const text = (): string =>
    reader.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  if (flags & ts.TypeFlags.BooleanLiteral) return { rank: 1, number: 0, text };
  if (type.isNumberLiteral()) return { rank: 2, number: type.value, text };
  if (type.isStringLiteral()) return { rank: 3, number: 0, text };
  if ((flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0)
    return { rank: 0, number: flags, text };
  const [file, position] = declaredAt(reader, type);
  return { rank: 4, number: position, text: () => `${file} ${text()}` };
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
  const difference = a.rank - b.rank || a.number - b.number;
  if (difference !== 0 || a === b) return difference;
  const [first, second] = [textOf(a), textOf(b)];
  return first < second ? -1 : Number(first > second);
}

function textOf(key: SortKey): string {
  if (typeof key.text !== "string") key.text = key.text();
  return key.text;
}
