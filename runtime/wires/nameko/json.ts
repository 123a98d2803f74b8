import { randomBytes } from "node:crypto";
import type { Dialect } from "../../dialect.ts";
import { MeshError } from "../../errors.ts";
import { isObject, parseText, readText } from "../../json.ts";

/** Begins each text that stands for something which JSON has no form of: nobody outside of this process knows it. */
const mark = randomBytes(16).toString("base64url");

/** What follows the mark. */
const integerMark = "i";
const nanMark = "n";
const timeMark = "t";
const bytesMark = "b";

/** Values as Python reads them: integers of any size as such, times and bytes by the dialect that its kombu has. */
export function dialectOf(values: "plain" | "typed"): Dialect {
  const isTyped = values === "typed";
  return {
    writeBigint: (value) => `${mark}${integerMark}${value}`,
    writeDate: (text) => (isTyped ? `${mark}${timeMark}${text}` : text),
    writeBytes: (text) => (isTyped ? `${mark}${bytesMark}${text}` : text),
  };
}

const marked = new RegExp(`"${mark}([a-z])([^"]*)"`, "g");

/** JSON text of codecs → what leaves. Throws `MeshError` `invalid_argument` for objects that kombu takes for a typed value. */
export function toPython(text: string): string {
  if (text.includes('"__type__"')) refuseTyped(parseText(text));
  return text.includes(mark) ? text.replace(marked, writeMarked) : text;
}

function writeMarked(_: string, kind: string, content: string): string {
  if (kind === integerMark) return content;
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
  const text = readText(body);
  const hasMarks = mayBeSpecial.test(text);
  const json = parseText(hasMarks ? markSpecial(text) : text);
  return hasMarks || text.includes("__type__") ? revive(json) : json;
}

/** Not in JSON: bare `NaN`, infinities; in JSON, but rounded: integers of 16 digits and more. */
const mayBeSpecial = /NaN|Infinity|\d{16}/;
const special = /-?Infinity|NaN|-?\d{16,}(?![\d.eE])/y;

/** Puts a text in the place of each special value, where it is not part of a text or of another number. */
function markSpecial(text: string): string {
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfText(text, at);
    else if (isNumberPart(code)) {
      special.lastIndex = at;
      const found = special.exec(text)?.[0];
      if (found === undefined) at = endOfNumber(text, at) - 1;
      else {
        const kind = /\d/.test(found) ? integerMark : nanMark;
        result += `${text.slice(from, at)}"${mark}${kind}${found}"`;
        at += found.length - 1;
        from = at + 1;
      }
    }
  }
  return result + text.slice(from);
}

const quote = 0x22;
const backslash = 0x5c;

/** Where a text ends that begins here: its closing quote, or the end of all. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at;
  }
  return text.length;
}

/** A digit, `-`, or the beginning of `NaN` and `Infinity`. */
function isNumberPart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x49 || code === 0x4e;
}

function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && /[\d.eE+-]/.test(text.charAt(at))) at++;
  return at;
}

/** Marks and typed values → what they stand for. Its depth has been looked at before. */
function revive(json: unknown): unknown {
  if (typeof json === "string") return json.startsWith(mark) ? readMarked(json) : json;
  if (Array.isArray(json)) return json.map(revive);
  if (!isObject(json)) return json;
  if (isTyped(json)) return plainOf(json.__type__, revive(json.__value__)) ?? json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, revive(value)]));
}

function readMarked(text: string): unknown {
  const content = text.slice(mark.length + 1);
  if (text[mark.length] === nanMark) return Number(content);
  const number = Number(content);
  // Larger ones are numbers when JavaScript writes them so: it may have sent them.
  return String(number) === content ? number : BigInt(content);
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
