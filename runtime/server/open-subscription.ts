import type { Drainable } from "./drain.ts";
import { Stoppable } from "./stoppable.ts";
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
export class OpenSubscription extends Stoppable implements Drainable {
  readonly serves: undefined;
  readonly #subscribed: Subscribed;
  readonly #options: OpenSubscriptionOptions;

  constructor(subscribed: Subscribed, options: OpenSubscriptionOptions) {
    super();
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

  protected get isRunningHere(): boolean {
    return this.#subscribed.isRunningHere;
  }

  protected async drainOnce(since: number): Promise<number> {
    const { drainTimeout, onStopped } = this.#options;
    const unfinished = await this.#subscribed.drain(since, drainTimeout);
    onStopped(this);
    return unfinished;
  }
}
