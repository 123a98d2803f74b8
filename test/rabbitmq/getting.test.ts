import { once } from "node:events";
import { afterEach, expect, inject, it } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createAmqpBroker } from "../../runtime/brokers/amqp/amqp-broker.ts";
import { message, textOf, topology } from "../conformance/harness.ts";
import { unique } from "../support/unique.ts";

let broker: Broker | undefined;
const warnings: Error[] = [];
const onWarning = (warning: Error): number => warnings.push(warning);
afterEach(async () => {
  process.off("warning", onWarning);
  await broker?.close();
});

it("takes 50 messages one by one without a warning of the process", async () => {
  broker = createAmqpBroker({ urls: [inject("amqpUrl")] });
  await broker.open();
  const queue = unique("taken");
  await broker.declare(topology({ queues: [{ name: queue, type: "classic", expires: 60_000 }] }));
  const texts = Array.from({ length: 50 }, (_, index) => String(index));
  for (const text of texts) await broker.publish(message(text, { routingKey: queue }));
  process.on("warning", onWarning);
  for (const text of texts) {
    const delivery = await broker.get(queue);
    expect(delivery && textOf(delivery)).toBe(text);
    delivery?.accept();
  }
  // Warnings come in order: with this one, all before it are there.
  const last = once(process, "warning");
  process.emitWarning("the last one");
  await last;
  expect(warnings.map(({ message: text }) => text)).toEqual(["the last one"]);
});
