import type { IncomingMessage } from "../../message.ts";

/** A message in a queue. */
export interface StoredMessage {
  readonly message: IncomingMessage;
  /** Its place in the queue's history, by which returned messages find back. */
  readonly position: number;
  /** When it expires, in milliseconds of `performance.now()`. */
  readonly expiresAt: number | undefined;
  /** How often it has come back. */
  returns: number;
}

/** The messages of a queue that wait for a consumer: those that came back first, in their old order. */
export class ReadyMessages {
  #fresh: StoredMessage[] = [];
  #taken = 0;
  #returned: StoredMessage[] = [];

  get size(): number {
    return this.#returned.length + this.#fresh.length - this.#taken;
  }

  peek(): StoredMessage | undefined {
    return this.#returned.at(-1) ?? this.#fresh[this.#taken];
  }

  take(): StoredMessage | undefined {
    if (this.#returned.length > 0) return this.#returned.pop();
    const first = this.#fresh[this.#taken];
    if (first) this.#advance();
    return first;
  }

  #advance(): void {
    this.#taken++;
    // Cutting rarely keeps `take` constant on average, and long queues from holding what they gave away.
    if (this.#taken >= 1_024 || this.#taken === this.#fresh.length) {
      this.#fresh = this.#fresh.slice(this.#taken);
      this.#taken = 0;
    }
  }

  add(message: StoredMessage): void {
    this.#fresh.push(message);
  }

  /** Puts back what was taken, before all that was never taken. */
  giveBack(messages: readonly StoredMessage[]): void {
    this.#returned.push(...messages);
    this.#returned.sort((a, b) => b.position - a.position);
  }
}
