import { CallAgain, DeclaredError, type ErrorCode, MeshError, type Retry } from "lagomorph";
import { describe, expect, test } from "vitest";
import { judge } from "../../runtime/server/verdict.ts";
import { toStep, waitAfter, waitsOf } from "../../runtime/server/waits.ts";
import type { History } from "../../runtime/history.ts";

const [second, minute, day] = [1000, 60_000, 86_400_000];

describe("waits", () => {
  test.each([
    [{ attempts: 6, backoff: "fixed", from: 10 * second, to: 10 * second }, [10, 10, 10, 10, 10]],
    [{ attempts: 6, backoff: "linear", from: second, to: 4 * second }, [1, 2, 5, 5, 5]],
    [{ attempts: 6, backoff: "exponential", from: second, to: 5 * minute }, [1, 2, 5, 10, 20]],
    [{ attempts: 4, backoff: "exponential", from: 40 * second, to: minute }, [60, 60, 60]],
  ] as const)("grow as %j says, and are rounded up", (retry, expected) => {
    const waits = expected.map((_, index) => waitAfter(retry, index + 1));
    expect(waits).toEqual(expected.map((seconds) => seconds * second));
    expect([...waitsOf(retry)]).toEqual([...new Set(waits)]);
  });

  test("are so few that each may have a queue, and never shorter than asked for, up to a day", () => {
    const steps = new Set<number>();
    for (let wait = 1; wait < 2 ** 31; wait *= 1.01) {
      const step = toStep(wait);
      steps.add(step);
      expect(step).toBeGreaterThanOrEqual(Math.min(wait, day));
      expect(toStep(step)).toBe(step);
    }
    expect(steps.size).toBe(21);
    const longest: Retry = { attempts: 100, backoff: "exponential", from: 1, to: 2 ** 31 - 1 };
    expect(waitsOf(longest).size).toBeLessThanOrEqual(21);
  });

  test("are none where there is one attempt", () => {
    expect(waitsOf({ attempts: 1, backoff: "fixed", from: 1, to: 1 }).size).toBe(0);
  });
});

describe("a failure", () => {
  const origin = { exchange: "e", routingKey: "k" };
  const fresh: History = { failures: 0, calledAgain: 0, firstAt: 1, origin };
  const retry: Retry = { attempts: 3, backoff: "fixed", from: second, to: second };

  test.each([
    ["invalid_argument", "dead"],
    ["unauthenticated", "dead"],
    ["permission_denied", "dead"],
    ["unimplemented", "dead"],
    ["payload_too_large", "dead"],
    ["unavailable", "again"],
    ["resource_exhausted", "again"],
    ["interrupted", "again"],
    ["deadline_exceeded", "again"],
    ["cancelled", "again"],
    ["internal", "again"],
  ] as const)("with %s: %s", (code: ErrorCode, kind) => {
    expect(judge(new MeshError(code, ""), fresh, retry).kind).toBe(kind);
  });

  test("that the contract declares stays one, and anything else may pass", () => {
    expect(judge(new DeclaredError("E", {}), fresh, retry)).toMatchObject({ code: "declared" });
    for (const thrown of [new TypeError("x"), "text", undefined, null])
      expect(judge(thrown, fresh, retry)).toMatchObject({ kind: "again", delay: second });
  });

  test("is the last one after so many attempts, however often it was called again", () => {
    const before = { ...fresh, failures: 1, calledAgain: 50 };
    const verdict = judge(new Error("x"), before, retry);
    expect(verdict).toEqual({ kind: "again", delay: second, history: { ...before, failures: 2 } });
    const after = judge(new Error("x"), { ...before, failures: 2 }, retry);
    expect(after).toMatchObject({ kind: "dead", code: "internal" });
    expect(judge(new Error("x"), fresh, undefined).kind).toBe("dead");
  });

  test("is none when a handler asks to be called again, a hundred times", () => {
    const error = new CallAgain({ after: "5s" });
    const again = { kind: "again", delay: 5 * second, history: { ...fresh, calledAgain: 1 } };
    expect(judge(error, fresh, undefined)).toEqual(again);
    expect(judge(error, { ...fresh, calledAgain: 99 }, retry).kind).toBe("again");
    expect(judge(error, { ...fresh, calledAgain: 100 }, retry)).toMatchObject({
      code: "resource_exhausted",
    });
  });

  test.each(["", "5", "5 s", "-1s", "2d", "25h", -1, Number.NaN, Infinity, {}, undefined])(
    "cannot ask to be called again after %j",
    (after) => {
      const create = (): CallAgain => new CallAgain({ after: after as string });
      expect(create).toThrow(expect.objectContaining({ code: "invalid_argument" }));
    },
  );

  test.each([
    ["1.5s", 1500],
    ["1d", day],
    ["0ms", 0],
    [250, 250],
  ] as const)("may ask to be called again after %j", (after, milliseconds) => {
    expect(new CallAgain({ after }).after).toBe(milliseconds);
  });
});
