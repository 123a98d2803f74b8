import { expect, test } from "vitest";
import type { Served } from "../../runtime/server/running-service.ts";
import { startAll } from "../../runtime/server/start-all.ts";

test("no part of a service takes work before all have done what may be refused", async () => {
  const done: string[] = [];
  const part = (name: string, prepare: () => Promise<void>): Served => ({
    prepare,
    start: async () => void done.push(`${name} starts`),
    cancel: async () => {},
    close: async () => void done.push(`${name} is closed`),
    abortAll: () => {},
  });
  const good = part("requests", async () => void done.push("requests are declared"));
  const refused = part("queue", async () => {
    throw new Error("there is no queue");
  });
  await expect(startAll([good, refused])).rejects.toThrow("there is no queue");
  expect(done).toEqual(["requests are declared", "requests is closed", "queue is closed"]);
  done.length = 0;
  await startAll([good, part("door", async () => void done.push("door listens"))]);
  expect(done).toEqual(["requests are declared", "door listens", "requests starts", "door starts"]);
});
