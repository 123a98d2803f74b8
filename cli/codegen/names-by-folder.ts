import { realpathSync } from "node:fs";
import path from "node:path";

/** What is to be watched. */
export interface Watched {
  /** Absolute; nothing need be there. */
  readonly path: string;
  /** It is a folder, of which all that comes and goes is of interest. */
  readonly isListed: boolean;
}

/** Names of a folder's entries, as {@link fold} gives them; `undefined` for all. */
export type Names = ReadonlySet<string> | undefined;

/**
 * In which folders something comes, goes or changes if it does at one of the paths: those that are there, by their real paths, with the
 * names of interest in each. A folder comes after those above it. Never the root of the disk.
 */
export function namesByFolder(
  places: readonly Watched[],
  isSkipped: (folder: string) => boolean = () => false,
): ReadonlyMap<string, Names> {
  const found = new Map<string, Set<string> | undefined>();
  const added = new Set<string>();
  const realFolder = remember((folder) => (isSkipped(folder) ? undefined : realPath(folder)));
  const add = (file: string): void => {
    const folder = path.dirname(file);
    if (folder === path.dirname(folder) || added.has(file)) return;
    added.add(file);
    add(folder);
    const at = realFolder(folder);
    if (at === undefined) return;
    const names = found.has(at) ? found.get(at) : new Set<string>();
    names?.add(fold(path.basename(file)));
    found.set(at, names);
  };
  for (const { path: file, isListed } of places) {
    add(file);
    // Where a link leads to, something else changes.
    const target = realPath(file);
    if (target !== undefined) add(target);
    const listed = isListed ? realFolder(file) : undefined;
    if (listed !== undefined) found.set(listed, undefined);
  }
  return found;
}

/** A name as systems compare names that take no notice of case, or write accents in another way. */
export function fold(name: string): string {
  return name.normalize().toLowerCase();
}

function realPath(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}

function remember(find: (folder: string) => string | undefined) {
  const known = new Map<string, string | undefined>();
  return (folder: string): string | undefined => {
    if (!known.has(folder)) known.set(folder, find(folder));
    return known.get(folder);
  };
}
