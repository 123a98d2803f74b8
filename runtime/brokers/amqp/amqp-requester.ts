import { randomBytes } from "node:crypto";
import type { Channel, ConsumeMessage, Message } from "amqplib";
import type { ConsumerStatus, RequestListener, Requester } from "../../broker.ts";
import { MeshError } from "../../errors.ts";
import type { OutgoingMessage } from "../../message.ts";
import { disconnected } from "../broker-error.ts";
import { checkSendable, replyExchange } from "../sendable.ts";
import { closeQuietly, KeptChannel } from "./kept-channel.ts";
import type { Link } from "./link.ts";
import { AmqpMessage, toBuffer, toPublishOptions } from "./properties.ts";
import { codeOf, notFound, notSent } from "./refusals.ts";
import { declareReplyExchange } from "./reply-exchange.ts";

/** Where answers come in: RabbitMQ's direct reply-to, or a queue of one's own at the exchange `lagomorph.replies`. */
export type Replies = "direct" | "queue";

/** What an {@link AmqpRequester} is made of. */
export interface AmqpRequesterOptions {
  readonly link: Link;
  readonly replies: Replies;
  readonly listener: RequestListener;
  /** Runs when the exchange of a request was not there. */
  declareAgain(): Promise<void>;
  onClose(requester: AmqpRequester): void;
}

const directReplyTo = "amq.rabbitmq.reply-to";

/** Requests and their answers on one channel, as direct reply-to wants it: it consumes before it publishes. */
export class AmqpRequester implements Requester {
  readonly #link: Link;
  readonly #replies: Replies;
  readonly #listener: RequestListener;
  readonly #onClose: (requester: AmqpRequester) => void;
  readonly #kept: KeptChannel<Channel>;
  #address = "";

  constructor(options: AmqpRequesterOptions) {
    const { link, listener } = options;
    this.#link = link;
    this.#replies = options.replies;
    this.#listener = listener;
    this.#onClose = (requester) => options.onClose(requester);
    this.#kept = new KeptChannel({
      link,
      subject: "the address for answers",
      create: async (connection, lostBy) => {
        if (codeOf(lostBy) === notFound) await options.declareAgain();
        if (this.#replies === "queue") await declareReplyExchange(connection);
        return connection.model.createChannel();
      },
      setUp: (channel) => this.#setUp(channel),
      onRestored: () => listener.onRestored(),
      onLost: () => listener.onLost(),
    });
  }

  get address(): string {
    return this.#address;
  }

  get refusal(): Requester["refusal"] {
    if (this.#kept.current === undefined) return "disconnected";
    return this.#isBlocked ? "blocked" : undefined;
  }

  get #isBlocked(): boolean {
    const { blocked, connection } = this.#link;
    return blocked || connection?.isStuck === true;
  }

  get status(): ConsumerStatus {
    return { queue: this.#address, consuming: this.#kept.current !== undefined };
  }

  open(): Promise<void> {
    return this.#kept.open();
  }

  async #setUp(channel: Channel): Promise<void> {
    channel.on("return", (message: Message) => this.#listener.onReturn(new AmqpMessage(message)));
    const address = this.#replies === "direct" ? directReplyTo : await declareReplyQueue(channel);
    await channel.consume(address, (message) => this.#onMessage(channel, message), { noAck: true });
    this.#address = address;
  }

  #onMessage(channel: Channel, message: ConsumeMessage | null): void {
    if (message) this.#listener.onAnswer(new AmqpMessage(message));
    // Somebody has deleted the queue: without it no answer comes.
    else closeQuietly(channel);
  }

  send(message: OutgoingMessage): void {
    const channel = this.#kept.current;
    if (!channel) throw disconnected("the connection to the broker is lost");
    if (this.#isBlocked) {
      throw new MeshError("unavailable", "the broker takes no messages at the moment", {
        reason: "blocked",
      });
    }
    checkSendable(message);
    try {
      channel.publish(
        message.exchange,
        message.routingKey,
        toBuffer(message.body),
        toPublishOptions(message),
      );
    } catch (error) {
      throw notSent(error);
    }
  }

  push(): void {
    this.#link.connection?.push();
  }

  /** Binds its address again: without the exchange the broker closes the channel, and there is a new address. */
  async look(): Promise<void> {
    const channel = this.#kept.current;
    if (!channel || this.#link.blocked || this.#replies === "direct") return;
    // What the broker says, the channel hears too.
    await channel.bindQueue(this.#address, replyExchange, this.#address).catch(() => {});
  }

  async close(): Promise<void> {
    await this.#kept.close();
    this.#onClose(this);
  }
}

/** A queue that nobody can guess, under a new name each time: answers to what was asked before find it gone. */
async function declareReplyQueue(channel: Channel): Promise<string> {
  const name = `${replyExchange}.${randomBytes(16).toString("hex")}`;
  await channel.assertQueue(name, { durable: false, exclusive: true, autoDelete: true });
  await channel.bindQueue(name, replyExchange, name);
  return name;
}
