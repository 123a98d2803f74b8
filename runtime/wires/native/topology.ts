import type { Queue, Topology } from "../../broker.ts";
import type { Origin, WaitingRoom } from "../../history.ts";
import type {
  ConsumedTopology,
  ControlTopology,
  SubscribedTopology,
  Subscription,
  TopicSubscription,
  WireTopology,
} from "../../wire-topology.ts";
import { feed, listeners, source } from "./emitting.ts";
import {
  commandExchange,
  controlExchange,
  deadExchange,
  eventExchange,
  eventKey,
  everyInstance,
  instanceKey,
  requestExchange,
  timerExchange,
  topicExchange,
} from "./names.ts";

/** How names of queues begin where messages are set aside. */
const deadPrefix = "lagomorph.dead.";

/** How long a queue without consumers stays, in milliseconds, when nothing durable is in it. */
const idleQueue = 10 * 60 * 1000;
/** Crashes of its consumer that a durable message survives: a guard against poison, not a retry policy. */
const deliveryLimit = 20;
/** The most that all versions of RabbitMQ take: messages that were set aside are only looked at. */
const unlimited = 2 ** 31 - 1;

function dead(queue: string): {
  exchange: Topology["exchanges"][number];
  queue: Queue;
  binding: Topology["bindings"][number];
} {
  return {
    exchange: { name: deadExchange, type: "direct" },
    // RabbitMQ 4 drops messages from a queue without a limit that were looked at 20 times.
    queue: { name: queue, type: "quorum", deliveryLimit: unlimited },
    binding: { exchange: deadExchange, queue, routingKey: queue },
  };
}

/** A topology, and the queue where messages of it are set aside. */
export function withDead(topology: ControlTopology, deadQueue: string): ConsumedTopology {
  const { exchange, queue, binding } = dead(deadQueue);
  return {
    ...topology,
    deadQueue,
    exchanges: [...topology.exchanges, exchange],
    queues: [queue, ...topology.queues],
    bindings: [binding, ...topology.bindings],
  };
}

function single(
  exchange: Topology["exchanges"][number],
  routingKey: string,
  queue: Queue,
): ControlTopology {
  return {
    consumed: queue,
    exchanges: [exchange],
    queues: [queue],
    bindings: [{ exchange: exchange.name, queue: queue.name, routingKey }],
  };
}

function durable(queue: string): Queue {
  return {
    name: queue,
    type: "quorum",
    deliveryLimit,
    deadLetter: { exchange: deadExchange, routingKey: deadQueueOf(queue) },
  };
}

/** Where messages of a queue of events or commands are set aside: `lagomorph.on.a.b` → `lagomorph.dead.on.a.b`. */
function deadQueueOf(queue: string): string {
  return queue.replace(/^lagomorph\./, deadPrefix);
}

/** Where messages of somebody else's queue are set aside. */
export function foreignDeadQueue(queue: string): string {
  return `${deadPrefix}${queue}`;
}

function events(subscription: Subscription): SubscribedTopology {
  const { source, event } = subscription;
  const exchange = eventExchange(source);
  return subscribed(subscription, { exchange, routingKey: eventKey(source, event) });
}

function topic(subscription: TopicSubscription): SubscribedTopology {
  const origin = { exchange: topicExchange, routingKey: subscription.pattern };
  return { ...subscribed(subscription, origin), takesAll: true };
}

function subscribed(
  subscription: Subscription | TopicSubscription,
  { exchange, routingKey }: Origin,
): SubscribedTopology {
  const name = sharedName(subscription);
  const queue = queueOfEvents(name, subscription);
  const topology = single({ name: exchange, type: "topic" }, routingKey, queue);
  return subscribedTo(subscription, topology, name);
}

/** The topology of a queue of events: where those wait that are tried again, and where others are set aside. */
export function subscribedTo(
  { service, instance, delivery }: Subscription | TopicSubscription,
  topology: ControlTopology,
  name: string,
): SubscribedTopology {
  const waitingRoom = roomOf(service, delivery === "broadcast" ? instance : undefined);
  return { ...withDead(topology, deadQueueOf(name)), waitingRoom };
}

/** Who takes the messages of this queue leads. */
function led(queue: string): ControlTopology {
  return single({ name: timerExchange, type: "direct" }, queue, {
    name: queue,
    type: "quorum",
    expires: idleQueue,
    // What each leader that goes gives back must not be counted.
    deliveryLimit: unlimited,
    singleActive: true,
  });
}

function foreign(name: string, service: string, consumer: string): SubscribedTopology {
  // Whatever it is, it is not declared.
  const consumed: Queue = { name, type: "classic" };
  const topology = { consumed, exchanges: [], queues: [], bindings: [] };
  const deadQueue = `lagomorph.dead.on.${service}.${consumer}`;
  return { ...withDead(topology, deadQueue), waitingRoom: room(service) };
}

/** Where messages wait: those of one instance alone, or of all of a service. */
export function roomOf(service: string, instance?: string): WaitingRoom {
  return instance === undefined ? room(service) : ownRoom(service, instance);
}

/** Where the instances of a service let messages wait. */
function room(service: string): WaitingRoom {
  return { prefix: `lagomorph.retry.${service}`, type: "quorum", back: backExchange(service) };
}

/** Where one instance does: these queues go with its connection, as those do to which their messages come back. */
function ownRoom(service: string, instance: string): WaitingRoom {
  return { ...room(service), prefix: `lagomorph.retry.${service}.${instance}`, type: "exclusive" };
}

/** By which messages come back that have waited; the key is their queue's name. */
function backExchange(service: string): string {
  return `lagomorph.back.${service}`;
}

/** The queue, and its exchange, where messages wait for so many milliseconds. */
export function waitingName({ prefix }: WaitingRoom, delay: number): string {
  return `${prefix}.${delay}`;
}

function waits(subscribed: SubscribedTopology, delay: number): Topology {
  const { waitingRoom, consumed, deadQueue } = subscribed;
  const { exchange, queue, binding } = dead(deadQueue);
  const name = waitingName(waitingRoom, delay);
  const isOwn = waitingRoom.type === "exclusive";
  const back = waitingRoom.back;
  return {
    exchanges: [
      exchange,
      // What comes back to a queue that is gone would else stay in front of all that waits with it.
      { name: back, type: "direct", alternate: deadExchange },
      { name, type: "fanout" },
    ],
    queues: [
      queue,
      {
        name,
        type: waitingRoom.type,
        messageTtl: delay,
        deadLetter: { exchange: back },
        ...(isOwn ? { expires: delay + idleQueue } : {}),
      },
    ],
    bindings: [
      binding,
      ...(isOwn ? [] : [{ ...binding, routingKey: consumed.name }]),
      { exchange: back, queue: consumed.name, routingKey: consumed.name },
      { exchange: name, queue: name, routingKey: "" },
    ],
  };
}

/** The name that all instances of a subscriber share. */
function sharedName(subscription: Subscription | TopicSubscription): string {
  const { delivery, service, handler } = subscription;
  if (delivery !== "singleton") return `lagomorph.on.${service}.${handler}`;
  return "pattern" in subscription
    ? `lagomorph.topic.${subscription.pattern}`
    : `lagomorph.one.${eventKey(subscription.source, subscription.event)}`;
}

/** The queue of a subscriber, of whose instances the name is, or of one of them. */
export function queueOfEvents(
  name: string,
  { delivery, durability, instance }: Subscription | TopicSubscription,
): Queue {
  if (delivery === "broadcast") return { name: `${name}.${instance}`, type: "exclusive" };
  if (durability === "transient") return { name, type: "classic", expires: idleQueue };
  return durable(name);
}

/** Every exchange, queue and binding of the native wire, as data. Arguments are constants: a difference would be refused. */
export const topology: WireTopology = {
  callers: {
    exchanges: [requestExchange, commandExchange, controlExchange].map((name) => ({
      name,
      type: "direct",
    })),
    queues: [],
    bindings: [],
  },
  requests: (service) =>
    withDead(
      single({ name: requestExchange, type: "direct" }, service, {
        name: `lagomorph.rpc.${service}`,
        type: "classic",
        expires: idleQueue,
      }),
      `lagomorph.dead.${service}`,
    ),
  control: (service, instance) => {
    const queue = `lagomorph.control.${service}.${instance}`;
    const shared = single({ name: controlExchange, type: "direct" }, service, {
      name: queue,
      type: "exclusive",
    });
    const routingKey = instanceKey(service, instance);
    const keys = [routingKey, everyInstance];
    const own = keys.map((key) => ({ exchange: controlExchange, queue, routingKey: key }));
    return { ...shared, bindings: [...shared.bindings, ...own] };
  },
  command: (service, command) => {
    const queue = `lagomorph.commands.${service}.${command}`;
    const exchange = { name: commandExchange, type: "direct" } as const;
    const consumed = single(exchange, `${service}.${command}`, durable(queue));
    return { ...withDead(consumed, deadQueueOf(queue)), waitingRoom: room(service) };
  },
  events,
  topic,
  foreign,
  timer: (service, name) => led(`lagomorph.timers.${service}.${name}`),
  lead: (name) => led(`lagomorph.lead.${name}`),
  waits,
  source,
  feed,
  listeners,
};
