import { setTimeout as sleep } from "node:timers/promises";
import { countCalls, lateness } from "../checks/calls.ts";
import { atLeast, atMost, exactly, figure, type Figure, seconds, timed } from "../figures.ts";
import { ledger } from "../generated/ledger/index.ts";
import type { Entry } from "../ledger.ts";
import type { FaultNode } from "../nodes/fault-node.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { CallerOptions } from "../workers/caller.ts";
import type { FloodOptions } from "../workers/flood.ts";
import type { ServiceOptions } from "../workers/service.ts";

interface Size {
  /** Which alarm goes off, and for how long, in milliseconds. */
  readonly alarms: readonly { readonly of: "memory" | "disk"; readonly lasts: number }[];
}

const timeout = 2_000;
const slack = 250;
/** How many events wait for confirms at the most, and behind those. */
const mostWaiting = 2_000;
const flood = 10_000;
/** A handler that others wait behind: so many at once, each so long, in milliseconds. */
const atOnce = 64;
const slow = 250;

/** B8: alarms, in which the broker takes no messages. */
export const alarm = defineRow<Size>({
  name: "B8",
  title:
    "while the broker takes no messages callers hear so at once, handlers go on, memory is bounded, and nothing late is run",
  short: { alarms: [{ of: "memory", lasts: 4_000 }] },
  long: {
    alarms: [
      { of: "memory", lasts: 20_000 },
      { of: "disk", lasts: 20_000 },
    ],
  },
  async run(scene, { alarms }) {
    const figures: Figure[] = [];
    for (const { of, lasts } of alarms) {
      const node = await scene.node();
      const load = await begin(scene, node, lasts);
      scene.say(`an alarm of ${of} for ${lasts} ms`);
      const name = `{resource_limit, ${of}, node()}`;
      const from = await node.evalAt(`rabbit_alarm:set_alarm({${name}, []})`);
      load.flood.go();
      load.slow.open();
      await scene.until("the end of the alarm", () => Date.now() > from + lasts, {
        within: 2 * lasts,
      });
      const to = await node.evalAt(`rabbit_alarm:clear_alarm(${name})`);
      figures.push(...(await finish(scene, load, { from, to })));
      await node.stop();
    }
    return figures;
  },
});

interface Load {
  readonly service: WorkerProcess;
  readonly callers: readonly WorkerProcess[];
  readonly flood: WorkerProcess;
  readonly slow: SlowHandler;
}

/** A handler that others wait behind, on a connection of its own. */
interface SlowHandler {
  /** When it has handled an event. */
  readonly handled: readonly number[];
  /** Lets it begin. */
  open(): void;
}

async function begin(scene: Scene, node: FaultNode, lasts: number): Promise<Load> {
  const service = await scene.worker("service", { urls: [node.url] } satisfies ServiceOptions);
  const handler = await fill(scene, node, lasts);
  // Requests that wait in a slow network when the alarm goes off reach the service after it.
  const network = await scene.proxy(node.url);
  network.mode = "slow";
  const client = { count: 1_000_000, atOnce: 32, handler: 5, timeout };
  const options: readonly CallerOptions[] = [
    { ...client, urls: [node.url], name: "near" },
    { ...client, urls: [network.url], name: "far" },
  ];
  const callers = await Promise.all(options.map((each) => scene.worker("caller", each)));
  const filling: FloodOptions = { urls: [node.url], count: flood, size: 1_000 };
  const flooding = await scene.worker("flood", filling);
  return { service, callers, flood: flooding, slow: handler };
}

/** Fills the queue of a slow handler with more than it handles while the alarm lasts. */
async function fill(scene: Scene, node: FaultNode, lasts: number): Promise<SlowHandler> {
  const mesh = await scene.mesh(node.url);
  const handled: number[] = [];
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const handle = async (): Promise<void> => {
    await gate;
    await sleep(slow);
    handled.push(Date.now());
  };
  await mesh.on(ledger.posted, handle, { delivery: "pool", group: "slow", workers: atOnce });
  for (let round = 0; round < lasts / slow; round++) {
    const emits = Array.from({ length: atOnce }, (_, number) =>
      mesh.emit(ledger.posted, { id: `slow-${round}-${number}`, milliseconds: 0 }),
    );
    await Promise.all(emits);
  }
  return { handled, open };
}

async function finish(
  scene: Scene,
  { service, callers, flood: flooding, slow: { handled } }: Load,
  { from, to }: { from: number; to: number },
): Promise<readonly Figure[]> {
  const green = (worker: WorkerProcess, kind: string) => (): boolean =>
    firstAfter(worker.ledger.read(), kind, to) !== undefined;
  for (const caller of callers)
    await scene.until("calls to be answered again", green(caller, "ok"), { within: 20_000 });
  for (const kind of ["confirmed", "health/ready"])
    await scene.until(`${kind} again`, green(flooding, kind), { within: 20_000 });
  const ends = await Promise.all([...callers, flooding].map((worker) => worker.stop()));
  const outcomes = callers.flatMap((caller) => caller.ledger.read());
  const runs = service.ledger.read().filter(({ kind }) => kind === "run");
  const counts = countCalls(outcomes, runs, timeout);
  const [near] = callers;
  const late = lateness(outcomes, runs);
  const events = flooding.ledger.read();
  const blockedAt = firstAfter(events, "health/blocked", from)?.at ?? Infinity;
  const readyAt = firstAfter(events, "health/ready", to)?.at ?? Infinity;
  const refused = outcomes.filter(({ kind }) => kind === "unavailable/blocked");
  const unsettled = ends.reduce((sum, { begun = 0, settled = 0 }) => sum + begun - settled, 0);
  return [
    figure("calls refused", refused.length, atLeast(1)),
    figure("refused within (p99)", p99(refused), atMost(50, " ms"), " ms"),
    figure("settled after their deadlines by", counts.late, atMost(slack, " ms"), " ms"),
    figure("untyped", counts.wrong, exactly(0)),
    // What comes out of the slow network with too little time left is not started.
    figure("shed", counts.shed),
    figure("unsettled", unsettled, exactly(0)),
    figure(
      "run when their callers had given up, by",
      Math.max(0, ...late),
      atMost(slack, " ms"),
      " ms",
    ),
    figure("events that waited", countSince(events, "confirmed", to), atMost(mostWaiting)),
    figure("events refused", count(events, "resource_exhausted"), atLeast(1)),
    seconds("not ready", blockedAt - from, 1_000),
    seconds("ready again", readyAt - to, 1_000),
    figure("not live", count(events, "health/dead"), exactly(0)),
    figure("memory", valueOf(events, "all"), atMost(64, " MiB"), " MiB"),
    timed(
      figure(
        "handled meanwhile",
        handled.filter((at) => at > from + slow && at < to).length,
        atLeast(3 * atOnce),
      ),
    ),
    seconds(
      "calls and events flowing after it",
      Math.max(
        // Those who are far have their slow network between.
        firstAfter(near?.ledger.read() ?? [], "ok", to)?.at ?? Infinity,
        firstAfter(events, "confirmed", to)?.at ?? Infinity,
      ) - to,
      1_000,
    ),
  ];
}

function firstAfter(entries: readonly Entry[], kind: string, time: number): Entry | undefined {
  return entries.find((entry) => entry.kind === kind && entry.at >= time);
}

function count(entries: readonly Entry[], kind: string): number {
  return entries.filter((entry) => entry.kind === kind).length;
}

/** Of what the broker has taken since. */
function countSince(entries: readonly Entry[], kind: string, since: number): number {
  return count(
    entries.filter(({ at }) => at >= since),
    kind,
  );
}

function valueOf(entries: readonly Entry[], kind: string): number {
  return entries.find((entry) => entry.kind === kind)?.value ?? Infinity;
}

function p99(entries: readonly Entry[]): number {
  const values = entries.map(({ value }) => value).toSorted((a, b) => a - b);
  return values[Math.floor(values.length * 0.99)] ?? 0;
}
