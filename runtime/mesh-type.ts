import type { Leading, LeadingWork } from "./server/lead.ts";
import type { ClientClass } from "./channel.ts";
import type { ClientOptions } from "./client/callers.ts";
import type { JsonArguments, JsonValue } from "./client/dynamic.ts";
import type { CallContext } from "./context.ts";
import type { DescribeOptions, ServiceDescription } from "./description.ts";
import type { EventDescriptor, ServiceDescriptor } from "./descriptor.ts";
import type { Health } from "./health.ts";
import type { Forwarded, ForwardOptions } from "./server/forward.ts";
import type { SubscribeOptions, Subscription } from "./server/listen.ts";
import type { ServedService, ServeOptions } from "./server/serve.ts";
import type { SkeletonClass } from "./server/skeleton.ts";
import type { MeshStats } from "./stats.ts";
import type { Closed } from "./stop-on-signals.ts";

/** A connection to everybody: services are called and served, events emitted and handled over it. */
export interface Mesh extends AsyncDisposable {
  readonly name: string;
  /** A client of a service. The options hold for all its calls. */
  client<Client>(Class: ClientClass<Client>, options?: ClientOptions): Client;
  /** Serves a class until it is stopped, or the mesh is closed. */
  serve(Class: SkeletonClass, options?: ServeOptions): Promise<ServedService>;
  /**
   * Lets callers in by doors to a service that is served elsewhere: to those of its members that have the tags of the doors, and are
   * neither `@local` nor `@hidden`.
   */
  forward(service: ServiceDescriptor, options: ForwardOptions): Promise<Forwarded>;
  /** Handles an event outside of a service. */
  on<Payload>(
    event: EventDescriptor<Payload>,
    handler: (payload: Payload, context: CallContext) => unknown,
    options?: SubscribeOptions,
  ): Promise<Subscription>;
  /** Emits an event outside of a service: resolves when the broker has taken responsibility. */
  emit<Payload>(event: EventDescriptor<Payload>, payload: Payload): Promise<void>;
  /** Calls a method by its name on the wire, its arguments by position or by name: `call("math_service.add", [1, 2])`. Of a service that the mesh has a client of, or serves, over the wire of its contract; a command is sent. */
  call(
    method: string,
    args?: JsonArguments,
    options?: ClientOptions,
  ): Promise<JsonValue | undefined>;
  /**
   * Who is live on the mesh, or of one service, as they say themselves: instances, versions, members with their parameters and docs.
   * What is `@hidden` or `@local` is left out.
   */
  describe(service?: string, options?: DescribeOptions): Promise<readonly ServiceDescription[]>;
  /**
   * Does work in one process of all that ask for it by a name: in the next one when this one goes, or loses its connection. `signal`
   * aborts then. Resolves when this process stands for it. When the work has ended well, its process goes on to lead.
   */
  lead(name: string, work: LeadingWork): Promise<Leading>;
  /** What the mesh has counted since it was opened. */
  stats(): MeshStats;
  /** Whether this process does its work, and why not: for probes. Looks at what is known already, and costs nothing. */
  health(): Health;
  /**
   * Stops what is served and subscribed, callers before those whom they call, and lets running handlers finish; then gives up
   * calls that wait, waits for confirms, and disconnects. Idempotent.
   */
  close(): Promise<Closed>;
}
