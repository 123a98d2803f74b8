import { once } from "node:events";
import { type Channel, connect } from "amqplib";
import type { Read } from "./peer.ts";
import { isTick } from "./tick.ts";

const requests = "lagomorph-bench.streams";
/** How many items a reader holds, as many as Lagomorph's window. */
const prefetch = 256;

/** A server as one writes it by hand: a message for each item, as fast as its channel takes them. */
export async function startServer(url: string): Promise<void> {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createChannel();
  await channel.assertQueue(requests, { durable: false, autoDelete: true });
  await channel.consume(
    requests,
    (message) => {
      if (message === null) return;
      const items = Number(message.content.toString());
      // Of our own reader.
      void stream(channel, message.properties.replyTo as string, items);
    },
    { noAck: true },
  );
}

async function stream(channel: Channel, replyTo: string, items: number): Promise<void> {
  for (let number = 0; number < items; number++) {
    const body = Buffer.from(JSON.stringify({ number, price: number / 100 }));
    if (!channel.sendToQueue(replyTo, body)) await once(channel, "drain");
  }
}

/** A reader as one writes it by hand: a queue for each stream, items checked, then acknowledged. */
export async function startReader(url: string): Promise<Read> {
  const connection = await connect(url, { noDelay: true });
  return async (items) => {
    const channel = await connection.createChannel();
    await channel.prefetch(prefetch);
    const { queue } = await channel.assertQueue("", { exclusive: true });
    let next = 0;
    await new Promise<void>((resolve, reject) => {
      const onMessage = (content: Buffer): void => {
        const json: unknown = JSON.parse(content.toString());
        if (!isTick(json) || json.number !== next++) reject(new Error("not the next item"));
        else if (next === items) resolve();
      };
      void channel.consume(queue, (message) => {
        if (message === null) return;
        onMessage(message.content);
        channel.ack(message);
      });
      channel.sendToQueue(requests, Buffer.from(String(items)), { replyTo: queue });
    });
    await channel.close();
  };
}
