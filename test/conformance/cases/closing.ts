import { expect, it } from "vitest";
import { unique } from "../../support/unique.ts";
import { consumeAll, createListener, type Harness, message, textOf, topology } from "../harness.ts";

/** The end of a connection, in good order. */
export function closing(harness: () => Harness): void {
  it("waits until everything that was published is confirmed", async () => {
    const [broker, other] = [await harness().open(), await harness().open()];
    const queue = unique("flushed");
    await broker.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
    const texts = Array.from({ length: 2_000 }, (_, index) => String(index));
    const published = texts.map((text) => broker.publish(message(text, { routingKey: queue })));
    await broker.close();
    await Promise.all(published);
    const inbox = await consumeAll(other, { queue, prefetch: 5_000 });
    expect((await inbox.take(texts.length)).map(textOf)).toEqual(texts);
  });

  it("lets what was settled and answered reach the broker first", async () => {
    const [server, client] = [await harness().open(), await harness().open()];
    const queue = unique("settled");
    await server.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
    const listener = createListener();
    const requester = await client.openRequester(listener);
    const inbox = await consumeAll(server, { queue, prefetch: 100 });
    for (let index = 0; index < 50; index++) {
      requester.send(message(String(index), { routingKey: queue, replyTo: requester.address }));
    }
    for (const request of await inbox.take(50)) {
      server.answer(message(textOf(request), { routingKey: request.replyTo ?? "" }));
      request.accept();
    }
    await server.close();
    await listener.answers.take(50);
    const next = await consumeAll(client, { queue, prefetch: 1 });
    await client.publish(message("the only one", { routingKey: queue }));
    expect(textOf(await next.next())).toBe("the only one");
  });

  it("gives unsettled deliveries back", async () => {
    const [broker, other] = [await harness().open(), await harness().open()];
    const queue = unique("unsettled");
    await broker.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
    const inbox = await consumeAll(broker, { queue, prefetch: 1 });
    await other.publish(message("m", { routingKey: queue }));
    await inbox.next();
    await broker.close();
    const next = await consumeAll(other, { queue, prefetch: 1 });
    expect((await next.next()).redelivered).toBe(true);
  });

  it("refuses everything afterwards, may be repeated, and does not tell requesters of a loss", async () => {
    const broker = await harness().open();
    const listener = createListener();
    await broker.openRequester(listener);
    await Promise.all([broker.close(), broker.close()]);
    await broker.close();
    expect(broker.state).toBe("closed");
    const away = { code: "unavailable", reason: "disconnected" };
    await expect(broker.publish(message("m"))).rejects.toMatchObject(away);
    await expect(broker.declare(topology({}))).rejects.toMatchObject(away);
    await expect(broker.countConsumers("q")).rejects.toMatchObject(away);
    await expect(broker.openRequester(listener)).rejects.toMatchObject(away);
    broker.answer(message("m", { routingKey: "lagomorph.replies.x" }));
    expect(listener.changes.items).toEqual([]);
  });
}
