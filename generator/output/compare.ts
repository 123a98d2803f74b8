import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { contractsFile, hasBanner, isFileList } from "./banner.ts";
import { createOutputPaths } from "./check-path.ts";
import type { FileTree } from "./file-tree.ts";
import { createKnownTexts, type KnownTexts } from "./known-texts.ts";

/** What stands between the output folder and a tree of files. Paths are relative to the folder, with `/`. */
export interface Comparison {
  /** Files of the tree that are missing, or different on disk. */
  readonly changed: readonly string[];
  /** Those of them that are missing. */
  readonly missing: readonly string[];
  /** Generated files on disk that the tree no longer has. */
  readonly stale: readonly string[];
  /** Files of the tree whose place is taken by a file that was not generated. */
  readonly foreign: readonly string[];
}

/** Compares, and changes nothing. */
export function compare(
  folder: string,
  tree: FileTree,
  texts: KnownTexts = createKnownTexts(),
): Comparison {
  const readText = createReading(folder, texts);
  const listed = listedFiles(readText);
  const known = new Set(listed);
  const changed: string[] = [];
  const missing: string[] = [];
  const foreign: string[] = [];
  for (const [file, text] of tree) {
    const current = readText(file);
    if (current === text) continue;
    changed.push(file);
    if (current === undefined) missing.push(file);
    else if (!isGenerated(file, current, known)) foreign.push(file);
  }
  const stale = listed.filter((file) => {
    const current = tree.has(file) ? undefined : readText(file);
    return current !== undefined && isGenerated(file, current, known);
  });
  return { changed, missing, stale, foreign };
}

/** Whether a file on disk is one of ours: by its first line, or, where it cannot have one, by the list of outputs. */
function isGenerated(file: string, text: string, listed: ReadonlySet<string>): boolean {
  if (file === contractsFile) return isFileList(text);
  return hasBanner(file, text) ?? listed.has(file);
}

/** The files that the last run wrote, as its `contracts.json` says. */
function listedFiles(readText: (file: string) => string | undefined): readonly string[] {
  const text = readText(contractsFile);
  if (text === undefined || !isFileList(text)) return [];
  // `isFileList` has read it.
  const { files } = JSON.parse(text) as { readonly files: readonly string[] };
  return files.filter((file) => isPlain(file));
}

/** A list on disk may have been edited: only names of files below the folder count. */
function isPlain(file: string): boolean {
  const parts = file.split("/");
  return (
    !path.isAbsolute(file) && parts.every((part) => part !== ".." && part !== "" && part !== ".")
  );
}

/** Reads files of the output folder; `undefined` for one that is not there. */
function createReading(folder: string, texts: KnownTexts): (file: string) => string | undefined {
  const pathOf = createOutputPaths(folder);
  const isThere = existsSync(folder);
  return (file) => {
    const known = texts.get(path.resolve(folder, file));
    if (known !== undefined || !isThere) return known;
    const absolute = pathOf(file);
    if (!existsSync(absolute)) return undefined;
    const text = readFileSync(absolute, "utf8");
    texts.set(absolute, text);
    return text;
  };
}
