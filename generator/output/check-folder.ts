import { existsSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

import { isBelow, isThere } from "./check-path.ts";

/** Where a project is, its contracts, and what is generated from them. */
export interface Folders {
  /** Absolute. */
  readonly root: string;
  /** Relative to the root. */
  readonly contracts: string;
  readonly out: string;
}

/**
 * Throws for an output folder that is not one of its own: files are written and removed there, so it is neither the project's
 * folder, the contracts' or the user's, nor one that holds them, wherever links lead.
 */
export function checkOutFolder({ root, contracts, out }: Folders): void {
  const folder = path.resolve(root, out);
  const problem = kindProblem(folder) ?? placeProblem(folder, root, path.resolve(root, contracts));
  if (problem === undefined) return;
  const where = JSON.stringify(out);
  throw new Error(
    `${where} cannot be the folder of generated code: ${problem}. Choose another one`,
  );
}

function kindProblem(folder: string): string | undefined {
  const found = nearest(folder, isThere);
  const stat = statSync(found, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return undefined;
  const what = stat === undefined ? "a link that leads nowhere" : "no folder";
  return `${found === folder ? "it" : JSON.stringify(path.basename(found))} is ${what}`;
}

function placeProblem(folder: string, root: string, contracts: string): string | undefined {
  const real = realPath(folder);
  const others = [
    ["the project", root],
    ["the contracts", contracts],
    ["your home", homedir()],
  ] as const;
  const found = others.find(([, other]) => isWithin(real, realPath(other)));
  return found === undefined ? undefined : `it holds ${found[0]}`;
}

function isWithin(folder: string, file: string): boolean {
  return path.relative(folder, file) === "" || isBelow(folder, file);
}

/** The path without links; what is not there yet is as it is written. */
function realPath(file: string): string {
  const found = nearest(file, existsSync);
  return path.resolve(realpathSync(found), path.relative(found, file));
}

/** The nearest that is there: the file or folder itself, or one of the folders above it. */
function nearest(file: string, exists: (file: string) => boolean): string {
  const parent = path.dirname(file);
  return exists(file) || parent === file ? file : nearest(parent, exists);
}
