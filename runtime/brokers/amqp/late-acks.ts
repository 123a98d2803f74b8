import type { Channel } from "amqplib";
import type { Given } from "./amqp-delivery.ts";

/** What {@link LateAcks} is made of. */
export interface LateAcksOptions {
  readonly channel: Channel;
  /** How late an acknowledgement may reach the broker, in milliseconds; 0 for at once. */
  readonly within: number;
  /** How many may wait for one another at the most. */
  readonly most: number;
}

/** So many settlements of a channel the broker has under way to a quorum queue; it keeps those behind them (RabbitMQ: 32). */
const underWay = 16;
/** How long it may keep them, in milliseconds. */
const keptFor = 1_000;

/**
 * Acknowledges deliveries of one channel, several in one packet: by one frame those before which nothing is unsettled, since each frame
 * is a message to the queue inside the broker, each of the others by itself.
 */
export class LateAcks {
  readonly #options: LateAcksOptions;
  #due: Given[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Every delivery up to this number is settled; a channel's deliveries are numbered from 1. */
  #settledUpTo = 0;
  /** When the last frames were sent, by `performance.now()`; the oldest first. */
  readonly #sent: number[] = [];
  /** Settled ones after a delivery that is not. */
  readonly #ahead = new Set<number>();

  constructor(options: LateAcksOptions) {
    this.#options = options;
  }

  add(message: Given): void {
    const { within, most } = this.#options;
    this.#due.push(message);
    if (within === 0 || this.#due.length >= most) this.flush();
    else this.#timer ??= setTimeout(() => this.#flushAfterReading(), within);
  }

  /** After a stall the socket may have ended meanwhile, which is read first: then nothing is acknowledged. */
  #flushAfterReading(): void {
    setImmediate(() => this.flush());
  }

  /** A delivery was settled otherwise: it was rejected. */
  skip(message: Given): void {
    this.#count();
    this.#note(message.fields.deliveryTag);
  }

  /** How long the broker may still keep some of what was settled, in milliseconds: 0 where that was little. */
  get keptFor(): number {
    const [oldest = 0] = this.#sent;
    const now = performance.now();
    if (this.#sent.length < underWay || now - oldest > keptFor) return 0;
    return Math.max(0, keptFor - (now - (this.#sent.at(-1) ?? 0)));
  }

  #count(): void {
    this.#sent.push(performance.now());
    if (this.#sent.length > underWay) this.#sent.shift();
  }

  /** Acknowledges now. On a channel that closes at this moment the deliveries are the broker's again. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const due = this.#due;
    this.#due = [];
    for (const message of due) this.#note(message.fields.deliveryTag);
    try {
      this.#acknowledge(due);
    } catch {}
  }

  #acknowledge(due: readonly Given[]): void {
    const { channel } = this.#options;
    let last: Given | undefined;
    for (const message of due) {
      const { deliveryTag } = message.fields;
      if (deliveryTag > this.#settledUpTo) {
        this.#count();
        channel.ack(message);
      } else if (last === undefined || deliveryTag > last.fields.deliveryTag) last = message;
    }
    if (last === undefined) return;
    this.#count();
    channel.ack(last, true);
  }

  #note(number: number): void {
    if (number !== this.#settledUpTo + 1) {
      this.#ahead.add(number);
      return;
    }
    this.#settledUpTo = number;
    while (this.#ahead.delete(this.#settledUpTo + 1)) this.#settledUpTo++;
  }

  /** The channel is lost: nothing of it can be acknowledged any more. Returns how many were about to be. */
  stop(): number {
    clearTimeout(this.#timer);
    const due = this.#due.length;
    this.#due = [];
    return due;
  }
}
