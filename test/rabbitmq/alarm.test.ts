import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { canStartNodes, type FaultNode } from "../faults/nodes/fault-node.ts";
import { lendNode } from "../support/lend-node.ts";
import type { Broker } from "../../runtime/broker.ts";
import { createAmqpBroker } from "../../runtime/brokers/amqp/amqp-broker.ts";
import { consumeAll, createListener, message, textOf, topology } from "../conformance/harness.ts";
import { unique } from "../support/unique.ts";

// A node of its own: an alarm stops everybody's publishers.

describe.runIf(canStartNodes())("a broker with an alarm", () => {
  let node: FaultNode;
  let broker: Broker;
  beforeAll(async () => {
    node = await lendNode();
    broker = createAmqpBroker({ urls: [node.url] });
    await broker.open();
  }, 120_000);
  afterAll(async () => {
    await broker.close();
    await node.stop();
  });

  it("takes no requests, still has deliveries accepted, and publishes later what waits", async () => {
    const queue = unique("alarm");
    await broker.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
    const listener = createListener();
    const requester = await broker.openRequester(listener);
    for (const text of ["1", "2", "3"]) await broker.publish(message(text, { routingKey: queue }));
    await node.control("set_vm_memory_high_watermark", "absolute", "1");
    let confirmed = false;
    const waiting = broker
      .publish(message("4", { routingKey: queue }))
      .then(() => (confirmed = true));
    await vi.waitFor(() => expect(requester.refusal).toBe("blocked"), { timeout: 30_000 });
    expect(() => requester.send(message("m", { routingKey: queue }))).toThrow(
      expect.objectContaining({ code: "unavailable", reason: "blocked" }),
    );
    const inbox = await consumeAll(broker, { queue, prefetch: 1 });
    for (const text of ["1", "2", "3"]) {
      const delivery = await inbox.next();
      expect(textOf(delivery)).toBe(text);
      delivery.accept();
    }
    expect(confirmed).toBe(false);
    await node.control("set_vm_memory_high_watermark", "absolute", "512MB");
    await waiting;
    expect(textOf(await inbox.next())).toBe("4");
    expect(requester.refusal).toBeUndefined();
    expect(listener.changes.items).toEqual([]);
  }, 60_000);
});
