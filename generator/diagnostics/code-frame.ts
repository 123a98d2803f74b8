import type { Location } from "../model/location.ts";
import { escapeHidden } from "../text/hidden.ts";
import { textWidth } from "../text/text-width.ts";

/** The user's line, and a line that marks the token in it. Both begin in the same column. */
export interface CodeFrame {
  /** The number of the line, as it is written before it. */
  readonly number: string;
  readonly line: string;
  /** As far as the token: spaces and tabs. */
  readonly indent: string;
  readonly carets: string;
}

/** How many characters of a line are shown before the token, and in all. */
const before = 40;
const longest = 100;

/** The line of a token as a terminal shows it: hidden characters written out, a long line shortened around the token. */
export function codeFrame(location: Location, text: string): CodeFrame | undefined {
  const line = linesOf(text)[location.line - 1];
  // What has zeros in it is no text, or one of another encoding.
  if (line === undefined || line.includes("\0")) return undefined;
  const start = location.column - 1;
  const end = Math.min(line.length, start + Math.max(1, location.length));
  const from = line.length <= longest ? 0 : cut(line, Math.max(0, start - before));
  const to =
    line.length <= longest ? line.length : cut(line, Math.min(line.length, from + longest));
  const left = (from > 0 ? "…" : "") + shown(line.slice(from, start));
  const token = shown(line.slice(start, Math.min(end, to)));
  const right = shown(line.slice(Math.min(end, to), to)) + (to < line.length ? "…" : "");
  return {
    number: String(location.line),
    line: (left + token + right).trimEnd(),
    indent: left.split("\t").map(blank).join("\t"),
    carets: "^".repeat(Math.max(1, textWidth(token))),
  };
}

/** Lines as TypeScript counts them; a byte order mark belongs to none. */
function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, "").split(/\r\n|[\r\n\u2028\u2029]/);
}

/** Not between the halves of a character. */
function cut(line: string, index: number): number {
  return /^[\udc00-\udfff]/.test(line.slice(index, index + 1)) && index > 0 ? index - 1 : index;
}

// Tabs stay tabs, so that the caret stands under its token whatever a tab's width; joined emoji stay joined.
function shown(text: string): string {
  return escapeHidden(text, "\t\u200d\ufe0f");
}

function blank(text: string): string {
  return " ".repeat(textWidth(text));
}
