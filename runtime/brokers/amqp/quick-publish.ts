import type { Channel, Options } from "amqplib";
import { encodePublish } from "./frames.ts";

/**
 * Lets a channel write plain messages as one piece, without what amqplib makes on the way of each: an object of all properties that has
 * the headers for its prototype, a buffer of each frame, and one of all. What is not plain, and whatever is published while the channel
 * or the connection closes, goes amqplib's way. Where amqplib does not look as expected,
 * everything is left as it is.
 */
export function quickPublish(channel: Channel): void {
  if (!isQuick(channel)) return;
  const { connection } = channel;
  const publish = channel.publish.bind(channel);
  const confirms = "waitForConfirms" in channel;
  channel.publish = (...args) => {
    const frames = framesOf(channel, args);
    const buffer = connection.channels[channel.ch]?.buffer;
    if (frames === undefined || buffer === undefined) return publish(...args);
    connection.sentSinceLastCheck = true;
    const flows = buffer.write(frames);
    if (confirms) channel.pushConfirmCallback(args[4]);
    return flows;
  };
}

function framesOf(channel: QuickChannel, args: PublishArguments): Buffer | undefined {
  const { connection, ch } = channel;
  if (isClosing(channel) || isClosing(connection)) return undefined;
  const [exchange, routingKey, content, options = {}] = args;
  return encodePublish(
    { channel: ch, exchange, routingKey, content, options },
    connection.frameMax,
  );
}

/** Of one that closes, amqplib replaces the method by one that says so. */
function isClosing(sender: { readonly sendMessage: unknown }): boolean {
  return Object.hasOwn(sender, "sendMessage");
}

type PublishArguments = readonly [
  exchange: string,
  routingKey: string,
  content: Buffer,
  options?: Options.Publish | undefined,
  onConfirm?: unknown,
];

/** The parts of amqplib's channel and connection that publishing takes, which it does not declare. */
interface QuickChannel {
  publish: (...args: PublishArguments) => boolean;
  /** The number of the channel. */
  readonly ch: number;
  readonly connection: QuickConnection;
  readonly sendMessage: unknown;
  pushConfirmCallback(onConfirm: unknown): void;
}

interface QuickConnection {
  readonly channels: Readonly<
    Record<number, { readonly buffer: { write(bytes: Buffer): boolean } } | null>
  >;
  readonly frameMax: number;
  readonly sendMessage: unknown;
  sentSinceLastCheck: boolean;
}

function isQuick(channel: object): channel is QuickChannel {
  if (!has(channel, ["publish", "sendMessage", "pushConfirmCallback"])) return false;
  const connection: unknown = Reflect.get(channel, "connection");
  if (typeof connection !== "object" || connection === null) return false;
  return (
    has(connection, ["sendMessage"]) &&
    typeof Reflect.get(connection, "channels") === "object" &&
    typeof Reflect.get(connection, "sentSinceLastCheck") === "boolean"
  );
}

function has(value: object, methods: readonly string[]): boolean {
  return methods.every((name) => typeof Reflect.get(value, name) === "function");
}
