import type {
  AnswerOutcome,
  Broker,
  BrokerStatus,
  Consumer,
  ConsumeOptions,
  Requester,
  RequestListener,
  Topology,
} from "../../broker.ts";
import { type Clock, systemClock } from "../../clock.ts";
import type { Delivery, OutgoingMessage } from "../../message.ts";
import { disconnected, unroutable } from "../broker-error.ts";
import { answerExchange, checkSendable } from "../sendable.ts";
import { Topologies } from "../topologies.ts";
import { MemoryConsumer } from "./memory-consumer.ts";
import { MemoryGetter } from "./memory-getter.ts";
import { MemoryRequester } from "./memory-requester.ts";
import { acquireServer, releaseServer } from "./servers.ts";
import type { MemoryServer } from "./server.ts";

/** A {@link Broker} in this process, whose connection tests can cut. */
export interface MemoryBroker extends Broker {
  /** Loses the connection, as a broken TCP connection would be. It stays lost until {@link MemoryBroker.restore}. */
  cut(): void;
  /** Connects again: declares, consumes and opens requesters as before. */
  restore(): void;
}

/**
 * A connection to the broker of a name in this process, which has RabbitMQ's semantics and ends with its last connection.
 * Messages do not survive it, whether persistent or not. They expire by the clock of its first connection.
 */
export function createMemoryBroker(name = "", clock: Clock = systemClock): MemoryBroker {
  return new MemoryConnection(name, clock);
}

class MemoryConnection implements MemoryBroker {
  readonly kind = "memory";
  readonly troubles = [];
  readonly #name: string;
  readonly #clock: Clock;
  readonly #topologies = new Topologies();
  readonly #consumers = new Set<MemoryConsumer>();
  readonly #requesters = new Set<MemoryRequester>();
  readonly #getter = new MemoryGetter(() => this.staleSettles++);
  staleSettles = 0;
  #state: Broker["state"] = "disconnected";
  #server: MemoryServer | undefined;
  /** What exclusive queues belong to: another one after each reconnect. */
  #owner = {};

  constructor(name: string, clock: Clock) {
    this.#name = name;
    this.#clock = clock;
  }

  get state(): Broker["state"] {
    return this.#state;
  }

  get status(): BrokerStatus {
    return {
      state: this.#state,
      blocked: false,
      consumers: [...this.#consumers].flatMap(({ status }) => status ?? []),
    };
  }

  open(): Promise<void> {
    if (this.#state === "closed") return Promise.reject(disconnected("the connection is closed"));
    this.#server ??= acquireServer(this.#name, this.#clock);
    this.#state = "connected";
    return Promise.resolve();
  }

  // Async, as all that may throw and returns a promise: callers get a rejection, never an exception.
  async declare(topology: Topology): Promise<void> {
    this.#connected().declare(topology, this.#owner);
    this.#topologies.add(topology);
  }

  async publish(message: OutgoingMessage): Promise<void> {
    const server = this.#connected();
    checkSendable(message);
    if (!server.route(message) && message.mandatory)
      throw unroutable(message.exchange, message.routingKey);
  }

  answer(message: OutgoingMessage): AnswerOutcome {
    const exchange = answerExchange(message.routingKey);
    if (exchange === undefined) return "never";
    if (!this.#server || this.#state !== "connected") return "later";
    try {
      checkSendable(message);
    } catch {
      return "never";
    }
    this.#server.answer(message.routingKey, { ...message, exchange });
    return "sent";
  }

  async openRequester(listener: RequestListener): Promise<Requester> {
    const requester = new MemoryRequester(listener, (closed) => this.#requesters.delete(closed));
    requester.attach(this.#connected());
    this.#requesters.add(requester);
    return requester;
  }

  async consume(
    options: ConsumeOptions,
    onDelivery: (delivery: Delivery) => void,
  ): Promise<Consumer> {
    const consumer = new MemoryConsumer(options, {
      onDelivery,
      onStale: () => this.staleSettles++,
      onEnd: () => this.#topologies.removeConsumer(options.queue),
      onClose: (closed) => this.#consumers.delete(closed),
    });
    consumer.attach(this.#connected(), this.#owner);
    this.#topologies.addConsumer(options.queue);
    this.#consumers.add(consumer);
    return consumer;
  }

  async get(queue: string): Promise<Delivery | undefined> {
    return this.#getter.get(this.#connected(), queue, this.#owner);
  }

  async countConsumers(queue: string): Promise<number | undefined> {
    const server = this.#connected();
    if (!server.hasQueue(queue)) return undefined;
    const found = server.queue(queue, this.#owner);
    // As RabbitMQ's passive declaration, to look is to use: it does not expire now.
    found.touch();
    return found.consumerCount;
  }

  async countMessages(queue: string): Promise<number | undefined> {
    const server = this.#connected();
    return server.hasQueue(queue) ? server.queue(queue, this.#owner).messageCount : undefined;
  }

  async purge(queue: string): Promise<number> {
    return this.#connected().queue(queue, this.#owner).purge();
  }

  async hasExchange(name: string): Promise<boolean> {
    return this.#connected().hasExchange(name);
  }

  close(): Promise<void> {
    if (this.#state === "closed") return Promise.resolve();
    this.#state = "closed";
    for (const requester of this.#requesters) requester.detach();
    this.#letGo();
    this.#requesters.clear();
    this.#consumers.clear();
    if (this.#server) releaseServer(this.#name);
    this.#server = undefined;
    return Promise.resolve();
  }

  cut(): void {
    if (this.#state !== "connected") return;
    this.#state = "disconnected";
    this.#letGo();
    for (const requester of this.#requesters) requester.lost();
  }

  restore(): void {
    const server = this.#server;
    if (this.#state !== "disconnected" || !server) return;
    this.#state = "connected";
    this.#owner = {};
    server.declare(this.#topologies.everything(), this.#owner);
    for (const consumer of this.#consumers) consumer.attach(server, this.#owner);
    for (const requester of this.#requesters) requester.restored(server);
  }

  #letGo(): void {
    for (const consumer of this.#consumers) consumer.lose();
    this.#getter.detach();
    this.#server?.removeOwnedBy(this.#owner);
  }

  #connected(): MemoryServer {
    if (this.#server && this.#state === "connected") return this.#server;
    throw disconnected(
      this.#state === "closed"
        ? "the connection is closed"
        : "the connection to the broker is lost",
    );
  }
}
