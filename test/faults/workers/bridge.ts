/** A bridge: carries the calls of a service, and events, from one broker to another. */
import { Bridge } from "../../../runtime/bridge/index.ts";
import { runWorker, workerLog } from "../worker.ts";

/** Options of the program `bridge`. */
export interface BridgeWorkerOptions {
  /** Where calls are made and events emitted. */
  readonly near: string;
  /** Where they are answered and handled. */
  readonly far: string;
  readonly services: readonly string[];
  readonly events: readonly string[];
}

await runWorker<BridgeWorkerOptions>(async ({ near, far, services, events }) => {
  const bridge = new Bridge({
    name: "faults",
    brokers: { near: { url: [near], heartbeat: 5 }, far: { url: [far], heartbeat: 5 } },
    carry: [{ from: "near", to: "far", services, events, commands: [] }],
    maxHops: 8,
    drainTimeout: 5_000,
    log: workerLog,
  });
  await bridge.open();
  return {
    stop: async () => {
      await bridge.close();
      return { ...bridge.stats() };
    },
  };
});
