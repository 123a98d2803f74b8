import type { Broker } from "../broker.ts";
import type { HandlerDescriptor, ServiceDescriptor, TopicDescriptor } from "../descriptor.ts";
import type { Delivery } from "../message.ts";
import { foreignName } from "../peer-codecs.ts";
import type { PeerWire, PooledEvents } from "../peer-wire.ts";
import { matchesTopic } from "../topic.ts";
import { Malformed } from "../wire.ts";
import { keep } from "./keep.ts";

/** What {@link PooledEventQueues} are made of. */
export interface PooledEventsOptions {
  readonly descriptor: ServiceDescriptor;
  readonly instance: string;
  readonly wire: PeerWire;
  readonly broker: Broker;
}

/**
 * Events that come by the queue of a service's requests go on to the queues of the handlers whose topics they have: so each handler
 * has its own attempts, though other instances of the service, in another language, take events from the same queue.
 */
export class PooledEventQueues {
  readonly #options: PooledEventsOptions;
  readonly #pooled: readonly PooledEvents[];

  constructor(options: PooledEventsOptions) {
    this.#options = options;
    const { descriptor, wire, instance } = options;
    this.#pooled = descriptor.members.flatMap((member) => {
      const isPool = isHandler(member) && member.wire === wire.name && member.delivery === "pool";
      if (!isPool || wire.pooled === undefined) return [];
      return [wire.pooled({ ...member, handler: foreignName(member), instance })];
    });
  }

  /** Resolves when the broker has them all. Throws `Malformed` for what is no event, and for one that no handler takes. */
  async forward(delivery: Delivery): Promise<void> {
    const { wire, broker } = this.#options;
    const { topic = delivery.routingKey } = wire.decodeEvent(delivery);
    const takers = this.#pooled.filter(({ pattern }) => matchesTopic(pattern, topic));
    if (takers.length === 0)
      throw new Malformed("unimplemented", `no handler takes events of the topic "${topic}"`);
    await Promise.all(takers.map(({ topology, copy }) => keep(broker, copy(delivery), topology)));
  }
}

function isHandler(
  member: ServiceDescriptor["members"][number],
): member is HandlerDescriptor | TopicDescriptor {
  return member.kind === "handler" || member.kind === "topic";
}
