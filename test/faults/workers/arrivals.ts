/** Calls the ledger at a rate, whatever becomes of earlier calls: enters how each ended, and after how long. */
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "lagomorph";
import { LedgerClient } from "../generated/ledger/index.ts";
import { codeOf, runWorker, workerLog } from "../worker.ts";

/** Options of the program `arrivals`, which begins when it is told to. */
export interface ArrivalsOptions {
  readonly urls: readonly string[];
  /** What its calls' ids begin with. */
  readonly name: string;
  /** How many calls it makes in all, and how many in a second. */
  readonly count: number;
  readonly rate: number;
  /** How long handlers take, and how long calls may take, in milliseconds. */
  readonly handler: number;
  readonly timeout: number;
}

/** How often calls are due, in milliseconds. */
const every = 5;

await runWorker<ArrivalsOptions>(async (options, ledger) => {
  const { urls, name, count, rate, handler, timeout } = options;
  const mesh = await connect(urls, { name, timeout, log: workerLog });
  const client = mesh.client(LedgerClient);
  let settled = 0;
  const call = async (number: number): Promise<void> => {
    const id = `${name}-${number}`;
    const started = performance.now();
    const outcome = await client
      .enter(id, handler)
      .then((said) => (said === id ? "ok" : "wrong"), codeOf);
    settled++;
    ledger.enter(outcome, id, Math.round(performance.now() - started));
  };
  const calls: Promise<void>[] = [];
  const begin = async (): Promise<void> => {
    const began = performance.now();
    while (calls.length < count) {
      const due = Math.min(count, ((performance.now() - began) * rate) / 1_000);
      while (calls.length < due) calls.push(call(calls.length));
      await sleep(every);
    }
    ledger.enter("all", name);
  };
  let begun = Promise.resolve();
  return {
    go: () => {
      begun = begin();
    },
    stop: async () => {
      await begun;
      await Promise.all(calls);
      await mesh.close();
      return { begun: calls.length, settled };
    },
  };
});
