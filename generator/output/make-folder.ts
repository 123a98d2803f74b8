import { mkdirSync, statSync } from "node:fs";
import path from "node:path";

import { isThere } from "./check-path.ts";

/**
 * Makes a folder that is not there yet, with those above it. Throws, in words for people, where it cannot. Node's own way, with
 * `recursive`, never ends where the system says of a folder that is there that it is not, as Linux does of what is made in `/proc`.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let parent = path.resolve(folder);
  for (; !isThere(parent); parent = path.dirname(parent)) missing.unshift(parent);
  if (!isFolder(parent)) throw new Error(`${folder} cannot be a folder: ${parent} is none`);
  for (const each of missing) make(each);
}

/** Somebody else may have made it meanwhile. */
function make(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (isFolder(folder)) return;
    const where = `nothing can be made in ${path.dirname(folder)}`;
    throw new Error(`${folder} cannot be made: ${reasonOf(error)}; ${where}`, { cause: error });
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What the system says, without the name of a call and of a file: `read-only file system (EROFS)`. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [, code, reason] = /^([A-Z]+): ([^,]+)/.exec(text) ?? [];
  return code === undefined ? text : `${reason} (${code})`;
}
