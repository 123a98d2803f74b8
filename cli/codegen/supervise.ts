import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";

import { type KeptWatching, keepWatching, type Watcher } from "./keep-watching.ts";
import type { FromWatching, ToWatching } from "./watch-process.ts";

/**
 * `codegen --watch`: compiles after each change until Ctrl-C, by each configuration in a process of its own. What a process has loaded it
 * keeps, so only a new one sees what all modules of a configuration have become. Sets the exit code.
 */
export async function superviseWatching(): Promise<void> {
  const alive = new Set<WatchingProcess>();
  let kept: KeptWatching | undefined;
  let loading: WatchingProcess | undefined;
  const start = (): WatchingProcess => {
    const started = new WatchingProcess((changes) => {
      // By what is out of date by now, and perhaps for ever. It has written nothing yet.
      loading?.kill("SIGKILL");
      void kept?.renew(changes);
    });
    alive.add(started);
    void started.ended.then((code) => {
      alive.delete(started);
      process.exitCode = code;
    });
    return started;
  };
  endOnSignals(alive, () => kept?.close());
  const first = start();
  if (await first.isReady) {
    kept = keepWatching(first, {
      start: async () => {
        const next = (loading = start());
        const isReady = await next.isReady;
        loading = undefined;
        return isReady ? next : undefined;
      },
      say: (line) => console.error(`lagomorph: ${line}`),
    });
    first.begin();
  }
  for (const each of alive) await each.ended;
}

/** The first signal ends all in good order, but for what has not compiled yet; a second one at once. */
function endOnSignals(alive: ReadonlySet<WatchingProcess>, close: () => unknown): void {
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      for (const each of alive)
        if (isEnding) each.kill("SIGKILL");
        else if (!each.isWatching) each.kill(signal);
      isEnding = true;
      void close();
    });
  }
}

/** A process that watches by the configuration as it was when it started. */
class WatchingProcess implements Watcher {
  /** False when it has ended before. */
  readonly isReady: Promise<boolean>;
  /** Its exit code. */
  readonly ended: Promise<number>;
  readonly #child: ChildProcess;
  #isWatching = false;

  constructor(onStale: (changes: readonly string[]) => void) {
    const args = [...process.execArgv, ...process.argv.slice(1), "--supervised"];
    this.#child = spawn(process.execPath, args, {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    this.ended = once(this.#child, "exit").then(
      // By its documentation: a number, or null and the signal.
      ([code, signal]) => exitCode(...([code, signal] as [number | null, NodeJS.Signals | null])),
    );
    this.isReady = new Promise((resolve) => {
      void this.ended.then(() => resolve(false));
      // Nobody but `watch-process.ts` has the other end.
      this.#child.on("message", (message: FromWatching) => {
        if (message.kind === "ready") resolve(true);
        else if (message.kind === "stale") onStale(message.changes);
        else this.#isWatching = true;
      });
    });
  }

  get isWatching(): boolean {
    return this.#isWatching;
  }

  begin(): void {
    this.#tell("begin");
  }

  async end(): Promise<void> {
    this.#tell("end");
    await this.ended;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  #tell(what: ToWatching): void {
    // It may have ended, which is all that its end is to bring.
    if (this.#child.connected) this.#child.send(what, () => undefined);
  }
}

/** As shells have it. */
function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
