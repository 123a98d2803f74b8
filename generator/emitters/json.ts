import { escapeHidden } from "../text/hidden.ts";
import { textWidth } from "../text/text-width.ts";

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Where a value is written. */
export interface JsonPlace {
  /** By how many columns its line is indented. */
  readonly indent: number;
  /** How many columns stand before it on its line, indentation included. */
  readonly column: number;
  /** Whether a comma follows. */
  readonly isFollowed: boolean;
}

/** Columns of a line, as of all generated code; the steps of indentation. */
const lineWidth = 100;
const step = 2;

/**
 * JSON as formatters lay it out: objects and lists on one line where they fit. It is written at once and not put together as a layout
 * first: half of what is generated is JSON's repetition of types.
 */
export function jsonText(value: Json, place: JsonPlace): string {
  const { indent, column, isFollowed } = place;
  if (typeof value !== "object" || value === null) return scalarText(value);
  const line = { text: "", left: lineWidth - column - (isFollowed ? 1 : 0) };
  const isEmpty = isList(value) ? value.length === 0 : Object.keys(value).length === 0;
  if (writeFlat(line, value) || isEmpty) return line.text;
  if (!isList(value)) return linesText("{", entryTexts(value, indent + step), "}", indent);
  if (isNumbers(value)) return filledText(value, indent);
  const last = value.length - 1;
  const inner = indent + step;
  const items = value.map((item, index) =>
    jsonText(item, { indent: inner, column: inner, isFollowed: index < last }),
  );
  return linesText("[", items, "]", indent);
}

/** The same with each entry on lines of its own, for files that are read and compared. */
export function documentText(value: JsonObject): string {
  return linesText("{", entryTexts(value, step), "}", 0);
}

/** `"key": value` */
export function entryText(
  key: string,
  value: Json,
  { indent, isFollowed }: Omit<JsonPlace, "column">,
): string {
  const head = `${scalarText(key)}: `;
  return head + jsonText(value, { indent, column: indent + textWidth(head), isFollowed });
}

/** Items between brackets, each on lines of its own. */
export function linesText(
  open: string,
  items: readonly string[],
  close: string,
  indent: number,
): string {
  if (items.length === 0) return open + close;
  const margin = `\n${" ".repeat(indent)}`;
  return `${open}${margin}  ${items.join(`,${margin}  `)}${margin}${close}`;
}

function entryTexts(value: JsonObject, indent: number): string[] {
  const keys = Object.keys(value);
  const last = keys.length - 1;
  return keys.map((key, index) =>
    // It is there: its key was just read.
    entryText(key, value[key] as Json, { indent, isFollowed: index < last }),
  );
}

/** Numbers: as many on each line as fit. */
function filledText(values: readonly Json[], indent: number): string {
  const margin = `\n${" ".repeat(indent + step)}`;
  let text = "[";
  let column = lineWidth;
  for (const [index, value] of values.entries()) {
    const item = scalarText(value) + (index < values.length - 1 ? "," : "");
    const isBeside = column + 1 + item.length <= lineWidth;
    text += isBeside && index > 0 ? ` ${item}` : margin + item;
    column = isBeside && index > 0 ? column + 1 + item.length : indent + step + item.length;
  }
  return `${text}\n${" ".repeat(indent)}]`;
}

/** A line that is written, and how many columns are left of it. */
interface Line {
  text: string;
  left: number;
}

/** Writes a value on one line; says whether it can be on one and fits, of which no more is written than it takes to know. */
function writeFlat(line: Line, value: Json): boolean {
  if (typeof value !== "object" || value === null) return put(line, scalarText(value));
  if (isList(value)) return !isTable(value) && writeList(line, value);
  const keys = Object.keys(value);
  if (keys.length === 0) return put(line, "{}");
  let mark = "{ ";
  for (const key of keys) {
    // It is there: its key was just read.
    if (!put(line, `${mark}${scalarText(key)}: `) || !writeFlat(line, value[key] as Json))
      return false;
    mark = ", ";
  }
  return put(line, " }");
}

function writeList(line: Line, values: readonly Json[]): boolean {
  let mark = "[";
  for (const value of values) {
    if (!put(line, mark) || !writeFlat(line, value)) return false;
    mark = ", ";
  }
  return put(line, values.length === 0 ? "[]" : "]");
}

function put(line: Line, text: string): boolean {
  line.text += text;
  line.left -= textWidth(text);
  return line.left >= 0;
}

/** Printable ASCII but the double quote and the backslash. */
const needsNoEscape = /^[ !#-[\]-~]*$/;

function scalarText(value: Json): string {
  if (typeof value === "string" && needsNoEscape.test(value)) return `"${value}"`;
  return escapeHidden(JSON.stringify(value));
}

function isNumbers(values: readonly Json[]): boolean {
  return values.length > 1 && values.every((value) => typeof value === "number");
}

/** Several objects, or several lists, of more than one entry each: never on one line. */
function isTable(values: readonly Json[]): boolean {
  if (values.length < 2) return false;
  const isLists = values.every((value) => isList(value) && value.length > 1);
  return isLists || values.every((value) => isObject(value) && Object.keys(value).length > 1);
}

/** Narrows to an object. */
export function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
