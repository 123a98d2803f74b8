import type { Queue, Topology } from "./broker.ts";
import type { Delivery as DeliveryMode, Durability } from "./contract.ts";
import type { WaitingRoom } from "./history.ts";

/** What must exist for each way into a service. The first queue is the one to consume. */
export interface WireTopology {
  /** The exchanges that a caller publishes to. */
  readonly callers: Topology;
  requests(service: string): ConsumedTopology;
  /** The private queue of one instance, for cancellations and questions. */
  control(service: string, instance: string): ControlTopology;
  command(service: string, command: string): SubscribedTopology;
  events(subscription: Subscription): SubscribedTopology;
  /** Events of all services that a pattern takes: what it is held against is `<service>.<event>`. */
  topic(subscription: TopicSubscription): SubscribedTopology;
  /** A queue that is not ours, for a consumer of a service: it is not declared, but what its messages wait in and are set aside in. */
  foreign(queue: string, service: string, consumer: string): SubscribedTopology;
  /** The queue by which the instances of a service agree on who fires a timer. */
  timer(service: string, timer: string): TimerTopology;
  /** The queue by which processes agree on who does a piece of work. */
  lead(name: string): TimerTopology;
  /** What must exist for messages of a queue to wait for so many milliseconds, and to come back. */
  waits(subscribed: SubscribedTopology, delay: number): Topology;
  /** The exchange of a service's events. */
  source(service: string): Topology;
  /** What passes them on to where events of all services are listened to. */
  feed(service: string): Topology;
  /** That somebody listens to events of all services: has come, and is known to all who emit. */
  readonly listeners: { readonly come: Sign; readonly known: Sign };
}

/** What is left at the broker for others to find: a message to it comes back unless it is there. */
export interface Sign {
  readonly topology: Topology;
  readonly exchange: string;
  readonly routingKey: string;
}

/** A topology, the queue of it that is consumed, and where messages of it are set aside. */
export interface ConsumedTopology extends Topology {
  readonly consumed: Queue;
  readonly deadQueue: string;
}

/** The topology of a queue whose messages may wait for another attempt. */
export interface SubscribedTopology extends ConsumedTopology {
  readonly waitingRoom: WaitingRoom;
  /** It takes events of all services, which those who emit are to know. */
  readonly takesAll?: true;
}

/** The private queue of an instance; what cannot be read there is dropped. */
export type ControlTopology = Omit<ConsumedTopology, "deadQueue">;

/** The queue for answers to one caller, and how requests name it. */
export interface RepliesTopology extends ControlTopology {
  readonly replyTo: string;
}

/** The topology of a queue of which each message is as good as the next one. */
export type TimerTopology = ControlTopology;

/** Who takes events, and how. */
interface Subscribing {
  /** The handling service, or the name of a group of subscribers. */
  readonly service: string;
  readonly handler: string;
  readonly instance: string;
  readonly delivery: DeliveryMode;
  readonly durability: Durability;
}

/** Who takes which event, and how. */
export interface Subscription extends Subscribing {
  /** The service that emits it, and its name on the wire. */
  readonly source: string;
  readonly event: string;
  /** Its topic, where it has one of its own. */
  readonly topic?: string | undefined;
}

/** Who takes the events of a pattern, and how. */
export interface TopicSubscription extends Subscribing {
  /** `*` is one word between dots, `#` any number of them. */
  readonly pattern: string;
}
