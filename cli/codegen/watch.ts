import { existsSync } from "node:fs";
import path from "node:path";

import { createChanges } from "./changes.ts";
import { ContractsWatcher, whereIs } from "./contracts-watcher.ts";
import { FolderWatcher } from "./folder-watcher.ts";
import type { Watched } from "./names-by-folder.ts";
import type { CodegenOptions } from "./options.ts";
import type { OwnFiles } from "./own-files.ts";
import { createRunner, type Runner } from "./run.ts";

/** What goes on in the background until it is closed. */
export interface Watching {
  close(): Promise<void>;
}

/** By which configuration, and who hears that it has changed. */
export interface WatchOptions {
  readonly options: CodegenOptions;
  /** The configuration's files, as they were before it was loaded. */
  readonly own: OwnFiles;
  /** Some of them are otherwise by now, each in words. */
  readonly onStale: (changes: readonly string[]) => void;
  /** Default: one of these options. */
  readonly runner?: Runner;
}

/** Compiles once, and from then on after each change of what the contracts consist of, and when what was written is gone. Mistakes do not end it. */
export async function startWatching({
  options,
  own,
  onStale,
  runner: given,
}: WatchOptions): Promise<Watching> {
  const runner = given ?? (await createRunner(options));
  const onError = (error: unknown): void => console.error(`lagomorph: ${String(error)}`);
  const folder = folderOf(options, options.contracts);
  const output = createOutput(folderOf(options, options.out), runner);
  const inputs = await watchInputs(folder, { runner, output, onError });
  const configuration = own.watch({
    isCompiled: compiledOf(options, runner),
    onChange: onStale,
    onError,
  });
  return {
    async close() {
      await configuration.close();
      await inputs.close();
      runner.remember();
    },
  };
}

/** What is compiled into. */
interface Output {
  readonly folder: string;
  /** Compiles once. */
  readonly write: () => void;
  /** Whether the folder was there when all was written, and is no more: what was not written for mistakes is not missed. */
  readonly isGone: () => boolean;
}

function createOutput(folder: string, runner: Runner): Output {
  let isWritten = false;
  return {
    folder,
    write() {
      isWritten = compileOnce(runner) === 0 && existsSync(folder);
    },
    isGone: () => isWritten && !existsSync(folder),
  };
}

/** Who compiles, and who hears of what cannot be watched. */
interface InputsOptions {
  readonly runner: Runner;
  readonly output: Output;
  readonly onError: (error: unknown) => void;
}

/** Watches what is compiled: a folder of contracts, and whatever else was read and looked for. */
async function watchInputs(
  folder: string,
  { runner, output, onError }: InputsOptions,
): Promise<Watching> {
  const isInContracts = (file: string): boolean => whereIs(folder, file) === "contracts";
  const contracts = new ContractsWatcher({
    folder,
    onChange: (change) => changes.add(change),
    onError,
  });
  const others = new FolderWatcher({
    onChange: () => changes.add("perhaps"),
    onError,
    isSkipped: (at) => isInContracts(path.join(at, "any")),
  });
  const changes = createChanges((change) => {
    contracts.follow();
    let isDue = change === "surely" || output.isGone() || runner.hasChanged();
    do {
      if (isDue) output.write();
      const places = placesOf(runner).filter((place) => !isInContracts(place.path));
      isDue =
        others.watch([...places, { path: output.folder, isListed: false }]) &&
        (output.isGone() || runner.hasChanged());
    } while (isDue);
  });
  await contracts.ready;
  changes.add("surely");
  await changes.idle();
  return {
    async close() {
      await contracts.close();
      others.close();
      await changes.close();
    },
  };
}

/** What was read and looked for. */
function placesOf(runner: Runner): Watched[] {
  return runner
    .inputs()
    .map((input) => ({ path: path.resolve(input.path), isListed: input.question === "entries" }));
}

/**
 * Whether a file is read or written whenever it is compiled: what is in the folders of contracts and of generated code, and a tsconfig
 * that the configuration names. A module elsewhere that contracts import too is also code that runs.
 */
function compiledOf(options: CodegenOptions, runner: Runner): (file: string) => boolean {
  const root = folderOf(options, ".");
  const folders = [options.contracts, options.out]
    .map((folder) => folderOf(options, folder))
    .filter((folder) => folder !== root);
  return (file) =>
    folders.some((folder) => whereIs(folder, file) !== "elsewhere") ||
    (file.endsWith(".json") && placesOf(runner).some((place) => place.path === file));
}

function folderOf({ generate: { root = "." } }: CodegenOptions, folder: string): string {
  return path.resolve(root, folder);
}

function compileOnce(runner: Runner): number {
  try {
    return runner.run(performance.now());
  } catch (error) {
    console.error(`lagomorph: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
