import type { Authenticate } from "../claims.ts";
import type {
  CommandDescriptor,
  HandlerDescriptor,
  MemberDescriptor,
  MethodDescriptor,
  ServiceDescriptor,
  TopicDescriptor,
} from "../descriptor.ts";
import type { Inbox } from "../inbox.ts";
import type { Delivery } from "../message.ts";
import { foreignName } from "../peer-codecs.ts";
import type { PeerWire } from "../peer-wire.ts";
import type { WireName } from "../peer-wires.ts";
import { decodeArguments } from "../arguments.ts";
import { authorize } from "./authorize.ts";
import { detailsText } from "./contract-details.ts";
import { Controls } from "./controls.ts";
import type { Invoke } from "./dependencies.ts";
import { entrypointsOf } from "./entrypoints.ts";
import { nativeEvents, peerEvents, peerTopics } from "./handled-events.ts";
import type { Pausing } from "./pause-options.ts";
import { PeerRequests } from "./peer-requests.ts";
import { PooledEventQueues } from "./pooled-events.ts";
import { type ServedMethod, ServedRequests } from "./requests.ts";
import type { Served } from "./running-service.ts";
import type { ServeParts } from "./serve.ts";
import type { ServedStream } from "./stream-steps.ts";
import type { Incoming } from "./incoming.ts";
import { Subscribed, type SubscribeOptions } from "./subscribe.ts";
import type { IncomingCommand } from "../wire.ts";
import { isSealed, openCommand } from "./sealed.ts";
import type { Workers } from "./workers.ts";

/** What members of a service are served with. */
export interface Hosting {
  readonly descriptor: ServiceDescriptor;
  readonly instance: string;
  readonly workers: Workers;
  readonly parts: ServeParts;
  readonly inbox: Inbox | undefined;
  readonly pausing: Pausing | undefined;
  /** Says whose tokens callers show. */
  readonly authenticate: Authenticate | undefined;
  /** By which it is called. */
  readonly wires: readonly WireName[];
}

/** A service's members as they are served: requests first, then what comes from queues and clocks. */
export function membersOf(
  invokerOf: (member: MemberDescriptor) => Invoke,
  serving: Hosting,
): Served[] {
  const { descriptor, workers, parts } = serving;
  const methods = new Map<string, ServedMethod | ServedStream>();
  const served: Served[] = [];
  for (const member of descriptor.members) {
    // The others take no work, or were refused before; `@local` ones are called through other doors only.
    if ("local" in member) continue;
    if (member.kind === "method" || member.kind === "stream")
      methods.set(member.name, servedOf(member, invokerOf(member)));
    else if (member.kind === "command") served.push(commandOf(member, invokerOf(member), serving));
    else if (member.kind === "handler") served.push(handlerOf(member, invokerOf(member), serving));
    else if (member.kind === "topic") served.push(topicOf(member, invokerOf(member), serving));
  }
  served.push(...entrypointsOf(invokerOf, serving));
  const { broker, wire, log, clock, counts } = parts;
  const { instance } = serving;
  const details = (): Promise<string> => detailsText(descriptor);
  const requests =
    methods.size === 0 || !serving.wires.includes("native")
      ? undefined
      : new ServedRequests({
          descriptor,
          instance,
          methods,
          counts,
          observers: parts.observers,
          broker,
          wire,
          workers,
          log,
          clock,
          authenticate: serving.authenticate,
          encryption: parts.encryption,
        });
  const controls = new Controls({ ...parts, service: descriptor, details, instance, requests });
  // Cancellations first: a call may be cancelled as soon as it can be taken. Then requests: calls that handlers of this process
  // make to the service itself find it.
  const foreign = peerRequestsOf(invokerOf, serving);
  return [controls, ...(requests === undefined ? [] : [requests]), ...foreign, ...served];
}

/** The request queues of a service on the wires of other frameworks. */
function peerRequestsOf(
  invokerOf: (member: MemberDescriptor) => Invoke,
  { descriptor, wires, parts, instance, ...hosting }: Hosting,
): Served[] {
  return wires.flatMap((name) => {
    const wire = parts.peers.find(name);
    if (wire === undefined) return [];
    const { members } = descriptor;
    const known = { ...parts, ...hosting, service: descriptor, members, invokerOf };
    const { wire: nativeWire, broker } = parts;
    const events = new PooledEventQueues({ descriptor, wire, broker, instance });
    return [new PeerRequests({ ...known, wire, nativeWire, events })];
  });
}

function servedOf(
  descriptor: MethodDescriptor | ServedStream["descriptor"],
  invoke: Invoke,
): ServedMethod | ServedStream {
  return descriptor.kind === "method"
    ? { kind: "method", descriptor, invoke }
    : { kind: "stream", descriptor, invoke };
}

function commandOf(command: CommandDescriptor, invoke: Invoke, serving: Hosting): Subscribed {
  const { parts, workers, inbox, pausing, authenticate } = serving;
  const { wire, log } = parts;
  // The codec checks what it is given, whatever it is.
  const decode = (args: unknown): unknown[] => decodeArguments(args, command);
  const admit = (incoming: IncomingCommand): Incoming | Promise<Incoming> => {
    if (command.authenticated !== true) return { ...incoming, args: decode(incoming.args) };
    // Before its arguments are looked at.
    const authorized = authorize(command, incoming, { authenticate, log });
    return authorized.then((claims) => ({ ...incoming, claims, args: decode(incoming.args) }));
  };
  return new Subscribed({
    ...parts,
    workers,
    inbox,
    pausing,
    of: command,
    topology: parts.wire.topology.command(command.service, command.name),
    title: `${command.service}.${command.member}`,
    handledBy: serving.descriptor,
    retry: command.retry,
    invoke,
    read: (delivery: Delivery): Incoming | Promise<Incoming> => {
      const incoming = wire.decodeCommand(delivery);
      if (!isSealed(command, incoming)) return admit(incoming);
      return openCommand(incoming, command, parts).then(admit);
    },
  });
}

function handlerOf(handler: HandlerDescriptor, invoke: Invoke, serving: Hosting): Subscribed {
  const { parts, instance } = serving;
  const { service, source, event } = handler;
  const peer = parts.peers.find(handler.wire);
  const events = peer === undefined ? nativeEvents(parts.wire) : peerEvents(peer);
  const name = events.handlerName(handler);
  const emitted = { service: source, name: event };
  return subscribedOf(handler, serving, {
    topology: events.topology(
      { ...handler, handler: name, instance },
      comesByRequests(serving, peer),
    ),
    read: events.reader(handler.payload, { event: emitted, handler: `${service}.${name}` }),
    invoke,
  });
}

/** Whether events of a wire come by the queue of requests: the service is called over it. */
function comesByRequests({ wires }: Hosting, peer: PeerWire | undefined): boolean {
  return peer !== undefined && wires.includes(peer.name);
}

/** Whoever emits them: over the native wire, unless the service's own has topics. */
function topicOf(handler: TopicDescriptor, invoke: Invoke, serving: Hosting): Subscribed {
  const { parts, instance } = serving;
  const { wire } = parts;
  const peer = parts.peers.find(handler.wire);
  const topics = peer === undefined ? undefined : peerTopics(peer);
  if (topics !== undefined) {
    const name = foreignName(handler);
    const subscription = { ...handler, handler: name, instance };
    return subscribedOf(handler, serving, {
      topology: topics.topology(subscription, comesByRequests(serving, peer)),
      read: topics.reader(handler.payload, `${handler.service}.${name}`),
      invoke,
    });
  }
  return subscribedOf(handler, serving, {
    topology: wire.topology.topic({ ...handler, handler: handler.name, instance }),
    read: (message, origin): Incoming => {
      const event = wire.readEvent(message, origin);
      const incoming = wire.decodeEvent(message);
      return { ...incoming, event, args: [handler.payload.decode(incoming.payload)] };
    },
    invoke,
  });
}

function subscribedOf(
  handler: HandlerDescriptor | TopicDescriptor,
  { parts, workers, inbox, pausing, descriptor }: Hosting,
  own: Pick<SubscribeOptions, "topology" | "read" | "invoke">,
): Subscribed {
  return new Subscribed({
    ...parts,
    workers,
    inbox,
    pausing,
    of: handler,
    title: `${handler.service}.${handler.member}`,
    handledBy: descriptor,
    retry: handler.retry,
    ...own,
  });
}
