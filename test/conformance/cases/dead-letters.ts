import { expect, it } from "vitest";
import type { Broker, Queue } from "../../../runtime/broker.ts";
import type { Delivery } from "../../../runtime/message.ts";
import type { Inbox } from "../../support/inbox.ts";
import { unique } from "../../support/unique.ts";
import { consumeAll, type Harness, message, textOf, topology } from "../harness.ts";

/** What becomes of messages that nobody takes. */
export function deadLetters(harness: () => Harness): void {
  it.each(["classic", "quorum"] as const)(
    "sets a message that was rejected aside, from a %s queue",
    async (type) => {
      const { broker, queue, dead } = await withDeadLetters(harness(), { type });
      const inbox = await consumeAll(broker, { queue, prefetch: 1 });
      await broker.publish(
        message("poison", { routingKey: queue, headers: { own: "kept" }, messageId: "m-1" }),
      );
      (await inbox.next()).reject(false);
      const found = await dead.next();
      expect(textOf(found)).toBe("poison");
      expect(found).toMatchObject({ messageId: "m-1", redelivered: false });
      expect(found.headers).toMatchObject({
        own: "kept",
        "x-first-death-reason": "rejected",
        "x-first-death-queue": queue,
        "x-first-death-exchange": "",
      });
    },
  );

  it("sets a message aside when it has come back more often than the limit", async () => {
    const { broker, queue, dead } = await withDeadLetters(harness(), {
      type: "quorum",
      deliveryLimit: 2,
    });
    const inbox = await consumeAll(broker, { queue, prefetch: 1 });
    await broker.publish(message("poison", { routingKey: queue }));
    const counts: unknown[] = [];
    for (let delivery = 0; delivery < 3; delivery++) {
      const next = await inbox.next();
      counts.push(next.headers["x-delivery-count"]);
      next.reject(true);
    }
    expect((await dead.next()).headers["x-first-death-reason"]).toBe("delivery_limit");
    expect(counts).toEqual([undefined, 1, 2]);
    expect(inbox.items).toHaveLength(3);
  });

  it("says how often a message has come back to a quorum queue, and believes no sender", async () => {
    const { broker, queue } = await withDeadLetters(harness(), { type: "quorum" });
    const inbox = await consumeAll(broker, { queue, prefetch: 1 });
    const headers = { "x-delivery-count": 7 };
    await broker.publish(message("forged", { routingKey: queue, headers }));
    const returns: number[] = [];
    for (let delivery = 0; delivery < 3; delivery++) {
      const next = await inbox.next();
      returns.push(next.returns);
      next.reject(true);
    }
    expect(returns).toEqual([0, 1, 2]);
  });

  it.each(["classic", "quorum"] as const)(
    "sets a message aside when its time is over, in a %s queue",
    async (type) => {
      const { broker, queue, dead } = await withDeadLetters(harness(), { type });
      await broker.publish(message("late", { routingKey: queue, ttl: 30 }));
      const found = await dead.next();
      expect([textOf(found), found.headers["x-first-death-reason"]]).toEqual(["late", "expired"]);
      const inbox = await consumeAll(broker, { queue, prefetch: 1 });
      await broker.publish(message("in time", { routingKey: queue, ttl: 60_000 }));
      expect(textOf(await inbox.next())).toBe("in time");
    },
  );

  it("delivers a message without any time to an idle consumer only", async () => {
    const { broker, queue, dead } = await withDeadLetters(harness(), { type: "classic" });
    await broker.publish(message("nobody there", { routingKey: queue, ttl: 0 }));
    expect(textOf(await dead.next())).toBe("nobody there");
    const inbox = await consumeAll(broker, { queue, prefetch: 1 });
    await broker.publish(message("for you", { routingKey: queue, ttl: 0 }));
    expect(textOf(await inbox.next())).toBe("for you");
  });

  it.each(["classic", "quorum", "exclusive"] as const)(
    "passes a message on when it has been in a %s queue for the queue's time, under its own key",
    async (type) => {
      const broker = await harness().open();
      const [name, target] = [unique("waiting"), unique("target")];
      await broker.declare(
        topology({
          exchanges: [
            { name: target, type: "direct" },
            { name, type: "fanout" },
          ],
          queues: [
            { name: target, type: "classic", expires: 60_000 },
            {
              ...{ name, type, messageTtl: 100, expires: 60_000 },
              deadLetter: { exchange: target },
            },
          ],
          bindings: [
            { exchange: target, queue: target, routingKey: "its own" },
            { exchange: name, queue: name, routingKey: "" },
          ],
        }),
      );
      const passed = await consumeAll(broker, { queue: target, prefetch: 10 });
      const send = (text: string, ttl?: number): Promise<void> =>
        broker.publish(
          message(text, {
            ...{ exchange: name, routingKey: "its own", mandatory: true },
            ...(ttl === undefined ? {} : { ttl }),
          }),
        );
      await send("first");
      await send("second", 60_000);
      for (const text of ["first", "second"]) {
        const next = await passed.next();
        expect(textOf(next)).toBe(text);
        expect(next).toMatchObject({ exchange: target, routingKey: "its own" });
      }
    },
  );

  it("passes a message that has no way on to the alternate exchange", async () => {
    const broker = await harness().open();
    const [name, alternate] = [unique("back"), unique("alternate")];
    await broker.declare(
      topology({
        exchanges: [
          { name: alternate, type: "direct" },
          { name, type: "direct", alternate },
        ],
        queues: [
          { name: alternate, type: "classic", expires: 60_000 },
          {
            ...{ name, type: "quorum", messageTtl: 100, expires: 60_000 },
            deadLetter: { exchange: name },
          },
        ],
        bindings: [{ exchange: alternate, queue: alternate, routingKey: name }],
      }),
    );
    const found = await consumeAll(broker, { queue: alternate, prefetch: 10 });
    await broker.publish(message("waits", { routingKey: name }));
    expect(textOf(await found.next())).toBe("waits");
    await broker.publish(message("nowhere", { exchange: name, routingKey: name, mandatory: true }));
    expect(textOf(await found.next())).toBe("nowhere");
  });

  it("reaches the dead-letter queue by an exchange and a key", async () => {
    const broker = await harness().open();
    const name = unique("routed");
    const deadLetter = { exchange: name, routingKey: "the.key" };
    await broker.declare(
      topology({
        exchanges: [{ name, type: "topic" }],
        queues: [
          { name, type: "classic", expires: 60_000, deadLetter },
          { name: `${name}-dead`, type: "classic", expires: 60_000 },
        ],
        bindings: [{ exchange: name, queue: `${name}-dead`, routingKey: "the.*" }],
      }),
    );
    const dead = await consumeAll(broker, { queue: `${name}-dead`, prefetch: 1 });
    const inbox = await consumeAll(broker, { queue: name, prefetch: 1 });
    await broker.publish(message("poison", { routingKey: name }));
    (await inbox.next()).reject(false);
    expect(await dead.next()).toMatchObject({ exchange: name, routingKey: "the.key" });
  });
}

async function withDeadLetters(
  harness: Harness,
  options: Pick<Queue, "type" | "deliveryLimit">,
): Promise<{ broker: Broker; queue: string; dead: Inbox<Delivery> }> {
  const broker = await harness.open();
  const queue = unique("work");
  const dead = `${queue}-dead`;
  await broker.declare(
    topology({
      queues: [
        { name: dead, type: "classic", expires: 60_000 },
        {
          name: queue,
          expires: 60_000,
          deadLetter: { exchange: "", routingKey: dead },
          ...options,
        },
      ],
    }),
  );
  return { broker, queue, dead: await consumeAll(broker, { queue: dead, prefetch: 100 }) };
}
