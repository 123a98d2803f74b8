import { type Channel, type ChannelModel, connect as connectAmqp } from "amqplib";
import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import type { Broker } from "../../../runtime/broker.ts";
import { createAmqpBroker } from "../../../runtime/brokers/amqp/amqp-broker.ts";
import { systemClock } from "../../../runtime/clock.ts";
import { quietLog } from "../../../runtime/log.ts";
import { Subscribed } from "../../../runtime/server/subscribe.ts";
import { Quarantine } from "../../../runtime/server/quarantine.ts";
import { Workers } from "../../../runtime/server/workers.ts";
import { nativeWire } from "../../../runtime/wires/native/index.ts";
import { createAmqpPlace, quiet } from "./amqp-place.ts";
import type { HowToFail } from "./contracts/stubborn.ts";
import { StubbornClient, stubborn } from "./generated/stubborn/index.ts";
import { Sightings } from "./services.ts";
import type { Place } from "./set-up.ts";
import { stubbornClass } from "./stubborn.ts";
import { createTcpProxy } from "../../support/tcp-proxy.ts";

const waitingQueue = "lagomorph.retry.stubborn.100";

/** What becomes of messages that wait for another attempt when something is deleted, killed, away or refused. */
export function describeWaiting(): void {
  let place: Place;
  let mesh: Mesh;
  let connection: ChannelModel;
  let channel: Channel;
  let sightings: Sightings;

  beforeEach(async () => {
    place = await createAmqpPlace([StubbornClient.service]);
    sightings = new Sightings();
    mesh = await connect(inject("amqpUrl"), { log: quiet, name: "waiting" });
    connection = await connectAmqp(inject("amqpUrl"), { noDelay: true });
    channel = await connection.createChannel();
  });
  afterEach(async () => {
    await Promise.all([mesh.close(), connection.close()]);
    await place.remove();
  });

  const emit = (text: string, fail: Record<string, HowToFail>, from = mesh): Promise<void> =>
    from.emit(stubborn.tried, { text, fail });
  const once: Record<string, HowToFail> = { onTried: { how: "error", until: 1 } };

  test("waits also when somebody has deleted the queue and the exchanges by which it goes", async () => {
    await mesh.serve(stubbornClass(sightings));
    await channel.deleteQueue(waitingQueue);
    await emit("without a queue", once);
    await sightings.all("onTried without a queue 2");
    await channel.deleteExchange(waitingQueue);
    await channel.deleteExchange("lagomorph.back.stubborn");
    // From elsewhere: RabbitMQ closes the channel on which a copy finds no exchange, with all that is not confirmed there.
    await using other = await connect(inject("amqpUrl"), { log: quiet });
    await emit("without exchanges", once, other);
    await sightings.all("onTried without exchanges 2");
    for (const text of ["without a queue", "without exchanges"])
      expect(sightings.count(`onTried ${text} 2`)).toBe(1);
  });

  test("is set aside when its queue is deleted meanwhile, and lets those pass that wait with it", async () => {
    const service = await mesh.serve(stubbornClass(sightings));
    await service.stop();
    const queue = "lagomorph.on.stubborn.onTried";
    await channel.deleteQueue(queue);
    // More than RabbitMQ holds without a way on before it passes on nothing else.
    const many = 40;
    const headers = { "retry-exchange": "lagomorph.events.stubborn", "retry-failures": 1 };
    for (let count = 0; count < many; count++)
      channel.publish(waitingQueue, queue, Buffer.from("orphan"), { persistent: true, headers });
    const dead = "lagomorph.dead.on.stubborn.onTried";
    await vi.waitFor(async () => expect((await channel.checkQueue(dead)).messageCount).toBe(many), {
      timeout: 20_000,
    });
    const orphan = await channel.get(dead, { noAck: true });
    expect(orphan && orphan.properties.headers).toMatchObject({
      ...headers,
      "x-first-death-reason": "expired",
    });
    await mesh.serve(stubbornClass(sightings));
    await emit("behind", once);
    await sightings.all("onTried behind 2");
  });

  test("is handled again when its service is killed before it could acknowledge it: once too often, and never lost", async () => {
    const first = createAmqpBroker({ urls: [inject("amqpUrl")] });
    const second = createAmqpBroker({ urls: [inject("amqpUrl")] });
    const seen: string[] = [];
    const killed = subscribed(dyingAfterPublish(first), (attempt) => {
      seen.push(`first ${attempt}`);
      throw new Error("x");
    });
    await first.open();
    await killed.start();
    await emit("killed", {});
    await vi.waitFor(() => expect(first.state).toBe("closed"), { timeout: 10_000 });
    await second.open();
    const successor = subscribed(second, (attempt) => void seen.push(`second ${attempt}`));
    await successor.start();
    // The original, and the copy that was confirmed.
    await vi.waitFor(() => expect(seen.length).toBe(3), { timeout: 10_000 });
    expect(seen.toSorted()).toEqual(["first 1", "second 1", "second 2"]);
    await second.close();
  });

  test("is handled again when the broker is away at that moment", async () => {
    const proxy = await createTcpProxy(inject("amqpUrl"));
    const behind = await connect(proxy.url, { log: quiet });
    await behind.serve(
      class extends stubbornClass(sightings) {
        override onTried(trial: { text: string; fail: Record<string, HowToFail> }): void {
          if (sightings.count(`onTried ${trial.text} 1`) === 0) proxy.cut();
          super.onTried(trial);
        }
      },
    );
    await emit("away", once);
    await sightings.all("onTried away 1");
    proxy.restore();
    await sightings.all("onTried away 2");
    expect(sightings.count("onTried away 2")).toBe(1);
    await behind.close();
    await proxy.close();
  });

  test("goes back to its queue when the broker refuses it, and the log says so", async () => {
    const errors: string[] = [];
    const log = { ...quiet, error: (_: object, text = "") => void errors.push(text) };
    const refused = await connect(inject("amqpUrl"), { log });
    await refused.serve(stubbornClass(sightings));
    // Of another type than the wire declares: it can neither be used nor declared.
    await channel.deleteExchange(waitingQueue);
    await channel.deleteQueue(waitingQueue);
    await channel.assertExchange(waitingQueue, "direct");
    await emit("refused", once);
    await vi.waitFor(() => expect(errors).toContain(notSent), { timeout: 10_000 });
    await channel.deleteExchange(waitingQueue);
    await sightings.all("onTried refused 2");
    await refused.close();
  });
}

const notSent = "a message could not be sent to wait; it goes back to its queue";

/** A broker whose connections end as soon as something that it has published is confirmed. */
function dyingAfterPublish(broker: Broker): Broker {
  return new Proxy(broker, {
    get(target, key) {
      if (key !== "publish") {
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      }
      return async (message: Parameters<Broker["publish"]>[0]) => {
        await target.publish(message);
        await target.close();
      };
    },
  });
}

/** What handles `tried` in a process of its own, as far as messages go. */
function subscribed(broker: Broker, handle: (attempt: number) => void): Subscribed {
  const subscription = { source: "stubborn", event: "tried", service: "stubborn" } as const;
  return new Subscribed({
    broker,
    wire: nativeWire,
    log: quietLog(quiet),
    clock: systemClock,
    quarantine: new Quarantine(),
    workers: new Workers(1),
    topology: nativeWire.topology.events({
      ...subscription,
      ...{ handler: "onTried", instance: "i", delivery: "pool", durability: "durable" },
    }),
    title: "stubborn.onTried",
    of: { kind: "handler", service: "stubborn", member: "onTried", name: "onTried" },
    retry: { attempts: 3, backoff: "fixed", from: 100, to: 100 },
    read: (delivery) => {
      const attempt = nativeWire.readHistory(delivery, room).failures + 1;
      return { caller: "c", headers: undefined, trace: undefined, args: [attempt] };
    },
    invoke: ([attempt]) => handle(Number(attempt)),
  });
}

const { waitingRoom: room } = nativeWire.topology.command("stubborn", "persist");
