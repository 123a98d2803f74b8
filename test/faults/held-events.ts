/** What {@link HeldEvents.next} waits for. */
interface Asked {
  /** How many events are still to be held. */
  toHold: number;
  /** How many are still to begin after them. */
  toBegin: number;
  done(): void;
}

/** Events whose handler never ends, so that who kills its process knows which were begun and not done. */
export class HeldEvents {
  #asked: Asked | undefined;

  /** Holds the next events. Resolves when they have begun, and so many others after them. */
  next(count: number, others: number): Promise<void> {
    return new Promise((done) => (this.#asked = { toHold: count, toBegin: others, done }));
  }

  /** An event begins: whether it is held. */
  begins(): boolean {
    const asked = this.#asked;
    if (asked === undefined) return false;
    if (asked.toHold > 0) return asked.toHold-- > 0;
    if (--asked.toBegin > 0) return false;
    this.#asked = undefined;
    asked.done();
    return false;
  }
}
