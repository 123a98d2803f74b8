import type { ConsumerDescriptor } from "../descriptor.ts";
import { readForeign } from "./foreign-message.ts";
import type { Invoke } from "./dependencies.ts";
import type { Hosting } from "./members.ts";
import { type Incoming, Subscribed } from "./subscribe.ts";

/** A queue of somebody else, with its handler: `ingest: Consume<"legacy.orders", Order>`. */
export function foreignQueueOf(
  consumer: ConsumerDescriptor,
  invoke: Invoke,
  { parts, workers, inbox, pausing, descriptor }: Hosting,
): Subscribed {
  const { service, name, member, queue, payload, retry } = consumer;
  return new Subscribed({
    ...parts,
    workers,
    inbox,
    pausing,
    of: consumer,
    topology: parts.wire.topology.foreign(queue, service, name),
    title: `${service}.${member}`,
    handledBy: descriptor,
    retry,
    foreign: true,
    invoke,
    read: (message): Incoming => {
      const incoming = readForeign(message);
      return { ...incoming, args: [payload.decode(incoming.payload)] };
    },
  });
}
