import { EventEmitter } from "node:events";
import type { Channel } from "amqplib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { KeptChannel } from "../../runtime/brokers/amqp/kept-channel.ts";
import type { Link } from "../../runtime/brokers/amqp/link.ts";
import { Troubles } from "../../runtime/brokers/troubles.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A channel that the broker never agrees to close. */
class SilentChannel extends EventEmitter {
  close(): Promise<void> {
    return new Promise(() => {});
  }
}

test("a channel that the broker does not close keeps nobody waiting for longer than a connection may take", async () => {
  const link = {
    connection: {},
    connectTimeout: 300,
    troubles: new Troubles(undefined),
    onUp: () => () => {},
  };
  const kept = new KeptChannel({
    // All of a link that a channel looks at.
    link: link as unknown as Link,
    subject: "a test",
    // All of a channel that is used to close it.
    create: async () => new SilentChannel() as unknown as Channel,
    setUp: async () => {},
  });
  await kept.open();
  let closed = false;
  void kept.close().then(() => (closed = true));
  await vi.advanceTimersByTimeAsync(299);
  expect(closed).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(closed).toBe(true);
});
