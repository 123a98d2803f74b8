import type { Broker } from "../broker.ts";
import { type DeadLetter, readDeadLetter } from "./dead-letter.ts";
import { Held } from "./held.ts";
import { type Replayed, replay, type ReplayOptions } from "./replay.ts";

/** The dead-letter queues of a broker: to be looked at, sent back, emptied. */
export class DeadLetters {
  readonly #broker: Broker;

  constructor(broker: Broker) {
    this.#broker = broker;
  }

  /** How many messages a queue has; `undefined` when there is no such queue. */
  count(queue: string): Promise<number | undefined> {
    return this.#broker.countMessages(queue);
  }

  /** Looks at the oldest messages, so many at the most, and puts them back where they were. */
  async look(queue: string, most: number, see: (letter: DeadLetter) => void): Promise<void> {
    const held = new Held(this.#broker, queue);
    try {
      for (let seen = 0; seen < most; seen++) {
        const delivery = await held.take();
        if (delivery === undefined) return;
        see(readDeadLetter(delivery));
      }
    } finally {
      await held.putBack();
    }
  }

  /** Sends messages back to the queue that they were taken from; see {@link replay}. */
  replay(queue: string, options: ReplayOptions): Promise<Replayed> {
    return replay(this.#broker, queue, options);
  }

  /** Deletes all messages of a queue. Resolves with how many they were. */
  purge(queue: string): Promise<number> {
    return this.#broker.purge(queue);
  }

  close(): Promise<void> {
    return this.#broker.close();
  }
}
