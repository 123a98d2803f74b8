import type { Pausing } from "./pause-options.ts";

/** How many messages count at the most, where no larger minimum is asked for. */
const mostCounted = 100;

/** What has become of the messages that a handler had lately, the oldest first. */
export class FailureWindow {
  readonly #options: Pausing;
  #outcomes: { readonly at: number; readonly failed: boolean }[] = [];
  #failures = 0;

  constructor(options: Pausing) {
    this.#options = options;
  }

  /** How many of them have failed. */
  get failures(): number {
    return this.#failures;
  }

  /** How many messages count now. */
  get handled(): number {
    return this.#outcomes.length;
  }

  /** Whether there are enough of them to judge by. */
  get isFull(): boolean {
    return this.handled >= this.#options.minimum;
  }

  /** Whether too many of them have failed. */
  get isFailing(): boolean {
    return this.isFull && this.#failures > this.#options.ratio * this.handled;
  }

  add(failed: boolean, now: number): void {
    this.#outcomes.push({ at: now, failed });
    if (failed) this.#failures++;
    const most = Math.max(mostCounted, this.#options.minimum);
    const since = now - this.#options.window;
    for (let first = this.#outcomes[0]; first !== undefined; first = this.#outcomes[0]) {
      if (this.handled <= most && first.at >= since) return;
      this.#outcomes.shift();
      if (first.failed) this.#failures--;
    }
  }

  clear(): void {
    this.#outcomes = [];
    this.#failures = 0;
  }
}
