import type { Drainable } from "./drain.ts";
import type { Subscribed } from "./subscribe.ts";

/** What an {@link OpenSubscription} is made of. */
export interface OpenSubscriptionOptions {
  /** In milliseconds. */
  readonly drainTimeout: number;
  /** Whether its handler may call a service. */
  calls(service: string): boolean;
  readonly onStopped: (subscription: Drainable) => void;
}

/** What `mesh.on` returns, as its mesh stops it. */
export class OpenSubscription implements AsyncDisposable, Drainable {
  readonly serves: undefined;
  readonly #subscribed: Subscribed;
  readonly #options: OpenSubscriptionOptions;
  #drained: Promise<number> | undefined;

  constructor(subscribed: Subscribed, options: OpenSubscriptionOptions) {
    this.#subscribed = subscribed;
    this.#options = options;
  }

  calls(service: string): boolean {
    return this.#options.calls(service);
  }

  get duplicates(): number {
    return this.#subscribed.duplicates;
  }

  get pausedHandlers(): readonly string[] {
    return this.#subscribed.pausedHandlers;
  }

  async stop(): Promise<void> {
    const { isRunningHere } = this.#subscribed;
    const drained = this.drain(performance.now());
    if (!isRunningHere) await drained;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  drain(since: number): Promise<number> {
    this.#drained ??= this.#drain(since);
    return this.#drained;
  }

  async #drain(since: number): Promise<number> {
    const { drainTimeout, onStopped } = this.#options;
    const unfinished = await this.#subscribed.drain(since, drainTimeout);
    onStopped(this);
    return unfinished;
  }
}
