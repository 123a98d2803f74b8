import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";

import { contractsFile, type FileList, hasBanner, hashOf, readFileList } from "./banner.ts";
import { createOutputPaths, type OutputPaths } from "./check-path.ts";
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
  /** Files of the tree whose place is taken by something that was not generated. */
  readonly foreign: readonly string[];
}

/** What stands at the place of a file: its text, nothing, or something that is no file. */
type Found = { readonly text: string } | "nothing" | "no file";

/** Compares, and changes nothing. */
export function compare(
  folder: string,
  tree: FileTree,
  texts: KnownTexts = createKnownTexts(),
): Comparison {
  // What is as it was when it was read or written is still the same file, of which nothing more is asked.
  const same = new Map<string, string>();
  const pathOf = createOutputPaths(folder, (absolute) => {
    const text = texts.get(absolute);
    if (text !== undefined) same.set(absolute, text);
    return text !== undefined;
  });
  const find = (file: string): Found => {
    const absolute = pathOf(file);
    const text = same.get(absolute);
    return text === undefined ? findFile(absolute, texts) : { text };
  };
  const list = readList(find);
  const stale = list.files.filter(
    (file) => !tree.has(file) && isBelow(file, pathOf) && isGenerated(file, find(file), list),
  );
  // Where case does not matter, these go with the file that goes.
  const going = new Set(stale.map(fold));
  const changed: string[] = [];
  const missing: string[] = [];
  const foreign: string[] = [];
  for (const [file, text] of tree) {
    const current = find(file);
    const isSame = typeof current === "object" && isSameText(current.text, text);
    if (isSame && (going.size === 0 || !going.has(fold(file)))) continue;
    changed.push(file);
    if (current === "nothing") missing.push(file);
    else if (!isSame && !isGenerated(file, current, list)) foreign.push(file);
  }
  return { changed, missing, stale, foreign };
}

/**
 * Whether a file on disk is one of ours: by its own words, or, where it has none, by its hash in the list of outputs. The
 * list may have been edited: to be named there is not enough.
 */
function isGenerated(file: string, found: Found, { hashes }: FileList): boolean {
  if (typeof found === "string") return false;
  const { text } = found;
  if (hasBanner(file, text)) return true;
  return file === contractsFile
    ? readFileList(text) !== undefined
    : hashes.get(file) === hashOf(text);
}

/** Git writes a checkout with the line ends of Windows where it is told so: nothing has been changed. */
function isSameText(onDisk: string, text: string): boolean {
  return onDisk === text || onDisk.replaceAll("\r\n", "\n") === text;
}

/** What the last run wrote, as its `contracts.json` says. */
function readList(find: (file: string) => Found): FileList {
  const found = find(contractsFile);
  const list = typeof found === "object" ? readFileList(found.text) : undefined;
  return list ?? { files: [], hashes: new Map() };
}

/** Whether a listed name is one that a file below the folder may have. */
function isBelow(file: string, pathOf: OutputPaths): boolean {
  const parts = file.split("/");
  if (path.isAbsolute(file) || parts.some((part) => ["..", ".", ""].includes(part))) return false;
  try {
    pathOf(file);
    return true;
  } catch {
    return false;
  }
}

/** Names that some file systems take for the same. */
function fold(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

function findFile(absolute: string, texts: KnownTexts): Found {
  const stat = lstatSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) return "nothing";
  // Who reads a pipe waits until somebody writes.
  if (!stat.isFile()) return "no file";
  const text = readFileSync(absolute, "utf8");
  texts.set(absolute, text);
  return { text };
}
