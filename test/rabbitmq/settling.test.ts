import fc from "fast-check";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createAmqpBroker } from "../../runtime/brokers/amqp/amqp-broker.ts";
import type { Delivery } from "../../runtime/message.ts";
import { consumeAll, message, textOf, topology } from "../conformance/harness.ts";
import { sized } from "../support/sizes.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { unique } from "../support/unique.ts";

let proxy: TcpProxy;
let broker: Broker;
let publisher: Broker;
let queue: string;

beforeEach(async () => {
  proxy = await createTcpProxy(inject("amqpUrl"));
  broker = createAmqpBroker({ urls: [proxy.url] });
  publisher = createAmqpBroker({ urls: [inject("amqpUrl")] });
  await Promise.all([broker.open(), publisher.open()]);
  queue = unique("settling");
  const declared = topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] });
  await publisher.declare(declared);
  await broker.declare(declared);
});

afterEach(async () => {
  await Promise.all([broker.close(), publisher.close()]);
  await proxy.close();
});

/** Row S5 of docs/faults.md. */
test(
  "what is settled after its channel was lost settles nothing else, and is counted",
  async () => {
    const [rounds, count] = sized([10, 10], [20, 500]);
    const { next } = await consumeAll(broker, { queue, prefetch: count });
    const texts = Array.from({ length: count }, (_, index) => String(index)).sort();
    for (const text of texts) await publisher.publish(message(text, { routingKey: queue }));
    let held = await take(next, count);
    for (let round = 1; round <= rounds; round++) {
      proxy.drop();
      const again = await take(next, count);
      // Their numbers are those of the new ones.
      for (const delivery of held) delivery.accept();
      for (const delivery of held) delivery.accept();
      expect(again.map(textOf).sort()).toEqual(texts);
      expect(broker.staleSettles).toBe(count * round);
      held = again;
    }
    for (const delivery of held) delivery.accept();
    const counted = broker.staleSettles;
    await broker.close();
    expect(await publisher.get(queue)).toBeUndefined();
    console.log(`S5: ${counted} settles after their channel was lost, 0 of them settled another`);
  },
  sized(60_000, 300_000),
);

test("what was settled in a burst is settled, also when its consumer is closed at once", async () => {
  const [accepted, rejected] = [100, 300];
  const quorum = unique("burst");
  await publisher.declare(
    topology({ queues: [{ name: quorum, type: "quorum", deliveryLimit: 20 }] }),
  );
  for (let round = 0; round < 5; round++) {
    const count = accepted + rejected;
    await Promise.all(
      Array.from({ length: count }, () => publisher.publish(message("x", { routingKey: quorum }))),
    );
    const held: Delivery[] = [];
    const options = { queue: quorum, prefetch: count, isQuorum: true };
    const consumer = await broker.consume(options, (delivery) => held.push(delivery));
    await vi.waitFor(() => expect(held).toHaveLength(count), { timeout: 20_000 });
    await consumer.cancel();
    for (const delivery of held.slice(accepted)) delivery.reject(true);
    for (const delivery of held.slice(0, accepted)) delivery.accept();
    await consumer.close();
    await vi.waitFor(
      async () => expect(await publisher.countMessages(quorum)).toBeGreaterThanOrEqual(rejected),
      { timeout: 20_000 },
    );
    expect(await publisher.purge(quorum)).toBe(rejected);
  }
}, 120_000);

/** Row S6. */
test(
  "handlers may end in any order, also when the channel is lost in between: nothing is acknowledged before its own handler has ended",
  async () => {
    const round = async (order: readonly number[], dropAt: number): Promise<void> => {
      // One that loses its connection again and again waits longer each time.
      await broker.close();
      broker = createAmqpBroker({ urls: [proxy.url] });
      await broker.open();
      const running = new Map<string, Delivery>();
      const done = new Set<string>();
      let isLost = false;
      const finish = (delivery: Delivery): void => {
        done.add(textOf(delivery));
        delivery.accept();
      };
      const consumer = await broker.consume(
        { queue, prefetch: order.length, acknowledgeWithin: 5 },
        (delivery) => (isLost ? finish(delivery) : running.set(textOf(delivery), delivery)),
      );
      const everything = order.map(String);
      for (const text of everything) void publisher.publish(message(text, { routingKey: queue }));
      await vi.waitFor(() => expect(running.size).toBe(order.length), {
        interval: 1,
        timeout: 10_000,
      });
      for (const [position, number] of order.entries()) {
        if (position === dropAt) {
          // Who has not ended will never: its message must come again.
          isLost = true;
          proxy.drop();
          break;
        }
        const delivery = running.get(String(number));
        if (delivery !== undefined) finish(delivery);
        if (position % 7 === 3) await new Promise((resolve) => setImmediate(resolve));
      }
      await vi.waitFor(() => expect([...done].sort()).toEqual(everything.sort()), {
        interval: 5,
        timeout: 10_000,
      });
      await consumer.close();
      // What was acknowledged when the channel was lost may be there once more; it is done.
      for (let rest = await publisher.get(queue); rest; rest = await publisher.get(queue))
        rest.accept();
    };
    const orders = fc
      .integer({ min: 1, max: 100 })
      .chain((count) =>
        fc.tuple(
          fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
          fc.integer({ min: 0, max: count }),
        ),
      );
    const numRuns = sized(8, 500);
    await fc.assert(
      fc.asyncProperty(orders, ([order, dropAt]) => round(order, dropAt)),
      { numRuns, endOnFailure: true },
    );
    console.log(`S6: ${numRuns} orders of 1 to 100 handlers, 0 messages lost`);
  },
  sized(60_000, 3_600_000),
);

async function take(next: () => Promise<Delivery>, count: number): Promise<Delivery[]> {
  const taken: Delivery[] = [];
  while (taken.length < count) taken.push(await next());
  return taken;
}
