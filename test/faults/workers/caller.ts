/** Calls the ledger, each call once, until enough are answered; enters how each ended, and after how long. */
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "lagomorph";
import { LedgerClient } from "../generated/ledger/index.ts";
import { codeOf, runWorker, workerLog } from "../worker.ts";

/** Options of the program `caller`. */
export interface CallerOptions {
  readonly urls: readonly string[];
  /** What its calls' ids begin with. */
  readonly name: string;
  /** How many calls are to be answered; then it makes no more. */
  readonly count: number;
  /** How many wait at the same time. */
  readonly atOnce: number;
  /** How long handlers take, and how long calls may take, in milliseconds. */
  readonly handler: number;
  readonly timeout: number;
  /** Calls the method that may run twice. */
  readonly idempotent?: boolean;
  readonly heartbeat?: number;
  readonly waitForBroker?: number;
  /** How long each of them rests after each, in milliseconds. Default: 0. */
  readonly rest?: number;
}

/** After a call that was refused, in milliseconds. */
const pause = 50;

await runWorker<CallerOptions>(async (options, ledger) => {
  const { urls, name, count, atOnce, handler, timeout, idempotent = false } = options;
  const { heartbeat = 10, waitForBroker = 0, rest = 0 } = options;
  const mesh = await connect(urls, { name, heartbeat, timeout, waitForBroker, log: workerLog });
  const client = mesh.client(LedgerClient);
  let begun = 0;
  let settled = 0;
  let ok = 0;
  let stopped = false;
  const call = async (): Promise<void> => {
    const id = `${name}-${begun++}`;
    const started = performance.now();
    const answer = idempotent ? client.enterAgain(id, handler) : client.enter(id, handler);
    const outcome = await answer.then((said) => (said === id ? "ok" : "wrong"), codeOf);
    settled++;
    ledger.enter(outcome, id, Math.round(performance.now() - started));
    if (outcome === "ok") ok++;
    const wait = outcome === "ok" ? rest : Math.max(rest, pause);
    if (wait > 0) await sleep(wait);
  };
  const callUntilDone = async (): Promise<void> => {
    while (!stopped && ok < count) await call();
  };
  const done = Promise.all(Array.from({ length: atOnce }, callUntilDone));
  return {
    stop: async () => {
      stopped = true;
      await done;
      await mesh.close();
      return { begun, settled };
    },
  };
});
