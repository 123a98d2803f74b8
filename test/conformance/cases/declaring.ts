import { expect, it, vi } from "vitest";
import type { Queue } from "../../../runtime/broker.ts";
import { unique } from "../../support/unique.ts";
import { consumeAll, type Harness, message, topology } from "../harness.ts";

/** Exchanges, queues and bindings: declared once, refused when different, counted, and gone when their time is over. */
export function declaring(harness: () => Harness): void {
  it("declares the same twice", async () => {
    const broker = await harness().open();
    const name = unique("twice");
    const declared = topology({
      exchanges: [{ name, type: "direct" }],
      queues: [
        { name, type: "classic", expires: 60_000, deadLetter: { exchange: "", routingKey: name } },
      ],
      bindings: [{ exchange: name, queue: name, routingKey: "k" }],
    });
    await broker.declare(declared);
    await broker.declare(declared);
    await (await harness().open()).declare(declared);
    expect(await broker.countConsumers(name)).toBe(0);
  });

  it("lets what is to go with its last consumer go, and the exchange with its last queue", async () => {
    const broker = await harness().open();
    const name = unique("going");
    const declared = topology({
      exchanges: [{ name, type: "topic", autoDelete: true }],
      queues: [{ name, type: "classic", autoDelete: true }],
      bindings: [{ exchange: name, queue: name, routingKey: "k" }],
    });
    await broker.declare(declared);
    const { consumer } = await consumeAll(broker, { queue: name, prefetch: 1 });
    expect(await broker.countConsumers(name)).toBe(1);
    expect(await broker.hasExchange(name)).toBe(true);
    await consumer.close();
    const other = await harness().open();
    expect(await other.countConsumers(name)).toBeUndefined();
    expect(await other.hasExchange(name)).toBe(false);
    await other.declare(declared);
    expect(await other.countConsumers(name)).toBe(0);
  });

  it("knows which exchanges there are", async () => {
    const broker = await harness().open();
    const name = unique("there");
    expect(await broker.hasExchange(name)).toBe(false);
    await broker.declare(topology({ exchanges: [{ name, type: "fanout" }] }));
    expect(await broker.hasExchange(name)).toBe(true);
    expect(await (await harness().open()).hasExchange(name)).toBe(true);
    await broker.close();
    await expect(broker.hasExchange(name)).rejects.toMatchObject({ reason: "disconnected" });
  });

  const base: Omit<Queue, "name"> = { type: "classic", expires: 60_000 };
  const others: [string, Omit<Queue, "name">][] = [
    ["another type", { type: "quorum", expires: 60_000 }],
    ["another time of expiry", { type: "classic", expires: 70_000 }],
    ["no time of expiry", { type: "classic" }],
    ["a time of its messages", { ...base, messageTtl: 1000 }],
    ["an end with its last consumer", { ...base, autoDelete: true }],
    ["a dead-letter target", { ...base, deadLetter: { exchange: "", routingKey: "elsewhere" } }],
  ];
  it.each(others)("refuses a queue that exists with %s, and goes on", async (_, different) => {
    const broker = await harness().open();
    const name = unique("mismatch");
    await broker.declare(topology({ queues: [{ name, ...base }] }));
    const attempt = broker.declare(topology({ queues: [{ name, ...different }] }));
    await expect(attempt).rejects.toMatchObject({ code: "invalid_argument", refusal: "topology" });
    await expect(attempt).rejects.toThrow(name);
    expect(await broker.countConsumers(name)).toBe(0);
  });

  it("refuses a quorum queue that exists with another delivery limit", async () => {
    const broker = await harness().open();
    const name = unique("limit");
    await broker.declare(
      topology({ queues: [{ name, type: "quorum", deliveryLimit: 3, expires: 60_000 }] }),
    );
    const attempt = broker.declare(
      topology({ queues: [{ name, type: "quorum", deliveryLimit: 4, expires: 60_000 }] }),
    );
    await expect(attempt).rejects.toMatchObject({ refusal: "topology" });
  });

  it("refuses an exchange that exists with another type", async () => {
    const broker = await harness().open();
    const name = unique("exchange");
    await broker.declare(topology({ exchanges: [{ name, type: "direct" }] }));
    const attempt = broker.declare(topology({ exchanges: [{ name, type: "topic" }] }));
    await expect(attempt).rejects.toMatchObject({ refusal: "topology" });
  });

  it("refuses to bind to an exchange that is not there", async () => {
    const broker = await harness().open();
    const queue = unique("unbound");
    const attempt = broker.declare(
      topology({
        queues: [{ name: queue, type: "exclusive" }],
        bindings: [{ exchange: unique("nowhere"), queue, routingKey: "k" }],
      }),
    );
    await expect(attempt).rejects.toMatchObject({ refusal: "missing" });
  });

  it("keeps an exclusive queue from other connections", async () => {
    const [owner, other] = [await harness().open(), await harness().open()];
    const queue: Queue = { name: unique("mine"), type: "exclusive" };
    await owner.declare(topology({ queues: [queue] }));
    await expect(other.declare(topology({ queues: [queue] }))).rejects.toMatchObject({
      refusal: "locked",
    });
    await expect(other.consume({ queue: queue.name, prefetch: 1 }, () => {})).rejects.toMatchObject(
      { refusal: "locked" },
    );
    await expect(other.countConsumers(queue.name)).rejects.toMatchObject({ refusal: "locked" });
    await other.publish(message("for its owner", { routingKey: queue.name, mandatory: true }));
  });

  it("removes an exclusive queue with its connection", async () => {
    const [owner, other] = [await harness().open(), await harness().open()];
    const name = unique("mine");
    await owner.declare(topology({ queues: [{ name, type: "exclusive" }] }));
    await owner.close();
    await vi.waitFor(async () => expect(await other.countConsumers(name)).toBeUndefined());
    await expect(
      other.publish(message("late", { routingKey: name, mandatory: true })),
    ).rejects.toMatchObject({
      reason: "no_service",
    });
  });

  it("removes an exclusive queue with its last consumer", async () => {
    const broker = await harness().open();
    const name = unique("mine");
    await broker.declare(topology({ queues: [{ name, type: "exclusive" }] }));
    const consumer = await broker.consume({ queue: name, prefetch: 1 }, () => {});
    await consumer.cancel();
    await vi.waitFor(async () => expect(await broker.countConsumers(name)).toBeUndefined());
  });

  it("removes a queue that has been without consumers for its time", async () => {
    const broker = await harness().open();
    const name = unique("short");
    await broker.declare(topology({ queues: [{ name, type: "classic", expires: 100 }] }));
    const consumer = await broker.consume({ queue: name, prefetch: 1 }, () => {});
    expect(await broker.countConsumers(name)).toBe(1);
    await consumer.close();
    // Counting is a use of the queue, which would keep it.
    const look = () =>
      broker.publish(message("m", { routingKey: name, mandatory: true })).then(
        () => "there",
        () => "gone",
      );
    await expect.poll(look, { timeout: 5_000 }).toBe("gone");
  });

  it("counts the consumers of a queue, of all connections", async () => {
    const [one, two] = [await harness().open(), await harness().open()];
    const name = unique("counted");
    await one.declare(topology({ queues: [{ name, type: "classic", expires: 60_000 }] }));
    expect(await one.countConsumers(name)).toBe(0);
    const first = await one.consume({ queue: name, prefetch: 1 }, () => {});
    await two.consume({ queue: name, prefetch: 1 }, () => {});
    expect(await one.countConsumers(name)).toBe(2);
    await first.cancel();
    expect(await two.countConsumers(name)).toBe(1);
  });

  it("says undefined for a queue that is not there, as often as asked, at the same time too", async () => {
    const broker = await harness().open();
    const name = unique("counted");
    await broker.declare(topology({ queues: [{ name, type: "classic", expires: 60_000 }] }));
    const queues = [unique("no"), name, unique("no"), name, unique("no")];
    const counts = await Promise.all(queues.map((queue) => broker.countConsumers(queue)));
    expect(counts).toEqual([undefined, 0, undefined, 0, undefined]);
    for (let again = 0; again < 5; again++)
      expect(await broker.countConsumers(unique("no"))).toBeUndefined();
  });
}
