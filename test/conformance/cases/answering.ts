import { expect, it } from "vitest";
import type { Broker } from "../../../runtime/broker.ts";
import { unique } from "../../support/unique.ts";
import {
  consumeAll,
  createListener,
  type Harness,
  message,
  type RecordingListener,
  textOf,
  topology,
} from "../harness.ts";

/** Requests and their answers. */
export function answering(harness: () => Harness): void {
  it("brings answers to the requester that asked", async () => {
    const { server, queue } = await echo(harness());
    const clients = await Promise.all([askFrom(harness()), askFrom(harness())]);
    for (const [index, { requester }] of clients.entries()) {
      const replyTo = requester.address;
      requester.send(
        message(`request ${index}`, {
          routingKey: queue,
          replyTo,
          correlationId: `c${index}`,
          mandatory: true,
        }),
      );
    }
    for (const [index, { listener }] of clients.entries()) {
      const answer = await listener.answers.next();
      expect([textOf(answer), answer.correlationId]).toEqual([`request ${index}`, `c${index}`]);
      expect(Object.getPrototypeOf(answer.headers)).toBeNull();
    }
    expect(server.state).toBe("connected");
  });

  it("brings many answers in order", async () => {
    const { queue } = await echo(harness());
    const { requester, listener } = await askFrom(harness());
    const texts = Array.from({ length: 1_000 }, (_, index) => String(index));
    for (const text of texts)
      requester.send(message(text, { routingKey: queue, replyTo: requester.address }));
    expect((await listener.answers.take(texts.length)).map(textOf)).toEqual(texts);
  });

  it("opens several requesters on one connection", async () => {
    const { server, queue } = await echo(harness());
    const listeners = [createListener(), createListener()];
    const requesters = await Promise.all(
      listeners.map((listener) => server.openRequester(listener)),
    );
    for (const [index, requester] of requesters.entries()) {
      requester.send(message(String(index), { routingKey: queue, replyTo: requester.address }));
    }
    for (const [index, listener] of listeners.entries())
      expect(textOf(await listener.answers.next())).toBe(String(index));
  });

  it("returns a mandatory request that no queue takes, as it was", async () => {
    const { requester, listener } = await askFrom(harness());
    const routingKey = unique("nowhere");
    const more = {
      routingKey,
      replyTo: requester.address,
      correlationId: "c-1",
      messageId: "m-1",
      headers: { h: 1 },
    };
    requester.send(message("asked", { ...more, mandatory: true }));
    requester.send(message("not mandatory", more));
    requester.send(message("last", { ...more, correlationId: "c-2", mandatory: true }));
    const [first, second] = await listener.returns.take(2);
    expect(first).toMatchObject({ routingKey, correlationId: "c-1", messageId: "m-1" });
    expect(first && [textOf(first), first.headers["h"]]).toEqual(["asked", 1]);
    expect(second?.correlationId).toBe("c-2");
    expect(listener.changes.items).toEqual([]);
  });

  it("drops an answer for a requester that has gone, and goes on", async () => {
    const { server, queue } = await echo(harness());
    const gone = await askFrom(harness());
    const held = await holdOne(server, gone.requester);
    await gone.broker.close();
    server.answer(message("late", { routingKey: held }));
    const { requester, listener } = await askFrom(harness());
    requester.send(message("next", { routingKey: queue, replyTo: requester.address }));
    expect(textOf(await listener.answers.next())).toBe("next");
  });

  it("publishes no answer to anything but an address of answers", async () => {
    const { server, queue } = await echo(harness());
    const victim = unique("victim");
    await server.declare(topology({ queues: [{ name: victim, type: "exclusive" }] }));
    const inbox = await consumeAll(server, { queue: victim, prefetch: 10 });
    const hostile = [
      victim,
      "",
      "amq.rabbitmq.reply-to",
      "lagomorph.replies",
      `lagomorph.replies.${victim}`,
      "x".repeat(300),
    ];
    for (const routingKey of hostile) server.answer(message("hostile", { routingKey }));
    for (const token of ["", "x", "g2dkAA==.", "!.!", "g2dk.AA==.x", "\u0000", "AAAA.AAAA"]) {
      server.answer(message("hostile", { routingKey: `amq.rabbitmq.reply-to.${token}` }));
    }
    const { requester, listener } = await askFrom(harness());
    // RabbitMQ 3.10 ends the connection of direct answers for such addresses: those that are sent until it is back are lost.
    const ask = () =>
      requester.send(message("next", { routingKey: queue, replyTo: requester.address }));
    await expect
      .poll(() => ask() ?? listener.answers.items.length, { timeout: 10_000 })
      .toBeGreaterThan(0);
    await server.publish(message("the only one", { routingKey: victim }));
    expect((await inbox.take(1)).map(textOf)).toEqual(["the only one"]);
    expect(server.state).toBe("connected");
  });

  it("refuses to send what AMQP has no room for, and stays open", async () => {
    const { queue } = await echo(harness());
    const { requester, listener } = await askFrom(harness());
    const replyTo = requester.address;
    expect(() =>
      requester.send(message("m", { routingKey: queue, correlationId: "x".repeat(256) })),
    ).toThrow("correlationId");
    expect(() =>
      requester.send(message("m", { routingKey: queue, headers: { h: "x".repeat(70_000) } })),
    ).toThrow("headers");
    requester.send(message("fine", { routingKey: queue, replyTo }));
    expect(textOf(await listener.answers.next())).toBe("fine");
  });

  it("sends nothing after close", async () => {
    const { requester } = await askFrom(harness());
    await requester.close();
    expect(requester.refusal).toBe("disconnected");
    expect(() => requester.send(message("m"))).toThrow(
      expect.objectContaining({ code: "unavailable", reason: "disconnected" }),
    );
  });
}

/** A server that answers each request with its own text. */
async function echo(harness: Harness): Promise<{ server: Broker; queue: string }> {
  const server = await harness.open();
  const queue = unique("echo");
  await server.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
  await server.consume({ queue, prefetch: 200 }, (request) => {
    const { correlationId, replyTo = "" } = request;
    server.answer(
      message(textOf(request), {
        routingKey: replyTo,
        ...(correlationId ? { correlationId } : {}),
      }),
    );
    request.accept();
  });
  return { server, queue };
}

interface Asking {
  readonly broker: Broker;
  readonly requester: Awaited<ReturnType<Broker["openRequester"]>>;
  readonly listener: RecordingListener;
}

async function askFrom(harness: Harness): Promise<Asking> {
  const broker = await harness.open();
  const listener = createListener();
  return { broker, listener, requester: await broker.openRequester(listener) };
}

/** The address of a requester as a server sees it. */
async function holdOne(server: Broker, requester: Asking["requester"]): Promise<string> {
  const queue = unique("held");
  await server.declare(topology({ queues: [{ name: queue, type: "exclusive" }] }));
  const inbox = await consumeAll(server, { queue, prefetch: 1 });
  requester.send(message("m", { routingKey: queue, replyTo: requester.address }));
  const { replyTo } = await inbox.next();
  return replyTo ?? "";
}
