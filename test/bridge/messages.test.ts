import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { listenToAll } from "../../runtime/feeds.ts";
import type { Delivery } from "../../runtime/message.ts";
import { nativeWire } from "../../runtime/wires/native/index.ts";
import { probe, ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { relay } from "../conformance/mesh/generated/relay/index.ts";
import { probeClass } from "../conformance/mesh/services.ts";
import { unique } from "../support/unique.ts";
import { Land, until } from "./set-up.ts";

describe("events and commands over a bridge", () => {
  const brokers = { cloud: unique("cloud"), hq: unique("hq") };
  let land: Land;
  let raw: Broker[] = [];
  beforeEach(() => {
    land = new Land({ cloud: `memory:${brokers.cloud}`, hq: `memory:${brokers.hq}` });
    raw = [];
  });
  afterEach(async () => {
    await land[Symbol.asyncDispose]();
    await Promise.all(raw.map((broker) => broker.close()));
  });

  async function open(name: string): Promise<Broker> {
    const broker = createMemoryBroker(name);
    raw.push(broker);
    await broker.open();
    return broker;
  }

  /** The events that a broker gets, as messages. */
  async function listen(name: string): Promise<readonly Delivery[]> {
    const broker = await open(name);
    const queue = unique("all");
    await broker.declare({
      exchanges: [{ name: "lagomorph.topics", type: "topic" }],
      queues: [{ name: queue, type: "classic" }],
      bindings: [{ exchange: "lagomorph.topics", queue, routingKey: "#" }],
    });
    await listenToAll(broker, nativeWire.topology.listeners);
    const got: Delivery[] = [];
    await broker.consume({ queue, prefetch: 100 }, (delivery) => got.push(delivery));
    return got;
  }

  const toHq = { from: "cloud", to: "hq" };

  it("are the original bytes and properties, with their path", async () => {
    const [here, there] = [await listen(brokers.cloud), await listen(brokers.hq)];
    await land.bridge([{ ...toHq, events: ["probe.*"] }]);
    const cloud = await land.mesh("cloud", { name: "web" });
    await cloud.emit(relay.relayed, { text: "not chosen" });
    await cloud.emit(probe.noted, { text: "chosen", tags: ["a"] });
    await until(() => there.length > 0);
    const original = here.find(({ routingKey }) => routingKey === "probe.noted");
    expect(there).toHaveLength(1);
    const { body, messageId, appId, exchange, type, timestamp, headers } = there[0] ?? {};
    expect({ body, messageId, appId, exchange, type, timestamp, headers }).toEqual({
      body: original?.body,
      messageId: original?.messageId,
      appId: "web",
      exchange: "lagomorph.events.probe",
      type: "lagomorph.event/1",
      timestamp: original?.timestamp,
      headers: { ...original?.headers, "bridge-path": "cloud" },
    });
  });

  it("are handled on the other side, in their order, and acknowledged here", async () => {
    const hq = await land.mesh("hq");
    const bridge = await land.bridge([{ ...toHq, events: ["probe.noted"] }]);
    const cloud = await land.mesh("cloud");
    const heard: string[] = [];
    await hq.on(probe.noted, ({ text }) => void heard.push(text));
    const texts = Array.from({ length: 500 }, (_, index) => `${index}`);
    await Promise.all(texts.map((text) => cloud.emit(probe.noted, { text })));
    await until(() => heard.length === texts.length);
    expect(heard).toEqual(texts);
    expect(bridge.stats()).toMatchObject({ messages: 500, returned: 0, setAside: 0 });
    const waiting = await (
      await open(brokers.cloud)
    ).countMessages("lagomorph.bridge.test.hq.events");
    expect(waiting).toBe(0);
  });

  it("as commands wait here until somebody handles them there", async () => {
    const bridge = await land.bridge([{ ...toHq, commands: ["probe.remember"] }]);
    const cloud = await land.mesh("cloud");
    await cloud.client(ProbeClient).remember("the milk");
    await until(() => bridge.stats().interruptions > 0);
    expect(bridge.health()).toMatchObject({
      ready: false,
      problems: [{ text: expect.stringContaining("probe.remember to hq") }],
    });
    const hq = await land.mesh("hq");
    await hq.serve(probeClass(land.sightings));
    await land.sightings.all("remembered the milk");
    await until(() => bridge.health().ready);
  });

  it("that no service has emitted are set aside with the reason, and others go on", async () => {
    const there = await listen(brokers.hq);
    const bridge = await land.bridge([{ ...toHq, events: ["#"] }]);
    const broker = await open(brokers.cloud);
    await broker.publish({
      exchange: "lagomorph.topics",
      routingKey: "probe.noted",
      body: Buffer.from(`{"event":"noted","payload":{"text":"forged"}}`),
    });
    const cloud = await land.mesh("cloud");
    await cloud.emit(probe.noted, { text: "honest" });
    await until(() => there.length > 0);
    await until(() => bridge.stats().setAside === 1);
    expect(there).toHaveLength(1);
    const dead = "lagomorph.dead.bridge.test.hq.events";
    await until(async () => (await broker.countMessages(dead)) === 1);
    const letter = await broker.get(dead);
    expect(letter?.headers).toMatchObject({ "dead-code": "permission_denied" });
    letter?.accept();
  });
});
