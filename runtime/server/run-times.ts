/** How much a new run time counts against what was known, and a new deviation: as TCP estimates round trips (RFC 6298). */
const gain = 1 / 8;
const deviationGain = 1 / 4;
/** What an answer may take on its way, in milliseconds. */
const way = 5;

interface Estimate {
  mean: number;
  deviation: number;
}

/** How long the handlers of methods usually take. */
export class RunTimes {
  readonly #estimates = new Map<string, Estimate>();

  /** A handler has succeeded after so many milliseconds. */
  add(method: string, ran: number): void {
    const known = this.#estimates.get(method);
    if (known === undefined) {
      this.#estimates.set(method, { mean: ran, deviation: ran / 2 });
      return;
    }
    known.deviation += deviationGain * (Math.abs(ran - known.mean) - known.deviation);
    known.mean += gain * (ran - known.mean);
  }

  /** So many milliseconds are enough for most calls of a method, the way of the answer included; 0 when nothing is known. */
  enough(method: string): number {
    const known = this.#estimates.get(method);
    return known === undefined ? 0 : known.mean + 4 * known.deviation + way;
  }

  /**
   * Whether a call would end after its deadline since it has waited: most of its time has passed, and what remains does not suffice.
   * A call that had too little time from the start is the caller's own affair.
   */
  isTooLate(method: string, remaining: number, waited: number): boolean {
    return waited > remaining && remaining < this.enough(method);
  }
}
