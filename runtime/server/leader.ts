import type { Broker, Consumer } from "../broker.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import type { Wire } from "../wire.ts";
import type { TimerTopology } from "../wire-topology.ts";
import { keep } from "./keep.ts";
import { describe } from "./outcome.ts";

/** How often what is held is exchanged for something newer, in milliseconds: RabbitMQ closes channels that hold a message for long. */
const renewEvery = 5 * 60 * 1000;
/** How long after a failure the next attempt comes, in milliseconds. */
const askAgainAfter = 1000;

/** What a {@link Leader} is made of. */
export interface LeaderOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly log: Log;
  readonly topology: TimerTopology;
  /** For the log. */
  readonly title: string;
  /** This instance leads from now on. `last` is what the one before has told, in milliseconds since 1970. */
  onLead(last: number | undefined): void;
  /** Another one may lead. */
  onLost(): void;
}

interface Held {
  readonly delivery: Delivery;
  readonly last: number | undefined;
}

/**
 * Leads while it holds a message of a queue that gives messages to one consumer only. Each instance puts one in when it starts; who
 * leads keeps that with the latest tick. When it goes, or is lost, the broker gives what it held to the next one.
 */
export class Leader {
  readonly #options: LeaderOptions;
  #consumer: Consumer | undefined;
  #held: Held | undefined;
  #last: number | undefined;
  #renewing: NodeJS.Timeout | undefined;
  #asking: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(options: LeaderOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { broker, topology } = this.#options;
    await broker.declare(topology);
    this.#consumer = await broker.consume(
      {
        queue: topology.consumed.name,
        prefetch: 2,
        onLost: () => this.#lose(),
        onRestored: () => void this.#put(),
      },
      (delivery) => this.#take(delivery),
    );
    this.#renewing = setInterval(() => void this.#put(), renewEvery).unref();
    await this.#put();
  }

  /** Tells the next leader when the timer last fired, in milliseconds since 1970. */
  tell(last: number): void {
    this.#last = last;
    void this.#put();
  }

  /** Leads no more: the next one does. Idempotent. */
  async resign(): Promise<void> {
    this.#isOver = true;
    this.#held = undefined;
    clearInterval(this.#renewing);
    clearTimeout(this.#asking);
    await this.#consumer?.close();
  }

  #take(delivery: Delivery): void {
    if (this.#isOver) return;
    const next = { delivery, last: this.#options.wire.decodeLead(delivery) };
    const held = this.#held;
    const isNewer = held === undefined || (next.last ?? 0) >= (held.last ?? 0);
    if (isNewer) this.#held = next;
    (isNewer ? held : next)?.delivery.accept();
    if (held !== undefined) return;
    this.#last = next.last;
    this.#options.onLead(next.last);
  }

  #lose(): void {
    const held = this.#held;
    this.#held = undefined;
    this.#last = undefined;
    if (held === undefined || this.#isOver) return;
    held.delivery.reject(true);
    this.#options.onLost();
  }

  /** Puts a message into the queue, with what the leader knows. */
  async #put(): Promise<void> {
    const { broker, wire, log, title, topology } = this.#options;
    clearTimeout(this.#asking);
    try {
      await keep(broker, wire.encodeLead(topology.consumed.name, this.#last), topology);
    } catch (error) {
      if (this.#isOver) return;
      log.debug({ timer: title, error: describe(error) }, "a timer could not be put in the queue");
      this.#asking = setTimeout(() => void this.#put(), askAgainAfter).unref();
    }
  }
}
