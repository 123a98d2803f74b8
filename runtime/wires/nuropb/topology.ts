import type { Exchange, Queue, Topology } from "../../broker.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { PooledEvents } from "../../peer-wire.ts";
import type {
  ConsumedTopology,
  RepliesTopology,
  SubscribedTopology,
  Subscription,
  TopicSubscription,
} from "../../wire-topology.ts";
import { copyProperties, plainHeadersOf } from "../native/copy.ts";
import { queueOfEvents, subscribedTo, withDead } from "../native/topology.ts";
import type { NuropbSettings } from "./settings.ts";

/** How long a queue for answers stays without its caller, in milliseconds. */
const idleReplies = 300_000;

/** How names of our own queues of events begin: handlers have one each, beside the one of their service. */
const own = "lagomorph.nuropb";

/** Whoever hears events, by one topic or by a pattern. */
type Subscribing = Subscription | TopicSubscription;

/**
 * Every exchange, queue and binding of NuroPb's, with exactly its arguments, so that either side may declare them first. What is
 * Lagomorph's own beside them: where messages are set aside, and where events wait for their handler.
 */
export class NuropbTopology {
  readonly #settings: NuropbSettings;

  constructor(settings: NuropbSettings) {
    this.#settings = settings;
  }

  get callers(): Topology {
    return { exchanges: [this.#rpcExchange], queues: [], bindings: [] };
  }

  /** One queue for all that comes to a service, under all its names. */
  requests(service: string): ConsumedTopology {
    const queue = this.#serviceQueue(service);
    const { aliases = [] } = this.#settings.services[service] ?? {};
    const bindings = [service, ...aliases].map((routingKey) => ({
      ...{ exchange: this.#rpcExchange.name, queue: queue.name, routingKey },
    }));
    const exchanges = [this.#rpcExchange, this.#deadLetterExchange];
    const bound = { consumed: queue, exchanges, queues: [queue], bindings };
    return withDead(bound, `lagomorph.dead.${service}`);
  }

  /** NuroPb's own are neither durable nor exclusive, which RabbitMQ 4.3 refuses. Nobody else declares this one. */
  replies(caller: string, address: string): RepliesTopology {
    const name = `nuropb-${caller}-${address}-rq`;
    const consumed: Queue = { name, type: "classic", expires: idleReplies };
    return { consumed, replyTo: name, exchanges: [], queues: [consumed], bindings: [] };
  }

  get source(): Topology {
    return { exchanges: [this.#eventsExchange], queues: [], bindings: [] };
  }

  /** A queue of its own, bound to the topic. */
  events(subscription: Subscribing): SubscribedTopology {
    const pattern = patternOf(subscription);
    const name = sharedName(subscription, pattern);
    const queue = queueOfEvents(name, subscription);
    const exchange = this.#eventsExchange;
    const bindings = [{ exchange: exchange.name, queue: queue.name, routingKey: pattern }];
    const bound = { consumed: queue, exchanges: [exchange], queues: [queue], bindings };
    return subscribedTo(subscription, bound, name);
  }

  /** A queue of its own, that no exchange fills, behind the queue of the service, to which NuroPb binds topics. */
  pooled(subscription: Subscribing): PooledEvents {
    const pattern = patternOf(subscription);
    const { service, handler } = subscription;
    const name = `${own}.in.${service}.${handler}`;
    const queue = queueOfEvents(name, subscription);
    const exchange = this.#eventsExchange;
    const shared = this.requests(service);
    const binding = { exchange: exchange.name, queue: shared.consumed.name, routingKey: pattern };
    const bound = {
      consumed: queue,
      exchanges: [...shared.exchanges, exchange],
      queues: [...shared.queues, queue],
      bindings: [...shared.bindings, binding],
    };
    const topology = subscribedTo(subscription, bound, name);
    return { pattern, topology, copy: (message) => copyOf(message, queue.name) };
  }

  /** The queue of an instance of which there may be one: exclusive, so that no other connection can declare it. */
  sole(service: string): Topology | undefined {
    const { instance } = this.#settings.services[service] ?? {};
    if (instance === undefined) return undefined;
    const queue: Queue = { name: `nuropb-${service}-${instance}-rq`, type: "exclusive" };
    return { exchanges: [], queues: [queue], bindings: [] };
  }

  #serviceQueue(service: string): Queue {
    const { queue = `nuropb-${service}-sq` } = this.#settings.services[service] ?? {};
    const deadLetter = { exchange: this.#settings.deadLetterExchange };
    return { name: queue, type: "classic", deadLetter };
  }

  get #rpcExchange(): Exchange {
    return { name: this.#settings.rpcExchange, type: "direct" };
  }

  get #eventsExchange(): Exchange {
    return { name: this.#settings.eventsExchange, type: "topic" };
  }

  get #deadLetterExchange(): Exchange {
    return { name: this.#settings.deadLetterExchange, type: "fanout" };
  }
}

/** The same bytes with the same headers, to one queue. */
function copyOf(message: IncomingMessage, queue: string): OutgoingMessage {
  const headers = plainHeadersOf(message);
  return { ...copyProperties(message), exchange: "", routingKey: queue, headers };
}

/** `orders.created`: events have topics of their own, or are named for their service. */
export function topicOf(source: string, event: string, topic: string | undefined): string {
  return topic ?? `${source}.${event}`;
}

function patternOf(subscription: Subscribing): string {
  if ("pattern" in subscription) return subscription.pattern;
  return topicOf(subscription.source, subscription.event, subscription.topic);
}

/** The name that all instances of a subscriber share. */
function sharedName({ delivery, service, handler }: Subscribing, pattern: string): string {
  return delivery === "singleton" ? `${own}.one.${pattern}` : `${own}.on.${service}.${handler}`;
}
