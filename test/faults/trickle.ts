import type { Entry } from "./ledger.ts";
import type { Scene } from "./scene.ts";
import type { WorkerProcess } from "./worker-process.ts";
import type { CallerOptions } from "./workers/caller.ts";
import type { PublisherOptions } from "./workers/publisher.ts";
import type { ServiceOptions } from "./workers/service.ts";

/** How long the trickle rests between two calls, and two events, in milliseconds. */
const rest = 20;
/** More than any row waits for. */
const endless = 1_000_000;

/** A service with a caller and a publisher that ask little of it, all the time: to see when things work again. */
export interface Trickle {
  readonly service: WorkerProcess;
  readonly caller: WorkerProcess;
  readonly publisher: WorkerProcess;
}

/** How the three reach the broker. */
export interface TrickleOptions {
  /** Where the service connects. */
  readonly service: string;
  /** Where caller and publisher do. */
  readonly clients: string;
  /** How long they may wait for the broker, in milliseconds. Default: 0. */
  readonly waitForBroker?: number;
}

/** Starts a trickle. Resolves at once: see that it {@link flows}. */
export async function startTrickle(scene: Scene, options: TrickleOptions): Promise<Trickle> {
  const { waitForBroker = 0 } = options;
  const service: ServiceOptions = { urls: [options.service], waitForBroker };
  const client = { urls: [options.clients], count: endless, atOnce: 1, rest, waitForBroker };
  const caller: CallerOptions = { ...client, name: "c", handler: 0, timeout: 2_000 };
  const publisher: PublisherOptions = { ...client, name: "p", slowest: 0 };
  return {
    service: await scene.workerSoon("service", service),
    caller: await scene.workerSoon("caller", caller),
    publisher: await scene.workerSoon("publisher", publisher),
  };
}

/** Waits until all three are ready, and calls and events flow. */
export async function flows(scene: Scene, trickle: Trickle): Promise<void> {
  const { service, caller, publisher } = trickle;
  await Promise.all([service.ready, caller.ready, publisher.ready]);
  await flowsSince(scene, trickle, Date.now());
}

/** Waits until calls and events flow that began after a time; how long after it both did, in milliseconds. */
export async function flowsSince(scene: Scene, trickle: Trickle, since: number): Promise<number> {
  const called = (): Entry | undefined => begunSince(trickle.caller, "ok", since);
  const handled = (): Entry | undefined => {
    const emitted = begunSince(trickle.publisher, "confirmed", since);
    const number = numberOf(emitted);
    return emitted && last(trickle.service, (each) => isOf("p", each) && numberOf(each) >= number);
  };
  await scene.until(
    "calls and events to flow",
    () => called() !== undefined && handled() !== undefined,
    { within: 30_000 },
  );
  return Math.max(called()?.at ?? 0, handled()?.at ?? 0) - since;
}

/** The first that ended well of those that began after a time. */
function begunSince(worker: WorkerProcess, kind: string, since: number): Entry | undefined {
  return last(worker, (each) => each.kind === kind && each.at - each.value >= since);
}

/** The earliest entry of those at the end that are as they should be: entries are many, and read often. */
function last({ ledger }: WorkerProcess, isWanted: (entry: Entry) => boolean): Entry | undefined {
  const entries = ledger.read();
  const recent = entries.slice(Math.max(0, entries.length - 2_000));
  return recent.find(isWanted);
}

function isOf(name: string, { kind, id }: Entry): boolean {
  return kind === "handled" && id.startsWith(`${name}-`);
}

function numberOf(entry: Entry | undefined): number {
  return Number(entry?.id.split("-")[1] ?? Infinity);
}
