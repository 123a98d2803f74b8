import type { Alarm, Clock } from "../clock.ts";

/** A clock that goes on when its test says so. */
export interface VirtualClock extends Clock {
  /** When the next thing is due, in milliseconds from now; `undefined`: nothing waits for this clock. */
  readonly next: number | undefined;
  /** Lets so many milliseconds pass: what is due meanwhile happens in its order, each after all that the one before has begun. */
  pass(milliseconds: number): Promise<void>;
  /** As a machine that has slept: so much time has passed, and nothing has happened meanwhile. */
  jump(milliseconds: number): Promise<void>;
  /** As somebody who sets the clock: no time has passed. */
  set(now: number): void;
}

interface Waiting {
  readonly at: number;
  readonly action: () => void;
}

/** A {@link VirtualClock} that shows a time. `settle` waits until what has begun has ended. */
export function createVirtualClock(
  start: string | number,
  settle: () => Promise<void> = nextTurn,
): VirtualClock {
  return new StandingClock(typeof start === "number" ? start : Date.parse(start), settle);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

class StandingClock implements VirtualClock {
  readonly granularity = 1;
  readonly #settle: () => Promise<void>;
  readonly #waiting = new Set<Waiting>();
  #now: number;
  #steady = 0;

  constructor(start: number, settle: () => Promise<void>) {
    this.#now = start;
    this.#settle = settle;
  }

  get next(): number | undefined {
    const next = this.#first();
    return next && Math.max(0, next.at - this.#steady);
  }

  now(): number {
    return this.#now;
  }

  steady(): number {
    return this.#steady;
  }

  at(): number {
    return this.#steady;
  }

  after(milliseconds: number, action: () => void): Alarm {
    const waiting = { at: this.#steady + milliseconds, action };
    this.#waiting.add(waiting);
    return { cancel: () => void this.#waiting.delete(waiting), ref: () => {}, unref: () => {} };
  }

  async pass(milliseconds: number): Promise<void> {
    await this.#settle();
    const until = this.#steady + milliseconds;
    await this.#runDue(until);
    this.#forward(until - this.#steady);
  }

  async jump(milliseconds: number): Promise<void> {
    this.#forward(milliseconds);
    await this.#runDue(this.#steady);
  }

  set(now: number): void {
    this.#now = now;
  }

  #forward(milliseconds: number): void {
    this.#now += milliseconds;
    this.#steady += milliseconds;
  }

  #first(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of this.#waiting) if (first === undefined || one.at < first.at) first = one;
    return first;
  }

  async #runDue(until: number): Promise<void> {
    for (let next = this.#first(); next && next.at <= until; next = this.#first()) {
      this.#waiting.delete(next);
      this.#forward(Math.max(0, next.at - this.#steady));
      next.action();
      await this.#settle();
    }
  }
}
