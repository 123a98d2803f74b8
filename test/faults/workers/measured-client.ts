/** Calls the ledger as it is asked to, and enters nothing, so that all memory is the runtime's; says what it holds. */
import { setImmediate as turn } from "node:timers/promises";
import { connect, MeshError } from "lagomorph";
import { takeCensus, watchThisProcess } from "../census.ts";
import { ledger, LedgerClient } from "../generated/ledger/index.ts";
import { hurry } from "../hurry.ts";
import { runWorker, workerErrors } from "../worker.ts";

/** Options of the program `measured-client`. */
export interface MeasuredClientOptions {
  readonly urls: readonly string[];
  /** How many calls wait at the same time. */
  readonly atOnce: number;
}

/** Each tenth call lasts longer than it may, in milliseconds. */
const slow = 60_000;
const patience = 100;
/** How long the calls last that a connection is cut under, in milliseconds. */
const underWay = 50;

await runWorker<MeasuredClientOptions>(async ({ urls, atOnce }) => {
  watchThisProcess();
  hurry();
  const mesh = await connect(urls, { name: "caller", log: workerErrors });
  const client = mesh.client(LedgerClient);
  let cut: Promise<unknown> = Promise.resolve();

  const call = (number: number): Promise<string> =>
    number % 10 === 0 ? client.enterAgain("c", slow, { timeout: patience }) : client.enter("c", 0);

  /** Makes so many calls; how many ended how. */
  const makeCalls = async (count: number): Promise<Readonly<Record<string, number>>> => {
    const ended: Record<string, number> = {};
    let begun = 0;
    const callOn = async (): Promise<void> => {
      while (begun < count) {
        const outcome = await call(begun++).then(() => "ok", codeOf);
        ended[outcome] = (ended[outcome] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, callOn));
    return ended;
  };

  /** Has calls under way that the next cut meets. */
  const begin = (): void => {
    const calls = Array.from({ length: 8 }, () => client.enter("c", underWay).catch(codeOf));
    cut = Promise.all(calls);
  };

  /** Resolves when those have ended, a call is answered, and an event confirmed. */
  const work = async (): Promise<void> => {
    await cut;
    await untilItSucceeds(() => client.enter("c", 0));
    await untilItSucceeds(() => mesh.emit(ledger.posted, { id: "e", milliseconds: 0 }));
  };

  return {
    ask: async (question, count) => {
      if (question === "calls") return makeCalls(count);
      if (question === "begin") begin();
      else if (question === "work") await work();
      else return { ...(await takeCensus()), pending: mesh.stats().pendingCalls };
      return {};
    },
    stop: async () => void (await mesh.close()),
  };
});

/** Does something, again and again: what is refused at once leaves others their turn. */
async function untilItSucceeds(attempt: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const succeeds = await attempt().then(
      () => true,
      () => false,
    );
    if (succeeds) return;
    await turn();
  }
}

function codeOf(error: unknown): string {
  return error instanceof MeshError ? error.code : "untyped";
}
