import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { PeerName } from "./peer.ts";
import type { Figures, Order } from "./process.ts";

/** One side: its emitter and its handler, each a process. */
export interface Side {
  readonly name: PeerName;
  /** Emits for some seconds, and waits until all of it is handled: both rates, in events a second. */
  run(window: number, seconds: number): Promise<Rates>;
}

/** Events a second. */
export interface Rates {
  /** That were confirmed while events were emitted. */
  readonly emitted: number;
  /** From the first emitted to the last handled. */
  readonly handled: number;
}

const children = new Set<ChildProcess>();

/** Starts the processes of a side from the folder of the built benchmark. */
export async function startSide(name: PeerName, url: string, folder: string): Promise<Side> {
  const handler = await start(join(folder, "process.js"), name, url, "handler");
  const emitter = await start(join(folder, "process.js"), name, url, "emitter");
  let emitted = 0;
  return {
    name,
    run: async (window, seconds) => {
      const started = performance.now();
      const { count, took } = await order(emitter, { kind: "emit", window, seconds });
      emitted += count;
      await order(handler, { kind: "handled", count: emitted });
      const all = performance.now() - started;
      return { emitted: (count / took) * 1_000, handled: (count / all) * 1_000 };
    },
  };
}

/** Ends every process that was started, each by its own id. */
export function killAll(): void {
  for (const child of children) child.kill("SIGKILL");
}

async function start(file: string, ...rest: string[]): Promise<ChildProcess> {
  // Plain Node on the built package, as users run it: none of this process's own flags.
  const child = fork(file, rest, { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  children.add(child);
  child.once("exit", () => children.delete(child));
  await next(child);
  return child;
}

function order(child: ChildProcess, what: Order): Promise<Figures> {
  child.send(what);
  return next(child);
}

function next(child: ChildProcess): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => {
      child.off("message", onMessage);
      reject(new Error(`${child.spawnargs.slice(1).join(" ")} ended (${code ?? "killed"})`));
    };
    const onMessage = (message: unknown): void => {
      child.off("exit", onExit);
      resolve(message as Figures); // Only our own files are started.
    };
    child.once("message", onMessage);
    child.once("exit", onExit);
  });
}
