/** Serves the ledger and enters nothing, so that all memory is the runtime's; says what it holds. */
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "lagomorph";
import { takeCensus, watchThisProcess } from "../census.ts";
import type { Posting } from "../contracts/ledger.ts";
import { hurry } from "../hurry.ts";
import { LedgerSkeleton } from "../generated/ledger/index.ts";
import { runWorker, workerErrors } from "../worker.ts";

/** Options of the program `measured-service`. */
export interface MeasuredServiceOptions {
  readonly urls: readonly string[];
  /** Left out: as many as there are by default. */
  readonly workers?: number;
  /** It serves once it is told to. */
  readonly later?: boolean;
}

await runWorker<MeasuredServiceOptions>(async ({ urls, workers, later = false }) => {
  watchThisProcess();
  hurry();
  let held = 0;
  let most = 0;
  let handled = 0;
  let resident = 0;
  class LedgerImpl extends LedgerSkeleton {
    /** Lasts for so long, or until its caller has given up. */
    async enter(id: string, milliseconds: number): Promise<string> {
      const { signal } = this.mesh.context;
      if (milliseconds > 0) await sleep(milliseconds, undefined, { signal });
      return id;
    }

    enterAgain(id: string, milliseconds: number): Promise<string> {
      return this.enter(id, milliseconds);
    }

    post(): void {
      // Nobody sends it here.
    }

    async onPosted({ milliseconds }: Posting): Promise<void> {
      most = Math.max(most, ++held);
      if (handled++ % 100 === 0) resident = Math.max(resident, process.memoryUsage.rss());
      if (milliseconds > 0) await sleep(milliseconds);
      held--;
    }
  }
  const mesh = await connect(urls, { name: "ledger", log: workerErrors });
  const serve = () => mesh.serve(LedgerImpl, workers === undefined ? {} : { workers });
  if (!later) await serve();
  return {
    go: () => void serve(),
    ask: async (question) => {
      if (question === "progress") return { handled, most, peak: resident / 1_048_576 };
      return { ...(await takeCensus()), pending: mesh.stats().pendingCalls };
    },
    stop: async () => void (await mesh.close()),
  };
});
