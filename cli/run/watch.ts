import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { watch } from "chokidar";

/** What services may be made of. */
const sources = /\.(?:[cm]?[jt]sx?|json|ya?ml)$/;
const ignored = /(?:^|[/\\])(?:node_modules|\.git|\.lagomorph|coverage)(?:$|[/\\])/;
/** Files that are saved together change within so long, in milliseconds. */
const pause = 100;

/** Runs this command in a process of its own; ends it and starts it again whenever a file of this folder changes. */
export async function runAgain(): Promise<void> {
  const watcher = watch(process.cwd(), {
    ignored: (file, stats) =>
      ignored.test(file) || (stats?.isFile() === true && !sources.test(file)),
    ignoreInitial: true,
  });
  await once(watcher, "ready");
  let child = start();
  let restarting: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const restart = async (): Promise<void> => {
    await end(child, () => child.kill("SIGTERM"));
    child = start();
    restarting = undefined;
  };
  watcher.on("all", (_, file) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log(`${file} has changed${hintOf(file)}`);
      restarting ??= restart();
    }, pause);
  });
  await firstSignal((second) => child.kill(second));
  clearTimeout(timer);
  await watcher.close();
  await restarting;
  child.removeAllListeners("exit");
  process.exitCode = await end(child, () => letGo(child));
}

/** Resolves with SIGINT or SIGTERM; calls back for those that come after it. */
function firstSignal(onNext: (signal: NodeJS.Signals) => void): Promise<void> {
  return new Promise((resolve) => {
    let isFirst = true;
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.on(signal, () => {
        if (!isFirst) onNext(signal);
        isFirst = false;
        resolve();
      });
  });
}

/** What is served is what was generated: a contract alone changes nothing. */
function hintOf(file: string): string {
  const [folder] = path.relative(process.cwd(), file).split(path.sep);
  return folder === "contracts"
    ? "; npx lagomorph codegen compiles it, and with --watch after each change"
    : "";
}

function start(): ChildProcess {
  const given = process.argv.slice(1).map((arg) => (arg === "--watch" ? "--supervised" : arg));
  const child = spawn(process.execPath, [...process.execArgv, ...given], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  child.once("exit", (code) => {
    if (code !== null && code !== 0) console.log("it has ended; a change starts it again");
  });
  return child;
}

/** It may have been told by a terminal, and must not take this for a second signal. */
function letGo(child: ChildProcess): void {
  if (child.connected) child.disconnect();
  else child.kill("SIGTERM");
}

/** Tells it to end. Its exit code, once it has. */
async function end(child: ChildProcess, tell: () => unknown): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    tell();
    await ended;
  }
  return child.exitCode ?? 1;
}
