import { setTimeout as sleep } from "node:timers/promises";
import type { Broker } from "./broker.ts";
import { MeshError } from "./errors.ts";
import type { Sign, WireTopology } from "./wire-topology.ts";

/** How long events may leave after a look whether somebody listens to those of all services, in milliseconds. */
const lookEvery = 500;
/** How much longer a listener waits, since timers and clocks are not exact. */
const margin = 100;

/**
 * Passes the events of services on to where those of all services are listened to by pattern, from when somebody does: that makes an
 * event dearer to the broker by a third. No event leaves whose last look is older than a listener waits before it counts as
 * listening: so it hears all that is emitted from then on.
 */
export class Feeds {
  readonly #broker: Broker;
  readonly #topology: Pick<WireTopology, "feed" | "listeners">;
  readonly #services = new Set<string>();
  #isWanted = false;
  /** By `performance.now()`. */
  #lookedAt = -Infinity;
  #looking: Promise<void> | undefined;
  #waiting = 0;

  constructor(broker: Broker, topology: Pick<WireTopology, "feed" | "listeners">) {
    this.#broker = broker;
    this.#topology = topology;
  }

  /** Whether an event may leave without a look. Where events are emitted all the time, none waits for one. */
  mayLeave(): boolean {
    // None overtakes those that wait.
    if (this.#waiting > 0) return false;
    if (this.#isWanted) return true;
    const age = performance.now() - this.#lookedAt;
    if (age > lookEvery / 2 && age < lookEvery) this.#lookOnce().catch(() => {});
    return age < lookEvery;
  }

  /** The exchange of a service's events is there. */
  async add(service: string): Promise<void> {
    this.#services.add(service);
    if (this.#isWanted) await this.#broker.declare(this.#topology.feed(service));
  }

  /** Looks whether somebody listens. Rejects when that cannot be told: then an event must not leave. */
  async look(): Promise<void> {
    this.#waiting++;
    try {
      await this.#lookOnce();
    } finally {
      setImmediate(() => this.#waiting--);
    }
  }

  #lookOnce(): Promise<void> {
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  async #look(): Promise<void> {
    const began = performance.now();
    if (await isThere(this.#broker, this.#topology.listeners.come)) {
      for (const service of this.#services)
        await this.#broker.declare(this.#topology.feed(service));
      this.#isWanted = true;
    }
    this.#lookedAt = began;
  }
}

/**
 * Tells everybody who emits that events of all services are listened to. Resolves when all of them know: at once, but for the first
 * time at a broker, and where the broker does not say in time whether it is.
 */
export async function listenToAll(
  broker: Broker,
  { come, known }: WireTopology["listeners"],
): Promise<void> {
  await broker.declare({ exchanges: come.topology.exchanges, queues: [], bindings: [] });
  const asked = isThere(broker, known).catch(() => false);
  const isKnown = await Promise.race([asked, sleep(lookEvery, false, { ref: false })]);
  await broker.declare(come.topology);
  if (!isKnown) await sleep(lookEvery + margin);
  await broker.declare(known.topology);
}

/** A message to a sign that is not there comes back. */
async function isThere(broker: Broker, { exchange, routingKey }: Sign): Promise<boolean> {
  try {
    await broker.publish({ exchange, routingKey, body: new Uint8Array(), mandatory: true });
    return true;
  } catch (error) {
    if (!(error instanceof MeshError)) throw error;
    if (error.reason === "no_service") return false;
    // What was to be sent after it was not.
    if (error.code !== "interrupted") throw error;
    throw new MeshError("unavailable", error.rawMessage, { reason: "disconnected", cause: error });
  }
}
