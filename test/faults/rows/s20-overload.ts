import { type CallCounts, countCalls, lateness } from "../checks/calls.ts";
import { atLeast, atMost, exactly, figure, type Figure, timed } from "../figures.ts";
import { watchQueue } from "../queue-watch.ts";
import { defineRow } from "../row.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { ArrivalsOptions } from "../workers/arrivals.ts";
import type { ServiceOptions } from "../workers/service.ts";

interface Size {
  /** How long the service is asked for more than it can do, in milliseconds. */
  readonly lasts: number;
}

/** So many calls at once, each so long, in milliseconds: what the service can do. */
const workers = 10;
const handler = 50;
/** How long callers wait, in milliseconds. */
const timeout = 500;
const slack = 250;
/** How much more is asked for than can be done. */
const times = 3;
/** Calls a second. */
const capacity = (workers * 1_000) / handler;
const rate = times * capacity;

/** S20: a service that is asked three times as much as it can do. */
export const overload = defineRow<Size>({
  name: "S20",
  title:
    "a service that is asked three times what it can do goes on doing nearly that, runs nothing that is too late, and its queue stays short",
  short: { lasts: 4_000 },
  long: { lasts: 120_000 },
  async run(scene, { lasts }) {
    const node = await scene.node();
    const options: ServiceOptions = { urls: [node.url], workers };
    const service = await scene.worker("service", options);
    const watch = await watchQueue(node.url, "lagomorph.rpc.ledger");
    const arrivals: ArrivalsOptions = {
      ...{ urls: [node.url], name: "o", handler, timeout, rate },
      count: (rate * lasts) / 1_000,
    };
    const caller = await scene.worker("arrivals", arrivals);
    caller.go();
    await scene.until("the end of the calls", () => isOver(caller), { within: 2 * lasts + 10_000 });
    const { begun = 0, settled = 0 } = await caller.stop();
    await watch.stop();
    const runs = service.ledger.read().filter(({ kind }) => kind === "run");
    const outcomes = caller.ledger.read().filter(({ kind }) => kind !== "all");
    const counts = countCalls(outcomes, runs, timeout);
    const late = Math.max(0, ...lateness(outcomes, runs));
    return [
      ...toFigures(counts, lasts),
      figure("unsettled", begun - settled, exactly(0)),
      figure("run when their callers had given up, by", late, atMost(slack, " ms"), " ms"),
      timed(figure("longest queue", watch.longest, atMost((rate * (timeout + slack)) / 1_000))),
    ];
  },
});

function isOver({ ledger }: WorkerProcess): boolean {
  return ledger.read().some(({ kind }) => kind === "all");
}

function toFigures(counts: CallCounts, lasts: number): readonly Figure[] {
  const goodput = (counts.ok / ((capacity * lasts) / 1_000)) * 100;
  return [
    figure("calls", counts.calls),
    timed(figure("answered in time, of what it can do", goodput, atLeast(80, " %"), " %")),
    figure("refused with resource_exhausted", counts.shed, atLeast(1)),
    figure("settled after their deadlines by", counts.late, atMost(slack, " ms"), " ms"),
    figure("untyped", counts.wrong, exactly(0)),
    figure("answered and not run", counts.neverRun, exactly(0)),
    figure("run twice", counts.runTwice, exactly(0)),
  ];
}
