import type { Delivery } from "../message.ts";

/** The first wait, in milliseconds; each is twice as long as the one before. */
const firstWait = 100;
const longestWait = 30_000;
/** After so many milliseconds in all a message goes back to its queue: another instance may have more luck. */
const longest = 5 * 60_000;

/**
 * Messages that are tried again after a while. They are kept meanwhile, unsettled: a queue counts how often a message comes, and
 * gives it up at some number; and its broker sends no others in their place.
 */
export class Postponed {
  readonly #again: (delivery: Delivery) => void;
  readonly #timers = new Map<Delivery, NodeJS.Timeout>();
  readonly #history = new WeakMap<Delivery, { readonly since: number; readonly wait: number }>();
  #stopped = false;

  constructor(again: (delivery: Delivery) => void) {
    this.#again = again;
  }

  add(delivery: Delivery): void {
    const now = performance.now();
    const { since, wait } = this.#history.get(delivery) ?? { since: now, wait: firstWait };
    if (this.#stopped || now - since > longest) return delivery.reject(true);
    this.#history.set(delivery, { since, wait: Math.min(wait * 2, longestWait) });
    const timer = setTimeout(() => {
      this.#timers.delete(delivery);
      this.#again(delivery);
    }, wait);
    this.#timers.set(delivery, timer);
  }

  /** Gives back what waits, and whatever is still added. */
  stop(): void {
    this.#stopped = true;
    for (const [delivery, timer] of this.#timers) {
      clearTimeout(timer);
      delivery.reject(true);
    }
    this.#timers.clear();
  }
}
