/** Serves the ledger: enters all that it does. Asked to "hold" so many events, it never ends these, and answers when they are sure to show. */
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "lagomorph";
import { LedgerSkeleton } from "../generated/ledger/index.ts";
import type { Posting } from "../contracts/ledger.ts";
import { HeldEvents } from "../held-events.ts";
import { watchHealth } from "../watch-health.ts";
import { runWorker, workerLog } from "../worker.ts";

/** Options of the program `service`. */
export interface ServiceOptions {
  readonly urls: readonly string[];
  readonly heartbeat?: number;
  readonly workers?: number;
  readonly waitForBroker?: number;
}

const never = new Promise<never>(() => {});

await runWorker<ServiceOptions>(async (options, ledger) => {
  const { urls, heartbeat = 10, workers = 64, waitForBroker = 0 } = options;
  const begun = new Set<string>();
  const held = new HeldEvents();
  class LedgerImpl extends LedgerSkeleton {
    async enter(id: string, milliseconds: number): Promise<string> {
      ledger.enter("run", id);
      if (milliseconds > 0) await sleep(milliseconds);
      return id;
    }

    enterAgain(id: string, milliseconds: number): Promise<string> {
      return this.enter(id, milliseconds);
    }

    post(id: string): void {
      ledger.enter("posted", id);
    }

    async onPosted({ id, milliseconds, again }: Posting): Promise<void> {
      ledger.enter("begun", id);
      if (held.begins()) await never;
      const isAgain = begun.has(id);
      begun.add(id);
      if (isAgain && again !== undefined) await sleep(again);
      else if (milliseconds > 0) await sleep(milliseconds);
      ledger.enter("handled", id);
    }
  }
  const mesh = await connect(urls, {
    name: "ledger",
    heartbeat,
    waitForBroker,
    log: workerLog,
  });
  await mesh.serve(LedgerImpl, { workers });
  const unwatch = watchHealth(mesh, ledger);
  return {
    ask: async (_question, count) => {
      // The broker lets this service have as many at a time as it has workers: when it has sent twice as many more, it has taken every
      // acknowledgement that was sent for those before.
      await held.next(count, 2 * workers);
      return { held: count };
    },
    stop: async () => {
      unwatch();
      await mesh.close();
    },
  };
});
