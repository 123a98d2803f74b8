import type { Broker } from "../broker.ts";
import type { Delivery } from "../message.ts";

/**
 * Messages that were taken from the head of a queue, and go back in their order unless they are accepted.
 *
 * A quorum queue puts what comes back behind all that came back before, and before all that was never taken. So who puts back
 * some of what had come back must have taken all of it.
 */
export class Held {
  readonly #broker: Broker;
  readonly #queue: string;
  readonly #held = new Set<Delivery>();
  #last: Delivery | undefined;

  constructor(broker: Broker, queue: string) {
    this.#broker = broker;
    this.#queue = queue;
  }

  /** Takes the next one; `undefined` when there is none. */
  async take(): Promise<Delivery | undefined> {
    this.#last = await this.#broker.get(this.#queue);
    if (this.#last !== undefined) this.#held.add(this.#last);
    return this.#last;
  }

  /** Takes what had come back before; the last one may be one that had not. */
  async takeReturned(): Promise<readonly Delivery[]> {
    const taken: Delivery[] = [];
    for (let next = await this.take(); next !== undefined; next = await this.take()) {
      taken.push(next);
      if (!next.redelivered) break;
    }
    return taken;
  }

  /** It is done with: it does not go back. */
  accept(delivery: Delivery): void {
    delivery.accept();
    this.#held.delete(delivery);
  }

  /** Puts back what was not accepted. */
  async putBack(): Promise<void> {
    try {
      if (this.#held.size > 0 && this.#last?.redelivered) await this.takeReturned();
    } finally {
      for (const delivery of this.#held) delivery.reject(true);
      this.#held.clear();
    }
  }
}
