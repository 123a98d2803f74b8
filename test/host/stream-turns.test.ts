import { expect, test } from "vitest";
import type { DoorStep } from "../../runtime/door.ts";
import { eventStream } from "../../runtime/entrypoints/http/event-stream.ts";

/** How many items readers take at the most: where nobody else has a turn, no time-out of the test has one either. */
const most = 200_000;

/** A stream that has an item whenever it is asked for one. */
function endless(): ReadableStream<Uint8Array> {
  const item: DoorStep = { kind: "item", item: JSON.stringify("x".repeat(10_000)) };
  const next = () => Promise.resolve(item);
  const stream = { begun: Promise.resolve(undefined), next, stop: () => {} };
  return eventStream({ stream, first: next(), heartbeat: 1_000, onGone: () => {} });
}

test("streams whose items are there at once leave turns of the event loop to everything else, and take turns among themselves", async () => {
  let turns = 0;
  let taken = 0;
  const read = async (): Promise<number> => {
    const reader = endless().getReader();
    let items = 0;
    for (; turns < 20 && taken < most; items++, taken++) await reader.read();
    await reader.cancel();
    return items;
  };
  const readers = [read(), read(), read()];
  while (turns < 20) {
    await new Promise((resolve) => setImmediate(resolve));
    turns++;
  }
  for (const items of await Promise.all(readers)) expect(items).toBeGreaterThan(1);
  expect(taken).toBeLessThan(most);
});
