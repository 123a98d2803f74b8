/** Serves the ledger: enters all that it does. */
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "lagomorph";
import { LedgerSkeleton } from "../generated/ledger/index.ts";
import type { Posting } from "../contracts/ledger.ts";
import { watchHealth } from "../watch-health.ts";
import { runWorker, workerLog } from "../worker.ts";

/** Options of the program `service`. */
export interface ServiceOptions {
  readonly urls: readonly string[];
  readonly heartbeat?: number;
  readonly workers?: number;
  readonly waitForBroker?: number;
}

await runWorker<ServiceOptions>(async (options, ledger) => {
  const { urls, heartbeat = 10, workers = 64, waitForBroker = 0 } = options;
  const begun = new Set<string>();
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
    stop: async () => {
      unwatch();
      await mesh.close();
    },
  };
});
