import { setTimeout as sleep } from "node:timers/promises";

/** How to wait. */
export interface WaitOptions {
  /** In milliseconds. */
  readonly within: number;
  readonly signal: AbortSignal;
  /** How often it is looked, in milliseconds. Default: 20. */
  readonly every?: number;
}

/** Waits until something is so: true then, false when it took too long. Rejects when the signal aborts. */
export async function isSoWithin(
  isSo: () => boolean | Promise<boolean>,
  { within, signal, every = 20 }: WaitOptions,
): Promise<boolean> {
  const until = performance.now() + within;
  while (!(await isSo())) {
    signal.throwIfAborted();
    if (performance.now() > until) return false;
    await sleep(every);
  }
  return true;
}

/** Waits until something is so. Rejects with what was waited for when it takes too long. */
export async function waitFor(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  options: WaitOptions,
): Promise<void> {
  if (!(await isSoWithin(isSo, options)))
    throw new Error(`waited ${options.within} ms in vain for ${what}`);
}
