import type { AnswerOutcome } from "../../broker.ts";
import type { OutgoingMessage } from "../../message.ts";
import { answerExchange } from "../sendable.ts";
import { AnswerChannel } from "./answer-channel.ts";
import type { Link } from "./link.ts";
import { declareReplyExchange } from "./reply-exchange.ts";

const mostWaiting = 1_000;

/**
 * Publishes answers without confirms: to clients' own queues on the publishing connection, to direct reply-to addresses on a
 * connection that is made for the first of them. A caller makes up a `replyTo` as they like, and RabbitMQ 3.10 ends the whole
 * connection (541) on a direct address of a node that it does not know: nothing else may depend on that connection.
 */
export class Answers {
  readonly #queued: AnswerChannel;
  readonly #directLink: Link;
  readonly #direct: AnswerChannel;
  #directIsOpen = false;
  #opening: Promise<void> | undefined;
  #waiting: OutgoingMessage[] = [];

  constructor(publishing: Link, direct: Link) {
    this.#queued = new AnswerChannel(publishing, declareReplyExchange);
    this.#directLink = direct;
    this.#direct = new AnswerChannel(direct, () => Promise.resolve());
  }

  send(message: OutgoingMessage): AnswerOutcome {
    const exchange = answerExchange(message.routingKey);
    if (exchange === undefined) return "never";
    if (exchange !== "") return this.#queued.send(exchange, message);
    if (this.#directIsOpen) return this.#direct.send(exchange, message);
    return this.#wait(message);
  }

  #wait(message: OutgoingMessage): AnswerOutcome {
    if (this.#waiting.length >= mostWaiting) return "later";
    this.#waiting.push(message);
    this.#opening ??= this.#openDirect();
    return "sent";
  }

  async #openDirect(): Promise<void> {
    try {
      await this.#directLink.open();
      await this.#direct.start();
      this.#directIsOpen = true;
    } catch {
      // Answers are lost without an error; the next one tries again.
      this.#opening = undefined;
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const message of waiting) this.#direct.send("", message);
  }

  open(): Promise<void> {
    return this.#queued.open();
  }

  async close(): Promise<void> {
    await this.#opening;
    await Promise.all([this.#queued.close(), this.#direct.close()]);
    await this.#directLink.close();
  }
}
