import { expect, it } from "vitest";
import type { Broker } from "../../../runtime/broker.ts";
import { unique } from "../../support/unique.ts";
import { consumeAll, type Harness, message, textOf, topology } from "../harness.ts";

/** Messages on their way in: confirmed, returned, refused, and unchanged. */
export function publishing(harness: () => Harness): void {
  it("carries every property, the headers and the bytes", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    const inbox = await consumeAll(broker, { queue: name, prefetch: 1 });
    const body = Uint8Array.from({ length: 256 }, (_, index) => index);
    await broker.publish({
      ...message(""),
      routingKey: name,
      body,
      headers: {
        text: "größer",
        whole: 7,
        big: 2 ** 40,
        negative: -1,
        yes: true,
        no: false,
        empty: "",
      },
      contentType: "application/json",
      type: "call",
      correlationId: "c-1",
      replyTo: "reply-here",
      messageId: "m-1",
      appId: "tests",
      timestamp: 1_700_000_000,
      ttl: 60_000,
      persistent: true,
    });
    const received = await inbox.next();
    expect({ ...received.headers }).toEqual({
      ...{ text: "größer", whole: 7, big: 2 ** 40, negative: -1, yes: true, no: false, empty: "" },
    });
    expect([...received.body]).toEqual([...body]);
    expect(received).toMatchObject({
      exchange: "",
      routingKey: name,
      contentType: "application/json",
      type: "call",
      correlationId: "c-1",
      replyTo: "reply-here",
      messageId: "m-1",
      appId: "tests",
      timestamp: 1_700_000_000,
      redelivered: false,
    });
  });

  it("says undefined for properties that were not set", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    const inbox = await consumeAll(broker, { queue: name, prefetch: 1 });
    await broker.publish(message("", { routingKey: name }));
    const received = await inbox.next();
    for (const property of [
      "contentEncoding",
      "type",
      "correlationId",
      "replyTo",
      "messageId",
      "appId",
      "timestamp",
    ] as const) {
      expect([property, received[property]]).toEqual([property, undefined]);
    }
    expect(received.body).toHaveLength(0);
    expect(Object.keys(received.headers)).toEqual([]);
  });

  it("gives headers without a prototype, and skips one that is named __proto__", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    const inbox = await consumeAll(broker, { queue: name, prefetch: 1 });
    const headers: Record<string, string> = JSON.parse(
      '{"__proto__": "evil", "constructor": "own", "a": "b"}',
    );
    await broker.publish(message("m", { routingKey: name, headers }));
    const received = await inbox.next();
    expect(Object.getPrototypeOf(received.headers)).toBeNull();
    expect(Object.keys(received.headers).sort()).toEqual(["a", "constructor"]);
    expect(received.headers["constructor"]).toBe("own");
  });

  it("keeps what was published from what either side does to it afterwards", async () => {
    const broker = await harness().open();
    const name = unique("copies");
    const queues = [`${name}-1`, `${name}-2`];
    await broker.declare(
      topology({
        exchanges: [{ name, type: "fanout" }],
        queues: queues.map((queue) => ({ name: queue, type: "exclusive" })),
        bindings: queues.map((queue) => ({ exchange: name, queue, routingKey: "" })),
      }),
    );
    const [one, two] = await Promise.all(
      queues.map((queue) => consumeAll(broker, { queue, prefetch: 10 })),
    );
    const sent = message("before", { exchange: name, headers: { h: 1 } });
    const published = broker.publish(sent);
    sent.body.fill(0);
    await published;
    const received = await one?.next();
    expect(received && textOf(received)).toBe("before");
    received?.body.fill(0);
    const other = await two?.next();
    expect(other && textOf(other)).toBe("before");
    received?.reject(true);
    const again = await one?.next();
    expect(again && textOf(again)).toBe("before");
  });

  it("rejects a mandatory message that no queue takes, and no other", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) =>
        broker.publish(
          message("m", {
            routingKey: index % 3 === 0 ? unique("nowhere") : name,
            mandatory: index % 2 === 0,
          }),
        ),
      ),
    );
    const rejected = outcomes.map((outcome) => outcome.status === "rejected");
    expect(rejected).toEqual(outcomes.map((_, index) => index % 6 === 0));
    expect(outcomes[0]).toMatchObject({ reason: { code: "unavailable", reason: "no_service" } });
  });

  it("tells returned messages with one id apart by where they went", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    const lost = unique("nowhere");
    const outcomes = await Promise.allSettled(
      [lost, name, lost].map((routingKey) =>
        broker.publish(message("m", { routingKey, mandatory: true, messageId: "same" })),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      "rejected",
      "fulfilled",
      "rejected",
    ]);
  });

  it("takes a mandatory message into a queue without consumers", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    await expect(
      broker.publish(message("m", { routingKey: name, mandatory: true })),
    ).resolves.toBeUndefined();
  });

  it("refuses a message for an exchange that is not there, and goes on with the next", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    const exchange = unique("nowhere");
    await expect(broker.publish(message("m", { exchange }))).rejects.toMatchObject({
      code: "unavailable",
      reason: "no_service",
      refusal: "missing",
    });
    await expect
      .poll(() => broker.publish(message("m", { routingKey: name })).then(() => "sent", String))
      .toBe("sent");
  });

  it("refuses properties that AMQP has no room for, before it sends anything", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    const long = "ä".repeat(128);
    for (const property of [
      "type",
      "correlationId",
      "replyTo",
      "messageId",
      "appId",
      "contentType",
    ]) {
      const attempt = broker.publish(message("m", { routingKey: name, [property]: long }));
      await expect(attempt).rejects.toMatchObject({
        code: "invalid_argument",
        rawMessage: expect.stringContaining(property),
      });
    }
    const headers = { big: "x".repeat(70_000) };
    await expect(broker.publish(message("m", { routingKey: name, headers }))).rejects.toMatchObject(
      {
        code: "payload_too_large",
      },
    );
    await broker.publish(
      message("m", { routingKey: name, correlationId: "x".repeat(255), mandatory: true }),
    );
  });

  it("carries five megabytes", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    const inbox = await consumeAll(broker, { queue: name, prefetch: 1 });
    const body = Buffer.alloc(5 * 1_048_576, "0123456789abcdef");
    await broker.publish({ ...message(""), routingKey: name, body });
    expect(Buffer.compare(Buffer.from((await inbox.next()).body), body)).toBe(0);
  });

  it("takes more at once than it sends at once, in order", async () => {
    const { broker, name } = await brokerWithQueue(harness());
    const inbox = await consumeAll(broker, { queue: name, prefetch: 10_000 });
    const texts = Array.from({ length: 1_900 }, (_, index) => String(index));
    await Promise.all(texts.map((text) => broker.publish(message(text, { routingKey: name }))));
    expect((await inbox.take(texts.length)).map(textOf)).toEqual(texts);
  });
}

async function brokerWithQueue(harness: Harness): Promise<{ broker: Broker; name: string }> {
  const broker = await harness.open();
  const name = unique("queue");
  await broker.declare(topology({ queues: [{ name, type: "exclusive" }] }));
  return { broker, name };
}
