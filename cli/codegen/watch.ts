import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { type FSWatcher, watch } from "chokidar";

import { configNames } from "../../generator/config-file.ts";
import { FolderWatcher } from "./folder-watcher.ts";
import type { Watched } from "./names-by-folder.ts";
import type { CodegenOptions } from "./options.ts";
import { createRunner, type Runner } from "./run.ts";

/**
 * How long nothing must change before it is compiled, in milliseconds: editors and git write many files at once. More than 50, for so
 * long chokidar says nothing of a file that changes again: a change that comes after the files were read is told.
 */
const settleTime = 60;

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
  const contracts = watchContracts(folder, onError);
  const others = new FolderWatcher({
    onChange: () => changes.add("perhaps"),
    onError,
    isSkipped: (at) => isInContracts(path.join(at, "any")),
  });
  const changes = createQueue((change) => {
    let isDue = change === "surely" || runner.hasChanged();
    do {
      if (isDue) compileOnce(runner);
      const places = placesOf(runner).filter((place) => !isInContracts(place.path));
      isDue = others.watch(places) && runner.hasChanged();
    } while (isDue);
  });
  contracts.on("all", () => changes.add("surely"));
  const own = watchOwn(options, onError);
  await new Promise<void>((resolve) => contracts.once("ready", resolve));
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

function watchContracts(folder: string, onError: (error: unknown) => void): FSWatcher {
  const contracts = watch(folder, {
    ignoreInitial: true,
    ignored: (file) => whereIs(folder, file) === "packages",
  });
  contracts.on("error", onError);
  // A folder that is gone is heard of no more, until it is asked for anew: git takes it away and brings it back.
  return contracts.on("unlinkDir", (gone) => {
    if (path.resolve(gone) === folder) contracts.add(folder);
  });
}

/** What was read and looked for. */
function placesOf(runner: Runner): Watched[] {
  return runner
    .inputs()
    .map((input) => ({ path: path.resolve(input.path), isListed: input.question === "entries" }));
}

/** In the contracts' folder, of which their own watcher tells; in packages that are there, which it leaves out; or elsewhere. */
function whereIs(folder: string, file: string): "contracts" | "packages" | "elsewhere" {
  const way = path.relative(folder, path.resolve(file));
  const steps = way.split(path.sep);
  if (way === "" || steps[0] === ".." || path.isAbsolute(way)) return "elsewhere";
  return steps.slice(0, -1).includes("node_modules") ? "packages" : "contracts";
}

/** The project's configuration, and the modules of its own that it names: their code runs, and is read once. */
function ownFiles(root: string): string[] {
  const found = new Set<string>();
  const look = (file: string): void => {
    if (found.has(file) || !/\.[cm]?[jt]s(on)?$/.test(file) || !existsSync(file)) return;
    found.add(file);
    for (const [, named = ""] of readFileSync(file, "utf8").matchAll(relativePath)) {
      const target = path.resolve(path.dirname(file), named);
      look(target);
      look(target.replace(/\.([cm]?)js$/, ".$1ts"));
    }
  };
  for (const name of configNames) look(path.join(root, name));
  return [...found];
}

/** In quotes, as imports and emitters have it. */
const relativePath = /["'`](\.\.?\/[^"'`\n]+)["'`]/g;

/** Says when one of them has changed. */
function watchOwn(
  { generate: { root = "." } }: CodegenOptions,
  onError: (error: unknown) => void,
): FSWatcher {
  const own = watch(ownFiles(path.resolve(root)), { ignoreInitial: true });
  own.on("error", onError);
  return own.on("all", (_, file) => {
    const name = path.relative(process.cwd(), file);
    console.error(`lagomorph: ${name} has changed: start it again, since its code is read once`);
  });
}

function compileOnce(runner: Runner): void {
  try {
    runner.run(performance.now());
  } catch (error) {
    console.error(`lagomorph: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether there is something to compile, as far as who tells of it knows. */
type Change = "perhaps" | "surely";

/** Runs a task when changes have come to rest, one at a time; changes that come in the meantime count as one. */
interface Queue {
  add(change: Change): void;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
  /** Forgets what is waiting, and resolves when nothing runs. */
  close(): Promise<void>;
}

function createQueue(task: (change: Change) => void): Queue {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let waiting = Promise.resolve();
  let done = (): void => {};
  let next: Change = "perhaps";
  const start = (): void => {
    const change = next;
    next = "perhaps";
    timer = undefined;
    const resolve = done;
    running = running.then(() => {
      task(change);
      resolve();
    });
  };
  return {
    add(change) {
      if (change === "surely") next = change;
      if (timer === undefined) waiting = new Promise((resolve) => (done = resolve));
      clearTimeout(timer);
      timer = setTimeout(start, settleTime);
    },
    idle: () => waiting,
    async close() {
      clearTimeout(timer);
      await running;
    },
  };
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
