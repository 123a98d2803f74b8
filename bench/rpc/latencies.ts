/** Latencies of one run, in milliseconds. */
export class Latencies {
  #values: Float64Array = new Float64Array(1 << 16);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(milliseconds: number): void {
    if (this.#count === this.#values.length) {
      const grown = new Float64Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#count++] = milliseconds;
  }

  /** The latency that a share of the calls, from 0 to 1, did not exceed, for each share. 0 when there was no call. */
  quantiles(...shares: number[]): number[] {
    const sorted = this.#values.slice(0, this.#count).sort();
    return shares.map(
      (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0,
    );
  }
}
