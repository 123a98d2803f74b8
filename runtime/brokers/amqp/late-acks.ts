import type { Channel, ConsumeMessage } from "amqplib";

/** What {@link LateAcks} is made of. */
export interface LateAcksOptions {
  readonly channel: Channel;
  /** How late an acknowledgement may reach the broker, in milliseconds; 0 for at once. */
  readonly within: number;
  /** How many may wait for one another at the most. */
  readonly most: number;
}

/** Acknowledges deliveries of one channel, each by itself, but several in one packet. */
export class LateAcks {
  readonly #options: LateAcksOptions;
  #due: ConsumeMessage[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(options: LateAcksOptions) {
    this.#options = options;
  }

  add(message: ConsumeMessage): void {
    const { within, most } = this.#options;
    this.#due.push(message);
    if (within === 0 || this.#due.length >= most) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), within);
  }

  /** Acknowledges now. On a channel that closes at this moment the deliveries are the broker's again. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const due = this.#due;
    this.#due = [];
    try {
      for (const message of due) this.#options.channel.ack(message);
    } catch {}
  }

  /** The channel is lost: nothing of it can be acknowledged any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#due = [];
  }
}
