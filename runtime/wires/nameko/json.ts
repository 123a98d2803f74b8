import type { Dialect } from "../../dialect.ts";
import { MeshError } from "../../errors.ts";
import { isObject, parseText } from "../../json.ts";
import { mark, parseMarked, readNumber, writeInteger, writeMarks } from "../python/numbers.ts";

/** What follows the mark of values that are no numbers. */
const timeMark = "t";
const bytesMark = "b";

/** Values as Python reads them: integers of any size as such, times and bytes by the dialect that its kombu has. */
export function dialectOf(values: "plain" | "typed"): Dialect {
  const isTyped = values === "typed";
  return {
    writeBigint: writeInteger,
    writeDate: (text) => (isTyped ? `${mark}${timeMark}${text}` : text),
    writeBytes: (text) => (isTyped ? `${mark}${bytesMark}${text}` : text),
  };
}

/** JSON text of codecs → what leaves. Throws `MeshError` `invalid_argument` for objects that kombu takes for a typed value. */
export function toPython(text: string): string {
  if (text.includes('"__type__"')) refuseTyped(parseText(text));
  return writeMarks(text, writeMarked);
}

function writeMarked(kind: string, content: string): string {
  if (kind === bytesMark) return typedText("base64", content);
  // `fromisoformat` reads a `Z` from Python 3.11 on.
  return typedText("datetime", content.replace(/Z$/, "+00:00"));
}

function typedText(type: string, value: string): string {
  return `{"__type__":"${type}","__value__":"${value}"}`;
}

/** kombu from 5.3 on drops a message with such an object whose type it does not know, and changes one whose type it does. */
function refuseTyped(json: unknown): void {
  if (typeof json !== "object" || json === null) return;
  if (isTyped(json)) {
    const message =
      "an object with the keys __type__ and __value__ alone is a typed value to kombu";
    throw new MeshError("invalid_argument", message);
  }
  for (const value of Object.values(json)) refuseTyped(value);
}

function isTyped(
  json: object,
): json is { readonly __type__: unknown; readonly __value__: unknown } {
  const keys = Object.keys(json);
  return keys.length === 2 && "__type__" in json && "__value__" in json;
}

/**
 * What Python wrote → JSON, with `NaN` and infinities as such, and as a `bigint` each integer that would be another one as a number; typed
 * values of kombu are what its plain dialect would have sent. Throws `Malformed`.
 */
export function parsePython(body: Uint8Array): unknown {
  const { json, text, hasMarks } = parseMarked(body);
  return hasMarks || text.includes("__type__") ? revive(json) : json;
}

/** Marks and typed values → what they stand for. Its depth has been looked at before. */
function revive(json: unknown): unknown {
  if (typeof json === "string") return readNumber(json);
  if (Array.isArray(json)) return json.map(revive);
  if (!isObject(json)) return json;
  if (isTyped(json)) return plainOf(json.__type__, revive(json.__value__)) ?? json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, revive(value)]));
}

/** A typed value as kombu before 5.3 would have written it; `undefined` for an unknown type. */
function plainOf(type: unknown, value: unknown): unknown {
  if (type === "uuid") return isObject(value) ? uuidText(value["hex"]) : undefined;
  if (typeof value !== "string") return undefined;
  if (type === "bytes") return Buffer.from(value).toString("base64");
  const isText = type === "datetime" || type === "date" || type === "time" || type === "decimal";
  return isText || type === "base64" ? value : undefined;
}

function uuidText(hex: unknown): string | undefined {
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(typeof hex === "string" ? hex : "");
  return parts === null ? undefined : parts.slice(1).join("-");
}
