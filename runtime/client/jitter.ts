/** Full jitter: any time up to the shorter of both, so that those who wait do not come back together. */
export function jitter(wait: number, longest: number): number {
  return Math.random() * Math.min(wait, longest);
}
