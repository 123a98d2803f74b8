import type { Channel } from "amqplib";
import { BrokerError, disconnected } from "../broker-error.ts";
import type { Troubles } from "../troubles.ts";
import { backoff, stableAfter } from "./backoff.ts";
import type { Connection } from "./connect.ts";
import { type Link, rethrow } from "./link.ts";
import { answered, Unanswered } from "./deadline.ts";
import { channelFailure } from "./refusals.ts";
import { shortCut } from "./shortcut.ts";

/** What a {@link KeptChannel} is made of. */
export interface KeptChannelOptions<Kind extends Channel> {
  readonly link: Link;
  /** What does not work without it, for people: `queue "orders"`. */
  readonly subject: string;
  /** Opens a channel. `lostBy` is what the broker closed the last one with, if it did. */
  create(connection: Connection, lostBy: unknown): Promise<Kind>;
  /** Makes it ready, each time: declares, consumes. */
  setUp(channel: Kind): Promise<void>;
  /** It is ready again: not called for the first time. */
  onRestored?(): void;
  /** It was ready, and is lost; the error is the broker's when it closed the channel. */
  onLost?(error: unknown): void;
}

/** A channel that is opened again, with back-off, whenever it or its connection is lost. */
export class KeptChannel<Kind extends Channel> {
  readonly #options: KeptChannelOptions<Kind>;
  readonly #stopListening: () => void;
  #current: Kind | undefined;
  #starting = false;
  #closed = false;
  #attempt = 0;
  #since = 0;
  #lostBy: unknown;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: KeptChannelOptions<Kind>) {
    this.#options = options;
    this.#stopListening = options.link.onUp(() => void this.#startAgain());
  }

  /** The channel, when it is ready. */
  get current(): Kind | undefined {
    return this.#current;
  }

  /** Opens it for the first time. Rejects with what amqplib says, and gives up then. */
  async open(): Promise<void> {
    try {
      await this.#start();
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  /** Opens it for the first time, and goes on trying until it is open. Resolves after the first attempt. */
  start(): Promise<void> {
    return this.#startAgain();
  }

  async #start(): Promise<void> {
    const { link, subject } = this.#options;
    const { connection } = link;
    if (!connection) throw disconnected("the connection to the broker is lost");
    const created = this.#options.create(connection, this.#lostBy);
    const channel = await answered(created, link.connectTimeout, `use ${subject}`);
    shortCut(channel);
    const watched = watch(channel);
    try {
      await answered(this.#options.setUp(channel), link.connectTimeout, `use ${subject}`);
    } catch (error) {
      closeQuietly(channel);
      throw watched.error ?? error;
    }
    if (watched.closed) throw watched.error ?? disconnected("the channel was closed at once");
    if (this.#closed) return closeQuietly(channel);
    this.#since = performance.now();
    this.#lostBy = undefined;
    this.#current = channel;
    watched.onClose = () => this.#lost(channel, watched.error);
  }

  #lost(channel: Kind, error: unknown): void {
    if (this.#current !== channel) return;
    this.#lostBy = error;
    this.replace();
    this.#options.onLost?.(error);
  }

  /** Leaves the channel as it is to whoever holds it, and opens another one. `why` is for people, where the broker told nobody else. */
  replace(why?: BrokerError): void {
    this.#current = undefined;
    if (why !== undefined && !this.#closed) this.#troubles.note(this.#options.subject, why, this);
    if (performance.now() - this.#since >= stableAfter) this.#attempt = 0;
    if (!this.#closed) this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#startAgain(), backoff(this.#attempt++));
  }

  async #startAgain(): Promise<void> {
    // Without a connection there is nothing to do: the link calls when there is one.
    if (this.#closed || this.#current || this.#starting || !this.#options.link.connection) return;
    this.#starting = true;
    try {
      await this.#start();
    } catch (error) {
      return this.#failed(error);
    } finally {
      this.#starting = false;
    }
    if (!this.#current) return;
    this.#troubles.clear(this.#options.subject, this);
    this.#options.onRestored?.();
  }

  #failed(error: unknown): void {
    if (this.#closed) return;
    this.#schedule();
    const failure = channelFailure(error, `use ${this.#options.subject}`);
    // What went with the connection is the connection's trouble.
    const isOwn = failure instanceof BrokerError || failure instanceof Unanswered;
    if (isOwn) this.#troubles.note(this.#options.subject, failure, this);
  }

  get #troubles(): Troubles {
    return this.#options.link.troubles;
  }

  /** Closes it once what was sent has reached the broker, and opens none again. Idempotent. */
  async close(): Promise<void> {
    const channel = this.#current;
    this.stop();
    if (channel) await closeInOrder(channel, this.#options.link.connectTimeout);
  }

  /** Leaves the channel as it is, and opens none again. */
  stop(): void {
    this.#closed = true;
    this.#current = undefined;
    clearTimeout(this.#timer);
    this.#troubles.forget(this.#options.subject, this);
    this.#stopListening();
  }
}

/** How long the broker may take to agree that a channel is closed, in milliseconds. */
const longestClose = 10_000;

/**
 * Closes a channel after all that was sent on it; a channel that is lost meanwhile, or was before, is closed too. Waits `limit`
 * milliseconds for the broker's answer, and 10 s at the most.
 */
export async function closeInOrder(channel: Channel, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  // amqplib's own promise stays open for ever when the connection is lost before the broker agrees.
  const lost = new Promise<void>((resolve) => {
    channel.once("close", resolve);
    timer = setTimeout(resolve, Math.min(limit, longestClose));
  });
  try {
    await Promise.race([channel.close(), lost]);
  } catch {
    // It is closed.
  } finally {
    clearTimeout(timer);
  }
}

/** Closes a channel, and waits for nothing. */
export function closeQuietly(channel: Channel): void {
  void closeInOrder(channel, longestClose);
}

/** What has become of a channel. */
export interface Watched {
  closed: boolean;
  error: Error | undefined;
  onClose: (() => void) | undefined;
}

/** Listens to a channel before it is used: an `error` event that nobody hears ends the process. */
export function watch(channel: Channel): Watched {
  const watched: Watched = { closed: false, error: undefined, onClose: undefined };
  channel.on("error", (error: Error) => (watched.error = error));
  channel.on("handler-error", rethrow);
  channel.on("close", () => {
    watched.closed = true;
    watched.onClose?.();
  });
  return watched;
}
