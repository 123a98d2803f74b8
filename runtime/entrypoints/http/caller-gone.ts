import type { ServerResponse } from "node:http";
import type { GoneSignal } from "../../door.ts";

/** Tells when whoever asked has gone before the answer has left. Each listener is told once. */
export class CallerGone implements GoneSignal {
  /** A list of its exact length: most have one, and stay as long as their stream. */
  #listeners: readonly (() => void)[] = [];
  #aborted = false;

  constructor(outgoing: ServerResponse) {
    outgoing.once("close", () => {
      if (outgoing.writableFinished) return;
      this.#aborted = true;
      const listeners = this.#listeners;
      this.#listeners = [];
      for (const listener of listeners) listener();
    });
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  addEventListener(_: "abort", listener: () => void): void {
    this.#listeners = [...this.#listeners, listener];
  }

  removeEventListener(_: "abort", listener: () => void): void {
    this.#listeners = this.#listeners.filter((other) => other !== listener);
  }
}
