/** How often the event loop is asked, in milliseconds. */
const every = 10;

/**
 * How late the event loop is: what a handler waits for ends so much later than it would. Measured while somebody asks, and
 * for a moment after.
 */
export class LoopLag {
  #total = 0;
  #asked = false;
  /** When the timer should fire that measures. */
  #due = Infinity;
  #timer: NodeJS.Timeout | undefined;

  /** In milliseconds, all that was measured, this moment included: the difference of two is what was lost between them. */
  get total(): number {
    // After a pause timers fire in the order of when they were due: whoever asks may be before the one that measures.
    return this.#total + Math.max(0, performance.now() - this.#due);
  }

  /** Work goes on: measure. */
  watch(): void {
    this.#asked = true;
    if (this.#timer === undefined) this.#measure();
  }

  #measure(): void {
    this.#due = performance.now() + every;
    this.#timer = setTimeout(() => {
      this.#total += Math.max(0, performance.now() - this.#due);
      this.#timer = undefined;
      this.#due = Infinity;
      if (this.#asked) this.#measure();
      this.#asked = false;
    }, every);
    this.#timer.unref();
  }
}
