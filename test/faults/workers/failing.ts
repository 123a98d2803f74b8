/** Handles events of the ledger, and fails with each: enters how often. Begins when it is told to. */
import { connect } from "lagomorph";
import { ledger as service } from "../generated/ledger/index.ts";
import { runWorker, silentLog } from "../worker.ts";

/** Options of the program `failing`. */
export interface FailingOptions {
  readonly urls: readonly string[];
  /** As which service it handles them. */
  readonly group: string;
}

await runWorker<FailingOptions>(async ({ urls, group }, ledger) => {
  const mesh = await connect(urls, { name: group, log: silentLog });
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  await mesh.on(
    service.posted,
    async ({ id }) => {
      await opened;
      ledger.enter("failed", id);
      throw new Error("as it always does");
    },
    { delivery: "pool", group, pause: false },
  );
  return { go: () => open(), stop: async () => void (await mesh.close()) };
});
