import { TurnShare } from "../turn-share.ts";

/**
 * Lets streams whose items are there at once share the event loop with everything else: reading an item, writing it and asking for the
 * next one need no turn of it while the system takes what is written, which are megabytes a connection.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #share = new TurnShare();

  /** Resolves when a stream may go on: later only when streams have had their share of this turn. The first that waits is the first to go on. */
  async take(): Promise<void> {
    if (!this.#share.isSpent()) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      setImmediate(this.#release);
    });
  }

  /** What goes on does its work before the next one is let go on. */
  readonly #release = (): void => {
    if (this.#share.isSpent()) setImmediate(this.#release);
    else this.#waiting.shift()?.();
  };
}
