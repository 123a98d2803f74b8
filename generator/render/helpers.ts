import { type Helpers, printIn } from "./engine.ts";
import { parts } from "./templates.js";

/** They do what Handlebars does, strictly. */
export const helpers: Helpers = { at, indented, isFilled, parts, print: printIn };

/** What a view has of a name. Throws where it has nothing of it, as may be in one of a user's own. */
function at(view: unknown, name: string): unknown {
  // Asked of nothing it throws, as it shall.
  const value = (view as Readonly<Record<string, unknown>>)[name];
  if (value === undefined) throw new Error(`${JSON.stringify(name)} is not in the view`);
  return value ?? "";
}

/** A text of which each line is moved. */
function indented(text: string, indent: string): string {
  if (text === "") return "";
  const isEnded = text.endsWith("\n");
  const lines = (isEnded ? text.slice(0, -1) : text).split("\n");
  return indent + lines.join(`\n${indent}`) + (isEnded ? "\n" : "");
}

/** Something other than nothing, an empty text or an empty list. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
