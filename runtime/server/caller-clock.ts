/**
 * How long messages of one caller were under way, though its clock and ours differ: the shortest difference between sending
 * and receiving that was seen stands for none at all. A difference that no queue can explain is a clock that was set.
 */
export class CallerClock {
  #shortest = Infinity;

  /**
   * Milliseconds under way, of a message `sent` by the caller's clock and received `now` by ours, both since 1970; at most
   * `longest`, after which the broker drops messages.
   */
  delay(sent: number | undefined, now: number, longest: number): number {
    if (sent === undefined) return 0;
    const difference = now - sent;
    if (difference < this.#shortest || difference - this.#shortest > longest + 1000)
      this.#shortest = difference;
    return difference - this.#shortest;
  }
}
