import { expected } from "./check.ts";
import { currentDialect } from "./dialect.ts";
import { MeshError } from "./errors.ts";
import { base64Of, bufferOf, bytesOf, types } from "./platform.ts";
import { isUnique } from "./rules.ts";

/** The longest text of a `bigint`, sign included, that is read and written: a longer one takes too long to convert. */
const mostDigits = 4096;

const tooLarge = 10n ** BigInt(mostDigits);
const tooSmall = -(10n ** BigInt(mostDigits - 1));

/** A `bigint` whose text is read: of at most 4 096 digits, or of one less behind a sign. */
export function isBigint(value: unknown): value is bigint {
  return typeof value === "bigint" && value < tooLarge && value > tooSmall;
}

/** Decimal digits, as a `bigint` is written; in the dialect of another framework also an integer, as its JSON has been read. */
export function isBigintText(value: unknown): value is string {
  if (typeof value !== "string") return currentDialect() !== undefined && isInteger(value);
  return value.length <= mostDigits && /^-?(?:0|[1-9][0-9]*)$/.test(value);
}

/** The text of one `bigint`: what {@link isBigintText} accepts, with these digits. */
export function isTextOfBigint(value: unknown, digits: string): boolean {
  return isBigintText(value) && String(value) === digits;
}

function isInteger(value: unknown): boolean {
  // Of larger numbers JavaScript writes no digits that tell which integer it was.
  return isBigint(value) || (Number.isInteger(value) && Math.abs(Number(value)) < 1e21);
}

/** `10n` → `"10"` */
export function encodeBigint(value: bigint): string {
  return currentDialect()?.writeBigint(value) ?? value.toString();
}

/** Text that {@link isBigintText} accepts → `bigint`. */
export function decodeBigint(text: string): bigint {
  // A number stands for the integer of its own digits, not for the one that its bits are.
  return BigInt(String(text));
}

export { isBuffer } from "./platform.ts";

/** A `Uint8Array`, which a `Buffer` is too; of any realm. */
export function isUint8Array(value: unknown): value is Uint8Array {
  return types.isUint8Array(value);
}

/** An `ArrayBuffer` that is not shared. */
export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return types.isArrayBuffer(value);
}

/** Base64 with its padding, of the alphabet with `+` and `/` (RFC 4648, section 4). */
export function isBase64(value: unknown): value is string {
  return (
    typeof value === "string" && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)
  );
}

/** Bytes → base64. */
export function encodeBytes(value: Uint8Array | ArrayBuffer): string {
  const text = base64Of(types.isUint8Array(value) ? value : new Uint8Array(value));
  return currentDialect()?.writeBytes(text) ?? text;
}

/** Base64 → `Uint8Array`, which has a buffer of its own. */
export function decodeUint8Array(text: string): Uint8Array {
  return new Uint8Array(decodeArrayBuffer(text));
}

/** Base64 → `Buffer`. */
export function decodeBuffer(text: string): Buffer {
  return bufferOf(text);
}

/** Base64 → `ArrayBuffer`. */
export function decodeArrayBuffer(text: string): ArrayBuffer {
  return Uint8Array.from(bytesOf(text)).buffer;
}

/** A `URL`. */
export function isUrlObject(value: unknown): value is URL {
  return value instanceof URL;
}

/** An absolute URL as text, without anything around it that a parser would drop. */
export function isUrlText(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z][^\s]*$/.test(value) && URL.canParse(value);
}

/** `URL` → its text, as the WHATWG's standard writes it. */
export function encodeUrl(value: URL): string {
  return value.href;
}

/** Text that {@link isUrlText} accepts → `URL`. */
export function decodeUrl(text: string): URL {
  return new URL(text);
}

/** A `Map`, of any realm. */
export function isMap(value: unknown): value is Map<unknown, unknown> {
  return types.isMap(value);
}

/** A `Set`, of any realm. */
export function isSet(value: unknown): value is Set<unknown> {
  return types.isSet(value);
}

/** The encoded items of a `Set`, of which no two may be the same: they would arrive as one. */
export function distinct(list: unknown[]): unknown[] {
  if (isUnique(list)) return list;
  const text = "a Set whose items differ in JSON";
  throw new MeshError("invalid_argument", `expected ${text}, got two that are the same`, {
    issues: expected(text, list),
  });
}
