import { ts } from "ts-morph";

import { parseSuppression, type Suppression } from "../diagnostics/index.ts";
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
  const location = spanLocation(root, file, { start, end });
  return [
    { ...parsed, location, from: lineOf(file, end) + 1, to: lineOf(file, nextToken(file, end)) },
  ];
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
