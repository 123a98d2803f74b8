import { tooDeep } from "./check.ts";

/** Tests of what a contract demands beyond types, in JSON Schema's words. */

/** A text of at least `least` and at most `most` code points. */
export function hasLength(text: string, least: number, most: number): boolean {
  const units = text.length;
  if (units < least) return false;
  // A code point is one unit or two.
  if (units <= most && (least <= 1 || units >= 2 * least)) return true;
  if (units > 2 * most) return false;
  const count = countCodePoints(text);
  return count >= least && count <= most;
}

function countCodePoints(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index++) {
    const isPair =
      (text.charCodeAt(index) & 0xfc00) === 0xdc00 &&
      (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
    if (isPair) count -= 1;
  }
  return count;
}

/**
 * Whether a number is a multiple of `divisor` (positive), both taken as the decimal numbers that JSON writes for them: 19.99
 * is one of 0.01, though not in binary.
 */
export function isMultiple(value: number, divisor: number): boolean {
  const remainder = value % divisor;
  if (Number.isSafeInteger(value) && Number.isInteger(divisor)) return remainder === 0;
  const [digits, places] = toDecimal(value);
  const [divisorDigits, divisorPlaces] = toDecimal(divisor);
  const shift = places - divisorPlaces;
  return shift >= 0
    ? digits % (divisorDigits * 10n ** BigInt(shift)) === 0n
    : (digits * 10n ** BigInt(-shift)) % divisorDigits === 0n;
}

/** 19.99 → 1999 and 2: the digits that JSON writes, and how many of them stand behind the point. */
function toDecimal(value: number): readonly [digits: bigint, places: number] {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), fraction.length - Number(exponent)];
}

/** Whether a pattern matches somewhere in a text. V8 gives up on some patterns for texts of millions of characters. */
export function matches(pattern: RegExp, text: string): boolean {
  try {
    return pattern.test(text);
  } catch {
    return false;
  }
}

/** How many properties an object has; `undefined` ones count as absent. */
export function countProperties(value: Record<string, unknown>): number {
  let count = 0;
  for (const key of Object.keys(value)) if (value[key] !== undefined) count += 1;
  return count;
}

/** How many keys a list of checked `[key, value]` has: one that comes twice counts once. */
export function countKeys(entries: readonly unknown[]): number {
  const keys = entries.map((entry) => identify(Array.isArray(entry) ? entry[0] : entry));
  return new Set(keys).size;
}

/** No two items are equal, as JSON compares: objects by their properties, in whatever order. */
export function isUnique(items: readonly unknown[]): boolean {
  return new Set(items.map(identify)).size === items.length;
}

/** The same value for equal items. Properties that the type does not name are unchecked: they may be cyclic, or very deep. */
function identify(item: unknown): unknown {
  if (typeof item === "string") return `"${item}`;
  if (typeof item !== "object" || item === null) return item;
  try {
    return `{${JSON.stringify(item, sortKeys)}`;
  } catch {
    return tooDeep();
  }
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return Object.fromEntries(entries);
}
