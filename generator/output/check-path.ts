import { lstatSync, realpathSync } from "node:fs";
import path from "node:path";

/**
 * The absolute path of an output file. Throws for one that is not below the output folder, whether by `..`, as an absolute
 * path, or through a symbolic link to elsewhere.
 */
export function outputPath(folder: string, file: string): string {
  const absolute = path.resolve(folder, file);
  if (!isBelow(path.resolve(folder), absolute)) throw outside(file);
  const real = realpathSync(folder);
  let parent = path.dirname(absolute);
  while (!exists(parent)) parent = path.dirname(parent);
  const realParent = realpathSync(parent);
  const isInside = realParent === real || isBelow(real, realParent);
  if (isInside && !isLink(absolute)) return absolute;
  throw outside(file);
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
