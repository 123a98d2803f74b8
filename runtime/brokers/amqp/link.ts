import { MeshError } from "../../errors.ts";
import { BrokerError, disconnected } from "../broker-error.ts";
import type { Troubles } from "../troubles.ts";
import type { Address } from "./address.ts";
import { backoff, longestUnheard, stableAfter } from "./backoff.ts";
import { type Connection, type ConnectSettings, connectTo } from "./connect.ts";
import { answered, within } from "./deadline.ts";
import { brokerText, channelFailure, codeOf } from "./refusals.ts";

/** What a {@link Link} is made of. */
export interface LinkOptions extends ConnectSettings {
  readonly addresses: readonly Address[];
  /** How long the first connection may take while nobody can be reached, in milliseconds: 0 for one attempt at each address. */
  readonly waitForBroker: number;
  /** Runs on each new connection before anybody else uses it. Must not reject. */
  prepare: (connection: Connection) => Promise<void>;
  readonly troubles: Troubles;
}

const closeTimeout = 2_000;

/** What all connections of a broker are, for people. */
const subject = "the connection";

/** One connection that is made again whenever it is lost, until it is closed. */
export class Link {
  readonly #options: LinkOptions;
  readonly #onUp = new Set<() => void>();
  #connection: Connection | undefined;
  #blocked = false;
  #closed = false;
  #next = 0;
  #attempt = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Ends the pause between two attempts of {@link open}. */
  #endWait: () => void = () => {};

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** What does not work at the moment. */
  get troubles(): Troubles {
    return this.#options.troubles;
  }

  /** How long the broker may take to answer, in milliseconds. */
  get connectTimeout(): number {
    return this.#options.connectTimeout;
  }

  /** The connection, when there is one. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** The broker takes no messages at the moment: an alarm. */
  get blocked(): boolean {
    return this.#blocked;
  }

  /** Calls back after each reconnect; returns how to stop that. */
  onUp(listener: () => void): () => void {
    this.#onUp.add(listener);
    return () => this.#onUp.delete(listener);
  }

  /**
   * Connects for the first time: each address once, and again while the broker may be waited for. Rejects with what the broker
   * refused, or the last failure.
   */
  async open(): Promise<void> {
    const until = performance.now() + this.#options.waitForBroker;
    for (;;) {
      try {
        return await this.#openOnce();
      } catch (failure) {
        const delay = this.#delay(failure);
        const isOver = this.#closed || performance.now() + delay > until;
        if (failure instanceof BrokerError || isOver) throw failure;
        this.troubles.note(subject, channelFailure(failure, "connect"), this);
        await new Promise<void>((resolve) => {
          this.#endWait = resolve;
          this.#timer = setTimeout(resolve, delay);
        });
        if (this.#closed) throw failure;
      }
    }
  }

  async #openOnce(): Promise<void> {
    let failure: unknown;
    for (let tried = 0; tried < this.#options.addresses.length; tried++) {
      try {
        return await this.#connect();
      } catch (error) {
        if (!(failure instanceof BrokerError)) failure = error;
      }
    }
    throw failure;
  }

  async #connect(): Promise<void> {
    const address = this.#options.addresses[this.#next++ % this.#options.addresses.length];
    if (!address) throw new MeshError("invalid_argument", "the broker needs at least one URL");
    const connection = await connectTo(address, this.#options);
    const gone = this.#watch(connection);
    connection.start();
    await this.#prepare(connection);
    if (gone.aborted) throw disconnected(`the connection to ${address.label} was lost at once`);
    if (this.#closed) return this.#end(connection);
    this.#connection = connection;
    this.troubles.clear(subject, this);
    const since = performance.now();
    gone.addEventListener("abort", () => this.#lost(since, lostBecause(address, gone.reason)), {
      once: true,
    });
  }

  async #prepare(connection: Connection): Promise<void> {
    const { prepare, connectTimeout } = this.#options;
    try {
      await answered(prepare(connection), connectTimeout, "declare");
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  /** Aborts when the connection has ended. */
  #watch(connection: Connection): AbortSignal {
    const gone = new AbortController();
    const { model } = connection;
    let error: unknown;
    model.on("error", (reason: unknown) => (error = reason));
    model.on("handler-error", rethrow);
    model.on("blocked", () => (this.#blocked = true));
    model.on("unblocked", () => (this.#blocked = false));
    model.on("close", () => {
      this.#blocked = false;
      connection.destroy();
      gone.abort(error);
    });
    return gone.signal;
  }

  #lost(since: number, error: MeshError): void {
    this.#connection = undefined;
    if (this.#closed) return;
    this.troubles.note(subject, error, this);
    if (performance.now() - since >= stableAfter) this.#attempt = 0;
    this.#schedule();
  }

  #schedule(failure?: unknown): void {
    this.#timer = setTimeout(() => void this.#reconnect(), this.#delay(failure));
  }

  /** How long to wait before the next attempt, in milliseconds. */
  #delay(failure: unknown): number {
    return backoff(this.#attempt++, isUnheard(failure) ? longestUnheard : undefined);
  }

  async #reconnect(): Promise<void> {
    try {
      await this.#connect();
    } catch (error) {
      if (this.#closed) return;
      this.troubles.note(subject, channelFailure(error, "connect"), this);
      return this.#schedule(error);
    }
    for (const listener of this.#onUp) listener();
  }

  /** Closes the connection in good order, or after 2 s in any order. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#endWait();
    this.troubles.forget(subject, this);
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection) await this.#end(connection);
  }

  async #end(connection: Connection): Promise<void> {
    const { model } = connection;
    // amqplib's own promise stays open for ever when the connection is lost while it closes.
    const gone = new Promise((resolve) => model.once("close", resolve));
    await within(closeTimeout, Promise.race([model.close().catch(() => {}), gone]));
    connection.destroy();
  }
}

function lostBecause({ label }: Address, reason: unknown): MeshError {
  // Without an error of its own `abort` makes one.
  const why = reason instanceof DOMException ? "closed" : brokerText(reason);
  return disconnected(`the connection to ${label} was lost: ${why}`, reason);
}

/** Nobody listens at the address: the node is away, and its machine is there. */
function isUnheard(failure: unknown): boolean {
  return failure instanceof Error && codeOf(failure.cause) === "ECONNREFUSED";
}

/**
 * Takes an exception of a listener out of amqplib's stack, where it would end the connection. Deliveries to a consumer that is
 * not there are amqplib's own exception, and the server's mistake: they are dropped.
 */
export function rethrow(error: unknown): void {
  if (error instanceof Error && error.message.startsWith("Unknown consumer:")) return;
  queueMicrotask(() => {
    throw error;
  });
}
