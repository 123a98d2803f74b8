import { randomBytes } from "node:crypto";
import type { Broker } from "../broker.ts";
import type { Authenticate } from "../claims.ts";
import type { Clock } from "../clock.ts";
import type { CommandDescriptor, MemberDescriptor, ServiceDescriptor } from "../descriptor.ts";
import type { Door, Hosted } from "../door.ts";
import type { Encryption } from "../encryption.ts";
import { MeshError } from "../errors.ts";
import type { Inbox } from "../inbox.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import type { Observers } from "../observers.ts";
import { type Log, quietLog } from "../log.ts";
import type { ProviderScope } from "../provider.ts";
import type { CallCounts } from "../stats.ts";
import { checkWires, type PeerWires, type WireName } from "../peer-wires.ts";
import { noteThrown } from "../thrown-by-service.ts";
import type { Wire } from "../wire.ts";
import { checkDrainTimeout, checkInbox } from "../options.ts";
import { type Invoke, ServiceDependencies } from "./dependencies.ts";
import { openDoors } from "./doors.ts";
import type { Drainable } from "./drain.ts";
import { checkHostable, type Means, needsKeys } from "./hostable.ts";
import { type PauseOptions, resolvePause } from "./pause-options.ts";
import { type Hosting, membersOf } from "./members.ts";
import { warnOfLongMethods } from "./long-methods.ts";
import { RunningService, type RunningServiceOptions, type Served } from "./running-service.ts";
import { createScope, type ScopeParts } from "./scope.ts";
import { describe } from "./outcome.ts";
import type { SkeletonClass, SkeletonScope } from "./skeleton.ts";
import type { Quarantine } from "./quarantine.ts";
import { startAll, startTwice } from "./start-all.ts";
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
  /** The doors that others open for it, such as a gateway: members with these tags need none here, unless they are `@local`. Default: none. */
  readonly doorsElsewhere?: readonly Door["tag"][];
  /** Sections of the configuration, by name, for dependencies: `config` of `lagomorph/host`. Default: none. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Says whose tokens callers show, for members with `@authenticated` or `@scope`. Default: that of `connect`. */
  readonly authenticate?: Authenticate;
  /** The wires by which it is called, and its events are heard: at least one. Default: the one of its contract. */
  readonly wires?: readonly WireName[];
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
  /** The wires of other frameworks. */
  readonly peers: PeerWires;
  /** What the runtime itself writes. */
  readonly runtimeLog: Log;
  readonly quarantine: Quarantine;
  readonly observers?: Observers | undefined;
  /** By which timers fire, deadlines pass, and handlers are paused. */
  readonly clock: Clock;
  readonly counts: CallCounts;
  /** What is done around each handler, besides what its dependencies do. Default: nothing. */
  readonly around?: ((member: MemberDescriptor, invoke: Invoke) => Invoke) | undefined;
  /** How long running handlers may take when the service stops, unless its options say otherwise. */
  readonly drainTimeout: number;
  /** How long a call waits that does not say so itself, in milliseconds. */
  readonly timeout: number;
  /** Says whose tokens callers show, unless the options of the service say otherwise. */
  readonly authenticate?: Authenticate | undefined;
  /** Opens what is encrypted for its services. */
  readonly encryption?: Encryption | undefined;
  /** Sends a command of the service. */
  send(command: CommandDescriptor, args: unknown[], token: string | undefined): Promise<void>;
  /** Hears of an event, as every instance does: each payload as JSON text. */
  listen: Hosted["listen"];
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
  doorsElsewhere: true,
  settings: true,
  authenticate: true,
  wires: true,
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
  const { authenticate = parts.authenticate } = options;
  const descriptor = Class.service;
  const wires = await checkMeans(descriptor, { ...options, authenticate }, parts);
  checkDrainTimeout(drainTimeout);
  checkInbox(options.inbox);
  const hosting: Hosting = {
    descriptor,
    workers: new Workers(options.workers ?? defaultWorkers),
    instance: randomBytes(9).toString("base64url"),
    parts: { ...parts, log: parts.runtimeLog },
    inbox: options.inbox,
    pausing: resolvePause(options.pause),
    authenticate,
    wires,
  };
  const scope = scopeOf(descriptor, options, parts);
  const dependencies = await ServiceDependencies.setUp(Class.providers, scope, parts.runtimeLog);
  try {
    const service = construct(Class, createScope(descriptor, dependencies.deps, parts), parts);
    const served = await start({ service, dependencies }, doors, hosting);
    return running({ served, dependencies, drainTimeout }, hosting);
  } catch (error) {
    await dependencies.stop(drainTimeout);
    throw error;
  }
}

/** Makes the instance, and says of which class it was when that throws. */
function construct(
  Class: SkeletonClass,
  scope: SkeletonScope,
  { runtimeLog }: Pick<ServeParts, "runtimeLog">,
): object {
  try {
    return new Class(scope);
  } catch (error) {
    const which = { service: Class.service.name, class: Class.name };
    runtimeLog.error({ ...which, error: describe(error) }, "a service cannot be constructed");
    noteThrown(error);
    throw error;
  }
}

/** What dependencies are made with. */
function scopeOf(
  service: ServiceDescriptor,
  { settings = {}, doors = [] }: ServeOptions,
  parts: ServeParts,
): ProviderScope {
  return {
    service,
    log: quietLog(parts.log),
    settings,
    client: (Client) => parts.client(Client),
    doors,
    emit: (event, payload) => parts.emit(event, payload),
    listen: (event, onEvent) => parts.listen(event, onEvent),
  };
}

/** Throws unless there is all that the members of a service need; else says by which wires it is called. */
async function checkMeans(
  descriptor: ServiceDescriptor,
  options: Pick<ServeOptions, "doors" | "doorsElsewhere" | "wires"> & Pick<Means, "authenticate">,
  { encryption, peers }: ServeParts,
): Promise<readonly WireName[]> {
  const { doors = [], doorsElsewhere: elsewhere = [], authenticate } = options;
  const wires = checkWires(options.wires ?? [descriptor.wire], peers);
  const { name } = descriptor;
  const isSealed = descriptor.members.some((member) => "encrypted" in member);
  const clear = wires.filter((wire) => {
    if (!isSealed) return false;
    const peer = peers.find(wire);
    return peer === undefined ? encryption === undefined : peer.sealing?.opensFor(name) !== true;
  });
  checkHostable(descriptor, { doors, elsewhere, authenticate, clear, encryption });
  if (needsKeys(descriptor, wires)) await encryption?.check(name);
  return wires;
}

function running(
  {
    dependencies,
    ...service
  }: Pick<RunningServiceOptions, "served" | "drainTimeout"> & Pick<Instance, "dependencies">,
  { descriptor: { name }, parts, ...hosting }: Hosting,
): Serving {
  return new RunningService({
    ...hosting,
    ...service,
    name,
    log: parts.log,
    calls: (callee) => parts.calls(callee),
    stopDependencies: () => dependencies.stop(service.drainTimeout),
    onStopped: (stopping) => parts.onStopped(stopping),
  });
}

/** An instance of a class, with its dependencies. */
interface Instance {
  readonly service: object;
  readonly dependencies: ServiceDependencies;
}

/** Starts the dependencies, then lets work in. */
async function start(
  instance: Instance,
  doors: readonly Door[],
  hosting: Hosting,
): Promise<readonly Served[]> {
  const { descriptor, parts } = hosting;
  const { around = (_, invoke) => invoke } = parts;
  const toInvoke = (member: MemberDescriptor): Invoke =>
    around(member, invokerOf(instance, member));
  await instance.dependencies.start();
  if (parts.broker.kind === "amqp") warnOfLongMethods(descriptor.members, parts.log);
  return startTwice(parts.broker, async () => {
    const served = [...membersOf(toInvoke, hosting), ...doorsOf(toInvoke, doors, hosting)];
    if (descriptor.members.some(({ kind }) => kind === "event"))
      await parts.declareEvents(descriptor.name);
    await startAll(served);
    return served;
  });
}

function doorsOf(
  toInvoke: (member: MemberDescriptor) => Invoke,
  doors: readonly Door[],
  { descriptor, workers, parts, authenticate }: Hosting,
): Served[] {
  const { log, timeout, clock, observers } = parts;
  return openDoors(doors, {
    observers,
    descriptor,
    workers,
    log,
    timeout,
    clock,
    authenticate,
    invokerOf: toInvoke,
    send: (command, args, token) => parts.send(command, args, token),
    listen: (event, onEvent) => parts.listen(event, onEvent),
  });
}

function invokerOf({ service, dependencies }: Instance, member: MemberDescriptor): Invoke {
  // The skeleton that the class extends declares each member as a method.
  const method = (service as Readonly<Record<string, unknown>>)[member.member];
  if (typeof method !== "function") {
    throw new MeshError(
      "unimplemented",
      `${service.constructor.name} does not implement ${member.service}.${member.member}`,
    );
  }
  // Whatever it returns is looked at before it is used.
  return dependencies.around(member, (args) => Reflect.apply(method, service, args) as unknown);
}
