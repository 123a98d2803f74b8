import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "amqplib";

/** How often a queue is looked at, in milliseconds. */
const every = 25;

/** How long a queue was, while it was looked at. */
export interface QueueWatch {
  /** The most messages that waited in it at any look. */
  readonly longest: number;
  stop(): Promise<void>;
}

/** Looks at a queue that is there, again and again, on a connection of its own. */
export async function watchQueue(url: string, queue: string): Promise<QueueWatch> {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createChannel();
  let longest = 0;
  let stopped = false;
  const look = async (): Promise<void> => {
    while (!stopped) {
      longest = Math.max(longest, (await channel.checkQueue(queue)).messageCount);
      await sleep(every);
    }
  };
  const looking = look();
  return {
    get longest() {
      return longest;
    },
    stop: async () => {
      stopped = true;
      await looking;
      await connection.close();
    },
  };
}
