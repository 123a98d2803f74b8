import type { Stall } from "./health.ts";
import type { Log } from "./log.ts";

/** The longest time between two looks, in milliseconds. */
const rarest = 1_000;

const told =
  "the event loop stood still for longer than the heartbeat: the broker may have given what was being handled to others";

/** Notices when the event loop stands still for longer than it may, and writes it to the log. Costs a timer, and nothing until it is started. */
export class StallWatch {
  readonly #longest: number;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #last: Stall | undefined;

  /** `longest` is in milliseconds; 0 watches nothing. */
  constructor(longest: number, log: Log) {
    this.#longest = longest;
    this.#log = log;
  }

  /** The last one. */
  get last(): Stall | undefined {
    return this.#last;
  }

  /** Begins to watch. Idempotent. */
  start(): void {
    if (this.#timer === undefined && this.#longest > 0) this.#look();
  }

  #look(): void {
    const every = Math.min(rarest, this.#longest / 4);
    const due = performance.now() + every;
    this.#timer = setTimeout(() => {
      this.#look();
      const late = performance.now() - due;
      if (late >= this.#longest) this.#stood(late);
    }, every).unref();
  }

  #stood(late: number): void {
    this.#last = { at: new Date().toISOString(), milliseconds: Math.round(late) };
    this.#log.warn(this.#last, told);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
