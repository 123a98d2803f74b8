import { randomBytes } from "node:crypto";
import type { Broker } from "../broker.ts";
import type { Clock } from "../clock.ts";
import type { CallContext } from "../context.ts";
import type { Delivery as DeliveryMode, Durability } from "../contract.ts";
import type { EventDescriptor, Retry } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import type { Inbox } from "../inbox.ts";
import type { Log } from "../log.ts";
import type { Observers } from "../observers.ts";
import type { KnownOptions } from "../known-options.ts";
import { checkDrainTimeout, checkInbox, checkSubscribeOptions } from "../options.ts";
import type { PeerWires } from "../peer-wires.ts";
import type { Wire } from "../wire.ts";
import type { Subscription as EventSubscription } from "../wire-topology.ts";
import type { Drainable } from "./drain.ts";
import { nativeEvents, peerEvents } from "./handled-events.ts";
import { OpenSubscription } from "./open-subscription.ts";
import { type PauseOptions, resolvePause } from "./pause-options.ts";
import { runningCall } from "./scope.ts";
import type { Quarantine } from "./quarantine.ts";
import { Subscribed } from "./subscribe.ts";
import { Workers } from "./workers.ts";

/** Who takes an event that is listened to from outside a service. */
export interface SubscribeOptions {
  /** `broadcast`: every subscriber. `pool`: one of those with the same `group`. `singleton`: one in the whole mesh. Default: `broadcast`. */
  readonly delivery?: DeliveryMode;
  /** `durable` events of a pool wait while nobody listens. Default: `durable`. */
  readonly durability?: Durability;
  /** The name that the subscribers of a pool share. Default: the name that `connect` was given. */
  readonly group?: string;
  /** How many events are handled at the same time. Default: 64. */
  readonly workers?: number;
  /** Remembers which events were handled, so that one that comes twice has its effect once. Default: nothing does. */
  readonly inbox?: Inbox;
  /** When a handler that fails is paused, and for how long; `false`: never. */
  readonly pause?: PauseOptions | false;
  /** When an event is handled again whose handler has failed, as `@retry` says it of handlers. Default: never. */
  readonly retry?: Retry;
  /** How long running handlers may take when it stops, in milliseconds. Default: that of `connect`. */
  readonly drainTimeout?: number;
}

/** The names of {@link SubscribeOptions}. */
export const subscribeOptions: KnownOptions<SubscribeOptions> = {
  delivery: true,
  durability: true,
  group: true,
  workers: true,
  inbox: true,
  pause: true,
  retry: true,
  drainTimeout: true,
};

/** A subscription to an event. */
export interface Subscription extends AsyncDisposable {
  /** How many events were acknowledged since its inbox knew that they had been handled before. */
  readonly duplicates: number;
  /** The handler, while it is paused since it fails. */
  readonly pausedHandlers: readonly string[];
  /** Takes no more events; those that are being handled finish. Idempotent. */
  stop(): Promise<void>;
}

/** What {@link listen} takes from the mesh, besides what its user says. */
export interface ListenOptions extends Omit<SubscribeOptions, "group"> {
  readonly group: string | undefined;
  readonly broker: Broker;
  readonly wire: Wire;
  /** The wires of other frameworks. */
  readonly peers: PeerWires;
  readonly log: Log;
  readonly clock: Clock;
  readonly drainTimeout: number;
  readonly quarantine: Quarantine;
  readonly observers?: Observers | undefined;
  /** Whether the handler may call a service. */
  readonly calls: (service: string) => boolean;
  readonly onStopped: (subscription: Drainable) => void;
}

/** Handles an event outside of a service. */
export async function listen<Payload>(
  event: EventDescriptor<Payload>,
  handler: (payload: Payload, context: CallContext) => unknown,
  options: ListenOptions,
): Promise<OpenSubscription> {
  const { broker, wire, peers, log, workers = 64, inbox, retry, drainTimeout } = options;
  const peer = peers.find(event.wire);
  const events = peer === undefined ? nativeEvents(wire) : peerEvents(peer);
  const title = `mesh.on(${event.service}.${event.name})`;
  checkInbox(inbox);
  checkDrainTimeout(drainTimeout);
  const subscribed = new Subscribed({
    broker,
    wire,
    log,
    clock: options.clock,
    workers: new Workers(workers),
    quarantine: options.quarantine,
    inbox,
    pausing: resolvePause(options.pause),
    retry,
    of: event,
    observers: options.observers,
    topology: events.topology(subscriptionOf(event, events.handlerName(event), options)),
    title,
    // `read` below makes the only argument, with the codec of the payload.
    invoke: ([payload]) => handler(payload as Payload, runningCall()),
    read: events.reader(event.payload, { event, handler: title }),
  });
  await subscribed.prepare();
  await subscribed.start();
  return new OpenSubscription(subscribed, options);
}

function subscriptionOf(
  { service: source, topic }: Pick<EventDescriptor, "service" | "topic">,
  event: string,
  options: ListenOptions,
): EventSubscription {
  const { delivery = "broadcast", durability = "durable", group } = options;
  checkSubscribeOptions({ delivery, durability, group, retry: options.retry });
  if (delivery === "pool" && group === undefined) {
    throw new MeshError("invalid_argument", "a pool needs a group, or a name of the mesh");
  }
  return {
    source,
    event,
    topic,
    // No service has this name.
    service: group ?? "_",
    handler: `${source}.${event}`,
    instance: randomBytes(9).toString("base64url"),
    delivery,
    // A queue that outlives the process would be nobody's.
    durability: delivery === "broadcast" ? "transient" : durability,
  };
}
