import type { Channel } from "amqplib";
import type { AnswerOutcome } from "../../broker.ts";
import type { OutgoingMessage } from "../../message.ts";
import { checkSendable } from "../sendable.ts";
import type { Connection } from "./connect.ts";
import { KeptChannel } from "./kept-channel.ts";
import type { Link } from "./link.ts";
import { toBuffer, toPublishOptions } from "./properties.ts";

const mostBuffered = 64 * 1_048_576;

/** A channel for answers to one exchange, since the broker closes the channel of a user who may not write to it. */
export class AnswerChannel {
  readonly #link: Link;
  readonly #kept: KeptChannel<Channel>;
  #buffered = 0;

  /** `prepare` runs on each new connection before the channel is opened. */
  constructor(link: Link, prepare: (connection: Connection) => Promise<void>) {
    this.#link = link;
    this.#kept = new KeptChannel({
      link,
      subject: "answers",
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

  send(exchange: string, message: OutgoingMessage): AnswerOutcome {
    const channel = this.#kept.current;
    if (!channel || this.#link.blocked || this.#buffered > mostBuffered) return "later";
    try {
      checkSendable(message);
    } catch {
      return "never";
    }
    try {
      const flows = channel.publish(
        exchange,
        message.routingKey,
        toBuffer(message.body),
        toPublishOptions(message),
      );
      this.#buffered = flows ? 0 : this.#buffered + message.body.length;
      return "sent";
    } catch {
      // The channel closes at this moment.
      return "later";
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
