import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "../../runtime/clock.ts";

const day = 24 * 60 * 60 * 1_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Whether what is to happen after so many milliseconds has happened, when so many others have passed. */
function hasHappened(after: number, passed: number): boolean {
  let hasIt = false;
  const alarm = systemClock.after(after, () => (hasIt = true));
  vi.advanceTimersByTime(passed);
  alarm.cancel();
  return hasIt;
}

test("what is to happen in a month happens then, though no timer holds so much", () => {
  expect(hasHappened(30 * day, 1)).toBe(false);
  expect(hasHappened(30 * day, 30 * day - 1)).toBe(false);
  expect(hasHappened(30 * day, 30 * day)).toBe(true);
  expect(hasHappened(100 * day, 99 * day)).toBe(false);
  expect(hasHappened(100 * day, 100 * day)).toBe(true);
  expect(hasHappened(Infinity, 1_000 * day)).toBe(false);
});

test("nothing happens before its time, of parts of milliseconds neither", () => {
  expect(hasHappened(1.5, 1)).toBe(false);
  expect(hasHappened(1.5, 2)).toBe(true);
  expect(hasHappened(0.5, 1)).toBe(true);
});

test("a process that does not wait for a month does not wait for the second half of it", () => {
  const alarm = systemClock.after(30 * day, () => {});
  alarm.unref();
  vi.advanceTimersByTime(29 * day);
  expect(vi.getTimerCount()).toBe(1);
  alarm.cancel();
  expect(vi.getTimerCount()).toBe(0);
});
