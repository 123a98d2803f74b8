import type { Channel, GetMessage } from "amqplib";
import type { Delivery } from "../../message.ts";
import { AmqpDelivery } from "./amqp-delivery.ts";
import { answered } from "./deadline.ts";
import { KeptChannel } from "./kept-channel.ts";
import type { Link } from "./link.ts";
import { channelFailure, codeOf, notFound } from "./refusals.ts";

/** Takes single messages from queues, on a channel that is opened when the first one is wanted. */
export class Getter {
  readonly #link: Link;
  readonly #onStale: () => void;
  #kept: KeptChannel<Channel> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** `onStale` is told of a message that is settled after its channel was lost. */
  constructor(link: Link, onStale: () => void) {
    this.#link = link;
    this.#onStale = onStale;
  }

  /** One after the other: a queue that is not there closes the channel. */
  get(queue: string): Promise<Delivery | undefined> {
    const next = this.#last.then(() => this.#get(queue));
    this.#last = next.catch(() => {});
    return next;
  }

  async #get(queue: string): Promise<Delivery | undefined> {
    const { kept, channel } = await this.#channel();
    try {
      const message = await answered(channel.get(queue), this.#link.connectTimeout, "get");
      if (message === false) return undefined;
      return toDelivery(message, {
        channel,
        isOpen: () => kept.current === channel,
        onStale: this.#onStale,
      });
    } catch (error) {
      await this.close();
      if (codeOf(error) === notFound) return undefined;
      throw channelFailure(error, `take a message from queue "${queue}"`, "read");
    }
  }

  async #channel(): Promise<{ kept: KeptChannel<Channel>; channel: Channel }> {
    if (this.#kept?.current) return { kept: this.#kept, channel: this.#kept.current };
    await this.close();
    const kept = new KeptChannel({
      link: this.#link,
      subject: "the channel for single messages",
      create: ({ model }) => model.createChannel(),
      setUp: () => Promise.resolve(),
    });
    this.#kept = kept;
    await kept.open();
    if (kept.current === undefined) throw channelFailure(undefined, "open a channel", "read");
    return { kept, channel: kept.current };
  }

  /** What is unsettled goes back to its queue. */
  async close(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    await kept?.close();
  }
}

/** Where a message was taken, and whether it can be settled there. */
interface Source {
  readonly channel: Channel;
  readonly isOpen: () => boolean;
  readonly onStale: () => void;
}

function toDelivery(message: GetMessage, { channel, isOpen, onStale }: Source): Delivery {
  // On a lost channel the delivery is the broker's again, and on one that closes at this moment.
  const settle = (how: () => void): void => {
    try {
      if (isOpen()) return how();
    } catch {}
    onStale();
  };
  return new AmqpDelivery(message, {
    accept: () => settle(() => channel.ack(message)),
    reject: (_, requeue) => settle(() => channel.reject(message, requeue)),
  });
}
