import type { Delivery, Durability } from "../contract.ts";
import type { PeerWire } from "../peer-wire.ts";
import { createNamekoWire } from "../wires/nameko/index.ts";
import { nativeWire } from "../wires/native/index.ts";
import { createNuropbWire } from "../wires/nuropb/index.ts";
import type { SubscribedTopology, Subscription, TopicSubscription } from "../wire-topology.ts";

/** A member of a contract, as far as it has a queue. */
export type QueuedMember =
  | { readonly kind: "command"; readonly wireName: string }
  | {
      readonly kind: "handler";
      readonly wireName: string;
      readonly source: {
        readonly service: string;
        readonly wireName: string;
        /** The event's name on another wire, and its topic there. */
        readonly foreign?: { readonly name: string };
        readonly topic?: string;
      };
      readonly delivery: Delivery;
      readonly durability: Durability;
    }
  | {
      readonly kind: "topic";
      readonly wireName: string;
      readonly pattern: string;
      readonly delivery: Delivery;
      readonly durability: Durability;
    }
  | { readonly kind: "consumer"; readonly wireName: string; readonly queue: string };

/** By which other wire the events of a handler come, and how it is called there. */
export interface OnPeer {
  readonly wire: PeerWire["name"];
  readonly handler: string;
}

/** The names of these queues hold nothing that a mesh can have named otherwise. */
const peers: Readonly<Record<PeerWire["name"], PeerWire>> = {
  nameko: createNamekoWire(),
  nuropb: createNuropbWire(),
};

/** The prefix of all dead-letter queues. */
const deadPrefix = "lagomorph.dead.";

/** Where what nobody can be told of the calls of a service is set aside. */
export function deadQueueOfCalls(service: string): string {
  return nativeWire.topology.requests(service).deadQueue;
}

/** Where the messages of a member of a service are set aside. */
export function deadQueueOfMember(service: string, member: QueuedMember): string {
  const { topology } = nativeWire;
  // All instances share them.
  const subscriber = { ...member, service, handler: member.wireName, instance: "" };
  switch (subscriber.kind) {
    case "command":
      return topology.command(service, subscriber.wireName).deadQueue;
    case "handler": {
      const { source } = subscriber;
      const names = { source: source.service, event: source.wireName };
      return topology.events({ ...subscriber, ...names }).deadQueue;
    }
    case "topic":
      return topology.topic(subscriber).deadQueue;
    case "consumer":
      return topology.foreign(subscriber.queue, service, subscriber.wireName).deadQueue;
    default:
      return subscriber satisfies never;
  }
}

/** Where events are set aside that come to a handler by the wire of another framework: which queue that is, depends on how its service is served. */
export function deadQueuesOnPeer(
  service: string,
  member: Extract<QueuedMember, { readonly kind: "handler" | "topic" }>,
  { wire, handler }: OnPeer,
): readonly string[] {
  const peer = peers[wire];
  // All instances share them.
  const subscriber = { ...member, service, handler, instance: "" };
  if (subscriber.kind === "topic") return queuesOf(peer, subscriber, peer.topic?.(subscriber));
  const { source } = subscriber;
  const event = source.foreign?.name ?? source.wireName;
  const subscription = { ...subscriber, source: source.service, event, topic: source.topic };
  return queuesOf(peer, subscription, peer.events(subscription));
}

/** Its own queue, and the one behind that of the requests of its service. */
function queuesOf(
  peer: PeerWire,
  subscription: Subscription | TopicSubscription,
  own: SubscribedTopology | undefined,
): readonly string[] {
  const isPool = subscription.delivery === "pool";
  const pooled = isPool ? peer.pooled?.(subscription).topology : undefined;
  return [own, pooled].flatMap((topology) => (topology === undefined ? [] : [topology.deadQueue]));
}

/** The dead-letter queue that is meant by its own name, by the rest of it, or by the queue whose messages it keeps. */
export function toDeadQueue(name: string): string {
  if (name.startsWith(deadPrefix)) return name;
  return `${deadPrefix}${name.replace(/^lagomorph\.(rpc\.)?/, "")}`;
}
