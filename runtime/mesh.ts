import { randomBytes } from "node:crypto";
import { withToken } from "./claims.ts";
import type { Broker } from "./broker.ts";
import type { ClientClass } from "./channel.ts";
import { callOptions } from "./client/call-options.ts";
import { Callers, type ClientOptions } from "./client/callers.ts";
import { Emitter } from "./client/emit.ts";
import { KnownServices } from "./client/known-services.ts";
import { ForeignPublisher } from "./client/publish.ts";
import {
  type ConnectOptions,
  connectOptions,
  type MeshSettings,
  settingsOf,
} from "./mesh-options.ts";
import type { CallContext } from "./context.ts";
import type { DescribeOptions, ServiceDescription } from "./description.ts";
import type { EventDescriptor, ServiceDescriptor } from "./descriptor.ts";
import { MeshError } from "./errors.ts";
import { type Health, healthOf } from "./health.ts";
import { Feeds } from "./feeds.ts";
import { noteClosed, noteOpened } from "./keep-process.ts";
import { checkKnown } from "./known-options.ts";
import { consoleLog } from "./log.ts";
import { createBroker } from "./mesh-broker.ts";
import { hooked } from "./mesh-hooks.ts";
import { Observers } from "./observers.ts";
import { checkConnectOptions } from "./options.ts";
import type { WireName } from "./peer-wires.ts";
import type { Drainable } from "./server/drain.ts";
import { drainAll } from "./server/drain-all.ts";
import { hear } from "./server/hear.ts";
import { lead, type Leading, type LeadingWork } from "./server/lead.ts";
import {
  listen,
  type ListenOptions,
  type SubscribeOptions,
  subscribeOptions,
  type Subscription,
} from "./server/listen.ts";
import { Quarantine } from "./server/quarantine.ts";
import { forward, type Forwarded, type ForwardOptions } from "./server/forward.ts";
import { RuntimeLog } from "./runtime-log.ts";
import { serve, type ServedService, type ServeOptions, type ServeParts } from "./server/serve.ts";
import { checkSkeletonClass, type SkeletonClass } from "./server/skeleton.ts";
import { StallWatch } from "./stall-watch.ts";
import { CallCounts, type MeshStats } from "./stats.ts";
import type { Closed } from "./stop-on-signals.ts";
import type { Mesh } from "./mesh-type.ts";
import type { Wire } from "./wire.ts";
import { nativeWire } from "./wires/native/index.ts";

export type { Mesh } from "./mesh-type.ts";

/**
 * Connects to RabbitMQ (`amqp://…`, `amqps://…`; several URLs are the nodes of a cluster, tried in turn), or to a broker in this
 * process (`memory:`, `memory:name`). Rejects with `MeshError` when the broker cannot be reached or refuses.
 */
export async function connect(
  url: string | readonly string[],
  options: ConnectOptions = {},
): Promise<Mesh> {
  checkKnown("connect", options, connectOptions);
  checkConnectOptions(options);
  const observers = Observers.of(options.observe);
  const name = options.name ?? `client-${randomBytes(4).toString("hex")}`;
  const log = options.log ?? consoleLog();
  const runtimeLog = new RuntimeLog(log);
  const broker = await createBroker(typeof url === "string" ? [url] : url, {
    ...options,
    name,
    log: runtimeLog,
  });
  return openMesh(broker, settingsOf(options, { name, log, runtimeLog, observers }));
}

/** A mesh over a broker, which it opens; closes it when that fails. */
export async function openMesh(broker: Broker, settings: MeshSettings): Promise<Mesh> {
  await broker.open();
  try {
    const mesh = new OpenMesh(broker, nativeWire, settings);
    await mesh.open();
    return mesh;
  } catch (error) {
    await broker.close();
    throw error;
  }
}

class OpenMesh implements Mesh {
  readonly name: string;
  readonly #broker: Broker;
  readonly #wire: Wire;
  readonly #settings: MeshSettings;
  readonly #caller: Callers;
  readonly #counts = new CallCounts();
  readonly #known = new KnownServices();
  readonly #emitter: Emitter;
  readonly #feeds: Feeds;
  /** What every subscription takes; among it the name that subscribers of a pool share: given, or none. */
  readonly #listening: Omit<ListenOptions, "calls" | "onStopped">;
  /** What `close` must stop, for as long as it goes on. */
  readonly #drainable = new Set<Drainable>();
  readonly #stalls: StallWatch;
  /** Tells those who observe that it is closed. */
  readonly #detach: (() => void) | undefined;
  #closed: Promise<Closed> | undefined;

  constructor(broker: Broker, wire: Wire, settings: MeshSettings) {
    const { name, heartbeat, runtimeLog: log, clock, group, drainTimeout, observers } = settings;
    this.name = name;
    this.#broker = broker;
    this.#wire = wire;
    this.#settings = settings;
    const quarantine = new Quarantine();
    const { peers } = settings;
    const known = { broker, wire, peers, log, clock, observers };
    this.#listening = { ...known, group, drainTimeout, quarantine };
    this.#stalls = new StallWatch(heartbeat * 1000, log);
    this.#caller = this.#createCaller(name, true);
    this.#feeds = new Feeds(broker, wire.topology);
    this.#emitter = new Emitter({ broker, wire, peers, name, observers, feeds: this.#feeds });
    this.#detach = observers?.attach(this);
    noteOpened(this);
  }

  open(): Promise<void> {
    return this.#caller.open();
  }

  client<Client>(Class: ClientClass<Client>, options: ClientOptions = {}): Client {
    const { wire, ...defaults } = options;
    checkKnown("client", defaults, callOptions);
    return new Class(this.#caller.channel(Class.service, defaults, wire));
  }

  async serve(Class: SkeletonClass, options: ServeOptions = {}): Promise<ServedService> {
    this.#checkOpen();
    checkSkeletonClass(Class);
    this.#known.add(Class.service);
    await this.#settings.hooks.beforeServing?.(Class.service);
    // A caller of its own, so that others know the service by its name.
    const caller = this.#createCaller(Class.service.name);
    await caller.open();
    const served = serve(Class, this.#serveParts(Class, caller, options.wires), options);
    // A class that is refused leaves nothing open.
    served.catch(() => caller.stop());
    return this.#keep(await served);
  }

  /** What a service takes from the mesh. */
  #serveParts(
    Class: SkeletonClass,
    caller: Callers,
    wires: readonly WireName[] = [Class.service.wire],
  ): ServeParts {
    const { service } = Class;
    const { hooks, observers, peers, log, runtimeLog, clock, ...settings } = this.#settings;
    const { drainTimeout, timeout, authenticate, encryption } = settings;
    const known = { broker: this.#broker, wire: this.#wire, peers, observers };
    const sending = { ...known, name: service.name };
    const emitter = new Emitter({ ...sending, wires, feeds: this.#feeds });
    return {
      ...known,
      ...hooked(hooks, emitter, new ForeignPublisher(sending)),
      ...{ log, runtimeLog, clock, drainTimeout, timeout, authenticate, encryption },
      quarantine: this.#listening.quarantine,
      counts: this.#counts,
      declareEvents: (source) => emitter.declare(source),
      send: (command, args, token) => caller.own(service, withToken(token)).send(command, args),
      listen: (event, onEvent) => hear(event, onEvent, this.#listening),
      calls: (callee) => caller.calls(callee),
      client: (Client) => new Client(caller.channel(Client.service, {})),
      onStopped: async (stopped) => {
        this.#drainable.delete(stopped);
        await caller.stop();
      },
    };
  }

  async forward(service: ServiceDescriptor, options: ForwardOptions): Promise<Forwarded> {
    this.#checkOpen();
    const { runtimeLog, clock, observers, timeout, drainTimeout, authenticate } = this.#settings;
    const parts = { log: runtimeLog, clock, observers, timeout, drainTimeout, authenticate };
    const forwarded = await forward(service, options, {
      ...parts,
      channel: this.#caller.channel(service, {}),
      listen: (event, onEvent) => hear(event, onEvent, this.#listening),
      onStopped: async (stopped) => void this.#drainable.delete(stopped),
    });
    return this.#keep(forwarded);
  }

  async on<Payload>(
    event: EventDescriptor<Payload>,
    handler: (payload: Payload, context: CallContext) => unknown,
    options: SubscribeOptions = {},
  ): Promise<Subscription> {
    this.#checkOpen();
    checkKnown("on", options, subscribeOptions);
    const subscription = await listen(event, handler, {
      ...this.#listening,
      ...options,
      group: options.group ?? this.#listening.group,
      calls: (service) => this.#caller.calls(service),
      onStopped: (stopped) => this.#drainable.delete(stopped),
    });
    return this.#keep(subscription);
  }

  async lead(name: string, work: LeadingWork): Promise<Leading> {
    this.#checkOpen();
    const onStopped = (stopped: Drainable): void => void this.#drainable.delete(stopped);
    return this.#keep(await lead(name, work, { ...this.#listening, onStopped }));
  }

  /** Stops it with the mesh, which may have been closed meanwhile. */
  async #keep<Part extends Drainable>(part: Part): Promise<Part> {
    if (this.#closed !== undefined) await part.drain(performance.now());
    this.#checkOpen();
    this.#drainable.add(part);
    this.#stalls.start();
    return part;
  }

  emit<Payload>(event: EventDescriptor<Payload>, payload: Payload): Promise<void> {
    return this.#emitter.emit(event, payload);
  }

  call(...given: Parameters<Mesh["call"]>): ReturnType<Mesh["call"]> {
    return this.#caller.call(...given);
  }

  describe(
    service?: string,
    options: DescribeOptions = {},
  ): Promise<readonly ServiceDescription[]> {
    return this.#caller.describe(service, options);
  }

  health(): Health {
    return healthOf({
      draining: this.#closed !== undefined,
      broker: this.#broker.status,
      troubles: this.#broker.troubles,
      paused: [...this.#drainable].flatMap(({ pausedHandlers }) => pausedHandlers),
      stalled: this.#stalls.last,
    });
  }

  stats(): MeshStats {
    return { ...this.#counts.read(), staleSettles: this.#broker.staleSettles };
  }

  #createCaller(name: string, tellsOfConnection = false): Callers {
    return new Callers({
      broker: this.#broker,
      wire: this.#wire,
      peers: this.#settings.peers,
      known: this.#known,
      name,
      timeout: this.#settings.timeout,
      counts: this.#counts,
      observers: this.#settings.observers,
      tellsOfConnection,
      clock: this.#settings.clock,
      encryption: this.#settings.encryption,
    });
  }

  close(): Promise<Closed> {
    this.#closed ??= this.#close().finally(() => noteClosed(this));
    return this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #close(): Promise<Closed> {
    const unfinished = await drainAll(this.#drainable);
    await this.#caller.stop();
    await this.#broker.close();
    this.#stalls.stop();
    this.#detach?.();
    this.#settings.runtimeLog.flush();
    return { unfinished };
  }

  #checkOpen(): void {
    if (this.#closed !== undefined)
      throw new MeshError("unavailable", "the mesh is closed", { reason: "disconnected" });
  }
}
