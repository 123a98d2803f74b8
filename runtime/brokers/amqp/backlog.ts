import type { Socket } from "node:net";

/** So many bytes wait in the socket for so many milliseconds when the broker reads too slowly. */
const mostBacklog = 8 * 1_048_576;
const fullFor = 1_000;
/** The most that waits there at all. */
const mostBurst = 512 * 1_048_576;

/** What a socket has not taken yet. A burst of large messages is written in a moment, and leaves in the next: that is no standstill. */
export class Backlog {
  readonly #stream: Socket;
  /** Since when much waits, by `performance.now()`. */
  #fullSince = Infinity;

  constructor(stream: Socket) {
    this.#stream = stream;
    stream.on("drain", () => (this.#fullSince = Infinity));
  }

  /** Something was written. */
  onWrite(): void {
    if (this.#fullSince === Infinity && this.#stream.writableLength > mostBacklog)
      this.#fullSince = performance.now();
  }

  /** The broker reads nothing, or far too slowly: nothing more should be written. */
  get isStuck(): boolean {
    const { writableLength } = this.#stream;
    if (writableLength <= mostBacklog) return false;
    return writableLength > mostBurst || performance.now() - this.#fullSince > fullFor;
  }
}
