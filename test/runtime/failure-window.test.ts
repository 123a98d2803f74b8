import { describe, expect, it } from "vitest";
import { FailureWindow } from "../../runtime/server/failure-window.ts";
import { resolvePause } from "../../runtime/server/pause-options.ts";

/** A window with so many outcomes of each kind, a millisecond apart. */
function windowOf(...outcomes: readonly (readonly [failed: boolean, count: number])[]) {
  const pausing = resolvePause();
  if (pausing === undefined) throw new Error("handlers are paused unless told otherwise");
  const window = new FailureWindow(pausing);
  let now = 0;
  for (const [failed, count] of outcomes)
    for (let index = 0; index < count; index++) window.add(failed, now++);
  return window;
}

describe("a handler", () => {
  it("is not failing before ten messages were handled, and is with the tenth", () => {
    expect(windowOf([true, 9]).isFailing).toBe(false);
    expect(windowOf([true, 10]).isFailing).toBe(true);
  });

  it("may fail with 15 of a hundred, not with 16", () => {
    expect(windowOf([false, 85], [true, 15]).isFailing).toBe(false);
    expect(windowOf([false, 84], [true, 16]).isFailing).toBe(true);
  });

  it("is failing soon, however many messages it had handled before", () => {
    expect(windowOf([false, 10_000], [true, 16]).isFailing).toBe(true);
  });

  it("is judged by the last minute", () => {
    const window = windowOf([true, 9]);
    window.add(true, 60_100);
    expect([window.handled, window.failures, window.isFailing]).toEqual([1, 1, false]);
  });
});
