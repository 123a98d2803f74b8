import type { Retry } from "../descriptor.ts";

const [second, minute, hour] = [1000, 60_000, 3_600_000];

/** For how long messages may wait, in milliseconds: each has a queue of its own, so there are only so many. */
const steps: readonly number[] = [
  ...[100, 200, 500],
  ...[1, 2, 5, 10, 20, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 20, 30].map((count) => count * minute),
  ...[1, 2, 4, 8, 12, 24].map((count) => count * hour),
];

/** The first step that is not shorter; the longest, a day, for all that is. */
export function toStep(wait: number): number {
  return steps.find((step) => step >= wait) ?? 24 * hour;
}

/** How long to wait after so many failures, in milliseconds. */
export function waitAfter({ backoff, from, to }: Retry, failures: number): number {
  return toStep(Math.min(to, from * growth(backoff, failures)));
}

function growth(backoff: Retry["backoff"], failures: number): number {
  switch (backoff) {
    case "fixed":
      return 1;
    case "linear":
      return failures;
    case "exponential":
      return 2 ** (failures - 1);
    default:
      return backoff satisfies never;
  }
}

/** Every wait of a policy, each once. */
export function waitsOf(retry: Retry): ReadonlySet<number> {
  const waits = new Set<number>();
  for (let failures = 1; failures < retry.attempts; failures++)
    waits.add(waitAfter(retry, failures));
  return waits;
}
