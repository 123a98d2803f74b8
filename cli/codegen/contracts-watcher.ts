import path from "node:path";

import { type FSWatcher, watch } from "chokidar";

import type { Change } from "./changes.ts";
import { FolderWatcher } from "./folder-watcher.ts";

/** What a watcher of contracts tells. */
export interface ContractsWatcherOptions {
  /** Absolute; it need not be there. */
  readonly folder: string;
  readonly onChange: (change: Change) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Watches all that is in the folder of contracts, but for packages. A watcher of chokidar's hears no more of a folder that is gone, or
 * that was moved with one above it, and is told twice when it is asked again: where a folder of the way goes or comes, another takes its
 * place.
 */
export class ContractsWatcher {
  /** Resolves when what happens from then on is told. */
  readonly ready: Promise<void>;
  readonly #options: ContractsWatcherOptions;
  readonly #way: FolderWatcher;
  #becomeReady = (): void => {};
  #contracts: FSWatcher;
  #hasMoved = false;

  constructor(options: ContractsWatcherOptions) {
    this.#options = options;
    this.ready = new Promise((resolve) => (this.#becomeReady = resolve));
    this.#way = new FolderWatcher({
      onChange: (event) => {
        if (event === "rename") this.#move();
      },
      onError: options.onError,
    });
    this.#watchWay();
    this.#contracts = this.#open();
  }

  /** Watches the folder that is there by now; to be called before it is read. */
  follow(): void {
    if (!this.#hasMoved) return;
    this.#hasMoved = false;
    this.#watchWay();
    // What is closed is told nothing from here on. Before the next is opened, which would share its watchers of folders that are gone.
    this.#contracts.close().catch(this.#options.onError);
    this.#contracts = this.#open();
  }

  async close(): Promise<void> {
    this.#way.close();
    await this.#contracts.close();
  }

  #open(): FSWatcher {
    const { folder, onChange, onError } = this.#options;
    const contracts = watch(folder, {
      ignoreInitial: true,
      ignored: (file) => whereIs(folder, file) === "packages",
    });
    contracts.on("error", onError);
    contracts.once("ready", () => {
      this.#becomeReady();
      // Until now not all was told.
      onChange("perhaps");
    });
    return contracts.on("all", (event, file) => {
      if (event === "unlinkDir" && path.resolve(file) === folder) this.#move();
      // What comes and goes is told late, and may have been compiled by then.
      else onChange(event === "change" ? "surely" : "perhaps");
    });
  }

  #move(): void {
    this.#hasMoved = true;
    this.#options.onChange("perhaps");
  }

  #watchWay(): void {
    this.#way.watch([{ path: this.#options.folder, isListed: false }]);
  }
}

/** In the contracts' folder, of which their own watcher tells; in packages that are there, which it leaves out; or elsewhere. */
export function whereIs(folder: string, file: string): "contracts" | "packages" | "elsewhere" {
  const way = path.relative(folder, path.resolve(file));
  const steps = way.split(path.sep);
  if (way === "" || steps[0] === ".." || path.isAbsolute(way)) return "elsewhere";
  return steps.slice(0, -1).includes("node_modules") ? "packages" : "contracts";
}
