/** The most UTF-16 units of arguments and headers that calls share a message with. */
export const maxBytes: number = 128 * 1024;

/**
 * How many calls of each method may share a message. A method starts at one, and doubles while messages are full; it halves
 * towards what a service asks for, because its handler is slow or busy, and falls back when calls were given back: so load
 * is shared by the instances, and quick calls cost little.
 */
export class BatchLimits {
  readonly #limits = new Map<string, number>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  of(method: string): number {
    return this.#limits.get(method) ?? 1;
  }

  /** A call was answered that travelled in a message of `batch` calls; the service wants at `most` so many in one. */
  onAnswer(method: string, batch: number, most: number = this.#most): void {
    const limit = this.of(method);
    if (limit > most) this.#limits.set(method, Math.max(most, limit >> 1));
    else if (batch === limit && limit < most)
      this.#limits.set(method, Math.min(this.#most, most, limit * 2));
  }

  /** A call was given back that travelled in a message of `batch` calls. */
  onGivenBack(method: string, batch: number): void {
    this.#limits.set(method, Math.max(1, Math.min(this.of(method), batch) >> 2));
  }
}
