import type { ServerResponse } from "node:http";
import type { GoneSignal } from "../../door.ts";

/** Tells when whoever asked has gone before the answer has left. Each listener is told once. */
export class CallerGone implements GoneSignal {
  readonly #listeners: (() => void)[] = [];
  #aborted = false;

  constructor(outgoing: ServerResponse) {
    outgoing.once("close", () => {
      if (outgoing.writableFinished) return;
      this.#aborted = true;
      for (const listener of this.#listeners.splice(0)) listener();
    });
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  addEventListener(_: "abort", listener: () => void): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_: "abort", listener: () => void): void {
    const at = this.#listeners.indexOf(listener);
    if (at >= 0) this.#listeners.splice(at, 1);
  }
}
