import { currentDialect } from "./dialect.ts";

const textLimit = 100;

/** What a value is, for `actual` of an issue, at most 100 characters: `"ten"`, `NaN`, `array(3)`, `Map`. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quote(value);
    case "number":
    case "boolean":
    case "undefined":
      return String(value);
    case "bigint":
      return describeBigint(value);
    case "object":
      return value === null ? "null" : describeObject(value);
    default:
      return typeof value;
  }
}

/** What came from another framework was an integer, not a `bigint` yet. */
function describeBigint(value: bigint): string {
  const isForeign = currentDialect() !== undefined && !Number.isSafeInteger(Number(value));
  return isForeign
    ? `an integer that no number holds (${shorten(String(value))})`
    : shorten(`${value}n`);
}

/** A property's name or an index as the start of a path: `users`, `["a-b"]`, `[1]`. */
export function pathKey(key: string | number): string {
  if (typeof key === "number") return `[${key}]`;
  return key.length <= textLimit && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)
    ? key
    : `[${quote(key)}]`;
}

function describeObject(value: object): string {
  if (Array.isArray(value)) return `array(${value.length})`;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "invalid Date" : `Date(${value.toISOString()})`;
  }
  const tag = Object.prototype.toString.call(value).slice("[object ".length, -1);
  return tag === "Object" ? "object" : shorten(printable(tag));
}

function quote(text: string): string {
  return shorten(printable(JSON.stringify(text.slice(0, textLimit + 1))));
}

function shorten(text: string): string {
  return text.length <= textLimit ? text : `${text.slice(0, textLimit - 1)}…`;
}

/** Control and formatting characters (bidirectional ones too) and line separators as escapes. */
function printable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`,
  );
}
