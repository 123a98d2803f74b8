import { setTimeout as sleep } from "node:timers/promises";
import type { Consumer } from "../broker.ts";
import { Feeds, listenToAll } from "../feeds.ts";
import { matchesTopic } from "../topic.ts";
import { MeshError } from "../errors.ts";
import { inTime } from "../in-time.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import { describe } from "../server/outcome.ts";
import { setAside } from "../server/set-aside.ts";
import { Malformed } from "../wire.ts";
import type { ConsumedTopology } from "../wire-topology.ts";
import { encodeCarried, originOf, pathOf } from "../wires/native/carried.ts";
import { nativeWire } from "../wires/native/index.ts";
import type { BrokerSide } from "./broker-side.ts";
import type { BridgeCounts } from "./counts.ts";

/** How many messages may be under way, unconfirmed: the others wait in the queue. */
const mostUnderWay = 256;
/** How often it is looked whether the other broker is there again, in milliseconds. */
const lookEvery = 100;
/** How long to wait after a failure, in milliseconds: twice as long after each further one. */
const firstPause = 200;
const longestPause = 5_000;
/** How long confirms may take to come or to fail once carrying has stopped, in milliseconds. */
const lastConfirms = 5_000;

/** What a {@link MessageLane} is made of. */
export interface MessageLaneOptions {
  /** For people: `events`, `jobs.rebuildIndex`. */
  readonly title: string;
  readonly from: BrokerSide;
  readonly to: BrokerSide;
  /** The queue at the broker that they come from. */
  readonly topology: ConsumedTopology;
  /** Which of them are carried; commands all are. */
  readonly events: readonly string[] | undefined;
  readonly maxHops: number;
  readonly counts: BridgeCounts;
  readonly log: Log;
}

/**
 * Events, or one command, on their way from a queue of one broker to the other broker: each is acknowledged when the other broker has
 * confirmed it, and while that is away they stay in the queue.
 */
export class MessageLane {
  readonly #options: MessageLaneOptions;
  readonly #stopped = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  readonly #sources = new Map<string, Promise<void>>();
  /** At the other broker. */
  #feeds: Feeds | undefined;
  #going: Promise<void> | undefined;
  #failures = 0;
  #failed: ((error: unknown) => void) | undefined;
  #problem: string | undefined;

  constructor(options: MessageLaneOptions) {
    this.#options = options;
  }

  /** The broker where they wait. */
  get from(): BrokerSide {
    return this.#options.from;
  }

  /** Why nothing is carried at the moment; `undefined` while it is. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** From now on messages are kept for the other broker. */
  async declare(): Promise<void> {
    const { from, topology, events } = this.#options;
    await from.broker.declare(topology);
    if (events !== undefined) await listenToAll(from.broker, nativeWire.topology.listeners);
  }

  start(): void {
    this.#going = this.#goOn();
  }

  /** Carries, and begins again with what was not confirmed whenever that fails. Never rejects. */
  async #goOn(): Promise<void> {
    const { signal } = this.#stopped;
    const { from, to } = this.#options;
    while (!signal.aborted) {
      if (from.isConnected && to.isConnected)
        await this.#carry().catch((error) => this.#fail(error));
      else await this.#pause(lookEvery);
    }
  }

  async #fail(error: unknown): Promise<void> {
    const { counts, log, title, to } = this.#options;
    counts.interruptions++;
    const problem = `${title} to ${to.name}: ${messageOf(error)}`;
    const level = problem === this.#problem ? "debug" : "warn";
    log[level]({ lane: title, to: to.name, error: describe(error) }, "carrying has stopped");
    this.#problem = problem;
    await this.#pause(Math.min(firstPause * 2 ** this.#failures++, longestPause));
  }

  #pause(milliseconds: number): Promise<unknown> {
    return sleep(milliseconds, undefined, { signal: this.#stopped.signal }).catch(() => {});
  }

  /** Resolves when the lane is stopped; rejects with what a message could not be carried for. */
  async #carry(): Promise<void> {
    const { from, to, topology } = this.#options;
    const { signal } = this.#stopped;
    const over = new Promise<void>((resolve, reject) => {
      this.#failed = reject;
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    // Somebody looks at it below, when there is a consumer.
    over.catch(() => {});
    this.#sources.clear();
    this.#feeds = new Feeds(to.broker, nativeWire.topology);
    await this.declare();
    const queue = topology.consumed.name;
    const consumer = await from.broker.consume(
      { queue, prefetch: mostUnderWay, isQuorum: true, acknowledgeWithin: 5 },
      (delivery) => this.#take(delivery),
    );
    this.#problem = undefined;
    try {
      await over;
    } finally {
      this.#failed = undefined;
      await this.#letGo(consumer);
    }
  }

  /** What is confirmed meanwhile is acknowledged; the rest goes back to the queue, in its order. */
  async #letGo(consumer: Consumer): Promise<void> {
    await consumer.cancel();
    const confirmed = Promise.allSettled(this.#underWay);
    await inTime(confirmed, lastConfirms, () => new MeshError("interrupted", "")).catch(() => {});
    await consumer.close();
  }

  #take(delivery: Delivery): void {
    // It goes back with the consumer.
    if (this.#failed === undefined) return;
    const carried = this.#carryOne(delivery).catch((error: unknown) => this.#failed?.(error));
    this.#underWay.add(carried);
    void carried.finally(() => this.#underWay.delete(carried));
  }

  /** One message, from top to bottom. Rejects when it must be tried again. */
  async #carryOne(delivery: Delivery): Promise<void> {
    const { from, to, counts, maxHops } = this.#options;
    const path = [...pathOf(delivery), from.name];
    if (path.includes(to.name) || path.length > maxHops) {
      counts.returned++;
      return delivery.accept();
    }
    try {
      await this.#prepare(delivery);
      await to.broker.publish(encodeCarried(delivery, path));
    } catch (error) {
      const why = reasonToSetAside(error);
      if (why === undefined) throw error;
      return this.#setAside(delivery, why);
    }
    this.#failures = 0;
    counts.messages++;
    delivery.accept();
  }

  /** Looks whether it is what it seems, and that the other broker has an exchange for it. */
  #prepare(delivery: Delivery): Promise<void> | undefined {
    const { events } = this.#options;
    if (events === undefined) return undefined;
    const { routingKey } = originOf(delivery, delivery.headers);
    const { service } = nativeWire.readEvent(delivery, delivery);
    if (events.every((pattern) => !matchesTopic(pattern, routingKey)))
      throw new Malformed("unimplemented", `no entry of the bridge takes ${routingKey} any more`);
    let declared = this.#sources.get(service);
    if (declared === undefined) {
      declared = this.#declareSource(service);
      this.#sources.set(service, declared);
    } else if (this.#feeds?.mayLeave() === false) return this.#lookAfter(declared);
    return declared;
  }

  async #declareSource(service: string): Promise<void> {
    await this.#options.to.broker.declare(nativeWire.topology.source(service));
    await this.#feeds?.add(service);
    if (this.#feeds?.mayLeave() === false) await this.#feeds.look();
  }

  async #lookAfter(declared: Promise<void>): Promise<void> {
    await declared;
    await this.#feeds?.look();
  }

  #setAside(delivery: Delivery, why: Malformed): Promise<void> {
    const { from, topology, counts, log } = this.#options;
    counts.setAside++;
    const { broker } = from;
    const letters = { broker, wire: nativeWire, log, topology };
    return setAside(delivery, { code: why.code, reason: why.message }, letters);
  }

  /** Takes no more, and waits for the confirms of what is under way. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#going;
  }
}

/** What is wrong with the message itself; `undefined` for what passes. */
function reasonToSetAside(error: unknown): Malformed | undefined {
  if (error instanceof Malformed) return error;
  if (!(error instanceof MeshError)) return undefined;
  const { code, rawMessage } = error;
  const isItself = error.name === "MeshError" && code === "invalid_argument";
  return isItself || code === "payload_too_large" ? new Malformed(code, rawMessage) : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof MeshError ? error.rawMessage : String(error);
}
