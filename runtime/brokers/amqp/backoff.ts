const firstDelay = 100;
const longestDelay = 5_000;

/** How long something must have lived, in milliseconds, for its end to count as a new first failure. */
export const stableAfter = 5_000;

/** How long to wait before an attempt (0, 1, …), in milliseconds: full jitter below 100 ms at first, below 5 s later. */
export function backoff(attempt: number): number {
  return Math.random() * Math.min(longestDelay, firstDelay * 2 ** Math.min(attempt, 16));
}
