import { setTimeout as sleep } from "node:timers/promises";

/** How long an answer proves that somebody serves, in milliseconds. */
const freshness = 50;

/** An instance that leaves and is silent for so long, in milliseconds, is gone. */
const lastSign = 1000;

/** How long it may take, in milliseconds, until one hears from an instance that it leaves, after its consumer is gone. */
const noticeWithin = 20;

/**
 * Whether anybody serves a service. A queue without consumers takes messages in silence, so before the first call, and after
 * a silence, the broker is asked.
 */
export class Presence {
  readonly #count: () => Promise<number | undefined>;
  #heard = -Infinity;
  #leaving = -Infinity;
  #checking: Promise<boolean> | undefined;

  /** `count` asks the broker how many consumers the service's queue has. */
  constructor(count: () => Promise<number | undefined>) {
    this.#count = count;
  }

  /** Somebody has answered. */
  hear(): void {
    this.#heard = performance.now();
  }

  /** What was heard counts no more. */
  forget(): void {
    this.#heard = -Infinity;
    this.#leaving = -Infinity;
  }

  /** An instance leaves: it takes no more calls, but finishes those that it has begun. */
  hearLeaving(): void {
    this.#heard = -Infinity;
    this.#leaving = performance.now();
  }

  /** Whether nobody serves, nor finishes what it has begun. Where the broker is away nobody knows: false. */
  async isGone(): Promise<boolean> {
    const asked = performance.now();
    if (await this.check().catch(() => true)) return false;
    // That an instance leaves is said before its consumer goes, and may arrive later than the broker's answer.
    if (!this.#mayBeFinishing) await sleep(noticeWithin);
    return !this.#mayBeFinishing && !this.isHeardSince(asked);
  }

  /** An instance that leaves was heard lately, and may be at work though it serves no more. */
  get #mayBeFinishing(): boolean {
    return performance.now() - this.#leaving < lastSign;
  }

  /** Somebody was heard since a time, by `performance.now()`. */
  isHeardSince(time: number): boolean {
    return this.#heard >= time;
  }

  get isFresh(): boolean {
    return performance.now() - this.#heard < freshness;
  }

  /** Asks the broker; those who ask at the same time share its answer. Rejects when the broker is away. */
  check(): Promise<boolean> {
    this.#checking ??= this.#ask().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  async #ask(): Promise<boolean> {
    const asked = performance.now();
    const served = ((await this.#count()) ?? 0) > 0;
    if (served && this.#heard < asked) this.#heard = asked;
    return served;
  }
}
