import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

import { applyEdits, type Diagnostic, type Edit } from "../diagnostics/index.ts";

/** One edit may bring another to light; two that undo each other would go on for ever. */
const mostRounds = 10;

/**
 * Carries out the edits of diagnostics, each file at once or not at all, until there are none left. Gives the files that were
 * changed, sorted.
 */
export function fix(root: string, find: () => readonly Diagnostic[]): string[] {
  const changed = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const files = fixOnce(root, find());
    if (files.length === 0) break;
    for (const file of files) changed.add(file);
  }
  return [...changed].toSorted();
}

function fixOnce(root: string, diagnostics: readonly Diagnostic[]): string[] {
  const byFile = new Map<string, Edit[]>();
  for (const { edit } of diagnostics) {
    if (edit !== undefined) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  }
  const changed = [...byFile].filter(([file, edits]) => fixFile(path.join(root, file), edits));
  return changed.map(([file]) => file);
}

function fixFile(file: string, edits: readonly Edit[]): boolean {
  const before = readFileSync(file, "utf8");
  const after = applyEdits(before, edits);
  if (after === before) return false;
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, after, { flag: "wx" });
  renameSync(temporary, file);
  return true;
}
