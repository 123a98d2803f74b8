/** Half of the window, in milliseconds: a difference counts for this long at least, and twice as long at the most. */
const halfWindow = 30_000;

/** A difference that no queue explains is a clock that was set when it stays for so long, within so much, in milliseconds. */
const staysFor = 1_000;
const within = 50;

/** How much faster a clock may run than another one that nobody sets. */
const drift = 1e-4;

/** What is known of a message beside the two times. */
export interface UnderWay {
  /** How long the broker keeps it at the most, in milliseconds. */
  readonly longest: number;
  /** There was room for it before it came, so that it has waited for nothing. */
  readonly prompt: boolean;
}

/**
 * How long messages of one caller were under way, though its clock and ours differ: the shortest difference between sending
 * and receiving of the last 30 to 60 s stands for none at all, and that of earlier ones while most messages may have waited. So a clock
 * that is set counts as a delay no longer than that.
 * A message that is later than the broker keeps any was held up on its way there; when all of a second are so late, a clock was set.
 */
export class CallerClock {
  readonly #uptime: () => number;
  #half = 0;
  #shortest = Infinity;
  #shortestBefore = Infinity;
  /** How many messages of this half were prompt, less those that may have waited. */
  #prompt = 0;
  /** Since when messages are later than queues explain, all by the same. */
  #odd: { readonly difference: number; readonly since: number } | undefined;

  /** `uptime` is in milliseconds, by a clock that nobody sets. Default: `performance.now`. */
  constructor(uptime: () => number = () => performance.now()) {
    this.#uptime = uptime;
  }

  /** Milliseconds under way, of a message `sent` by the caller's clock and received `now` by ours, both since 1970. */
  delay(sent: number | undefined, now: number, { longest, prompt }: UnderWay): number {
    if (sent === undefined) return 0;
    const difference = now - sent;
    this.#slide();
    this.#prompt += prompt ? 1 : -1;
    this.#shortest = Math.min(this.#shortest, difference);
    const delay = difference - Math.min(this.#shortest, this.#shortestBefore);
    if (delay <= longest + 1000) this.#odd = undefined;
    else if (this.#stays(difference)) return this.#startAnew(difference);
    return delay;
  }

  #stays(difference: number): boolean {
    const now = this.#uptime();
    if (this.#odd === undefined || Math.abs(difference - this.#odd.difference) > within)
      this.#odd = { difference, since: now };
    return now - this.#odd.since >= staysFor;
  }

  #startAnew(difference: number): number {
    this.#odd = undefined;
    this.#shortest = difference;
    this.#shortestBefore = Infinity;
    return 0;
  }

  /** Forgets what was seen before this half of the window and the one before it, unless most messages of that may have waited. */
  #slide(): void {
    const half = Math.floor(this.#uptime() / halfWindow);
    if (half === this.#half) return;
    // In a queue that is never empty the shortest wait is no measure of none.
    const kept = this.#prompt < 0 ? this.#shortestBefore + halfWindow * drift : Infinity;
    this.#shortestBefore = half === this.#half + 1 ? Math.min(this.#shortest, kept) : Infinity;
    this.#shortest = Infinity;
    this.#prompt = 0;
    this.#half = half;
  }
}
