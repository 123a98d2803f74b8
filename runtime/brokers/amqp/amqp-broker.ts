import type {
  AnswerOutcome,
  Broker,
  BrokerLog,
  BrokerStatus,
  Consumer,
  ConsumeOptions,
  Requester,
  RequestListener,
  Topology,
  Trouble,
} from "../../broker.ts";
import type { Delivery, OutgoingMessage } from "../../message.ts";
import { disconnected } from "../broker-error.ts";
import { Topologies } from "../topologies.ts";
import { Troubles } from "../troubles.ts";
import { readAddresses } from "./address.ts";
import { AmqpConsumer } from "./amqp-consumer.ts";
import { AmqpRequester, type Replies } from "./amqp-requester.ts";
import { Answers } from "./answers.ts";
import type { Connection } from "./connect.ts";
import { ConsumerCounts } from "./consumer-counts.ts";
import { answered, within } from "./deadline.ts";
import { declareEach, declareOn, purgeOn, removeOn } from "./declare.ts";
import { Getter } from "./getter.ts";
import { Link } from "./link.ts";
import { Publisher } from "./publisher.ts";
import { Redeclarations } from "./redeclarations.ts";
import { channelFailure } from "./refusals.ts";
import { checkTls, type TlsOptions } from "./tls.ts";
import { Upkeep } from "./upkeep.ts";

/** How to reach RabbitMQ. */
export interface AmqpBrokerOptions {
  /** `amqp://user:password@host:port/vhost` or `amqps:`; several are the nodes of a cluster, tried in turn. */
  readonly urls: readonly string[];
  /** In seconds; a silent connection is given up after two to three of them. Default: 10. */
  readonly heartbeat?: number;
  /** For the whole of a connection's handshake, in milliseconds. Default: 10 000. */
  readonly connectTimeout?: number;
  /** How long {@link Broker.open} waits for a broker that cannot be reached yet, in milliseconds. Default: 0, not at all. */
  readonly waitForBroker?: number;
  /** Shown in RabbitMQ's list of connections. Default: `lagomorph`. */
  readonly name?: string;
  /**
   * Where answers come in: a `queue` of one's own at the exchange `lagomorph.replies`, which permissions can close, or RabbitMQ's
   * `direct` reply-to. Default: `queue`.
   */
  readonly replies?: Replies;
  /** For `amqps://`. */
  readonly tls?: TlsOptions;
  /** Where it writes what is wrong, and that it is over. Default: nowhere. */
  readonly log?: BrokerLog;
}

const defaultHeartbeat = 10;
const defaultConnectTimeout = 10_000;
const longestFlush = 10_000;
const untrusted =
  "tls.allowUntrustedServer: the broker's certificate is not verified, and anybody on the way can read and change everything";

/** A {@link Broker} over RabbitMQ: one connection publishes, another one consumes and acknowledges. */
export function createAmqpBroker(options: AmqpBrokerOptions): Broker {
  return new AmqpBroker(options);
}

class AmqpBroker implements Broker {
  readonly kind = "amqp";
  readonly #replies: Replies;
  readonly #topologies = new Topologies();
  readonly #troubles: Troubles;
  readonly #redeclarations: Redeclarations;
  readonly #requesters = new Set<AmqpRequester>();
  readonly #consumers = new Set<AmqpConsumer>();
  readonly #publishing: Link;
  readonly #consuming: Link;
  readonly #publisher: Publisher;
  readonly #answers: Answers;
  readonly #counts: ConsumerCounts;
  readonly #getter: Getter;
  readonly #upkeep: Upkeep;
  staleSettles = 0;
  #closing: Promise<void> | undefined;

  constructor(options: AmqpBrokerOptions) {
    this.#replies = options.replies ?? "queue";
    const { tls = {} } = options;
    const addresses = readAddresses(options.urls, options.heartbeat ?? defaultHeartbeat);
    checkTls(addresses, options.tls);
    if (tls.allowUntrustedServer === true) options.log?.warn({}, untrusted);
    this.#troubles = new Troubles(options.log);
    this.#redeclarations = new Redeclarations(this.#troubles);
    const createLink = (role: string, prepare: (connection: Connection) => Promise<void>): Link =>
      new Link({
        addresses,
        connectTimeout: options.connectTimeout ?? defaultConnectTimeout,
        waitForBroker: options.waitForBroker ?? 0,
        name: `${options.name ?? "lagomorph"} (${role})`,
        tls,
        troubles: this.#troubles,
        prepare,
      });
    this.#publishing = createLink("publishes", (connection) =>
      // What is refused is heard where it is consumed.
      declareEach(connection, this.#topologies.shared(), () => {}),
    );
    this.#consuming = createLink("consumes", (connection) => this.#declareAgain(connection));
    this.#publisher = new Publisher(this.#publishing, () => this.#declareMissing());
    this.#answers = new Answers(
      this.#publishing,
      createLink("answers directly", async () => {}),
    );
    this.#counts = new ConsumerCounts(this.#consuming);
    this.#getter = new Getter(this.#consuming, () => this.staleSettles++);
    this.#upkeep = new Upkeep({
      link: this.#consuming,
      topology: () => this.#topologies.everything(),
      lookAtAddresses: async () => {
        await Promise.all([...this.#requesters].map((requester) => requester.look()));
      },
      declareAgain: (connection) => this.#declareAgain(connection),
    });
  }

  get state(): Broker["state"] {
    if (this.#closing) return "closed";
    return this.#publishing.connection && this.#consuming.connection ? "connected" : "disconnected";
  }

  get troubles(): readonly Trouble[] {
    return this.#troubles.all;
  }

  get status(): BrokerStatus {
    const parts = [...this.#consumers, ...this.#requesters];
    return {
      state: this.state,
      blocked: this.#publishing.blocked,
      consumers: parts.flatMap(({ status }) => status ?? []),
    };
  }

  async open(): Promise<void> {
    this.#checkOpen();
    try {
      await Promise.all([this.#publishing.open(), this.#consuming.open()]);
      await Promise.all([this.#publisher.open(), this.#answers.open()]);
    } catch (error) {
      await this.close();
      throw channelFailure(error, "open channels", "configure");
    }
    this.#counts.refill();
    this.#upkeep.start();
  }

  async declare(topology: Topology): Promise<void> {
    const declared = declareOn(this.#connection(), topology);
    await answered(declared, this.#consuming.connectTimeout, "declare");
    this.#topologies.add(topology);
  }

  publish(message: OutgoingMessage): Promise<void> {
    return this.#publisher.publish(message);
  }

  answer(message: OutgoingMessage): AnswerOutcome {
    return this.#answers.send(message);
  }

  async openRequester(listener: RequestListener): Promise<Requester> {
    this.#checkOpen();
    const requester = new AmqpRequester({
      link: this.#publishing,
      replies: this.#replies,
      listener,
      declareAgain: () => this.#declareMissing(),
      onClose: (closed) => this.#requesters.delete(closed),
    });
    try {
      await requester.open();
    } catch (error) {
      throw channelFailure(error, "open an address for answers", "configure");
    }
    this.#requesters.add(requester);
    return requester;
  }

  async consume(
    options: ConsumeOptions,
    onDelivery: (delivery: Delivery) => void,
  ): Promise<Consumer> {
    this.#checkOpen();
    const consumer = new AmqpConsumer({
      ...options,
      link: this.#consuming,
      declareAgain: (connection) => declareOn(connection, this.#topologies.of(options.queue)),
      onDelivery,
      onStale: (count) => (this.staleSettles += count),
      onEnd: () => this.#topologies.removeConsumer(options.queue),
      onClose: (closed) => this.#consumers.delete(closed),
    });
    await consumer.open();
    this.#topologies.addConsumer(options.queue);
    this.#consumers.add(consumer);
    return consumer;
  }

  async get(queue: string): Promise<Delivery | undefined> {
    this.#checkOpen();
    return this.#getter.get(queue);
  }

  async hasExchange(name: string): Promise<boolean> {
    this.#checkOpen();
    return this.#counts.hasExchange(name);
  }

  async countConsumers(queue: string): Promise<number | undefined> {
    this.#checkOpen();
    return this.#counts.count(queue);
  }

  async countMessages(queue: string): Promise<number | undefined> {
    this.#checkOpen();
    return this.#counts.countMessages(queue);
  }

  async purge(queue: string): Promise<number> {
    return purgeOn(this.#connection(), queue);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#upkeep.close();
    await within(longestFlush, this.#publisher.idle());
    const parts = [
      ...this.#consumers,
      ...this.#requesters,
      this.#answers,
      this.#publisher,
      this.#getter,
    ];
    await within(longestFlush, Promise.all(parts.map((part) => part.close())));
    this.#redeclarations.close();
    await Promise.all([this.#publishing.close(), this.#consuming.close()]);
  }

  async #declareAgain(connection: Connection): Promise<void> {
    const topology = this.#topologies.everything();
    await this.#redeclarations.declare(connection, () => this.#topologies.everything());
    // A consumer that was closed meanwhile took its exclusive queue with it: nobody would ever consume this one.
    const orphans = topology.queues.filter(({ name }) => !this.#topologies.hasQueue(name));
    if (orphans.length > 0) await removeOn(connection, orphans).catch(() => {});
  }

  /** Somebody has deleted an exchange: all that this broker has declared is there again, with its bindings. */
  async #declareMissing(): Promise<void> {
    const { connection } = this.#consuming;
    if (connection) await this.#declareAgain(connection);
  }

  #connection(): Connection {
    this.#checkOpen();
    const { connection } = this.#consuming;
    if (!connection) throw disconnected("the connection to the broker is lost");
    return connection;
  }

  #checkOpen(): void {
    if (this.#closing) throw disconnected("the connection is closed");
  }
}
