import { expect, it, vi } from "vitest";
import { unique } from "../../support/unique.ts";
import { consumeAll, createListener, type Harness, message, textOf, topology } from "../harness.ts";

const away = { code: "unavailable", reason: "disconnected" };

/** What a lost connection means, and that everything is there again after it. */
export function losing(harness: () => Harness): void {
  it("says that it is disconnected, and refuses everything as never sent", async () => {
    const { broker, cut, restore } = await harness().openBreakable();
    const requester = await broker.openRequester(createListener());
    await cut();
    expect(broker.state).toBe("disconnected");
    await expect(broker.publish(message("m"))).rejects.toMatchObject(away);
    await expect(broker.declare(topology({}))).rejects.toMatchObject(away);
    await expect(broker.consume({ queue: "q", prefetch: 1 }, () => {})).rejects.toMatchObject(away);
    await expect(broker.countConsumers("q")).rejects.toMatchObject(away);
    await expect(broker.openRequester(createListener())).rejects.toMatchObject(away);
    expect(() => requester.send(message("m"))).toThrow(expect.objectContaining(away));
    broker.answer(message("m", { routingKey: "amq.rabbitmq.reply-to.x" }));
    await restore();
    expect(broker.state).toBe("connected");
    await broker.declare(topology({}));
  });

  it("declares again, and consumes again: exclusive queues too", async () => {
    const { broker, cut, restore } = await harness().openBreakable();
    const other = await harness().open();
    const name = unique("again");
    await broker.declare(
      topology({
        exchanges: [{ name, type: "topic" }],
        queues: [{ name, type: "exclusive" }],
        bindings: [{ exchange: name, queue: name, routingKey: "a.*" }],
      }),
    );
    const inbox = await consumeAll(broker, { queue: name, prefetch: 1 });
    for (let time = 0; time < 3; time++) {
      await cut();
      await restore();
      const publish = () =>
        other.publish(
          message(String(time), { exchange: name, routingKey: "a.b", mandatory: true }),
        );
      await expect
        .poll(() => publish().then(() => "sent", String), { timeout: 10_000 })
        .toBe("sent");
      const delivery = await inbox.next();
      expect(textOf(delivery)).toBe(String(time));
      delivery.accept();
    }
  });

  it("delivers again what was unsettled, as redelivered, and settles nothing of before", async () => {
    const { broker, cut, restore } = await harness().openBreakable();
    const other = await harness().open();
    const queue = unique("unsettled");
    await broker.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
    const inbox = await consumeAll(broker, { queue, prefetch: 2 });
    for (const text of ["1", "2", "3"]) await other.publish(message(text, { routingKey: queue }));
    const before = await inbox.take(2);
    await cut();
    for (const delivery of before) delivery.accept();
    await restore();
    const after = await inbox.take(2);
    expect(after.map((delivery) => [textOf(delivery), delivery.redelivered])).toEqual([
      ["1", true],
      ["2", true],
    ]);
    for (const delivery of before) delivery.accept();
    for (const delivery of before) delivery.reject(false);
    expect(inbox.items).toHaveLength(4);
    for (const delivery of after) delivery.accept();
    expect(textOf(await inbox.next())).toBe("3");
  });

  it("tells a requester that it is lost and restored, and takes requests again", async () => {
    const { broker, cut, restore } = await harness().openBreakable();
    const queue = unique("requests");
    const server = await harness().open();
    await server.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
    await server.consume({ queue, prefetch: 10 }, (request) => {
      server.answer(message(textOf(request), { routingKey: request.replyTo ?? "" }));
      request.accept();
    });
    const listener = createListener();
    const requester = await broker.openRequester(listener);
    for (const text of ["1", "2"]) {
      await cut();
      expect(await listener.changes.next()).toBe("lost");
      expect(requester.refusal).toBe("disconnected");
      await restore();
      expect(await listener.changes.next()).toBe("restored");
      expect(requester.refusal).toBeUndefined();
      requester.send(
        message(text, { routingKey: queue, replyTo: requester.address, mandatory: true }),
      );
      expect(textOf(await listener.answers.next())).toBe(text);
    }
    expect(listener.changes.items).toEqual(["lost", "restored", "lost", "restored"]);
  });

  it("does not consume again what was cancelled or closed meanwhile", async () => {
    const { broker, cut, restore } = await harness().openBreakable();
    const other = await harness().open();
    const queues = [unique("cancelled"), unique("closed")];
    await broker.declare(
      topology({ queues: queues.map((name) => ({ name, type: "classic", expires: 60_000 })) }),
    );
    const [cancelled, closed] = await Promise.all(
      queues.map((queue) => broker.consume({ queue, prefetch: 1 }, () => {})),
    );
    await cut();
    await Promise.all([cancelled?.cancel(), closed?.close()]);
    await restore();
    // What consumes again does so after this one, which was there before.
    const witness = unique("witness");
    await broker.declare(
      topology({ queues: [{ name: witness, type: "classic", expires: 60_000 }] }),
    );
    await broker.consume({ queue: witness, prefetch: 1 }, () => {});
    await cut();
    await restore();
    await vi.waitFor(async () => expect(await other.countConsumers(witness)).toBe(1), {
      timeout: 10_000,
    });
    for (const queue of queues) {
      await vi.waitFor(async () => expect(await other.countConsumers(queue)).toBe(0), {
        timeout: 10_000,
      });
    }
  });

  it.each(["before", "while"] as const)(
    "does not bring back an exclusive queue whose consumer was closed %s it was away",
    async (when) => {
      const { broker, cut, restore } = await harness().openBreakable();
      const [name, queue] = [unique("events"), unique("mine")];
      const kept = unique("kept");
      await broker.declare(
        topology({
          exchanges: [{ name, type: "topic" }],
          queues: [queue, kept].map((each) => ({ name: each, type: "exclusive" })),
          bindings: [
            { exchange: name, queue, routingKey: "a.*" },
            { exchange: name, queue: kept, routingKey: "b.*" },
          ],
        }),
      );
      const consumer = await broker.consume({ queue, prefetch: 1 }, () => {});
      if (when === "before") await consumer.close();
      await cut();
      if (when === "while") await consumer.close();
      await restore();
      expect(await broker.countConsumers(queue)).toBeUndefined();
      // One that was declared, and not yet consumed, is there again.
      expect(await broker.countConsumers(kept)).toBe(0);
      const publish = (routingKey: string): Promise<string> =>
        broker.publish(message("m", { exchange: name, routingKey, mandatory: true })).then(
          () => "sent",
          (error: { reason?: string }) => error.reason ?? "",
        );
      await expect.poll(() => publish("b.c"), { timeout: 10_000 }).toBe("sent");
      expect(await publish("a.b")).toBe("no_service");
    },
  );

  it("brings back an exclusive queue until its last consumer is closed", async () => {
    const { broker, cut, restore } = await harness().openBreakable();
    const queue = unique("mine");
    await broker.declare(topology({ queues: [{ name: queue, type: "exclusive" }] }));
    const first = await broker.consume({ queue, prefetch: 1 }, () => {});
    const last = await broker.consume({ queue, prefetch: 1 }, () => {});
    await first.cancel();
    await first.close();
    await cut();
    await restore();
    const count = () => broker.countConsumers(queue);
    await expect.poll(count, { timeout: 10_000 }).toBe(1);
    await last.cancel();
    await cut();
    await restore();
    expect(await count()).toBeUndefined();
  });

  it("can be closed while it is disconnected", async () => {
    const { broker, cut } = await harness().openBreakable();
    await broker.openRequester(createListener());
    await cut();
    await broker.close();
    expect(broker.state).toBe("closed");
  });
}
