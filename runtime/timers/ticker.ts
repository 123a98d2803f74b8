import type { Alarm, Clock } from "../clock.ts";
import { maxTimer } from "../limits.ts";
import type { Schedule } from "./schedule.ts";

/** How long to wait for a clock that people may set, in milliseconds, before it is looked at again. */
const lookAgain = 60_000;

/** What a {@link Ticker} is made of. */
export interface TickerOptions {
  readonly clock: Clock;
  readonly schedule: Schedule;
  /** It is time; `due` is when it was, by the clock of the schedule. Must not throw. */
  onTick(due: number): void;
}

/** Says when it is time. Ticks that were missed, since the machine slept or the event loop stood still, come as one. */
export class Ticker {
  readonly #options: TickerOptions;
  #due: number | undefined;
  #alarm: Alarm | undefined;

  /** Goes on from a time by the clock of its schedule: what was due since then comes at once. */
  constructor(since: number, options: TickerOptions) {
    this.#options = options;
    this.#due = options.schedule.next(since);
    this.#wait();
  }

  stop(): void {
    this.#due = undefined;
    this.#alarm?.cancel();
  }

  #wait(): void {
    if (this.#due === undefined) return;
    const { clock, schedule } = this.#options;
    const longest = schedule.by === "now" ? lookAgain : maxTimer;
    const left = Math.max(0, Math.ceil(this.#due - this.#now()));
    this.#alarm = clock.after(Math.min(left, longest), () => this.#look());
  }

  #look(): void {
    const due = this.#due;
    if (due === undefined) return;
    const now = this.#now();
    if (now >= due) {
      this.#due = this.#options.schedule.next(now);
      this.#options.onTick(due);
    }
    // Timers may be early by a millisecond, and have waited for a part of a long time only.
    if (this.#due !== undefined) this.#wait();
  }

  #now(): number {
    const { clock, schedule } = this.#options;
    return schedule.by === "now" ? clock.now() : clock.steady();
  }
}
