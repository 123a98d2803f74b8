import type { Channel, Replies } from "amqplib";
import { disconnected } from "../broker-error.ts";
import { answered } from "./deadline.ts";
import { closeQuietly, watch } from "./kept-channel.ts";
import type { Link } from "./link.ts";
import { channelFailure, codeOf, notFound } from "./refusals.ts";

const mostSpares = 2;

/**
 * Looks at queues and exchanges by passive declarations. Each uses a channel that it has alone, since one that is not
 * there closes it; spare ones are kept open, so that a count costs one round trip.
 */
export class ConsumerCounts {
  readonly #link: Link;
  readonly #running = new Map<string, Promise<number | undefined>>();
  #spares: Channel[] = [];

  constructor(link: Link) {
    this.#link = link;
  }

  /** Consumers of a queue, `undefined` when there is no such queue. Calls at the same time share one answer. */
  count(queue: string): Promise<number | undefined> {
    const running = this.#running.get(queue);
    if (running) return running;
    const count = this.#look(queue)
      .then((found) => found?.consumerCount)
      .finally(() => this.#running.delete(queue));
    this.#running.set(queue, count);
    return count;
  }

  /** Messages that wait in a queue, `undefined` when there is no such queue. */
  async countMessages(queue: string): Promise<number | undefined> {
    return (await this.#look(queue))?.messageCount;
  }

  /** Whether there is an exchange of a name. */
  async hasExchange(name: string): Promise<boolean> {
    const channel = this.#spares.pop() ?? (await this.#open());
    try {
      await this.#answered(channel.checkExchange(name));
      this.#keep(channel);
      return true;
    } catch (error) {
      this.refill();
      if (codeOf(error) === notFound) return false;
      throw channelFailure(error, `look at exchange "${name}"`);
    }
  }

  async #look(queue: string): Promise<Replies.AssertQueue | undefined> {
    const channel = this.#spares.pop() ?? (await this.#open());
    try {
      const found = await this.#answered(channel.checkQueue(queue));
      this.#keep(channel);
      return found;
    } catch (error) {
      this.refill();
      if (codeOf(error) === notFound) return undefined;
      throw channelFailure(error, `look at queue "${queue}"`);
    }
  }

  /** Opens a spare channel before it is needed. */
  refill(): void {
    this.#open().then(
      (channel) => this.#keep(channel),
      // Without a connection there is nothing to keep; the next count says so.
      () => {},
    );
  }

  async #open(): Promise<Channel> {
    const { connection } = this.#link;
    if (!connection) throw disconnected("the connection to the broker is lost");
    const created = connection.model.createChannel().catch((error: unknown) => {
      throw disconnected("the connection to the broker is lost", error);
    });
    const channel = await this.#answered(created);
    watch(channel).onClose = () => {
      this.#spares = this.#spares.filter((spare) => spare !== channel);
    };
    return channel;
  }

  #answered<Result>(work: Promise<Result>): Promise<Result> {
    return answered(work, this.#link.connectTimeout, "look at a queue or an exchange");
  }

  #keep(channel: Channel): void {
    if (this.#spares.length < mostSpares) this.#spares.push(channel);
    else closeQuietly(channel);
  }
}
