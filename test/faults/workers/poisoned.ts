/** Handles events of the ledger; one of them ends its process each time, as a bug in native code does. */
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "lagomorph";
import { ledger as service } from "../generated/ledger/index.ts";
import { runWorker, silentLog } from "../worker.ts";

/** Options of the program `poisoned`. */
export interface PoisonedOptions {
  readonly urls: readonly string[];
  /** As which service it handles them. */
  readonly group: string;
  /** The id of the event that it does not survive. */
  readonly poison: string;
  /** How long the others take, in milliseconds. */
  readonly handler: number;
}

await runWorker<PoisonedOptions>(async ({ urls, group, poison, handler }, ledger) => {
  const mesh = await connect(urls, { name: group, log: silentLog });
  const handle = async ({ id }: { readonly id: string }): Promise<void> => {
    ledger.enter("begun", id);
    if (id === poison) process.abort();
    await sleep(handler);
    ledger.enter("handled", id);
  };
  await mesh.on(service.posted, handle, { delivery: "pool", group });
  return { stop: async () => void (await mesh.close()) };
});
