import type { OutgoingMessage } from "../../message.ts";
import { answerExchange, replyExchange } from "../sendable.ts";
import { AnswerChannel } from "./answer-channel.ts";
import type { Connection } from "./connect.ts";
import { declareOn } from "./declare.ts";
import type { Link } from "./link.ts";

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
  #dropped = 0;

  constructor(publishing: Link, direct: Link) {
    this.#queued = new AnswerChannel(publishing, declareReplyExchange);
    this.#directLink = direct;
    this.#direct = new AnswerChannel(direct, () => Promise.resolve());
  }

  /** How many answers could not be sent. */
  get dropped(): number {
    return this.#dropped;
  }

  send(message: OutgoingMessage): void {
    const exchange = answerExchange(message.routingKey);
    if (exchange === undefined) this.#dropped++;
    else if (exchange !== "") this.#count(this.#queued.send(exchange, message));
    else if (this.#directIsOpen) this.#count(this.#direct.send(exchange, message));
    else this.#wait(message);
  }

  #count(sent: boolean): void {
    if (!sent) this.#dropped++;
  }

  #wait(message: OutgoingMessage): void {
    if (this.#waiting.length < mostWaiting) this.#waiting.push(message);
    else this.#dropped++;
    this.#opening ??= this.#openDirect();
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
    for (const message of waiting) this.#count(this.#direct.send("", message));
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

/** Publishing to an exchange that is not there would close the channel. */
function declareReplyExchange(connection: Connection): Promise<void> {
  const exchanges = [{ name: replyExchange, type: "direct" }] as const;
  return declareOn(connection, { exchanges, queues: [], bindings: [] });
}
