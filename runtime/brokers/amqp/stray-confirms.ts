import type { Channel } from "amqplib";

/** The part of amqplib's connection that makes channels, which it does not declare. */
interface ChannelMaker {
  freshChannel: (channel: Channel, ...rest: unknown[]) => unknown;
}

function isChannelMaker(connection: object): connection is ChannelMaker {
  return "freshChannel" in connection && typeof connection.freshChannel === "function";
}

/** Guards each channel of a connection from its first frame on. Where amqplib does not look as expected, it is left as it is. */
export function guardConfirms(connection: object): void {
  if (!isChannelMaker(connection)) return;
  const freshChannel = connection.freshChannel.bind(connection);
  connection.freshChannel = (channel, ...rest) => {
    refuseStrayConfirms(channel);
    return freshChannel(channel, ...rest);
  };
}

/**
 * Drops confirms of messages that were never published on a channel. amqplib takes the number of a confirm as an index into
 * what is unconfirmed, on each kind of channel: a server that makes one up would have it walk through four billion places when
 * the channel closes, which blocks the process for minutes.
 */
function refuseStrayConfirms(channel: Channel): void {
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
