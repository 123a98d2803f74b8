/** How long the broker may take to send the next message after there is room for it, in milliseconds, with all that lies between. */
const fillsWithin = 50;

/** What an instance holds of what it may hold: while there is room, the broker keeps nothing back. */
export class Room {
  readonly #size: number;
  readonly #now: () => number;
  #held = 0;
  #since = -Infinity;

  /** `size` is the prefetch; `now` is in milliseconds. Default: `performance.now`. */
  constructor(size: number, now: () => number = () => performance.now()) {
    this.#size = size;
    this.#now = now;
  }

  /** A message has come: whether there was room for so long before that it cannot have waited for some. */
  take(): boolean {
    const wasRoom = this.#held < this.#size && this.#now() - this.#since >= fillsWithin;
    this.#held++;
    return wasRoom;
  }

  /** A message is settled. */
  give(): void {
    if (this.#held-- === this.#size) this.#since = this.#now();
  }
}
