import type { ServiceDescriptor } from "../descriptor.ts";
import type { ClientClass } from "../channel.ts";
import type { CallContext } from "../context.ts";
import type { HttpExchange } from "../http-exchange.ts";
import { MeshError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Provider } from "../provider.ts";

/** What a handler may return: the result, or a promise of it. */
export type Answer<Result> = Result | Promise<Result>;

/** The emitters of a service without events. */
export type NoEvents = Record<never, never>;

/** The publishers of a service that sends nothing to foreign exchanges. */
export type NoPublishers = Record<never, never>;

/** A service's own view of the mesh: `this.mesh` in a skeleton. */
export interface Scope<Emit, Publish = NoPublishers> {
  /** Sends the service's events at once; `emit.onSuccess` when the running handler has succeeded. */
  readonly emit: Emit & { readonly onSuccess: Emit };
  /** Sends the service's messages to foreign exchanges at once; `publish.onSuccess` when the running handler has succeeded. */
  readonly publish: Publish & { readonly onSuccess: Publish };
  /** The running call: who calls, until when, with which headers. Throws outside of a call. */
  readonly context: CallContext;
  /** The HTTP request that the running call came with, and headers of its answer; `undefined` when it came another way. */
  readonly http: HttpExchange | undefined;
  readonly log: Log;
  /** A client of another service; its calls inherit deadline, signal and trace of the running call. */
  client<Client>(service: ClientClass<Client>): Client;
}

/** What a skeleton's constructor takes; the mesh makes it. */
export interface SkeletonScope {
  readonly mesh: Scope<unknown, unknown>;
  readonly deps: object;
}

/** Dependencies by name: clients of other services, and what has a life of its own. */
export type Providers = Readonly<Record<string, ClientClass<object> | Provider<unknown>>>;

/** What `this.deps` holds for {@link Providers}: an instance of each client, the value of each dependency. */
export type Dependencies<P extends Providers> = {
  readonly [Name in keyof P]: P[Name] extends ClientClass<infer Client>
    ? Client
    : P[Name] extends Provider<infer Value>
      ? Value
      : never;
};

/** Tells a provider from a client's class. */
export function isProvider(
  provider: ClientClass<object> | Provider<unknown>,
): provider is Provider<unknown> {
  return "setup" in provider;
}

/** What generated skeletons extend: two names of ours, `mesh` and `deps`, and no more. */
export abstract class Skeleton<Emit, Publish = NoPublishers> {
  static readonly providers: Providers = {};
  readonly mesh: Scope<Emit, Publish>;
  readonly deps: object;

  constructor(scope: SkeletonScope) {
    // The mesh builds a scope's emitters and publishers from the same descriptors that their types were generated from.
    this.mesh = scope.mesh as Scope<Emit, Publish>;
    this.deps = scope.deps;
  }

  /** The same skeleton with dependencies, at `this.deps`: `Skeleton.using({ math: MathServiceClient })`. */
  static using<Base extends AbstractSkeleton, P extends Providers>(
    this: Base,
    providers: P,
  ): Using<Base, P> {
    const Parent: AbstractSkeleton = this;
    abstract class WithDependencies extends Parent {
      static override readonly providers: Providers = { ...Parent.providers, ...providers };
    }
    // The class adds nothing but the providers, from which the mesh makes `deps`.
    return WithDependencies as unknown as Using<Base, P>;
  }
}

/** A skeleton's class before it is implemented. */
export type AbstractSkeleton = (abstract new (
  scope: SkeletonScope,
) => Skeleton<unknown, unknown>) & {
  readonly providers: Providers;
};

/** A skeleton's class with dependencies. */
export type Using<Base, P extends Providers> = Omit<Base, "prototype"> &
  (abstract new (scope: SkeletonScope) => Instance<Base> & { readonly deps: Dependencies<P> });

type Instance<Base> = Base extends abstract new (scope: SkeletonScope) => infer Service
  ? Service
  : never;

/** A class that implements a skeleton, as `serve` takes it. */
export interface SkeletonClass {
  new (scope: SkeletonScope): Skeleton<unknown, unknown>;
  readonly service: ServiceDescriptor;
  readonly providers: Providers;
}

/** Throws `MeshError` `invalid_argument` for what is no class that extends a generated skeleton, as from a caller that TypeScript does not check. */
export function checkSkeletonClass(Class: unknown): asserts Class is SkeletonClass {
  // Not `instanceof`: a program may have this package twice.
  if (typeof Class === "function" && "service" in Class && "providers" in Class) return;
  throw new MeshError(
    "invalid_argument",
    "serve takes a class that extends a generated skeleton, such as MathServiceSkeleton",
  );
}
