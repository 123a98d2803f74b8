import type { ClientClass } from "./channel.ts";
import type { CallContext } from "./context.ts";
import type { EventDescriptor, ServiceDescriptor } from "./descriptor.ts";
import type { Door, Hosted } from "./door.ts";
import type { Log } from "./log.ts";

/**
 * Makes a dependency for services, for `Skeleton.using({ database })`: once for each service that is served, before its class is
 * constructed. Then the dependency lives as the service does.
 */
export interface Provider<Value> {
  setup(service: ProviderScope): Dependency<Value> | Promise<Dependency<Value>>;
}

/** The service that a dependency is made for. */
export interface ProviderScope {
  readonly service: ServiceDescriptor;
  readonly log: Log;
  /** Sections of the configuration, by name: those that `serve` was given. Empty when it was given none. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A client that calls in the name of the service. */
  client<Client>(service: ClientClass<Client>): Client;
  /** The doors by which the service is let in to. */
  readonly doors: readonly Door[];
  /** Emits an event: resolves when the broker has taken responsibility. */
  emit<Payload>(event: EventDescriptor<Payload>, payload: Payload): Promise<void>;
  /** Hears of an event, as every instance does, from when it resolves on: each payload as JSON text. */
  listen: Hosted["listen"];
}

/**
 * A dependency of one service, and its life: `setup`, `start`, then for each piece of work (a call, an event, a command, a tick)
 * `workerSetup`, `workerResult`, `workerTeardown`, and at the end `stop`. Only what it needs has to be there.
 */
export interface Dependency<Value> {
  /** What `this.deps.<name>` is: while work runs, that of `workerSetup` when there is one. */
  readonly value?: Value;
  /** Before work is let in. When it throws, the service is not served. */
  start?(): unknown;
  /** When the last work has ended. All of a service may take as long as its `drainTimeout` together, but at least a second. */
  stop?(): unknown;
  /** Before the handler: what `this.deps.<name>` is while it runs. When it throws, the handler is not run, and has failed. */
  workerSetup?(work: WorkContext): Value | Promise<Value>;
  /** After the handler, before its answer leaves: to commit, or to roll back. When it throws, the work has failed. */
  workerResult?(value: Value, outcome: WorkOutcome, work: WorkContext): unknown;
  /** Always, at the end. What it throws is logged. */
  workerTeardown?(value: Value, work: WorkContext): unknown;
}

/** A piece of work, as dependencies see it. */
export interface WorkContext {
  readonly context: CallContext;
  /** The member's name in TypeScript. */
  readonly member: string;
  /** What its handler takes. */
  readonly args: readonly unknown[];
}

/** How a handler has ended. */
export type WorkOutcome = { readonly result: unknown } | { readonly error: unknown };
