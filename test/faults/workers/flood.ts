/** Emits events without waiting for any: enters how each ended, how much memory that took, and how healthy it is meanwhile. */
import { setImmediate as turn } from "node:timers/promises";
import { connect, MeshError } from "lagomorph";
import { ledger as service } from "../generated/ledger/index.ts";
import { watchHealth } from "../watch-health.ts";
import { runWorker, workerLog } from "../worker.ts";

/** Options of the program `flood`. */
export interface FloodOptions {
  readonly urls: readonly string[];
  /** How many events it emits, once it is told to. */
  readonly count: number;
  /** How large each is, in bytes. */
  readonly size: number;
}

await runWorker<FloodOptions>(async ({ urls, count, size }, ledger) => {
  const mesh = await connect(urls, { name: "flood", log: workerLog });
  const filler = "x".repeat(size);
  // The first event pays for what every later one uses.
  await mesh.emit(service.posted, { id: "flood-warm", milliseconds: 0 });
  const unwatch = watchHealth(mesh, ledger);
  const before = process.memoryUsage.rss();
  let most = before;
  let settled = 0;
  const emit = (number: number): Promise<void> =>
    mesh
      .emit(service.posted, { id: `flood-${number}-${filler}`, milliseconds: 0 })
      .then(
        () => "confirmed",
        (error: unknown) => (error instanceof MeshError ? error.code : "untyped"),
      )
      .then((outcome) => {
        settled++;
        ledger.enter(outcome, `flood-${number}`);
      });
  const emits: Promise<void>[] = [];
  const flood = async (): Promise<void> => {
    for (let number = 0; number < count; number++) {
      emits.push(emit(number));
      if (number % 100 > 0) continue;
      await turn();
      most = Math.max(most, process.memoryUsage.rss());
    }
    ledger.enter("all", "flood", Math.ceil((most - before) / 1_048_576));
  };
  let flooded = Promise.resolve();
  return {
    go: () => {
      flooded = flood();
    },
    stop: async () => {
      await flooded;
      await Promise.all(emits);
      unwatch();
      await mesh.close();
      return { begun: count, settled };
    },
  };
});
