import type { Broker } from "../broker.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import type { History } from "../history.ts";
import type { Wire } from "../wire.ts";
import type { SubscribedTopology } from "../wire-topology.ts";
import { keep } from "./keep.ts";
import { describe } from "./outcome.ts";
import { putBackLater } from "./set-aside.ts";

/** What {@link WaitingCopies} needs. */
export interface WaitingCopiesOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly log: Log;
  readonly topology: SubscribedTopology;
}

/** Lets messages of a queue wait before they are handled again. */
export class WaitingCopies {
  readonly #options: WaitingCopiesOptions;
  /** The waits for which there are queues. */
  readonly #declared = new Set<number>();

  constructor(options: WaitingCopiesOptions) {
    this.#options = options;
  }

  /** Declares what a wait needs. */
  async declare(delay: number): Promise<void> {
    const { broker, wire, topology } = this.#options;
    // Queues of one instance expire, unless they are declared again before they take a message.
    const isOwn = topology.waitingRoom.type === "exclusive";
    if (!isOwn && this.#declared.has(delay)) return;
    await broker.declare(wire.topology.waits(topology, delay));
    this.#declared.add(delay);
  }

  /** Sends a copy to wait, then acknowledges the message; gives it back when that fails. */
  async send(delivery: Delivery, delay: number, history: History): Promise<void> {
    const { broker, wire, log, topology } = this.#options;
    const { waitingRoom, consumed } = topology;
    const queue = consumed.name;
    try {
      const copy = wire.encodeRetry(delivery, { waitingRoom, queue, delay, history });
      await this.declare(delay);
      await keep(broker, copy, wire.topology.waits(topology, delay));
      delivery.accept();
    } catch (error) {
      log.error(
        { queue, delay, error: describe(error) },
        "a message could not be sent to wait; it goes back to its queue",
      );
      putBackLater(delivery);
    }
  }
}
