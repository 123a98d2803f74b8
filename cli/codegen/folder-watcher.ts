import { type FSWatcher, watch } from "node:fs";
import path from "node:path";

import { fold, type Names, namesByFolder, type Watched } from "./names-by-folder.ts";

/** What a watcher tells, and what it leaves to others. */
export interface FolderWatcherOptions {
  /** Something may have changed, or with "rename" come or gone. Told too often rather than too seldom. */
  readonly onChange: (event: "change" | "rename") => void;
  /** A folder cannot be watched, for instance because the system has no watchers left; told once. */
  readonly onError: (error: unknown) => void;
  /** Folders of which something else tells. */
  readonly isSkipped?: (folder: string) => boolean;
}

/**
 * Watches files and folders, there or not, by the folders in which they are or would be: with one watcher for each of these, whatever is
 * below it. chokidar watches each entry of a folder instead, and waits for one missing file a folder only.
 */
export class FolderWatcher {
  readonly #options: FolderWatcherOptions;
  readonly #folders = new Map<string, { readonly watcher: FSWatcher; names: Names }>();
  #hasFailed = false;

  constructor(options: FolderWatcherOptions) {
    this.#options = options;
  }

  /** The folders that are watched. */
  get folders(): readonly string[] {
    return [...this.#folders.keys()];
  }

  /** Watches these from now on, and no others. True when a folder is new: what happened in it until now was not told. */
  watch(places: readonly Watched[]): boolean {
    let isNew = false;
    // Again, because folders may have come while others were opened.
    while (this.#openThoseOf(places)) isNew = true;
    return isNew;
  }

  close(): void {
    for (const folder of this.#folders.keys()) this.#forget(folder);
  }

  #openThoseOf(places: readonly Watched[]): boolean {
    const wanted = namesByFolder(places, this.#options.isSkipped);
    for (const folder of this.#folders.keys()) if (!wanted.has(folder)) this.#forget(folder);
    let isNew = false;
    for (const [folder, names] of wanted) {
      const known = this.#folders.get(folder);
      if (known !== undefined) known.names = names;
      else isNew = this.#open(folder, names) || isNew;
    }
    return isNew;
  }

  #open(folder: string, names: Names): boolean {
    try {
      const watcher = watch(folder, (event, name) => this.#hear(folder, event, name));
      watcher.on("error", () => this.#hear(folder, "rename", null));
      this.#folders.set(folder, { watcher, names });
      return true;
    } catch (error) {
      if (!this.#hasFailed && !isOutOfReach(error)) this.#options.onError(error);
      this.#hasFailed ||= !isOutOfReach(error);
      return false;
    }
  }

  #hear(folder: string, event: "change" | "rename", name: string | null): void {
    // A folder is told of by its own name, or by none.
    const isItself = name === null || name === path.basename(folder);
    if (!isItself && this.#folders.get(folder)?.names?.has(fold(name)) === false) return;
    if (event === "rename") this.#forgetBelow(isItself ? folder : path.join(folder, name));
    this.#options.onChange(event);
  }

  /** What was moved or deleted is watched by a path that may be another one's by now. */
  #forgetBelow(moved: string): void {
    for (const folder of this.#folders.keys())
      if (folder === moved || folder.startsWith(`${moved}${path.sep}`)) this.#forget(folder);
  }

  #forget(folder: string): void {
    this.#folders.get(folder)?.watcher.close();
    this.#folders.delete(folder);
  }
}

/** It has gone in the meantime, of which the folder above tells; or nobody may look into it, the compiler neither. */
function isOutOfReach(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EACCES" || code === "EPERM";
}
