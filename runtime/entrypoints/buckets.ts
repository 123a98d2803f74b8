import { MeshError } from "../errors.ts";
import type { Rate } from "./rates.ts";

/** How many callers are remembered: of more, those who have asked the longest ago are forgotten. */
const mostCallers = 100_000;

/** What a caller has left. */
interface Bucket {
  readonly left: number;
  /** When, by `performance.now()`. */
  readonly at: number;
}

/** A bucket of tokens for each caller: it fills up at a rate, and each request takes one out. */
export class Buckets {
  readonly #perSecond: number;
  readonly #burst: number;
  /** Those who have asked last are the last. */
  readonly #buckets = new Map<string, Bucket>();

  /** Throws `MeshError` `invalid_argument`, with a name for it, for what is no rate. */
  constructor(name: string, { perSecond, burst = Math.max(1, perSecond) }: Rate) {
    if (!(perSecond > 0 && Number.isFinite(perSecond) && burst >= 1 && Number.isFinite(burst)))
      throw new MeshError(
        "invalid_argument",
        `${name}: perSecond above 0 and burst from 1 on are expected`,
      );
    this.#perSecond = perSecond;
    this.#burst = burst;
  }

  /** Takes a token of a caller: 0, or in how many seconds there is one. */
  take(caller: string, now: number = performance.now()): number {
    const left = this.#left(this.#buckets.get(caller), now);
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { left: left >= 1 ? left - 1 : left, at: now });
    this.#forget(now);
    return left >= 1 ? 0 : (1 - left) / this.#perSecond;
  }

  /** How many callers are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  #left(bucket: Bucket | undefined, now: number): number {
    if (bucket === undefined) return this.#burst;
    const filled = ((now - bucket.at) / 1000) * this.#perSecond;
    return Math.min(this.#burst, bucket.left + filled);
  }

  /** A bucket that is full again is as one that never was. */
  #forget(now: number): void {
    for (const [caller, bucket] of this.#buckets) {
      const isFull = this.#left(bucket, now) >= this.#burst;
      if (!isFull && this.#buckets.size <= mostCallers) return;
      this.#buckets.delete(caller);
    }
  }
}
