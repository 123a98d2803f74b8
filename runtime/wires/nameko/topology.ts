import type { Exchange, Queue, Topology } from "../../broker.ts";
import type {
  ConsumedTopology,
  ControlTopology,
  RepliesTopology,
  SubscribedTopology,
  Subscription,
} from "../../wire-topology.ts";
import { foreignDeadQueue, roomOf, withDead } from "../native/topology.ts";
import type { NamekoSettings } from "./settings.ts";

/** How long a queue for answers stays without its caller, in milliseconds. */
const idleReplies = 300_000;

const nothing: Topology = { exchanges: [], queues: [], bindings: [] };

/**
 * Every exchange, queue and binding of nameko's, with exactly its arguments, so that either side may declare them first. What is
 * Lagomorph's own beside them: where messages are set aside, and where they wait.
 */
export class NamekoTopology {
  readonly #settings: NamekoSettings;

  constructor(settings: NamekoSettings) {
    this.#settings = settings;
  }

  get callers(): Topology {
    return { ...nothing, exchanges: [this.#rpcExchange] };
  }

  /** One queue for all methods of a service. */
  requests(service: string): ConsumedTopology {
    const queue: Queue = { name: `rpc-${service}`, type: "classic" };
    const bound = this.#bound(this.#rpcExchange, queue, `${service}.*`);
    return withDead(bound, `lagomorph.dead.${service}`);
  }

  /** Answers go through the exchange of requests, by a key of their own. */
  replies(caller: string, address: string): RepliesTopology {
    const name = `rpc.reply-${caller}-${address}`;
    const queue: Queue = { name, type: "classic", expires: idleReplies };
    return { ...this.#bound(this.#rpcExchange, queue, address), replyTo: address };
  }

  source(service: string): Topology {
    return { ...nothing, exchanges: this.#eventExchanges(service) };
  }

  events(subscription: Subscription): SubscribedTopology {
    const { source, event, service, instance } = subscription;
    const queue = eventQueue(subscription, this.#settings.broadcastIdentifier);
    const exchange = this.#eventExchange(source);
    const bound = this.#bound(exchange, queue, event);
    const waitingRoom = roomOf(service, queue.type === "exclusive" ? instance : undefined);
    const declared = { ...bound, exchanges: this.#eventExchanges(source) };
    return { ...withDead(declared, foreignDeadQueue(sharedName(subscription))), waitingRoom };
  }

  get #rpcExchange(): Exchange {
    return { name: this.#settings.rpcExchange, type: "topic" };
  }

  #eventExchange(service: string): Exchange {
    const { autoDeleteEventExchanges } = this.#settings;
    const exchange: Exchange = { name: `${service}.events`, type: "topic" };
    return autoDeleteEventExchanges ? { ...exchange, autoDelete: true } : exchange;
  }

  #eventExchanges(service: string): readonly Exchange[] {
    return this.#settings.declareEventExchanges ? [this.#eventExchange(service)] : [];
  }

  #bound(exchange: Exchange, queue: Queue, routingKey: string): ControlTopology {
    return {
      consumed: queue,
      exchanges: [exchange],
      queues: [queue],
      bindings: [{ exchange: exchange.name, queue: queue.name, routingKey }],
    };
  }
}

/** The name that all instances of a subscriber share. */
function sharedName({ delivery, source, event, service, handler }: Subscription): string {
  return delivery === "singleton"
    ? `evt-${source}-${event}`
    : `evt-${source}-${event}--${service}.${handler}`;
}

/**
 * As nameko's, where `reliable_delivery` is what a contract calls durable; of broadcasts it takes an identifier that an instance has
 * again when it starts again. Nobody else declares the queue of a broadcast without one, which has a random name: RabbitMQ takes the
 * flag `durable` that nameko gives it for nothing.
 */
function eventQueue(subscription: Subscription, identifier: string | undefined): Queue {
  const { delivery, durability, instance } = subscription;
  const name = sharedName(subscription);
  const isTransient = durability === "transient";
  if (delivery !== "broadcast")
    return { name, type: "classic", ...(isTransient ? { autoDelete: true } : {}) };
  return isTransient || identifier === undefined
    ? { name: `${name}-${instance}`, type: "exclusive" }
    : { name: `${name}-${identifier}`, type: "classic" };
}
