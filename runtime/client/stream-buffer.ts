import { Fifo } from "../fifo.ts";
import type { IncomingItems } from "../stream-parts.ts";

/** How many items may be under way, or wait to be taken. The service sends in runs of half as many when it is faster. */
export const window = 256;

/** What has become of items: taken in, dropped as nobody has asked for them, or not what comes next. */
export type PutOutcome = "taken" | "stray" | "gap";

/** The items of a stream that have come and were not taken yet: never more than the service was allowed to send. */
export class StreamBuffer {
  /** As they came. */
  readonly #runs = new Fifo<readonly unknown[]>();
  /** How many of the first run were taken. */
  #begun = 0;
  #received = 0;
  #taken = 0;
  #told = 0;
  #isFull = false;

  /** How many items have come so far. */
  get received(): number {
    return this.#received;
  }

  get isEmpty(): boolean {
    return this.#taken === this.#received;
  }

  put({ first, items, full }: IncomingItems): PutOutcome {
    if (first > this.#received) return "gap";
    if (first < this.#received || first + items.length > this.#told + window) return "stray";
    if (items.length > 0) this.#runs.add(items);
    this.#received += items.length;
    this.#isFull ||= full;
    return "taken";
  }

  /** Takes the next item; there must be one. */
  take(): unknown {
    const run = this.#runs.peek();
    const item = run?.[this.#begun++];
    if (this.#begun === run?.length) {
      this.#runs.take();
      this.#begun = 0;
    }
    this.#taken++;
    return item;
  }

  /** Whether it is time to tell the service how many were taken: half a window, or all of what it waits for. */
  get isWorthTelling(): boolean {
    const untold = this.#taken - this.#told;
    return untold >= window / 2 || (this.#isFull && untold > 0 && this.isEmpty);
  }

  /** How many were taken so far: the service is told now. */
  tell(): number {
    this.#told = this.#taken;
    if (this.isEmpty) this.#isFull = false;
    return this.#taken;
  }

  /** Nobody will take what is left. */
  clear(): void {
    this.#runs.takeAll();
    this.#taken = this.#received;
  }
}
