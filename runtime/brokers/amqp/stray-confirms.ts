import type { Channel } from "amqplib";

/**
 * Drops confirms of messages that were never published on a channel. amqplib takes the number of a confirm as an index into
 * what is unconfirmed, on each kind of channel: a server that makes one up would have it walk through four billion places when
 * the channel closes, which blocks the process for minutes.
 */
export function refuseStrayConfirms(channel: Channel): void {
  let published = 0;
  // Other channels have no confirms at all.
  if ("waitForConfirms" in channel) {
    const publish = channel.publish.bind(channel);
    channel.publish = (...args) => {
      const flows = publish(...args);
      published++;
      return flows;
    };
  }
  const emit = channel.emit.bind(channel);
  channel.emit = (event: string | symbol, ...args: unknown[]) => {
    if ((event === "ack" || event === "nack") && tagOf(args[0]) > published) return true;
    return emit(event, ...args);
  };
}

function tagOf(fields: unknown): number {
  if (typeof fields !== "object" || fields === null || !("deliveryTag" in fields)) return Infinity;
  return typeof fields.deliveryTag === "number" ? fields.deliveryTag : Infinity;
}
