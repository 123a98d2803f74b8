import { randomBytes } from "node:crypto";
import type { Broker } from "../broker.ts";
import type {
  CommandDescriptor,
  HandlerDescriptor,
  MemberDescriptor,
  MethodDescriptor,
  ServiceDescriptor,
} from "../descriptor.ts";
import type { Door } from "../door.ts";
import { MeshError } from "../errors.ts";
import type { Inbox } from "../inbox.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import { quietLog } from "../log.ts";
import type { Delivery } from "../message.ts";
import type { CallCounts } from "../stats.ts";
import type { Clock } from "../timers/clock.ts";
import type { Wire } from "../wire.ts";
import { checkDrainTimeout, checkInbox } from "../options.ts";
import { argumentsOf } from "./arguments.ts";
import { openDoors } from "./doors.ts";
import type { Drainable } from "./drain.ts";
import { entrypointsOf } from "./entrypoints.ts";
import { type ServedMethod, ServedRequests } from "./requests.ts";
import { checkHostable } from "./hostable.ts";
import { type PauseOptions, type Pausing, resolvePause } from "./pause-options.ts";
import { warnOfLongMethods } from "./long-methods.ts";
import { RunningService, type Served } from "./running-service.ts";
import { createScope, type ScopeParts } from "./scope.ts";
import type { SkeletonClass } from "./skeleton.ts";
import type { Quarantine } from "./quarantine.ts";
import type { ServedStream } from "./stream-steps.ts";
import { type Incoming, Subscribed } from "./subscribe.ts";
import { Workers } from "./workers.ts";

/** How a service is served. */
export interface ServeOptions {
  /** How many calls, commands and events run at the same time. Default: 64. */
  readonly workers?: number;
  /** How long running handlers may take when the service stops, in milliseconds, before their signals abort. Default: that of `connect`. */
  readonly drainTimeout?: number;
  /** Remembers which events and commands were handled, so that one that comes twice has its effect once. Default: nothing does. */
  readonly inbox?: Inbox;
  /** When a handler of events or commands that fails is paused, and for how long; `false`: never. */
  readonly pause?: PauseOptions | false;
  /** Other ways into the service than calls over the mesh, such as `createHttpDoor` of `lagomorph/host`. Default: none. */
  readonly doors?: readonly Door[];
}

/** A service that is being served. */
export interface ServedService extends AsyncDisposable {
  /** The name on the wire. */
  readonly name: string;
  /** Tells instances of one service apart. */
  readonly instance: string;
  /** How many events and commands were acknowledged since its inbox knew that they had been handled before. */
  readonly duplicates: number;
  /** The handlers of events and commands that are paused since they fail: `math_service.logCalculationRequested`. */
  readonly pausedHandlers: readonly string[];
  /**
   * Takes no more work, gives back what has not started, lets running handlers finish, sends their answers. Idempotent.
   */
  stop(): Promise<void>;
}

/** What {@link serve} takes from the mesh. */
export interface ServeParts extends ScopeParts {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly quarantine: Quarantine;
  /** By which timers fire. Default: the machine's. */
  readonly clock?: Clock;
  readonly counts: CallCounts;
  /** How long running handlers may take when the service stops, unless its options say otherwise. */
  readonly drainTimeout: number;
  /** How long a call waits that does not say so itself, in milliseconds. */
  readonly timeout: number;
  /** Sends a command of the service. */
  send(command: CommandDescriptor, args: unknown[]): Promise<void>;
  /** Whether it has a client of a service. */
  calls(service: string): boolean;
  /** Declares the exchange of the service's events. */
  declareEvents(service: string): Promise<void>;
  /** Told once, when the service has stopped: lets go of what it called through. */
  onStopped(service: Serving): Promise<void>;
}

/** What has timers. */
interface Fires {
  /** Fires a timer by hand, by the member's name: resolves when its handler has ended. */
  fire(member: string): Promise<void>;
}

/** A service that is being served, as its mesh stops it. */
export type Serving = ServedService & Drainable & Fires;

const serveOptions: KnownOptions<ServeOptions> = {
  workers: true,
  drainTimeout: true,
  inbox: true,
  pause: true,
  doors: true,
};

/** How many calls, commands and events of a service run at the same time, unless somebody says otherwise. */
export const defaultWorkers = 64;

/** Makes one instance of a class, and lets calls, commands and events in. */
export async function serve(
  Class: SkeletonClass,
  parts: ServeParts,
  options: ServeOptions,
): Promise<Serving> {
  checkKnown("serve", options, serveOptions);
  const { drainTimeout = parts.drainTimeout, doors = [] } = options;
  const descriptor = Class.service;
  checkHostable(descriptor, doors);
  checkDrainTimeout(drainTimeout);
  checkInbox(options.inbox);
  const hosting: Hosting = {
    descriptor,
    workers: new Workers(options.workers ?? defaultWorkers),
    instance: randomBytes(9).toString("base64url"),
    parts: { ...parts, log: quietLog(parts.log) },
    inbox: options.inbox,
    pausing: resolvePause(options.pause),
  };
  const service = new Class(createScope(descriptor, Class.providers, parts));
  const served = [...membersOf(service, hosting), ...doorsOf(service, doors, hosting)];
  const { log } = hosting.parts;
  if (descriptor.members.some(({ kind }) => kind === "event"))
    await parts.declareEvents(descriptor.name);
  if (parts.broker.kind === "amqp") warnOfLongMethods(descriptor.members, log);
  await startAll(served);
  return new RunningService({
    ...hosting,
    name: descriptor.name,
    served,
    drainTimeout,
    log,
    calls: (callee) => parts.calls(callee),
    onStopped: (stopping) => parts.onStopped(stopping),
  });
}

function doorsOf(
  service: object,
  doors: readonly Door[],
  { descriptor, workers, parts }: Hosting,
): Served[] {
  const { log, timeout } = parts;
  return openDoors(doors, {
    descriptor,
    workers,
    log,
    timeout,
    invokerOf: (member) => invokerOf(service, member),
    send: (command, args) => parts.send(command, args),
  });
}

/** Either every part has started, or none goes on. */
async function startAll(served: readonly Served[]): Promise<void> {
  try {
    for (const part of served) await part.start();
  } catch (error) {
    await Promise.allSettled(served.map((part) => part.close()));
    throw error;
  }
}

/** What members of a service are served with. */
export interface Hosting {
  readonly descriptor: ServiceDescriptor;
  readonly instance: string;
  readonly workers: Workers;
  readonly parts: ServeParts;
  readonly inbox: Inbox | undefined;
  readonly pausing: Pausing | undefined;
}

/** Runs a member of a service's class. */
export type Invoke = (args: unknown[]) => unknown;

function membersOf(service: object, serving: Hosting): Served[] {
  const { descriptor, instance, workers, parts } = serving;
  const methods = new Map<string, ServedMethod | ServedStream>();
  const served: Served[] = [];
  for (const member of descriptor.members) {
    // The others take no work, or were refused before; `@local` ones are called through other doors only.
    if ("local" in member) continue;
    if (member.kind === "method" || member.kind === "stream")
      methods.set(member.name, servedOf(member, invokerOf(service, member)));
    else if (member.kind === "command")
      served.push(commandOf(member, invokerOf(service, member), serving));
    else if (member.kind === "handler")
      served.push(handlerOf(member, invokerOf(service, member), serving));
  }
  served.push(...entrypointsOf((member) => invokerOf(service, member), serving));
  const { broker, wire, log } = parts;
  // Requests first: calls that handlers of this process make to the service itself find it.
  if (methods.size > 0) {
    served.unshift(
      new ServedRequests({
        service: descriptor.name,
        instance,
        handledBy: descriptor,
        methods,
        counts: parts.counts,
        broker,
        wire,
        workers,
        log,
      }),
    );
  }
  return served;
}

function servedOf(
  descriptor: MethodDescriptor | ServedStream["descriptor"],
  invoke: Invoke,
): ServedMethod | ServedStream {
  return descriptor.kind === "method"
    ? { kind: "method", descriptor, invoke }
    : { kind: "stream", descriptor, invoke };
}

function invokerOf(service: object, member: MemberDescriptor): Invoke {
  // The skeleton that the class extends declares each member as a method.
  const method = (service as Readonly<Record<string, unknown>>)[member.member];
  if (typeof method !== "function") {
    throw new MeshError(
      "unimplemented",
      `${service.constructor.name} does not implement ${member.service}.${member.member}`,
    );
  }
  // Whatever it returns is looked at before it is used.
  return (args) => Reflect.apply(method, service, args) as unknown;
}

function commandOf(command: CommandDescriptor, invoke: Invoke, serving: Hosting): Subscribed {
  const { parts, workers, inbox, pausing } = serving;
  return new Subscribed({
    ...parts,
    workers,
    inbox,
    pausing,
    topology: parts.wire.topology.command(command.service, command.name),
    title: `${command.service}.${command.member}`,
    handledBy: serving.descriptor,
    retry: command.retry,
    invoke,
    read: (delivery: Delivery): Incoming => {
      const incoming = parts.wire.decodeCommand(delivery);
      // The codec checks what it is given, whatever it is.
      return { ...incoming, args: command.args.decode(argumentsOf(incoming.args, command)) };
    },
  });
}

function handlerOf(handler: HandlerDescriptor, invoke: Invoke, serving: Hosting): Subscribed {
  const { parts, workers, instance, inbox, pausing } = serving;
  const { service, name, source, event, delivery, durability } = handler;
  return new Subscribed({
    ...parts,
    workers,
    inbox,
    pausing,
    topology: parts.wire.topology.events({
      source,
      event,
      service,
      handler: name,
      instance,
      delivery,
      durability,
    }),
    title: `${service}.${handler.member}`,
    handledBy: serving.descriptor,
    retry: handler.retry,
    invoke,
    read: (message: Delivery): Incoming => {
      const incoming = parts.wire.decodeEvent(message);
      return { ...incoming, args: [handler.payload.decode(incoming.payload)] };
    },
  });
}
