import type { RunningCall } from "../context.ts";

/** What listens to each signal, behind one listener of ours: many calls under one signal are no leak, which Node would warn of. */
const listeners = new WeakMap<AbortSignal, Listeners>();

/** Calls `action` when the signal aborts. Returns how to stop listening. */
function onAbort(signal: AbortSignal, action: () => void): () => void {
  const known = listeners.get(signal) ?? new Listeners(signal);
  return known.add(action);
}

class Listeners {
  readonly #signal: AbortSignal;
  readonly #actions = new Set<() => void>();
  readonly #onAbort = (): void => {
    for (const action of this.#actions) action();
  };

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    listeners.set(signal, this);
  }

  add(action: () => void): () => void {
    if (this.#actions.size === 0)
      this.#signal.addEventListener("abort", this.#onAbort, { once: true });
    this.#actions.add(action);
    return () => this.#remove(action);
  }

  #remove(action: () => void): void {
    this.#actions.delete(action);
    if (this.#actions.size === 0) this.#signal.removeEventListener("abort", this.#onAbort);
  }
}

/** Calls `cancel` when the caller's signal aborts, or the call that this one is made in. Returns how to stop listening. */
export function whenGivenUp(
  cancel: () => void,
  signal: AbortSignal | undefined,
  parent: RunningCall | undefined,
): () => void {
  const stopSignal = signal === undefined ? undefined : onAbort(signal, cancel);
  const stopParent = parent?.onAbort(cancel);
  return () => {
    stopSignal?.();
    stopParent?.();
  };
}
