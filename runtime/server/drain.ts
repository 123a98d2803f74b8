import type { Workers } from "./workers.ts";

/** Something that a mesh serves or listens to, as it stops. */
export interface Drainable {
  /** The service whose calls it takes; `undefined` when it takes none. */
  readonly serves: string | undefined;
  /** Handlers that are paused since they fail. */
  readonly pausedHandlers: readonly string[];
  /** Whether its handlers may call a service: they have a client of it. */
  calls(service: string): boolean;
  /**
   * Takes no more work, gives back what has not started, and lets handlers finish. Their time counts from `since`, by
   * `performance.now()`. Resolves with how many had not finished in time. Idempotent.
   */
  drain(since: number): Promise<number>;
}

/** For the log, with the number of handlers that drain has given up. */
export const unfinishedText =
  "handlers had not finished in time: what they had taken goes back to its queue";

/** How handlers are left to finish. */
export interface DrainOptions {
  /** How long they may take, in milliseconds, from `since` on, which is by `performance.now()`. */
  readonly timeout: number;
  readonly since: number;
  /** Ends those that listen to their signal. */
  readonly abort: () => void;
}

/** Waits for handlers, then aborts those that still run. Resolves with how many these are. */
export async function drain(workers: Workers, options: DrainOptions): Promise<number> {
  const { timeout, since, abort } = options;
  const left = Math.max(0, since + timeout - performance.now());
  if (await isSettledWithin(workers.idle(), left)) return 0;
  const unfinished = workers.running;
  abort();
  // Handlers that listen to their signal answer now; what the others hold goes back to its queue.
  await new Promise((resolve) => setImmediate(resolve));
  return unfinished;
}

/** Whether work settles within a time, in milliseconds. */
export async function isSettledWithin(work: Promise<void>, timeout: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeout);
  });
  try {
    return await Promise.race([work.then(() => true as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
