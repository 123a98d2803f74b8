/** Emits events, each once, until enough are confirmed: enters how each emit ended. */
import { setTimeout as sleep } from "node:timers/promises";
import { connect, MeshError } from "lagomorph";
import { ledger as service } from "../generated/ledger/index.ts";
import { runWorker, workerLog } from "../worker.ts";

/** Options of the program `publisher`. */
export interface PublisherOptions {
  readonly urls: readonly string[];
  /** What its events' ids begin with. */
  readonly name: string;
  /** How many are to be confirmed; then it emits no more. */
  readonly count: number;
  /** How many emits wait at the same time. */
  readonly atOnce: number;
  /** How long handlers take: up to so many milliseconds. */
  readonly slowest: number;
  readonly heartbeat?: number;
  readonly waitForBroker?: number;
  /** How long each of them rests after each, in milliseconds. Default: 0. */
  readonly rest?: number;
}

/** After an emit that was refused, in milliseconds. */
const pause = 20;

await runWorker<PublisherOptions>(async (options, ledger) => {
  const { urls, name, count, atOnce, slowest } = options;
  const { heartbeat = 10, waitForBroker = 0, rest = 0 } = options;
  const mesh = await connect(urls, { name, heartbeat, waitForBroker, log: workerLog });
  let begun = 0;
  let settled = 0;
  let confirmed = 0;
  let stopped = false;
  const emit = async (): Promise<void> => {
    const number = begun++;
    const id = `${name}-${number}`;
    const started = performance.now();
    const outcome = await mesh
      .emit(service.posted, { id, milliseconds: number % (slowest + 1) })
      .then(() => "confirmed", codeOf);
    settled++;
    if (outcome === "confirmed") confirmed++;
    ledger.enter(outcome, id, Math.round(performance.now() - started));
    const wait = outcome === "confirmed" ? rest : Math.max(rest, pause);
    if (wait > 0) await sleep(wait);
  };
  const emitUntilDone = async (): Promise<void> => {
    while (!stopped && confirmed < count) await emit();
  };
  const done = Promise.all(Array.from({ length: atOnce }, emitUntilDone));
  return {
    stop: async () => {
      stopped = true;
      await done;
      await mesh.close();
      return { begun, settled, confirmed };
    },
  };
});

function codeOf(error: unknown): string {
  return error instanceof MeshError ? error.code : "untyped";
}
