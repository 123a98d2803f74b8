/** The first silence after which something is done, and the longest, in milliseconds. */
const firstSilence = 20;
const longestSilence = 1000;

/** What a {@link Silence} asks and tells. */
export interface SilenceListener {
  /** Whether anything is waited for. */
  isWaiting(): boolean;
  /** Whether an answer has come since a time, by `performance.now()`. */
  isHeardSince(time: number): boolean;
  /** Time has passed, and something is still waited for. */
  onTick(): void;
  /** Nothing was heard all the while. Must not reject. */
  onSilence(): Promise<void>;
}

/** Watches for silence while calls wait: after 20 ms, then twice as long each time, up to a second. */
export class Silence {
  readonly #listener: SilenceListener;
  #timer: NodeJS.Timeout | undefined;
  #length = firstSilence;

  constructor(listener: SilenceListener) {
    this.#listener = listener;
  }

  /** A call has left: a long silence is watched from the start again. */
  watch(): void {
    if (this.#timer === undefined || this.#length > firstSilence) this.#watchFor(firstSilence);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #watchFor(length: number): void {
    clearTimeout(this.#timer);
    this.#length = length;
    const since = performance.now();
    this.#timer = setTimeout(() => void this.#onTimer(since), length);
  }

  async #onTimer(since: number): Promise<void> {
    this.#timer = undefined;
    if (!this.#listener.isWaiting()) return;
    this.#listener.onTick();
    if (this.#listener.isHeardSince(since)) return this.#watchFor(firstSilence);
    const longer = Math.min(longestSilence, this.#length * 2);
    await this.#listener.onSilence();
    if (this.#listener.isWaiting() && this.#timer === undefined) this.#watchFor(longer);
  }
}
