import { randomUUID } from "node:crypto";
import { type Channel, connect, type ConsumeMessage } from "amqplib";

/** How many messages wait in a queue. */
export function countMessages(url: string, queue: string): Promise<number> {
  return withChannel(url, async (channel) => (await channel.checkQueue(queue)).messageCount);
}

/** What waits in a queue that nobody consumes: it is looked at, and goes back. A message of our own behind it says where it ends. */
export function readQueue(url: string, queue: string): Promise<readonly ConsumeMessage[]> {
  return withChannel(url, async (channel) => {
    const end = randomUUID();
    // A quorum queue hands out 2000 at the most where nobody says how many.
    await channel.prefetch(65_535);
    const messages: ConsumeMessage[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      const take = (message: ConsumeMessage | null): void => {
        if (message === null) return reject(new Error(`${queue} was deleted`));
        if (message.properties.messageId !== end) return void messages.push(message);
        channel.ack(message);
        resolve();
      };
      channel.consume(queue, take).catch(reject);
    });
    channel.sendToQueue(queue, Buffer.alloc(0), { messageId: end });
    await ended;
    return messages;
  });
}

async function withChannel<Result>(
  url: string,
  action: (channel: Channel) => Promise<Result>,
): Promise<Result> {
  const connection = await connect(url, { noDelay: true });
  // Whoever waits hears of it by the channel.
  connection.on("error", () => {});
  try {
    return await action(await connection.createChannel());
  } finally {
    await connection.close();
  }
}
