import { setTimeout as sleep } from "node:timers/promises";
import type { FaultProxy, Mode } from "../../support/fault-proxy.ts";
import { countCalls } from "../checks/calls.ts";
import { countEvents } from "../checks/events.ts";
import { atLeast, atMost, exactly, figure, type Figure, seconds } from "../figures.ts";
import type { Entry } from "../ledger.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import { untilHandled } from "../until-handled.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { BridgeWorkerOptions } from "../workers/bridge.ts";
import type { CallerOptions } from "../workers/caller.ts";
import type { PublisherOptions } from "../workers/publisher.ts";
import type { ServiceOptions } from "../workers/service.ts";

interface Size {
  /** How many calls are to be answered. */
  readonly calls: number;
  /** How long the link is cut, in milliseconds. */
  readonly cut: number;
  /** How long it swallows bytes, in milliseconds: longer than two heartbeats. */
  readonly swallow: number;
}

/** How long a call may take, and how much later it may settle on a busy machine, in milliseconds. */
const timeout = 2_000;
const slack = 250;
/** More than are ever confirmed: the publisher goes on until it is stopped. */
const endless = 1_000_000;
/** After a long cut the next attempt to connect may be 5 s away, of each of two connections. */
const flowsWithin = 12_000;
/** What a bridge has under way, which comes twice when its link breaks or it is killed. */
const underWay = 256;

/** Everything that takes part: callers and publishers at one broker, the service at the other one. */
interface Load {
  readonly link: FaultProxy;
  readonly service: WorkerProcess;
  readonly caller: WorkerProcess;
  readonly publisher: WorkerProcess;
  readonly options: BridgeWorkerOptions;
  bridge: WorkerProcess;
}

/** How long all that follows took, in milliseconds. */
interface Times {
  readonly afterCut: number;
  readonly afterSwallow: number;
  readonly afterKill: number;
}

/** B17: a bridge between two nodes whose link is cut and swallows bytes under load, and which is killed. */
export const bridgeCut = defineRow<Size>({
  name: "B17",
  title:
    "a bridge loses no confirmed event, and its calls settle in time, when its link is cut or swallows bytes under load, and when it is killed",
  long: { calls: 15_000, cut: 20_000, swallow: 20_000 },
  async run(scene, size) {
    const load = await begin(scene, size);
    await untilAnswered(scene, load, size.calls / 4);
    const afterCut = await breakLink(scene, load, { mode: "reset", lasts: size.cut });
    await untilAnswered(scene, load, size.calls / 2);
    const afterSwallow = await breakLink(scene, load, { mode: "blackhole", lasts: size.swallow });
    await untilAnswered(scene, load, (size.calls * 3) / 4);
    const afterKill = await killBridge(scene, load);
    return finish(scene, size, { load, times: { afterCut, afterSwallow, afterKill } });
  },
});

async function begin(scene: Scene, { calls }: Size): Promise<Load> {
  const near = await scene.node();
  const far = await scene.node();
  const link = await scene.proxy(far.url);
  const service = await scene.worker("service", { urls: [far.url] } satisfies ServiceOptions);
  const options: BridgeWorkerOptions = {
    near: near.url,
    far: link.url,
    services: ["ledger"],
    events: ["ledger.*"],
  };
  const bridge = await scene.worker("bridge", options);
  const urls = [near.url];
  const calling = { urls, name: "c", count: calls, atOnce: 32, handler: 5, timeout, rest: 5 };
  const emitting = { urls, name: "e", count: endless, atOnce: 32, slowest: 5, rest: 5 };
  const [caller, publisher] = await Promise.all([
    scene.worker("caller", calling satisfies CallerOptions),
    scene.worker("publisher", emitting satisfies PublisherOptions),
  ]);
  return { link, service, caller, publisher, options, bridge };
}

function of({ ledger }: WorkerProcess, wanted: string): readonly Entry[] {
  return ledger.read().filter(({ kind }) => kind === wanted);
}

function untilAnswered(scene: Scene, { caller }: Load, count: number): Promise<void> {
  const isSo = (): boolean => of(caller, "ok").length >= count;
  return scene.until(`${Math.round(count)} calls to be answered`, isSo, { within: 240_000 });
}

/** Breaks the link for a while, in which events wait; how long after it is whole again all goes on, in milliseconds. */
async function breakLink(
  scene: Scene,
  load: Load,
  { mode, lasts }: { readonly mode: Mode; readonly lasts: number },
): Promise<number> {
  scene.say(`the link: ${mode} for ${lasts / 1000} s`);
  const confirmed = of(load.publisher, "confirmed").length;
  load.link.mode = mode;
  await sleep(lasts, undefined, { signal: scene.signal });
  if (of(load.publisher, "confirmed").length === confirmed)
    throw new Error("nothing was emitted while the link was broken");
  load.link.mode = "pass";
  return flowsAgain(scene, load, Date.now());
}

/** Kills the bridge and starts another one; how long after that was begun all goes on, in milliseconds. */
async function killBridge(scene: Scene, load: Load): Promise<number> {
  scene.say("kills the bridge");
  await load.bridge.kill();
  load.bridge = await scene.worker("bridge", load.options);
  return flowsAgain(scene, load, Date.now());
}

async function flowsAgain(scene: Scene, load: Load, since: number): Promise<number> {
  const first = (worker: WorkerProcess, kind: string): number =>
    of(worker, kind).find(({ at }) => at >= since)?.at ?? Infinity;
  const both = (): number => Math.max(first(load.caller, "ok"), first(load.service, "handled"));
  await scene.until("calls and events to flow again", () => both() < Infinity, { within: 60_000 });
  return both() - since;
}

async function finish(
  scene: Scene,
  size: Size,
  { load, times }: { readonly load: Load; readonly times: Times },
): Promise<readonly Figure[]> {
  const { caller, publisher, service, bridge } = load;
  await untilAnswered(scene, load, size.calls);
  const calls = await caller.stop();
  const emits = await publisher.stop();
  const events = () => countEvents(publisher.ledger.read(), of(service, "handled"));
  const handled = (): number => of(service, "handled").length;
  await untilHandled(scene, { handled, missing: () => events().lost });
  await bridge.stop();
  await service.stop();
  const unsettled = [calls, emits].map(({ begun = 0, settled = 0 }) => begun - settled);
  return [
    ...eventFigures(events(), unsettled[1] ?? 0),
    ...callFigures(countCalls(caller.ledger.read(), of(service, "run"), timeout), size, unsettled),
    seconds("flowing after the link was whole", times.afterCut, flowsWithin),
    seconds("flowing after it swallowed bytes no more", times.afterSwallow, flowsWithin),
    seconds("flowing after another bridge was ready", times.afterKill, flowsWithin),
  ];
}

function eventFigures(counts: ReturnType<typeof countEvents>, unsettled: number): Figure[] {
  return [
    figure("events confirmed", counts.confirmed, atLeast(1000)),
    figure("lost", counts.lost, exactly(0)),
    figure("unexpected", counts.unexpected, exactly(0)),
    figure("unsettled emits", unsettled, exactly(0)),
    figure("duplicates", counts.duplicates, atMost(3 * underWay)),
  ];
}

function callFigures(
  counts: ReturnType<typeof countCalls>,
  size: Size,
  [unsettled = 0]: readonly number[],
): Figure[] {
  return [
    figure("calls", counts.calls),
    figure("ok", counts.ok, atLeast(size.calls)),
    figure("interrupted", counts.interrupted),
    figure("unavailable", counts.unavailable, atLeast(1)),
    figure("expired", counts.expired),
    figure("unsettled", unsettled, exactly(0)),
    figure("settled after their deadlines by", counts.late, atMost(slack, " ms"), " ms"),
    figure("untyped or wrong", counts.wrong, exactly(0)),
    figure("unavailable and run", counts.unavailableRun, exactly(0)),
    figure("run twice", counts.runTwice, exactly(0)),
    figure("answered and not run", counts.neverRun, exactly(0)),
  ];
}
