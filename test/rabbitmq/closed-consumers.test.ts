import { afterEach, expect, inject, it, vi } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createAmqpBroker } from "../../runtime/brokers/amqp/amqp-broker.ts";
import { topology } from "../conformance/harness.ts";
import { createTcpProxy } from "../support/tcp-proxy.ts";
import { unique } from "../support/unique.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function open(url: string): Promise<Broker> {
  const broker = createAmqpBroker({ urls: [url] });
  closers.push(() => broker.close());
  await broker.open();
  return broker;
}

/** Asked by another connection: an exclusive queue that is there is locked. */
function lookAt(queue: string, other: Broker): Promise<string> {
  return other.countConsumers(queue).then(
    () => "gone",
    () => "there",
  );
}

it("an exclusive queue whose consumer is closed while it is declared again is removed", async () => {
  const proxy = await createTcpProxy(inject("amqpUrl"));
  closers.push(() => proxy.close());
  const [broker, other] = [await open(proxy.url), await open(inject("amqpUrl"))];
  const name = unique("mine");
  await broker.declare(topology({ queues: [{ name, type: "exclusive" }] }));
  const consumer = await broker.consume({ queue: name, prefetch: 1 }, () => {});
  // These are declared again after the queue, which takes a while.
  const routingKeys = Array.from({ length: 800 }, (_, index) => String(index));
  const bindings = routingKeys.map((routingKey) => ({
    exchange: "amq.direct",
    queue: name,
    routingKey,
  }));
  await broker.declare(topology({ bindings }));
  proxy.cut();
  await vi.waitFor(() => expect(broker.state).toBe("disconnected"), { interval: 5 });
  await expect.poll(() => lookAt(name, other), { interval: 5, timeout: 10_000 }).toBe("gone");
  proxy.restore();
  await expect.poll(() => lookAt(name, other), { interval: 5, timeout: 10_000 }).toBe("there");
  expect(broker.state).toBe("disconnected");
  await consumer.close();
  await vi.waitFor(() => expect(broker.state).toBe("connected"), { timeout: 15_000 });
  expect(await broker.countConsumers(name)).toBeUndefined();
});
