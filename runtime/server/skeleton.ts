import type { ServiceDescriptor } from "../descriptor.ts";
import type { CallContext } from "../context.ts";
import type { ClientClass } from "../client/channel.ts";

/** What a handler may return: the result, or a promise of it. */
export type Answer<Result> = Result | Promise<Result>;

/** The emitters of a service without events. */
export type NoEvents = Record<never, never>;

/** A service's own view of the mesh: `this.mesh` in a skeleton. */
export interface Scope<Emit> {
  /** Sends the service's events at once; `emit.onSuccess` when the running handler has succeeded. */
  readonly emit: Emit & { readonly onSuccess: Emit };
  /** The running call: who calls, until when, with which headers. Throws outside of a call. */
  readonly context: CallContext;
  readonly log: Log;
  /** A client of another service; its calls inherit deadline, signal and trace of the running call. */
  client<Client>(service: ClientClass<Client>): Client;
}

/** Where a service writes what people should know: fields, then a message. */
export interface Log {
  debug(fields: object, message?: string): void;
  info(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  error(fields: object, message?: string): void;
}

/** What a skeleton's constructor takes; the mesh makes it. */
export interface SkeletonScope {
  readonly mesh: Scope<unknown>;
  readonly deps: object;
}

/** What generated skeletons extend: two names of ours, `mesh` and `deps`, and no more. */
export abstract class Skeleton<Emit> {
  readonly mesh: Scope<Emit>;
  readonly deps: object;

  constructor(scope: SkeletonScope) {
    // The mesh builds a scope's emitters from the same descriptors that `Emit` was generated from.
    this.mesh = scope.mesh as Scope<Emit>;
    this.deps = scope.deps;
  }
}

/** A class of services, as `serve` takes it. */
export interface SkeletonClass<Service = object> {
  new (scope: SkeletonScope): Service;
  readonly service: ServiceDescriptor;
}
