import { EventEmitter } from "node:events";
import { Writable } from "node:stream";
import type { Channel } from "amqplib";

/**
 * Lets what a channel writes go straight to the socket. amqplib passes each frame through a stream of the channel's own, which a
 * multiplexer empties in the next round of the event loop: a good part of what a message costs, and a round trip later than
 * need be. The order of a channel's frames stays. Where amqplib does not look as expected, everything is left as it is.
 */
export function shortCut(channel: Channel): void {
  const { connection, ch }: { connection?: unknown; ch?: unknown } = channel;
  if (!isConnection(connection) || typeof ch !== "number") return;
  const { stream } = connection;
  const buffer = connection.channels[ch]?.buffer;
  if (!(stream instanceof Writable) || !(buffer instanceof Writable)) return;
  buffer.write = (frame: unknown): boolean => stream.write(frame);
  // `publish` says whether more may be written: amqplib tells of the channel's own stream when it may again.
  const onDrain = (): boolean => buffer.emit("drain");
  // As many as there are channels: more than ten are no leak.
  stream.setMaxListeners(0);
  stream.on("drain", onDrain);
  channel.once("close", () => stream.off("drain", onDrain));
}

/** The part of amqplib's connection that channels write to, which it does not declare. */
interface ConnectionParts {
  readonly stream: unknown;
  readonly channels: Readonly<Record<number, { readonly buffer?: unknown } | null>>;
}

function isConnection(value: unknown): value is ConnectionParts {
  return value instanceof EventEmitter && "stream" in value && "channels" in value;
}
