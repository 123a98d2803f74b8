import type { Clock } from "../../runtime/timers/clock.ts";

/** A clock that goes on when its test says so. */
export interface VirtualClock extends Clock {
  /** Lets so many milliseconds pass: what is due meanwhile happens in its order, each after all that the one before has begun. */
  pass(milliseconds: number): Promise<void>;
  /** As a machine that has slept: so much time has passed, and nothing has happened meanwhile. */
  jump(milliseconds: number): Promise<void>;
  /** As somebody who sets the clock: no time has passed. */
  set(now: number): void;
}

/** A {@link VirtualClock} that shows a time. */
export function createVirtualClock(start: string): VirtualClock {
  let now = Date.parse(start);
  let steady = 0;
  const timers = new Set<{ readonly at: number; readonly action: () => void }>();
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const forward = (milliseconds: number): void => {
    now += milliseconds;
    steady += milliseconds;
  };
  async function runDue(until: number): Promise<void> {
    for (;;) {
      const [next] = [...timers].toSorted((one, other) => one.at - other.at);
      if (next === undefined || next.at > until) return;
      timers.delete(next);
      forward(Math.max(0, next.at - steady));
      next.action();
      await settle();
    }
  }
  return {
    now: () => now,
    steady: () => steady,
    after: (milliseconds, action) => {
      const timer = { at: steady + milliseconds, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: async (milliseconds) => {
      await settle();
      const until = steady + milliseconds;
      await runDue(until);
      forward(until - steady);
    },
    jump: async (milliseconds) => {
      forward(milliseconds);
      await runDue(steady);
    },
    set: (time) => {
      now = time;
    },
  };
}
