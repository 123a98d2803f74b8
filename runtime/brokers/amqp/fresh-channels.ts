import type { Channel } from "amqplib";

/** The part of amqplib's connection that makes channels, which it does not declare. */
interface ChannelMaker {
  freshChannel: (channel: Channel, ...rest: unknown[]) => unknown;
}

function isChannelMaker(connection: object): connection is ChannelMaker {
  return "freshChannel" in connection && typeof connection.freshChannel === "function";
}

/** Prepares each channel of a connection before its first frame. Where amqplib does not look as expected, nothing is prepared. */
export function onFreshChannel(connection: object, prepare: (channel: Channel) => void): void {
  if (!isChannelMaker(connection)) return;
  const freshChannel = connection.freshChannel.bind(connection);
  connection.freshChannel = (channel, ...rest) => {
    prepare(channel);
    return freshChannel(channel, ...rest);
  };
}
