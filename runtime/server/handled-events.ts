import type { HandledEvent } from "../context.ts";
import type { Codec, HandlerDescriptor } from "../descriptor.ts";
import type { Delivery } from "../message.ts";
import { foreignName, PeerCodecs } from "../peer-codecs.ts";
import { enteredContext } from "../peer-context.ts";
import type { IncomingPeerEvent, PeerWire } from "../peer-wire.ts";
import type { Wire } from "../wire.ts";
import type { SubscribedTopology, Subscription, TopicSubscription } from "../wire-topology.ts";
import type { Incoming } from "./incoming.ts";

/** A wire, as events are handled that come by it. */
export interface HandledEvents {
  /** `comesByRequests`: their service is called over this wire. */
  topology(subscription: Subscription, comesByRequests?: boolean): SubscribedTopology;
  /** How a handler is called in the names of queues. */
  handlerName(handler: Pick<HandlerDescriptor, "name" | "foreign">): string;
  /** Reads events for a handler. What it returns throws `Malformed`, or `MeshError` for a payload that does not fit. */
  reader(payload: Codec<unknown>, handled: Handled): (message: Delivery) => Incoming;
}

/** What is handled, and by what. */
interface Handled {
  readonly event: HandledEvent;
  /** `math_service.log_report` */
  readonly handler: string;
}

/** Lagomorph's own. */
export function nativeEvents(wire: Wire): HandledEvents {
  return {
    topology: (subscription) => wire.topology.events(subscription),
    handlerName: ({ name }) => name,
    reader: (payload, { event: { service, name } }) => {
      const event = { service, name };
      return (message) => {
        const { caller, headers, trace, sent, payload: json } = wire.decodeEvent(message);
        return { caller, headers, trace, sent, event, args: [payload.decode(json)] };
      };
    },
  };
}

/** That of another framework. */
export function peerEvents(wire: PeerWire): HandledEvents {
  return {
    topology: (subscription, comesByRequests = false) =>
      comesByRequests && subscription.delivery === "pool"
        ? (wire.pooled?.(subscription).topology ?? wire.events(subscription))
        : wire.events(subscription),
    handlerName: foreignName,
    reader: (payload, { event: { service, name }, handler }) => {
      const read = peerReader({
        ...{ wire, payload, handler },
        decode: (message) => wire.decodeEvent(message),
      });
      return (message) => ({ ...read(message), event: { service, name } });
    },
  };
}

/** The same of events by a pattern of topics, where the wire has them. */
export function peerTopics(wire: PeerWire): TopicEvents | undefined {
  const { topic, pooled } = wire;
  if (topic === undefined) return undefined;
  return {
    topology: (subscription, comesByRequests) =>
      comesByRequests && subscription.delivery === "pool" && pooled !== undefined
        ? pooled(subscription).topology
        : topic(subscription),
    reader: (payload, handler) => {
      const decode = (message: Delivery): IncomingPeerEvent => wire.decodeEvent(message);
      const read = peerReader({ wire, payload, handler, decode });
      return (message) => {
        const { topic: name = "", ...incoming } = read(message);
        return { ...incoming, event: emittedAs(name) };
      };
    },
  };
}

/** A wire, as events are handled that come by a pattern of topics. */
export interface TopicEvents {
  /** `comesByRequests`: their service is called over this wire. */
  topology(subscription: TopicSubscription, comesByRequests: boolean): SubscribedTopology;
  reader(payload: Codec<unknown>, handler: string): (message: Delivery) => Incoming;
}

/** `orders.eu.created`: what comes before the first dot counts as the service that has emitted it. */
function emittedAs(topic: string): HandledEvent {
  const dot = topic.indexOf(".");
  return dot < 0
    ? { service: "", name: topic }
    : { service: topic.slice(0, dot), name: topic.slice(dot + 1) };
}

/** Reads what came over the wire of another framework, with its context. */
export function peerReader(options: {
  readonly wire: PeerWire;
  readonly payload: Codec<unknown>;
  /** `math_service.log_report` */
  readonly handler: string;
  readonly decode: (message: Delivery) => IncomingPeerEvent;
}): (message: Delivery) => Incoming & Pick<IncomingPeerEvent, "topic"> {
  const { wire, handler, decode } = options;
  const payload = new PeerCodecs(wire).codec(options.payload);
  return (message) => {
    const incoming = decode(message);
    const passedOn = enteredContext(incoming.context, { handler, tracked: wire.tracked });
    return { ...incoming, passedOn, args: [payload.decode(incoming.payload)] };
  };
}
