import { isAscii, isUtf8 } from "node:buffer";
import { MeshError } from "./errors.ts";
import { Malformed } from "./wire.ts";

/** The largest message that is read, in bytes. */
export const maxMessageSize: number = 4 * 1024 * 1024;

/** The largest payload that is sent, in bytes: the envelope around it needs some room. */
export const maxPayload: number = maxMessageSize - 256 * 1024;

/** The deepest nesting of a payload. */
export const maxPayloadDepth = 64;

/** The deepest nesting that is read: a payload in its envelope. */
export const maxDepth: number = maxPayloadDepth + 8;

const quote = 0x22;
const backslash = 0x5c;

/** Bytes from outside → JSON. Throws {@link Malformed} for what {@link readText} refuses, and for what is not JSON. */
export function parseJson(body: Uint8Array): unknown {
  return parseText(readText(body));
}

/** The text of JSON → JSON. Throws {@link Malformed}. */
export function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be secret.
    const why = text.startsWith("\ufeff") ? ": it begins with a byte order mark" : "";
    throw new Malformed("invalid_argument", `the body is not JSON${why}`);
  }
}

/**
 * Bytes from outside → the text of JSON, perhaps. Refuses with {@link Malformed} what is too large, not UTF-8, nested deeper than
 * {@link maxDepth} (found by a scan, before anything is parsed).
 */
export function readText(body: Uint8Array): string {
  if (body.length > maxMessageSize) {
    throw new Malformed(
      "payload_too_large",
      `${body.length} bytes; at most ${maxMessageSize} are taken`,
    );
  }
  const ascii = isAscii(body);
  if (!ascii && !isUtf8(body)) throw new Malformed("invalid_argument", "the body is not UTF-8");
  // Less than two bytes a level cannot be that deep.
  if (body.length > 2 * maxDepth && isDeeperThan(body, maxDepth)) {
    throw new Malformed("invalid_argument", `the body is nested deeper than ${maxDepth} levels`);
  }
  // Most texts are ASCII, which is read by a copy instead of a decoder.
  return toBuffer(body).toString(ascii ? "latin1" : "utf8");
}

function toBuffer(body: Uint8Array): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.from(body.buffer, body.byteOffset, body.length);
}

/**
 * JSON → text, for a message. Throws `MeshError` `payload_too_large` when no message has room for it. `undefined` stays what it
 * is.
 */
export function stringifyJson(value: unknown, what: string): string | undefined {
  const quick = numbersText(value);
  if (quick !== undefined) return quick;
  // `JSON.stringify` gives undefined for undefined, which its declaration leaves out.
  const text = JSON.stringify(value) as string | undefined;
  // A UTF-16 unit takes three bytes at the most, so short texts need no counting.
  if (text === undefined || text.length * 3 <= maxPayload || Buffer.byteLength(text) <= maxPayload)
    return text;
  throw new MeshError("payload_too_large", `${what} exceed ${maxPayload} bytes`);
}

/** How many numbers in an array are written one by one. */
const fewNumbers = 8;

/** A number, or an array of a few: what `JSON.stringify` makes of it, sooner. `undefined` for all else. */
function numbersText(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? `${value}` : undefined;
  if (!Array.isArray(value) || value.length === 0 || value.length > fewNumbers) return undefined;
  let text = "";
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (typeof item !== "number" || !Number.isFinite(item)) return undefined;
    text += index === 0 ? `[${item}` : `,${item}`;
  }
  return `${text}]`;
}

/** Whether an object or array of a JSON text is nested deeper than `limit`. Total: any bytes will do. */
export function isDeeperThan(body: Uint8Array, limit: number): boolean {
  const { length } = body;
  let depth = 0;
  for (let index = 0; index < length; index++) {
    const byte = body[index] ?? 0;
    if (byte === quote) index = endOfString(body, index);
    // `[` and `{`, `]` and `}` differ in one bit. What is below them is most of a text outside of strings.
    else if (byte >= 0x5b) {
      const bracket = byte | 0x20;
      if (bracket === 0x7d) depth--;
      else if (bracket === 0x7b && ++depth > limit) return true;
    }
  }
  return false;
}

/** Where the string ends that begins at a quote: at its other quote, or with the text. */
function endOfString(body: Uint8Array, start: number): number {
  let index = start + 1;
  for (; index < body.length; index++) {
    const byte = body[index];
    if (byte === quote) break;
    if (byte === backslash) index++;
  }
  return index;
}

/** Narrows JSON to an object: not an array, not null. */
export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
