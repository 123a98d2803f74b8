import { randomBytes } from "node:crypto";
import { parseText, readText } from "../../json.ts";

/** Begins each text that stands for something which JSON has no form of: nobody outside of this process knows it. */
export const mark: string = randomBytes(16).toString("base64url");

/** What follows the mark of a number. */
const integerMark = "i";
const nanMark = "n";

/** An integer of any size, as a text that {@link writeMarks} makes one of. */
export function writeInteger(value: bigint): string {
  return `${mark}${integerMark}${value}`;
}

const marked = new RegExp(`"${mark}([a-z])([^"]*)"`, "g");

/** JSON text of codecs → what leaves. `write` makes the text of what stands for no number, by the letter after its mark. */
export function writeMarks(text: string, write: (kind: string, content: string) => string): string {
  if (!text.includes(mark)) return text;
  return text.replace(marked, (_, kind: string, content: string) =>
    kind === integerMark ? content : write(kind, content),
  );
}

/** What Python wrote, with texts in the place of numbers that JSON has no form of; and whether there are any. Throws `Malformed`. */
export function parseMarked(body: Uint8Array): {
  readonly json: unknown;
  readonly text: string;
  readonly hasMarks: boolean;
} {
  const text = readText(body);
  const hasMarks = mayBeSpecial.test(text);
  return { json: parseText(hasMarks ? markSpecial(text) : text), text, hasMarks };
}

/** What a text stands for: a `NaN`, an infinity, or an integer, as a `bigint` where it would be another one as a number; else the text. */
export function readNumber(text: string): number | bigint | string {
  if (!text.startsWith(mark)) return text;
  const content = text.slice(mark.length + 1);
  const number = Number(content);
  // Large integers are numbers when JavaScript writes them so: it may have sent them.
  return text[mark.length] === nanMark || String(number) === content ? number : BigInt(content);
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
