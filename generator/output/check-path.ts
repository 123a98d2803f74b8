import { lstatSync, realpathSync } from "node:fs";
import path from "node:path";

/** Gives the absolute path of an output file, by its path relative to the output folder. */
export type OutputPaths = (file: string) => string;

/**
 * The paths below an output folder. Throws for one that is not below it, whether by `..`, as an absolute path, or through a
 * symbolic link to elsewhere. Each folder is looked at once: what is made here is for one look at the files, not to be kept.
 */
export function createOutputPaths(folder: string): OutputPaths {
  const base = path.resolve(folder);
  const inside = new Set<string>();
  return (file) => {
    const absolute = path.resolve(base, file);
    if (!isBelow(base, absolute)) throw outside(file);
    const parent = path.dirname(absolute);
    if (!inside.has(parent) && !leadsInside(base, parent)) throw outside(file);
    inside.add(parent);
    if (isLink(absolute)) throw outside(file);
    return absolute;
  };
}

/** Whether the part of a folder's path that is there leads into the output folder. */
function leadsInside(base: string, folder: string): boolean {
  const real = realpathSync(base);
  let parent = folder;
  while (!exists(parent)) parent = path.dirname(parent);
  const realParent = realpathSync(parent);
  return realParent === real || isBelow(real, realParent);
}

function outside(file: string): Error {
  return new Error(`${JSON.stringify(file)} is not in the output folder: nothing is written there`);
}

function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
