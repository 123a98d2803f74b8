import type { Channel } from "amqplib";
import type { Topology } from "../../broker.ts";
import { closeQuietly, watch } from "./kept-channel.ts";
import type { Connection } from "./connect.ts";
import type { Link } from "./link.ts";

/** How often bindings are looked after, in milliseconds. */
const every = 5_000;

/** What an {@link Upkeep} is made of. */
export interface UpkeepOptions {
  readonly link: Link;
  /** What must be there: the bindings of it are looked after. */
  topology(): Topology;
  /** Sees to the addresses for answers, which belong to another connection. Must not reject. */
  lookAtAddresses(): Promise<void>;
  /** Declares all of it again. Must not reject. */
  declareAgain(connection: Connection): Promise<void>;
}

/**
 * Sees to it that bindings stay. An exchange that somebody deletes takes its bindings with it, and the broker tells nobody: queues
 * are there, consumers too, and nothing comes. So they are bound again from time to time, which changes nothing where they are.
 */
export class Upkeep {
  readonly #options: UpkeepOptions;
  #timer: NodeJS.Timeout | undefined;
  #channel: Channel | undefined;
  #closed = false;

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#closed) return;
    // Instances that were started together do not ask together.
    const delay = every * (0.75 + Math.random() / 4);
    this.#timer = setTimeout(() => void this.#look().finally(() => this.start()), delay).unref();
  }

  async #look(): Promise<void> {
    await this.#options.lookAtAddresses();
    const { connection } = this.#options.link;
    if (!connection) return;
    try {
      const channel = (this.#channel ??= await this.#open(connection));
      const { bindings, exchangeBindings = [] } = this.#options.topology();
      for (const { queue, exchange, routingKey } of bindings)
        await channel.bindQueue(queue, exchange, routingKey);
      for (const { destination, source, routingKey } of exchangeBindings)
        await channel.bindExchange(destination, source, routingKey);
    } catch {
      if (!this.#closed) await this.#options.declareAgain(connection);
    }
  }

  async #open(connection: Connection): Promise<Channel> {
    const channel = await connection.model.createChannel();
    watch(channel).onClose = () => (this.#channel = undefined);
    return channel;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    if (this.#channel) closeQuietly(this.#channel);
  }
}
