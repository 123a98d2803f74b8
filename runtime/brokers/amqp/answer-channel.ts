import type { Channel } from "amqplib";
import type { OutgoingMessage } from "../../message.ts";
import { checkSendable } from "../sendable.ts";
import type { Connection } from "./connect.ts";
import { KeptChannel } from "./kept-channel.ts";
import type { Link } from "./link.ts";
import { toBuffer, toPublishOptions } from "./properties.ts";

const mostBuffered = 64 * 1_048_576;

/** A channel for answers to one exchange, since the broker closes the channel of a user who may not write to it. */
export class AnswerChannel {
  readonly #kept: KeptChannel<Channel>;
  #buffered = 0;

  /** `prepare` runs on each new connection before the channel is opened. */
  constructor(link: Link, prepare: (connection: Connection) => Promise<void>) {
    this.#kept = new KeptChannel({
      link,
      create: async (connection) => {
        await prepare(connection);
        return connection.model.createChannel();
      },
      setUp: async (channel) => this.#setUp(channel),
    });
  }

  #setUp(channel: Channel): void {
    this.#buffered = 0;
    channel.on("drain", () => (this.#buffered = 0));
  }

  /** An answer goes without a promise: false when it does not go. */
  send(exchange: string, message: OutgoingMessage): boolean {
    const channel = this.#kept.current;
    if (!channel || this.#buffered > mostBuffered) return false;
    try {
      checkSendable(message);
      const flows = channel.publish(
        exchange,
        message.routingKey,
        toBuffer(message.body),
        toPublishOptions(message),
      );
      this.#buffered = flows ? 0 : this.#buffered + message.body.length;
      return true;
    } catch {
      return false;
    }
  }

  open(): Promise<void> {
    return this.#kept.open();
  }

  /** Goes on trying when it cannot be opened. */
  start(): Promise<void> {
    return this.#kept.start();
  }

  close(): Promise<void> {
    return this.#kept.close();
  }
}
