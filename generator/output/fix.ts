import { readFileSync, realpathSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

import { applyEdits, type CarriedOut, type Diagnostic, type Edit } from "../diagnostics/index.ts";
import { hashOf, type Input, isPlain } from "../inputs/index.ts";

/** One edit may bring another to light; two that undo each other would go on for ever. */
const mostRounds = 10;

/** What was found, and in which files: the hash of each text that was read. */
interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: readonly Input[];
}

/**
 * Carries out the edits of diagnostics that are no guesses, each file at once or not at all, until there are none left. A file that
 * has changed since it was read is looked at again before it is edited. Gives what was done, in its order; places are those of the
 * file as it was then.
 */
export function fix(root: string, find: () => Found): CarriedOut[] {
  const all: CarriedOut[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const { done, isStale } = fixOnce(root, find());
    all.push(...done);
    if (done.length === 0 && !isStale) break;
  }
  return all;
}

interface Round {
  readonly done: readonly CarriedOut[];
  /** A file was not as it had been read. */
  readonly isStale: boolean;
}

function fixOnce(root: string, { diagnostics, inputs }: Found): Round {
  const byFile = new Map<string, Edit[]>();
  for (const { edit } of diagnostics) {
    if (edit === undefined || edit.isGuess === true) continue;
    byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  }
  const hashes = new Map(
    inputs.flatMap(({ question, path: file, answer }) =>
      question === "text" ? [[path.resolve(file), answer] as const] : [],
    ),
  );
  const rounds = [...byFile].map(([file, edits]) => {
    const absolute = path.resolve(root, file);
    // A text that was given, and not read, is not on the disk.
    const hash = hashes.get(absolute);
    return hash === undefined ? nothing : fixFile(absolute, hash, edits);
  });
  return {
    done: rounds.flatMap(({ done }) => done),
    isStale: rounds.some(({ isStale }) => isStale),
  };
}

const nothing: Round = { done: [], isStale: false };

function fixFile(file: string, hash: string, edits: readonly Edit[]): Round {
  const bytes = readFileSync(file);
  if (hashOf(bytes) !== hash) return { done: [], isStale: true };
  // It would be written as UTF-8, and with other characters than it had.
  if (!isPlain(bytes)) return nothing;
  const { text, done } = applyEdits(bytes.toString("utf8"), edits);
  if (done.length > 0) replaceFile(realpathSync(file), text);
  return { done, isStale: false };
}

function replaceFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { flag: "wx", mode: statSync(file).mode });
  renameSync(temporary, file);
}
