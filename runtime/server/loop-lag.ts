/** How often the event loop is asked, in milliseconds. */
const every = 10;

/**
 * How late the event loop is: what a handler waits for ends so much later than it would. Measured while somebody asks, and
 * for a moment after.
 */
export class LoopLag {
  #value = 0;
  #asked = false;
  /** When the timer should fire that measures. */
  #due = Infinity;
  #timer: NodeJS.Timeout | undefined;

  /** In milliseconds: the worst of the last moments, this one included. */
  get value(): number {
    // After a pause timers fire in the order of when they were due: whoever asks may be before the one that measures.
    return Math.max(this.#value, performance.now() - this.#due);
  }

  /** Work goes on: measure. */
  watch(): void {
    this.#asked = true;
    if (this.#timer === undefined) this.#measure();
  }

  #measure(): void {
    this.#due = performance.now() + every;
    this.#timer = setTimeout(() => {
      this.#value = Math.max(performance.now() - this.#due, this.#value / 2);
      this.#timer = undefined;
      this.#due = Infinity;
      if (this.#asked) this.#measure();
      this.#asked = false;
    }, every);
    this.#timer.unref();
  }
}
