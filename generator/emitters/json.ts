import { escapeHidden } from "../text/hidden.ts";
import {
  broken,
  group,
  hardline,
  indent,
  join,
  type Layout,
  line,
  plainTexts,
  shortGroup,
  softline,
} from "./layout.ts";

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** JSON as formatters lay it out: objects and lists on one line where they fit. */
export function jsonLayout(value: Json): Layout {
  if (isList(value)) return listLayout(value);
  if (typeof value !== "object" || value === null) return escapeHidden(JSON.stringify(value));
  const entries = Object.entries(value).map(([key, each]) => entryLayout(key, jsonLayout(each)));
  if (entries.length === 0) return "{}";
  const text = plainTexts(entries, ", ");
  return shortGroup(text === undefined ? undefined : `{ ${text} }`, () => [
    "{",
    indent(line, join([",", line], entries)),
    line,
    "}",
  ]);
}

/** The same with every object that is not in a list on lines of its own, for files that are read and compared. */
export function documentLayout(value: Json): Layout {
  if (isList(value) || typeof value !== "object" || value === null) return jsonLayout(value);
  const entries = Object.entries(value).map(([key, each]) => entryLayout(key, jsonLayout(each)));
  return linesLayout("{", entries, "}");
}

/** `"key": value` */
export function entryLayout(key: string, value: Layout): Layout {
  return [escapeHidden(JSON.stringify(key)), ": ", value];
}

/** Items between brackets, each on lines of its own. */
export function linesLayout(open: string, items: readonly Layout[], close: string): Layout {
  if (items.length === 0) return open + close;
  return broken(open, indent(hardline, join([",", hardline], items)), hardline, close);
}

function listLayout(values: readonly Json[]): Layout {
  if (values.length === 0) return "[]";
  const items = values.map(jsonLayout);
  const content = [indent(softline, separated(values, items)), softline];
  return isTable(values) ? broken("[", ...content, "]") : group("[", ...content, "]");
}

/** Lists of numbers are filled, others have one item a line when they do not fit. */
function separated(values: readonly Json[], items: readonly Layout[]): Layout {
  if (values.length < 2 || !values.every((value) => typeof value === "number")) {
    return join([",", line], items);
  }
  const last = items.length - 1;
  const parts = items.flatMap((item, index) => (index === last ? [item] : [[item, ","], line]));
  return { kind: "fill", items: parts };
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
