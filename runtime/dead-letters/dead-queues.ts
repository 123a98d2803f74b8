import type { Delivery, Durability } from "../contract.ts";
import { nativeWire } from "../wires/native/index.ts";

/** A member of a contract, as far as it has a queue. */
export type QueuedMember =
  | { readonly kind: "command"; readonly wireName: string }
  | {
      readonly kind: "handler";
      readonly wireName: string;
      readonly source: { readonly service: string; readonly wireName: string };
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

/** The dead-letter queue that is meant by its own name, by the rest of it, or by the queue whose messages it keeps. */
export function toDeadQueue(name: string): string {
  if (name.startsWith(deadPrefix)) return name;
  return `${deadPrefix}${name.replace(/^lagomorph\.(rpc\.)?/, "")}`;
}
