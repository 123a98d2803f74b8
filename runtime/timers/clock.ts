/** The time, and what is to happen later: the machine's, or a test's own. */
export interface Clock {
  /** Milliseconds since 1970, by a clock that people may set. */
  now(): number;
  /** Milliseconds since some moment, by a clock that nobody sets. */
  steady(): number;
  /** Does something in so many milliseconds, or a little later; returns how to keep it from happening. */
  after(milliseconds: number, action: () => void): () => void;
}

/** The machine's. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
