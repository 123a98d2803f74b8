const firstDelay = 100;
const longestDelay = 5_000;

/** How long something must have lived, in milliseconds, for its end to count as a new first failure. */
export const stableAfter = 5_000;

/** The longest delay while nobody listens, in milliseconds: to be refused costs nobody anything, and a node that is back is found soon. */
export const longestUnheard = 1_000;

/** How long to wait before an attempt (0, 1, …), in milliseconds: full jitter below 100 ms at first, below `longest` later. */
export function backoff(attempt: number, longest: number = longestDelay): number {
  return Math.random() * Math.min(longest, firstDelay * 2 ** Math.min(attempt, 16));
}
