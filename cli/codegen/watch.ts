import path from "node:path";

import { watch } from "chokidar";

import type { CodegenOptions } from "./options.ts";
import { createRunner, type Runner } from "./run.ts";

/**
 * How long nothing must change before it is compiled, in milliseconds: editors and git write many files at once. More than 50, for so
 * long chokidar says nothing of a file that changes again: a change that comes after the files were read is told.
 */
const settleTime = 60;

/** Compiles, then again after each change of what the contracts consist of, until Ctrl-C. Mistakes do not end it. */
export async function watchCodegen(options: CodegenOptions): Promise<void> {
  const folder = path.resolve(options.contracts);
  const runner = await createRunner(options);
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (file) => file.split(path.sep).slice(-2).includes("node_modules"),
  });
  const changes = createQueue(() => {
    compileOnce(runner);
    watcher.add(runner.inputFiles().filter((file) => !isBelow(folder, file)));
  });
  watcher.on("all", () => changes.add());
  watcher.on("error", (error) => console.error(`lagomorph: ${String(error)}`));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  changes.add();
  await changes.idle();
  console.error(`watching ${options.contracts}/ (Ctrl-C ends)`);
  await untilSignal();
  await watcher.close();
  await changes.close();
  runner.remember();
}

function compileOnce(runner: Runner): void {
  try {
    runner.run(performance.now());
  } catch (error) {
    console.error(`lagomorph: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isBelow(folder: string, file: string): boolean {
  return file.startsWith(`${folder}${path.sep}`);
}

/** Runs a task when changes have come to rest, one at a time; changes that come in the meantime count as one. */
interface Queue {
  add(): void;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
  /** Forgets what is waiting, and resolves when nothing runs. */
  close(): Promise<void>;
}

function createQueue(task: () => void): Queue {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let waiting = Promise.resolve();
  let done = (): void => {};
  const start = (): void => {
    timer = undefined;
    const resolve = done;
    running = running.then(() => {
      task();
      resolve();
    });
  };
  return {
    add() {
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
