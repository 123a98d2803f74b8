import type { Socket } from "node:net";
import { connect, type Channel } from "amqplib";
import { describe, expect, inject, it } from "vitest";
import { shortCut } from "../../runtime/brokers/amqp/shortcut.ts";
import { createInbox } from "../support/inbox.ts";
import { unique } from "../support/unique.ts";

/** Whether the channel has a `write` of ours. */
function isShort(channel: Channel): boolean {
  // Insides of amqplib, which it does not declare.
  const { connection, ch } = channel as unknown as {
    connection: { channels: Record<number, { buffer: object }> };
    ch: number;
  };
  return Object.hasOwn(connection.channels[ch]?.buffer ?? {}, "write");
}

describe("a channel that writes straight to the socket", () => {
  it("is what this version of amqplib allows", async () => {
    const connection = await connect(inject("amqpUrl"));
    const channel = await connection.createChannel();
    shortCut(channel);
    expect(isShort(channel)).toBe(true);
    await connection.close();
  });

  it("keeps messages of all sizes whole and in order, and tells when it may go on", async () => {
    const connection = await connect(inject("amqpUrl"));
    const channel = await connection.createConfirmChannel();
    shortCut(channel);
    const queue = unique("shortcut");
    await channel.assertQueue(queue, { exclusive: true });
    const inbox = createInbox<Buffer>();
    await channel.consume(queue, (message) => message && inbox.put(message.content), {
      noAck: true,
    });
    const bodies = [0, 1, 100, 2_047, 2_048, 4_096, 131_072, 1_000_000, 5, 3_000_000, 7].map(
      (size, index) => Buffer.alloc(size, index),
    );
    // Loopback is quick: what is written in this turn is kept, so that there is more of it than a socket wants at once.
    const { stream } = connection.connection as unknown as { stream: Socket };
    stream.cork();
    const drained = new Promise((resolve) => channel.once("drain", resolve));
    const goesOn = bodies.map((body) => channel.sendToQueue(queue, body));
    stream.uncork();
    expect(goesOn.at(-1)).toBe(false);
    await drained;
    await channel.waitForConfirms();
    const received = await inbox.take(bodies.length);
    expect(received.every((body, index) => bodies[index]?.equals(body))).toBe(true);
    await channel.close();
    await connection.close();
  });

  it("may be one of many on a connection, without a warning", async () => {
    const warnings: string[] = [];
    const onWarning = ({ message }: Error): void => void warnings.push(message);
    process.on("warning", onWarning);
    const connection = await connect(inject("amqpUrl"));
    for (let count = 0; count < 20; count++) shortCut(await connection.createChannel());
    await connection.close();
    process.off("warning", onWarning);
    expect(warnings).toEqual([]);
  });

  it("leaves alone what is not as expected", () => {
    const channel = { connection: { stream: {}, channels: {} }, ch: 1 };
    // Not a channel at all, which is the point.
    expect(() => shortCut(channel as unknown as Channel)).not.toThrow();
    expect(channel).toEqual({ connection: { stream: {}, channels: {} }, ch: 1 });
  });
});
