import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { watch } from "chokidar";

/** What services may be made of. */
const sources = /\.(?:[cm]?[jt]sx?|json|ya?ml)$/;
const ignored = /(?:^|[/\\])(?:node_modules|\.git|\.lagomorph|coverage)(?:$|[/\\])/;
/** Files that are saved together change within so long, in milliseconds. */
const pause = 100;

/** Runs this command without `--watch` in a process of its own; ends it and starts it again whenever a file of this folder changes. */
export async function runAgain(): Promise<void> {
  const args = [...process.execArgv, ...process.argv.slice(1).filter((arg) => arg !== "--watch")];
  const watcher = watch(process.cwd(), {
    ignored: (file, stats) =>
      ignored.test(file) || (stats?.isFile() === true && !sources.test(file)),
    ignoreInitial: true,
  });
  await once(watcher, "ready");
  let child = start(args);
  let restarting: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const restart = async (): Promise<void> => {
    await end(child);
    child = start(args);
    restarting = undefined;
  };
  watcher.on("all", (_, file) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log(`${file} has changed${hintOf(file)}`);
      restarting ??= restart();
    }, pause);
  });
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    for (const each of ["SIGINT", "SIGTERM"] as const) process.once(each, resolve);
  });
  clearTimeout(timer);
  await watcher.close();
  await restarting;
  process.exitCode = await end(child, signal);
}

/** What is served is what was generated: a contract alone changes nothing. */
function hintOf(file: string): string {
  const [folder] = path.relative(process.cwd(), file).split(path.sep);
  return folder === "contracts"
    ? "; npx lagomorph codegen compiles it, and with --watch after each change"
    : "";
}

function start(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  child.once("exit", (code) => {
    if (code !== null && code !== 0) console.log("it has ended; a change starts it again");
  });
  return child;
}

/** Its exit code, once it has ended. */
async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }
  return child.exitCode ?? 1;
}
