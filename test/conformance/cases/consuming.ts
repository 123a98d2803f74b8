import { expect, it } from "vitest";
import type { Broker } from "../../../runtime/broker.ts";
import type { Delivery } from "../../../runtime/message.ts";
import { unique } from "../../support/unique.ts";
import { consumeAll, type Harness, message, textOf, topology } from "../harness.ts";

/** Deliveries: in order, as many as wanted, settled once, and back in the queue when they are not. */
export function consuming(harness: () => Harness): void {
  it("refuses to consume a queue that is not there", async () => {
    const broker = await harness().open();
    const attempt = broker.consume({ queue: unique("nowhere"), prefetch: 1 }, () => {});
    await expect(attempt).rejects.toMatchObject({ code: "unavailable", refusal: "missing" });
  });

  it("delivers outside of the publisher's stack", async () => {
    const { broker, queue } = await sharedQueue(harness());
    let publishing = false;
    const delivered = new Promise<boolean>((resolve) => {
      void broker
        .consume({ queue, prefetch: 1 }, () => resolve(publishing))
        .then(() => {
          publishing = true;
          const published = broker.publish(message("m", { routingKey: queue }));
          publishing = false;
          return published;
        });
    });
    expect(await delivered).toBe(false);
  });

  it("counts the messages that wait in a queue, and deletes them on demand", async () => {
    const { broker, queue } = await sharedQueue(harness());
    await publishAll(broker, queue, ["1", "2", "3"]);
    await expect.poll(() => broker.countMessages(queue)).toBe(3);
    const held = await broker.get(queue);
    expect(await broker.countMessages(queue)).toBe(2);
    expect(await broker.purge(queue)).toBe(2);
    held?.reject(true);
    await expect.poll(() => broker.countMessages(queue)).toBe(1);
    expect(await broker.countMessages(unique("nowhere"))).toBeUndefined();
    await expect(broker.purge(unique("nowhere"))).rejects.toMatchObject({ refusal: "missing" });
    expect(broker.status).toMatchObject({ state: "connected", blocked: false, consumers: [] });
  });

  it("holds back what is beyond the prefetch until something is settled", async () => {
    const { broker, queue } = await sharedQueue(harness());
    const inbox = await consumeAll(broker, { queue, prefetch: 2 });
    await publishAll(broker, queue, ["1", "2", "3", "4"]);
    const [first] = await inbox.take(2);
    // Another consumer of the queue gets the rest: the first one is full.
    const other = await consumeAll(broker, { queue, prefetch: 1 });
    expect(textOf(await other.next())).toBe("3");
    expect(inbox.items).toHaveLength(2);
    first?.accept();
    expect(textOf(await inbox.next())).toBe("4");
  });

  it("shares a queue's messages evenly between consumers that have room", async () => {
    const { broker, queue } = await sharedQueue(harness());
    const second = await harness().open();
    const one = await consumeAll(broker, { queue, prefetch: 100 });
    const two = await consumeAll(second, { queue, prefetch: 100 });
    await publishAll(
      broker,
      queue,
      Array.from({ length: 20 }, (_, index) => String(index)),
    );
    await Promise.all([one.take(10), two.take(10)]);
    expect([one.items.length, two.items.length]).toEqual([10, 10]);
  });

  it("puts a rejected message back at the head, redelivered", async () => {
    const { broker, queue } = await sharedQueue(harness());
    const inbox = await consumeAll(broker, { queue, prefetch: 1 });
    await publishAll(broker, queue, ["first", "second"]);
    (await inbox.next()).reject(true);
    const again = await inbox.next();
    expect([textOf(again), again.redelivered]).toEqual(["first", true]);
    again.accept();
    const next = await inbox.next();
    expect([textOf(next), next.redelivered]).toEqual(["second", false]);
  });

  it("forgets a message that was rejected for good where there is no dead-letter target", async () => {
    const { broker, queue } = await sharedQueue(harness());
    const inbox = await consumeAll(broker, { queue, prefetch: 1 });
    await publishAll(broker, queue, ["first", "second"]);
    (await inbox.next()).reject(false);
    expect(textOf(await inbox.next())).toBe("second");
  });

  it("settles a delivery once: whatever comes after that does nothing", async () => {
    const { broker, queue } = await sharedQueue(harness());
    const inbox = await consumeAll(broker, { queue, prefetch: 1 });
    await publishAll(broker, queue, ["first", "second", "third"]);
    const first = await inbox.next();
    first.accept();
    first.accept();
    first.reject(true);
    const second = await inbox.next();
    first.reject(true);
    expect(textOf(second)).toBe("second");
    second.accept();
    expect(textOf(await inbox.next())).toBe("third");
  });

  it("gives what is unsettled back when the consumer is closed, in order, and settles nothing any more", async () => {
    const { broker, queue } = await sharedQueue(harness());
    const inbox = await consumeAll(broker, { queue, prefetch: 3 });
    await publishAll(broker, queue, ["1", "2", "3"]);
    const held = await inbox.take(3);
    held[1]?.accept();
    await inbox.consumer.close();
    for (const delivery of held) delivery.accept();
    await publishAll(broker, queue, ["4"]);
    const next = await consumeAll(broker, { queue, prefetch: 10 });
    expect((await next.take(3)).map(summary)).toEqual(["1 again", "3 again", "4"]);
  });

  it.each([0, 5])(
    "acknowledges what was accepted and nothing else, in whatever order (within %d ms)",
    async (acknowledgeWithin) => {
      const { broker, queue } = await sharedQueue(harness());
      const inbox = await consumeAll(broker, { queue, prefetch: 12, acknowledgeWithin });
      const all = Array.from({ length: 12 }, (_, index) => String(index));
      await publishAll(broker, queue, all);
      const held = await inbox.take(12);
      // In order, out of order, before one that is never settled, and between rejected ones.
      for (const index of [0, 1, 4, 3, 2, 8]) held[index]?.accept();
      held[5]?.reject(false);
      for (const index of [6, 11]) held[index]?.accept();
      held[9]?.reject(false);
      await inbox.consumer.close();
      const next = await consumeAll(broker, { queue, prefetch: 12 });
      await publishAll(broker, queue, ["last"]);
      expect((await next.take(3)).map(summary)).toEqual(["7 again", "10 again", "last"]);
    },
  );

  it("takes no more after a cancel, and still settles what it holds", async () => {
    const { broker, queue } = await sharedQueue(harness());
    const inbox = await consumeAll(broker, { queue, prefetch: 1 });
    await publishAll(broker, queue, ["1", "2"]);
    const held = await inbox.next();
    await inbox.consumer.cancel();
    await inbox.consumer.cancel();
    held.accept();
    await inbox.consumer.close();
    const next = await consumeAll(broker, { queue, prefetch: 10 });
    expect(summary(await next.next())).toBe("2");
    await broker.publish(message("3", { routingKey: queue }));
    expect(summary(await next.next())).toBe("3");
    expect(inbox.items).toHaveLength(1);
  });

  it("keeps consumers of different queues apart", async () => {
    const { broker, queue } = await sharedQueue(harness());
    const { queue: busy } = await sharedQueue(harness());
    const full = await consumeAll(broker, { queue: busy, prefetch: 1 });
    await publishAll(broker, busy, ["1", "2"]);
    await full.next();
    const free = await consumeAll(broker, { queue, prefetch: 1 });
    await publishAll(broker, queue, ["3"]);
    expect(textOf(await free.next())).toBe("3");
  });
}

function summary(delivery: Delivery): string {
  return delivery.redelivered ? `${textOf(delivery)} again` : textOf(delivery);
}

async function sharedQueue(harness: Harness): Promise<{ broker: Broker; queue: string }> {
  const broker = await harness.open();
  const queue = unique("shared");
  await broker.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
  return { broker, queue };
}

async function publishAll(broker: Broker, queue: string, texts: readonly string[]): Promise<void> {
  await Promise.all(texts.map((text) => broker.publish(message(text, { routingKey: queue }))));
}
