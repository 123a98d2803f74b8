import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { FairReading, type Pausable } from "../../runtime/entrypoints/websocket/fair-reading.ts";

function createSocket(): Pausable {
  const socket = {
    isPaused: false,
    pause: () => (socket.isPaused = true),
    resume: () => (socket.isPaused = false),
  };
  return socket;
}

test("a socket that is over its share of a turn is read on when its turn comes, one after the other", async () => {
  const reading = new FairReading();
  const [first, second, quiet] = [createSocket(), createSocket(), createSocket()];
  // Nothing else happens in this turn: it ends when the share is spent.
  while (!first.isPaused) reading.onMessage(first);
  while (!second.isPaused) reading.onMessage(second);
  await nextTurn();
  expect([first.isPaused, second.isPaused]).toEqual([false, true]);
  await nextTurn();
  expect(second.isPaused).toBe(false);
  reading.onMessage(quiet);
  expect(quiet.isPaused).toBe(false);
});
