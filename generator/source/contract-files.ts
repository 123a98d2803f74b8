import { join, posix, sep } from "node:path";

import type { Collector } from "../diagnostics/index.ts";
import type { Disk } from "./disk.ts";
import type { ReadOptions } from "./options.ts";
import { reportFolder } from "./unreadable-file.ts";

/** The contracts' files, relative to the root with `/`, sorted: every `*.ts`, `*.mts` and `*.cts` under the folder, installed packages left out. */
export function findContractFiles(
  { root, contracts = "contracts", files = {} }: ReadOptions,
  disk: Disk,
  collector: Collector,
): string[] {
  const folder = normalize(contracts);
  const found = new Set(listFolder({ disk, root, collector }, folder));
  for (const path of Object.keys(files).map(normalize)) {
    if (isInside(path, folder) && isTypeScript(path)) found.add(path);
  }
  return [...found].sort();
}

/** Whether a file is TypeScript, or declarations. */
function isTypeScript(path: string): boolean {
  return /\.[cm]?ts$/.test(path);
}

/** A path with `/`, without `./` at its start and `/` at its end. */
export function normalize(path: string): string {
  const slashes = sep === "/" ? path : path.replaceAll(sep, "/");
  return posix.normalize(slashes).replace(/\/$/, "");
}

function isInside(path: string, folder: string): boolean {
  return folder === "." || path.startsWith(`${folder}/`);
}

interface Listing {
  readonly disk: Disk;
  readonly root: string;
  readonly collector: Collector;
}

function listFolder(listing: Listing, folder: string): string[] {
  const { disk, root, collector } = listing;
  const at = join(root, folder);
  // The caller reports a folder that gives no contract.
  return disk.list(at, reportFolder(at, folder, collector)).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : listFolder(listing, path);
    return isTypeScript(entry.name) ? [path] : [];
  });
}
