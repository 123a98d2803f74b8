import type { ConsumerDescriptor } from "../descriptor.ts";
import type { Delivery } from "../message.ts";
import { foreignName } from "../peer-codecs.ts";
import type { PeerWires } from "../peer-wires.ts";
import { checkForeignContent, readForeign } from "./foreign-message.ts";
import { peerReader } from "./handled-events.ts";
import type { Invoke } from "./dependencies.ts";
import type { Hosting } from "./members.ts";
import type { Incoming } from "./incoming.ts";
import { Subscribed } from "./subscribe.ts";

/** A queue of somebody else, with its handler: `ingest: Consume<"legacy.orders", Order>`. */
export function foreignQueueOf(
  consumer: ConsumerDescriptor,
  invoke: Invoke,
  { parts, workers, inbox, pausing, descriptor }: Hosting,
): Subscribed {
  const { service, name, member, queue, retry } = consumer;
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
    read: readerOf(consumer, parts.peers),
  });
}

/** As whoever sends reads and writes: another framework where the contract says so, else anybody who writes JSON. */
function readerOf(
  { service, payload, wire, ...named }: ConsumerDescriptor,
  peers: PeerWires,
): (message: Delivery) => Incoming {
  const peer = peers.find(wire);
  if (peer !== undefined) {
    const handler = `${service}.${foreignName(named)}`;
    return peerReader({
      ...{ wire: peer, payload, handler },
      decode: (message) => {
        checkForeignContent(message);
        return peer.decodePayload(message);
      },
    });
  }
  return (message) => {
    const incoming = readForeign(message);
    return { ...incoming, args: [payload.decode(incoming.payload)] };
  };
}
