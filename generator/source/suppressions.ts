import { ts } from "./ts-morph.js";

import { parseSuppression, type Suppression } from "../diagnostics/index.ts";
import { toEdit } from "./edit.ts";
import { findComments, type FoundComment } from "./find-comments.ts";
import { spanLocation } from "./location.ts";
import type { OpenProject } from "./project.ts";

/** The comments of the contracts that silence warnings, each with the lines that it is about. */
export function readSuppressions({ root, own }: OpenProject): Suppression[] {
  return own
    .filter((file) => file.text.includes("lagomorph-"))
    .flatMap((file) =>
      findComments(file.text).flatMap((comment) => readSuppression(root, file, comment)),
    );
}

function readSuppression(
  root: string,
  file: ts.SourceFile,
  { start, text }: FoundComment,
): Suppression[] {
  const parsed = parseSuppression(text);
  if (parsed === undefined) return [];
  const end = start + text.length;
  const comment = toEdit(root, file, { start, end, text }).edit;
  const removal = toEdit(root, file, { ...wholeLine(file.text, { start, end }), text: "" }).edit;
  if (comment === undefined || removal === undefined) return [];
  return [
    {
      ...parsed,
      location: spanLocation(root, file, { start, end }),
      from: lineOf(file, end) + 1,
      to: lineOf(file, nextToken(file, end)),
      comment,
      removal,
    },
  ];
}

/** The line of a span, if nothing else stands there, with its end. */
function wholeLine(text: string, { start, end }: Span): Span {
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^[ \t]*(?:\r\n|[\r\n]|$)/.exec(text.slice(end))?.[0];
  const from = start - before.length;
  const isAlone = after !== undefined && (from === 0 || /[\r\n\uFEFF]/.test(text.charAt(from - 1)));
  return isAlone ? { start: from, end: end + after.length } : { start, end };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Comments before what follows, its doc comment among them, belong to it: the line of the next token is the last one. */
function nextToken(file: ts.SourceFile, position: number): number {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard);
  scanner.setText(file.text, position);
  scanner.scan();
  return scanner.getTokenStart();
}

/** Counted from 1. */
function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1;
}
