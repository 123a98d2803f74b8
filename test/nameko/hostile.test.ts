import amqp from "amqplib";
import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { unique } from "../support/unique.ts";
import { anyProperties, hostileEvents, hostileReplies, hostileRequests } from "./hostile.ts";
import { readContentHeader, writeContentHeader } from "./support/content-header.ts";
import { RawPublisher } from "./support/raw-publisher.ts";

describe("hostile messages", () => {
  test("are written with the types that they say", () => {
    fc.assert(
      fc.property(anyProperties, (properties) => {
        expect(readContentHeader(writeContentHeader(properties, 7))).toEqual(properties);
      }),
    );
  });

  test("are taken by RabbitMQ, whatever they hold", async () => {
    const url = inject("amqpUrl");
    const publisher = await RawPublisher.open(url);
    const connection = await amqp.connect(url);
    const channel = await connection.createChannel();
    const queue = unique("hostile");
    await channel.assertQueue(queue);
    const anything = fc.oneof(
      hostileRequests("service", ["add"]),
      hostileReplies("key", ["id"]),
      hostileEvents("service.events", "happened"),
    );
    const messages = fc.sample(anything, 200);
    for (const { properties, body } of messages) {
      await publisher.publish({ exchange: "", routingKey: queue, properties, body });
    }
    const { messageCount } = await channel.deleteQueue(queue);
    expect(messageCount).toBe(messages.length);
    await publisher.close();
    await connection.close();
  });
});
