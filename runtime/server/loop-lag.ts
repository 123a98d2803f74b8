/** How often the event loop is asked, in milliseconds. */
const every = 10;

/**
 * How late the event loop is: what a handler waits for ends so much later than it would. Measured while somebody asks, and
 * for a moment after.
 */
export class LoopLag {
  #value = 0;
  #asked = false;
  #timer: NodeJS.Timeout | undefined;

  /** In milliseconds: the worst of the last moments. */
  get value(): number {
    return this.#value;
  }

  /** Work goes on: measure. */
  watch(): void {
    this.#asked = true;
    if (this.#timer === undefined) this.#measure();
  }

  #measure(): void {
    const due = performance.now() + every;
    this.#timer = setTimeout(() => {
      this.#value = Math.max(performance.now() - due, this.#value / 2);
      this.#timer = undefined;
      if (this.#asked) this.#measure();
      this.#asked = false;
    }, every);
    this.#timer.unref();
  }
}
