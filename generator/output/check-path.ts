import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** Gives the absolute path of an output file, by its path relative to the output folder. */
export type OutputPaths = (file: string) => string;

/**
 * The paths below an output folder. Throws for one that is not below it, whether by `..`, as an absolute path, or through a
 * symbolic link to elsewhere, and for one that has a file where it needs a folder. Each folder is looked at once: what is
 * made here is for one look at the files, not to be kept. Of a path that is known to be no link itself, as `isFile` says, that is
 * not asked.
 */
export function createOutputPaths(
  folder: string,
  isFile: (absolute: string) => boolean = () => false,
): OutputPaths {
  const base = path.resolve(folder);
  const inside = new Set<string>();
  return (file) => {
    const absolute = path.resolve(base, file);
    const parent = path.dirname(absolute);
    if (!inside.has(parent)) {
      if (!isBelow(base, absolute)) throw outside(file);
      checkFolder(base, parent, file);
      inside.add(parent);
    }
    if (!isFile(absolute) && isLink(absolute)) throw outside(file);
    return absolute;
  };
}

/** The part of a folder's path that is there must be folders, and lead into the output folder. */
function checkFolder(base: string, folder: string, file: string): void {
  let parent = folder;
  while (!isThere(parent)) parent = path.dirname(parent);
  if (!isBelow(base, parent) && parent !== base) return;
  if (!leadsInside(base, parent)) throw outside(file);
  if (statSync(parent).isDirectory()) return;
  const name = JSON.stringify(path.relative(base, parent));
  throw new Error(
    `${JSON.stringify(file)} needs a folder where there is a file, ${name}. Move it away, or choose another folder`,
  );
}

function leadsInside(base: string, folder: string): boolean {
  // A link to what is not there leads nowhere.
  if (!existsSync(folder)) return false;
  const real = realpathSync(base);
  const found = realpathSync(folder);
  return found === real || isBelow(real, found);
}

function outside(file: string): Error {
  return new Error(`${JSON.stringify(file)} is not in the output folder: nothing is written there`);
}

/** Whether a file or folder is somewhere below a folder, by their absolute paths. */
export function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  const [first] = relative.split(path.sep);
  return relative !== "" && first !== ".." && !path.isAbsolute(relative);
}

/** Whether there is something of a name, if only a link that leads nowhere. */
export function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Something above it is no folder.
    return false;
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
