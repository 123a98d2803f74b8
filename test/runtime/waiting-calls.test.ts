import { describe, expect, test } from "vitest";
import { WaitingCalls } from "../../runtime/waiting-calls.ts";
import { mostWaitingCalls, mostWaitingSize } from "../../runtime/limits.ts";

const full = expect.objectContaining({ code: "resource_exhausted" });

describe("the calls of a mesh that wait", () => {
  test("are no more than the limit, whatever their size", () => {
    const waiting = new WaitingCalls();
    for (let number = 0; number < mostWaitingCalls; number++) {
      waiting.checkRoom(1);
      waiting.add({ size: 1 });
    }
    expect(() => waiting.checkRoom(1)).toThrow(full);
    waiting.remove({ size: 1 });
    waiting.checkRoom(1);
    expect(waiting.count).toBe(mostWaitingCalls - 1);
  });

  test("hold no more than the limit, however few they are", () => {
    const waiting = new WaitingCalls();
    const large = { size: mostWaitingSize / 2 };
    waiting.add(large);
    waiting.checkRoom(large.size);
    waiting.add(large);
    expect(() => waiting.checkRoom(1)).toThrow(full);
    waiting.remove(large);
    waiting.checkRoom(large.size);
  });
});
