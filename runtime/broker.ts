import type { MeshError } from "./errors.ts";
import type { Delivery, IncomingMessage, OutgoingMessage } from "./message.ts";

/**
 * The port to a broker: moves messages, knows headers and bytes, no codec and no descriptor. `brokers/amqp` and
 * `brokers/memory` implement it, and pass one conformance suite (`test/conformance`).
 *
 * A broker that loses its connection reconnects by itself, declares again what was declared, and consumes again what was
 * consumed; what was under way is reported as lost, never repeated.
 */
export interface Broker {
  readonly kind: "amqp" | "memory";

  /** `disconnected` between a lost connection and the next one, `closed` after {@link Broker.close}. */
  readonly state: "connected" | "disconnected" | "closed";

  /** What is wrong at the moment, and is tried again. */
  readonly troubles: readonly Trouble[];

  /** How many deliveries were settled after their channel was lost: that does nothing, since they are the broker's again. */
  readonly staleSettles: number;
  /** How it is doing at this moment, down to each consumer. */
  readonly status: BrokerStatus;

  /** Connects for the first time. Rejects with `MeshError` `unavailable/disconnected` when the broker cannot be reached. */
  open(): Promise<void>;

  /** Declares exchanges, queues and bindings: now, and after each reconnect. Idempotent; rejects when the broker refuses. */
  declare(topology: Topology): Promise<void>;

  /**
   * Publishes with a publisher confirm: resolves when the broker has taken responsibility. Rejects with `MeshError`
   * `unavailable/disconnected` (not sent), `unavailable/no_service` (`mandatory`, and no queue takes it), `interrupted` (sent,
   * and the connection was lost before the confirm), `resource_exhausted` (the broker refused it, or too much is unconfirmed).
   */
  publish(message: OutgoingMessage): Promise<void>;

  /**
   * Publishes an answer, without a confirm. `routingKey` is the request's `replyTo`; its form decides the exchange. `"later"`
   * while the broker is away or takes no messages; `"never"` for what is no address of answers, and for what AMQP has no
   * room for.
   */
  answer(message: OutgoingMessage): AnswerOutcome;

  /** Opens an address for answers, and the way by which requests leave that ask for answers there. */
  openRequester(listener: RequestListener): Promise<Requester>;

  /** Consumes a queue with acknowledgement: now, and after each reconnect, until stopped. */
  consume(options: ConsumeOptions, onDelivery: (delivery: Delivery) => void): Promise<Consumer>;

  /** Takes one message from the head of a queue, without consuming it; `undefined` when it is empty or not there. */
  get(queue: string): Promise<Delivery | undefined>;

  /** How many consumers a queue has; `undefined` when there is no such queue. Rejects when the broker is away. */
  countConsumers(queue: string): Promise<number | undefined>;

  /** How many messages wait in a queue; `undefined` when there is no such queue. Rejects when the broker is away. */
  countMessages(queue: string): Promise<number | undefined>;

  /** Deletes the messages that wait in a queue, and tells how many they were. Rejects when there is no such queue. */
  purge(queue: string): Promise<number>;

  /** Whether there is an exchange of a name, other than the default one. Rejects when the broker is away. */
  hasExchange(name: string): Promise<boolean>;

  /** Waits until confirms have arrived for all that was published, then closes every connection. Idempotent. */
  close(): Promise<void>;
}

/** Something that was in order, is not any more, and is tried again until it is. */
export interface Trouble {
  /** `the connection`, `queue "orders"`. */
  readonly subject: string;
  readonly error: MeshError;
  /** In milliseconds since 1970. */
  readonly since: number;
}

/** Where a broker writes what people should know. */
export interface BrokerLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** How a connection to a broker is doing. */
export interface BrokerStatus {
  readonly state: Broker["state"];
  /** An alarm keeps the broker from taking messages. It is noticed when something was to be published. */
  readonly blocked: boolean;
  /** What this connection consumes, the addresses of answers included. */
  readonly consumers: readonly ConsumerStatus[];
}

/** How a consumer is doing. */
export interface ConsumerStatus {
  readonly queue: string;
  /** It gets messages: after a loss only when the broker has agreed again. */
  readonly consuming: boolean;
}

/** What has become of an answer: it has left, it may be tried again, or it cannot be sent. */
export type AnswerOutcome = "sent" | "later" | "never";

/** What a {@link Requester} reports. Called from the broker's own stack: must not throw. */
export interface RequestListener {
  onAnswer(message: IncomingMessage): void;
  /** A `mandatory` request that no queue took; it never ran. */
  onReturn(message: IncomingMessage): void;
  /** The connection was lost: requests that were sent may have run, and their answers will not come. */
  onLost(): void;
  /** Requests can leave again; the address may be another one. */
  onRestored(): void;
}

/** A way by which requests leave and answers come back. */
export interface Requester {
  /** The address of answers, for `replyTo`. */
  readonly address: string;
  /** Why requests cannot leave now: the broker is away, or an alarm keeps it from taking messages. */
  readonly refusal: "disconnected" | "blocked" | undefined;
  /** Sends a request, at most once. Throws `MeshError` `unavailable` with the {@link Requester.refusal}: not sent. */
  send(message: OutgoingMessage): void;
  /** Lets what was sent leave now, and not at the end of this turn of the event loop. */
  push?(): void;
  close(): Promise<void>;
}

/** How to consume a queue. */
export interface ConsumeOptions {
  readonly queue: string;
  /** How many deliveries the consumer holds at the most, unsettled: at least 1. */
  readonly prefetch: number;
  /**
   * Acknowledgements may reach the broker so much later, in milliseconds, so that several share a packet; never later than
   * the prefetch allows. Default: 0, at once.
   */
  readonly acknowledgeWithin?: number;
  /**
   * Whether it is a quorum queue: many settlements at once are kept for a while inside the broker, where those of a channel that is
   * closed meanwhile are lost. Default: false.
   */
  readonly isQuorum?: boolean;
  /** Told when what it holds is not its own any more: the connection, the channel or the queue was lost. Must not throw. */
  readonly onLost?: () => void;
  /** Told when it consumes again after that. Must not throw. */
  readonly onRestored?: () => void;
}

/** A consumer of a queue. */
export interface Consumer {
  /** Takes no more deliveries; those that it holds may still be settled. Resolves when the broker has agreed. Idempotent. */
  cancel(): Promise<void>;
  /** Lets go of it: waits until what was settled has reached the broker; what is unsettled goes back to the queue. */
  close(): Promise<void>;
}

/** What must exist before messages flow, as data. */
export interface Topology {
  readonly exchanges: readonly Exchange[];
  readonly queues: readonly Queue[];
  readonly bindings: readonly Binding[];
  /** Exchanges that pass messages on to others. Default: none. */
  readonly exchangeBindings?: readonly ExchangeBinding[];
}

/** A durable exchange. */
export interface Exchange {
  readonly name: string;
  readonly type: "direct" | "topic" | "fanout";
  /** It goes when its last queue has gone. Default: false. */
  readonly autoDelete?: true;
  /** Where messages go that none of its queues takes (`alternate-exchange`). */
  readonly alternate?: string;
}

/** A queue with its arguments, which are constants: two declarations of a queue must not differ. */
export interface Queue {
  readonly name: string;
  /** `quorum` and `classic` are durable and shared; `exclusive` ones are of this connection and go with it. */
  readonly type: "classic" | "quorum" | "exclusive";
  /** The queue goes when it has been without consumers for so long, in milliseconds (`x-expires`). */
  readonly expires?: number;
  /** The queue goes when its last consumer has gone (`auto-delete`). Default: false, of exclusive ones true. */
  readonly autoDelete?: true;
  /** How long a message stays, in milliseconds, before it is dead-lettered (`x-message-ttl`). */
  readonly messageTtl?: number;
  /** Where rejected and expired messages go: an exchange, and the key there, when not their own; at least once on quorum queues. */
  readonly deadLetter?: { readonly exchange: string; readonly routingKey?: string };
  /** Redeliveries after which a quorum queue dead-letters a message (`x-delivery-limit`). */
  readonly deliveryLimit?: number;
  /** Only one consumer gets messages, until it goes; then the next one does (`x-single-active-consumer`). */
  readonly singleActive?: true;
}

/** Messages of an exchange with a routing key (a pattern, on topic exchanges) go to a queue. */
export interface Binding {
  readonly exchange: string;
  readonly queue: string;
  readonly routingKey: string;
}

/** Messages of an exchange with a routing key (a pattern, on topic exchanges) go to another exchange as well, with the key that they have. */
export interface ExchangeBinding {
  readonly source: string;
  readonly destination: string;
  readonly routingKey: string;
}
