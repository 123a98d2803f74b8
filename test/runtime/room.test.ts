import { expect, test } from "vitest";
import { Room } from "../../runtime/server/room.ts";

test("a message that comes as soon as there is room has waited; one for which there was room before has not", () => {
  let now = 0;
  const room = new Room(2, () => now);
  expect([room.take(), room.take()]).toEqual([true, true]);
  now += 1_000;
  room.give();
  now += 10;
  expect(room.take()).toBe(false);
  room.give();
  now += 50;
  expect(room.take()).toBe(true);
});

test("a message for which there is no room may have waited", () => {
  const room = new Room(1);
  room.take();
  expect(room.take()).toBe(false);
});
