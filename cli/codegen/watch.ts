import path from "node:path";

import { createChanges } from "./changes.ts";
import { ContractsWatcher, whereIs } from "./contracts-watcher.ts";
import { FolderWatcher } from "./folder-watcher.ts";
import type { Watched } from "./names-by-folder.ts";
import type { CodegenOptions } from "./options.ts";
import { watchOwnFiles } from "./own-files.ts";
import { createRunner, type Runner } from "./run.ts";

/** Compiles, then again after each change of what the contracts consist of, until Ctrl-C. Mistakes do not end it. */
export async function watchCodegen(options: CodegenOptions): Promise<void> {
  const watching = await startWatching(options);
  console.error(`watching ${options.contracts}/ (Ctrl-C ends)`);
  await untilSignal();
  await watching.close();
}

/** What goes on in the background until it is closed. */
export interface Watching {
  close(): Promise<void>;
}

/** Compiles once, and from then on after each change. */
export async function startWatching(options: CodegenOptions): Promise<Watching> {
  const folder = path.resolve(options.generate.root ?? ".", options.contracts);
  const runner = await createRunner(options);
  const onError = (error: unknown): void => console.error(`lagomorph: ${String(error)}`);
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
    let isDue = change === "surely" || runner.hasChanged();
    do {
      if (isDue) compileOnce(runner);
      const places = placesOf(runner).filter((place) => !isInContracts(place.path));
      isDue = others.watch(places) && runner.hasChanged();
    } while (isDue);
  });
  const own = watchOwn(options, runner, onError);
  await contracts.ready;
  changes.add("surely");
  await changes.idle();
  return {
    async close() {
      await contracts.close();
      await own.close();
      others.close();
      await changes.close();
      runner.remember();
    },
  };
}

/** What was read and looked for. */
function placesOf(runner: Runner): Watched[] {
  return runner
    .inputs()
    .map((input) => ({ path: path.resolve(input.path), isListed: input.question === "entries" }));
}

/** Says when code that is read once has changed. */
function watchOwn(
  { generate: { root = "." } }: CodegenOptions,
  runner: Runner,
  onError: (error: unknown) => void,
) {
  return watchOwnFiles({
    root: path.resolve(root),
    // A tsconfig that the configuration names; a module that contracts import too is also code.
    isInput: (file) =>
      file.endsWith(".json") && placesOf(runner).some((place) => place.path === file),
    onChange: (file, what) => {
      const name = path.relative(process.cwd(), file);
      console.error(`lagomorph: ${name} has ${what}: start it again, since its code is read once`);
    },
    onError,
  });
}

function compileOnce(runner: Runner): void {
  try {
    runner.run(performance.now());
  } catch (error) {
    console.error(`lagomorph: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
