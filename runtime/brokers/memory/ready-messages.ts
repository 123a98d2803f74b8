import { Fifo } from "../../fifo.ts";
import type { IncomingMessage } from "../../message.ts";

/** A message in a queue. */
export interface StoredMessage {
  readonly message: IncomingMessage;
  /** Its place in the queue's history, by which returned messages find back. */
  readonly position: number;
  /** When it expires, in milliseconds of the broker's clock. */
  readonly expiresAt: number | undefined;
  /** How often it has come back. */
  returns: number;
}

/** The messages of a queue that wait for a consumer: those that came back first, in their old order. */
export class ReadyMessages {
  readonly #fresh = new Fifo<StoredMessage>();
  #returned: StoredMessage[] = [];

  get size(): number {
    return this.#returned.length + this.#fresh.size;
  }

  peek(): StoredMessage | undefined {
    return this.#returned.at(-1) ?? this.#fresh.peek();
  }

  take(): StoredMessage | undefined {
    return this.#returned.pop() ?? this.#fresh.take();
  }

  add(message: StoredMessage): void {
    this.#fresh.add(message);
  }

  /** Puts back what was taken, before all that was never taken. */
  giveBack(messages: readonly StoredMessage[]): void {
    this.#returned.push(...messages);
    this.#returned.sort((a, b) => b.position - a.position);
  }
}
