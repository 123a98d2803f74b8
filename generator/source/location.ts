import { posix } from "node:path";

import type { ts } from "./ts-morph.js";

import type { Location } from "../model/location.ts";

/** Where a node stands in its file. */
export function locationOf(root: string, node: ts.Node): Location {
  return spanLocation(root, node.getSourceFile(), { start: node.getStart(), end: node.getEnd() });
}

/** Where a span of a file's text stands; a span of several lines counts to the end of its first. */
export function spanLocation(
  root: string,
  file: ts.SourceFile,
  { start, end }: { readonly start: number; readonly end: number },
): Location {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const firstLine = file.text.slice(start, end).split(/\r|\n/, 1)[0] ?? "";
  return {
    file: relativePath(root, file.fileName),
    line: line + 1,
    column: character + 1 - (line === 0 && hasByteOrderMark(file) ? 1 : 0),
    length: firstLine.length,
  };
}

/** A file's path as the model knows it: relative to the root, with `/`. */
export function relativePath(root: string, fileName: string): string {
  const start = root.length + 1;
  const isInside = fileName.startsWith(root) && fileName.charAt(start - 1) === "/";
  return isInside ? fileName.slice(start) : posix.relative(root, fileName);
}

function hasByteOrderMark(file: ts.SourceFile): boolean {
  return file.text.startsWith("\uFEFF");
}
