import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { createChanges } from "../../cli/codegen/changes.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("changes that do not come to rest are compiled after a second, and looked at again when they do", async () => {
  const ran: string[] = [];
  const start = performance.now();
  const changes = createChanges((change) => ran.push(`${change} ${performance.now() - start}`));
  for (let passed = 0; passed < 1020; passed += 20) {
    changes.add("surely");
    await vi.advanceTimersByTimeAsync(20);
  }
  expect(ran).toEqual(["surely 1000"]);
  await vi.runAllTimersAsync();
  expect(ran).toEqual(["surely 1000", "surely 1060"]);
});

test("changes at once are compiled once when they have come to rest", async () => {
  const ran: string[] = [];
  const changes = createChanges((change) => ran.push(change));
  changes.add("surely");
  changes.add("perhaps");
  await vi.runAllTimersAsync();
  expect(ran).toEqual(["surely"]);
});
