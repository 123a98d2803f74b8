/**
 * Milliseconds since 1970 by a clock that nobody sets: the machine's at the start of this process, and what has passed since. What is
 * sent by one such clock and received by another was under way for what their difference has grown.
 */
export function steadyNow(): number {
  return Math.round(performance.timeOrigin + performance.now());
}
