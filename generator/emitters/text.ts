import type { JsonValue } from "../model/type.ts";
import { escapeHidden } from "../text/hidden.ts";

/**
 * One function per place where text of a contract ends up in generated code. Nothing else escapes, and nothing from a
 * contract reaches a file without one of these.
 */

/** All of it ASCII, as nearly all are: twice as quick to tell. */
const plainIdentifier = /^[A-Za-z_$][\w$]*$/;

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Printable ASCII but the double quote and the backslash. */
const needsNoEscape = /^[ !#-[\]-~]*$/;

/** A string literal, in the quotes that need fewer escapes. */
export function stringLiteral(text: string): string {
  if (needsNoEscape.test(text)) return `"${text}"`;
  const doubles = text.split('"').length;
  const singles = text.split("'").length;
  const mark = doubles > singles ? "'" : '"';
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll(mark, `\\${mark}`)
    .replaceAll("\n", "\\n");
  return mark + escapeHidden(escaped) + mark;
}

/** The text of a template literal type between its holes. */
export function templateChunk(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
  return escapeHidden(escaped.replaceAll("\n", "\\n"));
}

/** A JSON value as JavaScript: an expression that makes it anew each time. */
export function jsonLiteral(value: JsonValue | undefined): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value !== "object" || value === null) return String(value);
  return `JSON.parse(${stringLiteral(JSON.stringify(value))})`;
}

/** The name of a property in an object literal or type: as it is, or as a string literal. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : stringLiteral(name);
}

/** The same in JavaScript, where formatters take the quotes off numbers too. */
export function objectKey(name: string): string {
  const isNumber = /^\d+(\.\d+)?$/.test(name) && String(Number(name)) === name;
  return isNumber ? name : propertyKey(name);
}

/** The name of a method in an interface, where `new` would be a constructor. */
export function methodName(name: string): string {
  return name === "new" ? '["new"]' : propertyKey(name);
}

/** Reads a property: `value.name`, `value["a-b"]`. */
export function propertyAccess(object: string, name: string): string {
  return isPlainName(name) ? `${object}.${name}` : `${object}[${stringLiteral(name)}]`;
}

/** Text in a comment: it cannot end the comment, nor hide or reorder what stands around it. */
export function commentText(text: string): string {
  const written = text.replaceAll("\r\n", "\n").replaceAll("\t", " ").replaceAll("*/", "*\\/");
  // Line breaks, and the joiner and the selector of composed emoji.
  return escapeHidden(written, "\n\u200d\ufe0f");
}

/** A file's path in an import, as a string literal. */
export function importPath(path: string): string {
  return stringLiteral(path);
}

/** An identifier, of ASCII or else of characters that Unicode allows and that can be seen. */
export function isIdentifier(name: string): boolean {
  return plainIdentifier.test(name) || (identifier.test(name) && !/\p{DI}/u.test(name));
}

function isPlainName(name: string): boolean {
  return isIdentifier(name) && name !== "__proto__";
}
