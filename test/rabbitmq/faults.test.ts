import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import amqp, { type Channel, type ChannelModel } from "amqplib";
import type { Broker } from "../../runtime/broker.ts";
import { MeshError } from "../../runtime/errors.ts";
import {
  type AmqpBrokerOptions,
  createAmqpBroker,
} from "../../runtime/brokers/amqp/amqp-broker.ts";
import { consumeAll, createListener, message, textOf, topology } from "../conformance/harness.ts";
import { createLines } from "../support/lines.ts";
import { publishNested } from "../support/publish-nested.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { unique } from "../support/unique.ts";

const brokers: Broker[] = [];
let raw: ChannelModel;
let channel: Channel;
let proxy: TcpProxy;

beforeEach(async () => {
  proxy = await createTcpProxy(inject("amqpUrl"));
  raw = await amqp.connect(inject("amqpUrl"));
  channel = await raw.createChannel();
});

afterEach(async () => {
  await Promise.all(brokers.splice(0).map((broker) => broker.close()));
  await raw.close();
  await proxy.close();
});

async function open(options: Partial<AmqpBrokerOptions> = {}): Promise<Broker> {
  const broker = createAmqpBroker({ urls: [inject("amqpUrl")], ...options });
  brokers.push(broker);
  await broker.open();
  return broker;
}

async function withQueue(broker: Broker): Promise<string> {
  const queue = unique("faults");
  await broker.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
  return queue;
}

describe("messages from others", () => {
  it("come without any property", async () => {
    const broker = await open();
    const queue = await withQueue(broker);
    const inbox = await consumeAll(broker, { queue, prefetch: 10 });
    channel.sendToQueue(queue, Buffer.from("bare"));
    const received = await inbox.next();
    expect(textOf(received)).toBe("bare");
    expect(Object.keys(received.headers)).toEqual([]);
    expect(received.contentType).toBeUndefined();
  });

  it("carry headers of every type, of which none reaches a prototype", async () => {
    const broker = await open();
    const queue = await withQueue(broker);
    const inbox = await consumeAll(broker, { queue, prefetch: 10 });
    const hostile: unknown = JSON.parse(
      '{"__proto__": {"polluted": "yes"}, "inner": {"__proto__": {"polluted": "yes"}, "a": [{"b": 1}]}}',
    );
    const headers = { ...(hostile as object), bytes: Buffer.from("raw"), nothing: null, real: 1.5 }; // JSON of an object
    Object.defineProperty(headers, "__proto__", { value: { polluted: "yes" }, enumerable: true });
    channel.sendToQueue(queue, Buffer.from("m"), { headers });
    const received = await inbox.next();
    expect(received.headers["polluted"]).toBeUndefined();
    expect(Object.keys(received.headers).sort()).toEqual(["bytes", "inner", "nothing", "real"]);
    expect(received.headers["inner"]).toEqual({ a: [{ b: 1 }] });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined(); // any object would show it
    console.log("H1: a header table with __proto__ at 2 depths, 0 prototypes changed");
  });

  it("carry tables within tables, which end at some depth", async () => {
    const broker = await open();
    const queue = await withQueue(broker);
    const inbox = await consumeAll(broker, { queue, prefetch: 10 });
    let headers: Record<string, unknown> = { deepest: true };
    for (let level = 0; level < 500; level++) headers = { t: headers };
    channel.sendToQueue(queue, Buffer.from("deep"), { headers });
    const received = await inbox.next();
    expect(textOf(received)).toBe("deep");
    expect(JSON.stringify(received.headers).length).toBeLessThan(200);
  });
});

describe("a header table that is deeper than amqplib can decode", () => {
  it.each([4_000, 9_000])("arrives without its headers: %i levels", async (levels) => {
    const broker = await open();
    const queue = await withQueue(broker);
    const inbox = await consumeAll(broker, { queue, prefetch: 10 });
    await broker.publish(
      message("before", { routingKey: queue, headers: { ordinary: "x".repeat(10_000) } }),
    );
    publishNested(raw, queue, levels);
    await channel.checkQueue(queue);
    await broker.publish(message("after", { routingKey: queue }));
    const [before, deep, after] = await inbox.take(3);
    expect(before?.headers["ordinary"]).toHaveLength(10_000);
    expect(deep && [textOf(deep), Object.keys(deep.headers)]).toEqual(["deep", ["too-deep"]]);
    expect(deep?.contentType).toBe("text/plain");
    expect(after && textOf(after)).toBe("after");
    expect(broker.state).toBe("connected");
  });
});

describe("a connection that is lost", () => {
  it("reports what was sent as interrupted, and the rest as not sent", async () => {
    const broker = await open({ urls: [proxy.url] });
    const queue = await withQueue(broker);
    proxy.freeze();
    const sent = broker.publish(message("sent", { routingKey: queue }));
    const many = Array.from({ length: 1_500 }, () =>
      broker.publish(message("m", { routingKey: queue })),
    );
    const outcomes = Promise.allSettled([sent, ...many]);
    proxy.cut();
    const codes = (await outcomes).map((outcome) =>
      outcome.status === "rejected" && outcome.reason instanceof MeshError
        ? outcome.reason.code
        : "sent",
    );
    expect(codes.slice(0, 1_000).every((code) => code === "interrupted")).toBe(true);
    expect(codes.slice(1_000).every((code) => code === "unavailable")).toBe(true);
    proxy.restore();
    await expect
      .poll(() => broker.publish(message("m", { routingKey: queue })).then(() => "sent", String), {
        timeout: 10_000,
      })
      .toBe("sent");
  });

  it("is noticed by heartbeats when nothing comes any more", async () => {
    const broker = await open({ urls: [proxy.url], heartbeat: 1 });
    const listener = createListener();
    await broker.openRequester(listener);
    proxy.freeze();
    expect(await listener.changes.next()).toBe("lost");
    await vi.waitFor(() => expect(broker.state).toBe("disconnected"), { timeout: 10_000 });
    proxy.restore();
    expect(await listener.changes.next()).toBe("restored");
  });

  it("is made again to another node when its own does not answer", async () => {
    const broker = await open({ urls: [proxy.url, inject("amqpUrl")] });
    proxy.cut();
    await vi.waitFor(() => expect(broker.state).toBe("disconnected"), {
      timeout: 5_000,
      interval: 1,
    });
    await vi.waitFor(() => expect(broker.state).toBe("connected"), { timeout: 10_000 });
  });

  it("loses nothing that was confirmed over six losses", async () => {
    const broker = await open({ urls: [proxy.url] });
    const queue = await withQueue(broker);
    const seen = new Set<string>();
    await broker.consume({ queue, prefetch: 50 }, (delivery) => {
      seen.add(textOf(delivery));
      delivery.accept();
    });
    for (let number = 0; number < 120; number++) {
      if (number % 20 === 10) proxy.drop();
      const publish = () =>
        broker.publish(message(String(number), { routingKey: queue })).then(() => "sent", String);
      await expect.poll(publish, { timeout: 10_000, interval: 5 }).toBe("sent");
    }
    await vi.waitFor(() => expect(seen.size).toBe(120), { timeout: 10_000 });
  }, 60_000);
});

describe("a channel or a consumer that is lost", () => {
  it("consumes again when somebody has deleted the queue, and says so each time", async () => {
    const { log, lines } = createLines();
    const broker = await open({ log });
    const queue = await withQueue(broker);
    const inbox = await consumeAll(broker, { queue, prefetch: 10 });
    for (let time = 0; time < 3; time++) {
      await channel.deleteQueue(queue);
      const publish = () =>
        broker
          .publish(message(String(time), { routingKey: queue, mandatory: true }))
          .then(() => "sent", String);
      await expect.poll(publish, { timeout: 10_000 }).toBe("sent");
      const delivery = await inbox.next();
      expect(textOf(delivery)).toBe(String(time));
      delivery.accept();
    }
    expect(broker.state).toBe("connected");
    const told = `has cancelled the consumer of queue "${queue}"`;
    const saying = (text: string): number => lines.filter((line) => line.includes(text)).length;
    await vi.waitFor(() => expect(saying("works again")).toBe(3));
    expect(saying(JSON.stringify(told).slice(1, -1))).toBe(3);
  });

  it("settles what it held of a queue that was deleted without harm to what it holds now", async () => {
    const broker = await open();
    const queue = await withQueue(broker);
    const inbox = await consumeAll(broker, { queue, prefetch: 2 });
    await broker.publish(message("before", { routingKey: queue }));
    const before = await inbox.next();
    await channel.deleteQueue(queue);
    const publish = () =>
      broker
        .publish(message("after", { routingKey: queue, mandatory: true }))
        .then(() => "sent", String);
    await expect.poll(publish, { timeout: 10_000 }).toBe("sent");
    const after = await inbox.next();
    before.accept();
    after.reject(true);
    const again = await inbox.next();
    expect([textOf(again), again.redelivered]).toEqual(["after", true]);
  });

  it("opens a new address for answers when the broker closes its channel", async () => {
    const broker = await open({ replies: "queue" });
    const listener = createListener();
    const requester = await broker.openRequester(listener);
    const { address } = requester;
    requester.send(message("m", { exchange: unique("nowhere") }));
    expect(await listener.changes.take(2)).toEqual(["lost", "restored"]);
    expect(requester.address).not.toBe(address);
    requester.send(message("m", { routingKey: unique("nowhere"), mandatory: true }));
    expect(textOf(await listener.returns.next())).toBe("m");
  });

  it("refuses what goes to an exchange that is not there, and loses no other exchange's messages silently", async () => {
    const broker = await open();
    const queue = await withQueue(broker);
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 20 }, () => broker.publish(message("good", { routingKey: queue }))),
      broker.publish(message("bad", { exchange: unique("nowhere") })),
      ...Array.from({ length: 20 }, () => broker.publish(message("good", { routingKey: queue }))),
    ]);
    expect(outcomes[20]).toMatchObject({ status: "rejected", reason: { refusal: "missing" } });
    for (const outcome of outcomes.filter((_, index) => index !== 20)) {
      if (outcome.status === "rejected") expect(outcome.reason.code).toBe("interrupted");
    }
    await expect
      .poll(() => broker.publish(message("good", { routingKey: queue })).then(() => "sent", String))
      .toBe("sent");
  });
});
