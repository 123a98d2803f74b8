import type { ts } from "./ts-morph.js";

import type { Edit, Position } from "../diagnostics/index.ts";
import type { WrittenTag } from "./comment.ts";
import { relativePath, spanLocation } from "./location.ts";

/** A part of a file's text, and what is to stand there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It may not be what was meant. */
  readonly isGuess?: boolean;
}

/** A replacement as an edit; none of files that belong to a package. */
export function toEdit(
  root: string,
  file: ts.SourceFile,
  replacement: Replacement | undefined,
): { readonly edit?: Edit } {
  const path = relativePath(root, file.fileName);
  if (replacement === undefined || path.includes("node_modules/")) {
    return {};
  }
  const { start, end, text, isGuess = false } = replacement;
  const edit = { file: path, start: position(root, file, start), end: position(root, file, end) };
  return { edit: { ...edit, text, ...(isGuess ? { isGuess } : {}) } };
}

/** A replacement that may not be what was meant. */
export function asGuess(replacement: Replacement | undefined): Replacement | undefined {
  return replacement && { ...replacement, isGuess: true };
}

function position(root: string, file: ts.SourceFile, offset: number): Position {
  const { line, column } = spanLocation(root, file, { start: offset, end: offset });
  return { line, column, offset: file.text.startsWith("\uFEFF") ? offset - 1 : offset };
}

/** Puts a text in the place of a node. */
export function replaceNode(node: ts.Node, text: string): Replacement {
  return { start: node.getStart(), end: node.getEnd(), text };
}

/** `@timeuot` → `@timeout` */
export function replaceTagName({ start, end }: WrittenTag, name: string): Replacement {
  return { start, end, text: `@${name}` };
}

/** `@timeout 5sec` → `@timeout 5s`; a value of several lines is left alone. */
export function replaceTagText(tag: WrittenTag, text: string | undefined): Replacement | undefined {
  return text === undefined ? undefined : replaceInTag(tag, tag.text, text);
}

/** One word of a tag's value, if it stands there once. */
export function replaceInTag(
  { text, textStart, end: tagEnd }: WrittenTag,
  old: string,
  by: string,
): Replacement | undefined {
  const index = text.indexOf(old);
  const isOne = old !== "" && index !== -1 && index === text.lastIndexOf(old);
  if (textStart === undefined || text.includes("\n") || !isOne || old === by) return undefined;
  const start = textStart + index;
  const space = start === tagEnd ? " " : "";
  return { start, end: start + old.length, text: space + by };
}
