import { isUtf8 } from "node:buffer";
import { Malformed } from "./wire.ts";

/** The largest message that is read, in bytes. */
export const maxMessageSize: number = 4 * 1024 * 1024;

/** The deepest nesting that is read. */
export const maxDepth = 64;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Bytes from outside → JSON. Refuses with {@link Malformed} what is too large, not UTF-8, nested deeper than
 * {@link maxDepth} (found by a scan, before anything is parsed), or not JSON.
 */
export function parseJson(body: Uint8Array): unknown {
  if (body.length > maxMessageSize) {
    throw new Malformed(
      "payload_too_large",
      `${body.length} bytes; at most ${maxMessageSize} are taken`,
    );
  }
  if (!isUtf8(body)) throw new Malformed("invalid_argument", "the body is not UTF-8");
  // Less than two bytes a level cannot be that deep.
  if (body.length > 2 * maxDepth && isDeeperThan(body, maxDepth)) {
    throw new Malformed("invalid_argument", `the body is nested deeper than ${maxDepth} levels`);
  }
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString("utf8");
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be secret.
    throw new Malformed("invalid_argument", "the body is not JSON");
  }
}

/** Whether an object or array of a JSON text is nested deeper than `limit`. Total: any bytes will do. */
export function isDeeperThan(body: Uint8Array, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < body.length; index++) {
    const byte = body[index];
    if (inString) {
      if (byte === backslash) index++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    // `[` and `{`, `]` and `}` differ in one bit.
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > limit) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}

/** Narrows JSON to an object: not an array, not null. */
export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
