/** How long one turn of the event loop may go to work of a kind, in milliseconds: little, since Node accepts one connection a turn. */
const share = 2;

/** How much of the present turn of the event loop has gone to work of a kind. */
export class TurnShare {
  /** When the first of it began in this turn, by `performance.now()`. */
  #began: number | undefined;

  /** Whether what begins now is too much for this turn. The first to ask in a turn begins it. */
  isSpent(): boolean {
    const now = performance.now();
    if (this.#began === undefined) {
      this.#began = now;
      setImmediate(() => (this.#began = undefined));
    }
    return now - this.#began >= share;
  }
}
