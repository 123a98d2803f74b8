import { maxTimer } from "./limits.ts";

/** The time, and what is to happen later: the machine's, or a test's own. */
export interface Clock {
  /** How exact deadlines need to be, in milliseconds: they pass up to so much late, never early. */
  readonly granularity: number;
  /** Milliseconds since 1970, by a clock that people may set. */
  now(): number;
  /** Milliseconds since some moment, by a clock that nobody sets. */
  steady(): number;
  /** What {@link Clock.steady} showed just now, when `performance.now()` was so much: to look again costs a good part of a short call. */
  at(performanceNow: number): number;
  /** Does something in so many milliseconds, or a little later. */
  after(milliseconds: number, action: () => void): Alarm;
}

/** Something that a clock is to do later. */
export interface Alarm {
  /** Keeps it from happening. */
  cancel(): void;
  /** The process waits for it, as it does unless told otherwise. */
  ref(): void;
  /** The process does not wait for it. */
  unref(): void;
}

/** The machine's. */
export const systemClock: Clock = {
  granularity: 8,
  now: () => Date.now(),
  steady: () => performance.now(),
  at: (performanceNow) => performanceNow,
  after: (milliseconds, action) => new SystemAlarm(milliseconds, action),
};

/** Waits in several steps for what no timer holds, and once more when a timer was early: they count whole milliseconds. */
class SystemAlarm implements Alarm {
  readonly #due: number;
  readonly #action: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number, action: () => void) {
    this.#due = performance.now() + milliseconds;
    this.#action = action;
    this.#wait(milliseconds);
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => this.#look(), Math.min(Math.ceil(milliseconds), maxTimer));
  }

  #look(): void {
    const left = this.#due - performance.now();
    if (!(left > 0)) return this.#action();
    const isWaitedFor = this.#timer?.hasRef() === true;
    this.#wait(left);
    if (!isWaitedFor) this.unref();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    // Whoever holds the alarm on does not hold the timer.
    this.#timer = undefined;
  }

  ref(): void {
    this.#timer?.ref();
  }

  unref(): void {
    this.#timer?.unref();
  }
}

/**
 * Milliseconds since 1970 by a clock that nobody sets: the machine's at the start of this process, and what has passed since. What is
 * sent by one such clock and received by another was under way for what their difference has grown.
 */
export function steadyNow(): number {
  return Math.round(performance.timeOrigin + performance.now());
}
