import path from "node:path";

import { watch } from "chokidar";

import { findInputs } from "./inputs.ts";
import { type CodegenOptions, runCodegen } from "./run.ts";

/** How long changes are collected before they are compiled, in milliseconds: editors and git write many files at once. */
const settleTime = 50;

/** Compiles, then again after each change of what the contracts consist of, until Ctrl-C. Mistakes do not end it. */
export async function watchCodegen(options: CodegenOptions): Promise<void> {
  const root = process.cwd();
  const changes = createQueue(() => compileOnce(options));
  const folder = path.join(root, options.contracts);
  const watcher = watch([folder, ...findInputs(root, options.contracts)], {
    ignoreInitial: true,
    ignored: (file) => file.split(path.sep).slice(-2).includes("node_modules"),
  });
  watcher.on("all", () => {
    watcher.add(findInputs(root, options.contracts));
    changes.add();
  });
  watcher.on("error", (error) => console.error(`lagomorph: ${String(error)}`));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  changes.add();
  await changes.idle();
  console.error(`watching ${options.contracts}/ (Ctrl-C ends)`);
  await untilSignal();
  await watcher.close();
  await changes.close();
}

async function compileOnce(options: CodegenOptions): Promise<void> {
  try {
    await runCodegen(options);
  } catch (error) {
    console.error(`lagomorph: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Runs a task after each change, one at a time; changes that come in the meantime count as one. */
interface Queue {
  add(): void;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
  /** Forgets what is waiting, and resolves when nothing runs. */
  close(): Promise<void>;
}

function createQueue(task: () => Promise<void>): Queue {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let waiting = Promise.resolve();
  const start = (resolve: () => void): void => {
    timer = undefined;
    running = running.then(task).then(resolve);
  };
  return {
    add() {
      if (timer !== undefined) return;
      waiting = new Promise((resolve) => {
        timer = setTimeout(start, settleTime, resolve);
      });
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
