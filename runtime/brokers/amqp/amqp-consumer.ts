import { setTimeout as sleep } from "node:timers/promises";
import type { Channel, ConsumeMessage } from "amqplib";
import type { ConsumeOptions, Consumer, ConsumerStatus } from "../../broker.ts";
import type { Delivery } from "../../message.ts";
import { BrokerError } from "../broker-error.ts";
import type { Connection } from "./connect.ts";
import { answered } from "./deadline.ts";
import { closeInOrder, closeQuietly, KeptChannel } from "./kept-channel.ts";
import { LateAcks } from "./late-acks.ts";
import type { Link } from "./link.ts";
import { AmqpDelivery, type Given, type Settler } from "./amqp-delivery.ts";
import { channelFailure } from "./refusals.ts";

/** What an {@link AmqpConsumer} is made of. */
export interface AmqpConsumerOptions extends ConsumeOptions {
  readonly link: Link;
  /** Declares the queue again, before it is consumed again. */
  declareAgain(connection: Connection): Promise<void>;
  onDelivery(delivery: Delivery): void;
  /** So many deliveries were settled after their channel was lost, or too late to reach the broker by it. */
  onStale(count: number): void;
  /** It consumes no more, now and after any reconnect: it was cancelled or closed. */
  onEnd(): void;
  onClose(consumer: AmqpConsumer): void;
}

/** One channel with its consumer, and how many of its deliveries are unsettled. */
interface Epoch {
  readonly channel: Channel;
  readonly acks: LateAcks;
  readonly settler: Settler;
  tag: string;
  held: number;
  /** The broker has cancelled the consumer: the channel goes when its last delivery is settled. */
  retired: boolean;
}

/** A consumer on a channel of its own, which is opened again when the channel, the consumer or the connection is lost. */
export class AmqpConsumer implements Consumer {
  readonly #options: AmqpConsumerOptions;
  readonly #kept: KeptChannel<Channel>;
  readonly #epochs = new Set<Epoch>();
  #epoch: Epoch | undefined;
  #started = false;
  #ended = false;
  #cancelling: Promise<void> | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: AmqpConsumerOptions) {
    this.#options = options;
    this.#kept = new KeptChannel({
      link: options.link,
      subject: `queue "${options.queue}"`,
      create: async (connection) => {
        if (this.#started) await options.declareAgain(connection);
        return connection.model.createChannel();
      },
      setUp: (channel) => this.#setUp(channel),
      onRestored: () => options.onRestored?.(),
    });
  }

  /** `undefined` when it was cancelled. */
  get status(): ConsumerStatus | undefined {
    if (this.#ended) return undefined;
    const { queue } = this.#options;
    return { queue, consuming: this.#kept.current !== undefined };
  }

  async open(): Promise<void> {
    try {
      await this.#kept.open();
    } catch (error) {
      throw channelFailure(error, `consume queue "${this.#options.queue}"`, "read");
    }
    this.#started = true;
  }

  async #setUp(channel: Channel): Promise<void> {
    const { prefetch, acknowledgeWithin: within = 0 } = this.#options;
    const acks = new LateAcks({ channel, within, most: Math.max(1, prefetch >> 2) });
    const settler: Settler = {
      accept: (message) => this.#settle(epoch, message),
      reject: (message, requeue) => this.#settle(epoch, message, requeue),
    };
    const epoch: Epoch = { channel, acks, settler, tag: "", held: 0, retired: false };
    channel.on("close", () => {
      if (!epoch.retired) this.#options.onLost?.();
      this.#epochs.delete(epoch);
      this.#options.onStale(acks.stop());
    });
    await channel.prefetch(prefetch);
    this.#epochs.add(epoch);
    const { consumerTag } = await channel.consume(this.#options.queue, (message) =>
      this.#onMessage(epoch, message),
    );
    epoch.tag = consumerTag;
    this.#epoch = epoch;
  }

  #onMessage(epoch: Epoch, message: ConsumeMessage | null): void {
    if (message) {
      epoch.held++;
      return this.#options.onDelivery(new AmqpDelivery(message, epoch.settler));
    }
    epoch.retired = true;
    this.#options.onLost?.();
    this.#closeWhenDone(epoch);
    this.#kept.replace(cancelled(this.#options.queue));
  }

  /** `requeue`: whether one that is rejected goes back; absent for one that is accepted. */
  #settle(epoch: Epoch, message: Given, requeue?: boolean): void {
    epoch.held--;
    // On a lost channel the delivery is the broker's again, and its number may be another one's on the next channel.
    if (!this.#epochs.has(epoch)) this.#options.onStale(1);
    else if (requeue === undefined) epoch.acks.add(message);
    else reject(epoch, message, requeue);
    this.#closeWhenDone(epoch);
  }

  #closeWhenDone(epoch: Epoch): void {
    if (!epoch.retired || epoch.held > 0) return;
    epoch.acks.flush();
    closeQuietly(epoch.channel);
  }

  cancel(): Promise<void> {
    this.#cancelling ??= this.#cancel();
    return this.#cancelling;
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#kept.stop();
    this.#options.onEnd();
  }

  async #cancel(): Promise<void> {
    this.#end();
    const epoch = this.#epoch;
    if (!epoch || epoch.retired || !this.#epochs.has(epoch)) return;
    try {
      const { connectTimeout } = this.#options.link;
      await answered(epoch.channel.cancel(epoch.tag), connectTimeout, "cancel");
    } catch {
      // A channel that is lost meanwhile has no consumer any more, which is what was asked for. One that does not answer is closed soon.
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#end();
    await Promise.all([...this.#epochs].map((epoch) => this.#closeChannel(epoch)));
    this.#options.onClose(this);
  }

  /** What was settled reaches the queue first. */
  async #closeChannel({ channel, acks }: Epoch): Promise<void> {
    acks.flush();
    if (this.#options.isQuorum === true && acks.keptFor > 0) {
      await sleep(acks.keptFor);
      acks.flush();
    }
    await closeInOrder(channel, this.#options.link.connectTimeout);
  }
}

function cancelled(queue: string): BrokerError {
  const why = "the queue was deleted, or its node is away";
  return new BrokerError(
    "missing",
    `the broker has cancelled the consumer of queue "${queue}": ${why}`,
  );
}

/** On a channel that closes at this moment the delivery is the broker's again. */
function reject({ channel, acks }: Epoch, message: Given, requeue: boolean): void {
  try {
    channel.reject(message, requeue);
    acks.skip(message);
  } catch {}
}
