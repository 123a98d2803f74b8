import type { HandledEvent } from "../context.ts";
import type { EventDescriptor, PublisherDescriptor } from "../descriptor.ts";
import type { Mesh } from "../mesh.ts";
import type { SkeletonClass } from "../server/skeleton.ts";
import type { Handled, LogLine, WaitOptions } from "./journal.ts";

/** The names of a class's members. */
export type EntrypointOf<Class extends SkeletonClass> = {
  [Member in keyof InstanceType<Class>]: InstanceType<Class>[Member] extends (
    ...args: never[]
  ) => unknown
    ? Member
    : never;
}[keyof InstanceType<Class>] &
  string;

type Code<
  Class extends SkeletonClass,
  Member extends EntrypointOf<Class>,
> = InstanceType<Class>[Member] extends (...args: infer Args) => infer Result
  ? { readonly args: Args; readonly result: Awaited<Result> }
  : never;

/** What a handler takes: the payload of an event, or of a foreign message; anything, when it looks at none. */
export type PayloadOf<Class extends SkeletonClass, Member extends EntrypointOf<Class>> = Code<
  Class,
  Member
>["args"] extends readonly []
  ? unknown
  : Code<Class, Member>["args"][0];

/** The time in a scene, which stands still unless its test lets it pass. */
export interface TestClock {
  now(): Date;
  /**
   * Lets time pass: `"5m"`, or milliseconds. Timers, retries, deadlines and whatever else waits meanwhile happen in their order,
   * each when what the one before has begun is done; a handler that does nothing for 100 ms is not waited for.
   */
  advance(duration: string | number): Promise<void>;
}

/** A service that is tested, on a broker of its own in this process, with its fakes. */
export interface Scene<Class extends SkeletonClass, Client> extends AsyncDisposable {
  /** Calls the service, over codecs and wire; of the class that the test gives as `client`. */
  readonly client: Client;
  /** For other services, clients and events: `scene.mesh.emit(orders.placed, order)`. */
  readonly mesh: Mesh;
  readonly clock: TestClock;
  /** Where the routes of the service are served; `undefined` when it has none. */
  readonly url: string | undefined;
  /** Where members with `@websocket` are served: `connectBrowser(scene.socketUrl)`; `undefined` when it has none. */
  readonly socketUrl: string | undefined;
  /** All that was written to the log. */
  readonly log: readonly LogLine[];
  /** Asks a route of the service: `scene.fetch("/math/add/1/2")`. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /**
   * Has the service handle an event, or a message of a foreign queue, as if that had come from where it comes from. Resolves with
   * what the handler returns, and rejects with what it throws, when it has ended and its message is settled. `event`
   * says which one it is that a handler of a pattern gets. Default: one that the pattern takes.
   */
  handle<Member extends EntrypointOf<Class>>(
    member: Member,
    payload: PayloadOf<Class, Member>,
    event?: HandledEvent,
  ): Promise<Code<Class, Member>["result"]>;
  /** Fires a timer. Resolves with what its handler returns, and rejects with what it throws. */
  fire<Member extends EntrypointOf<Class>>(member: Member): Promise<Code<Class, Member>["result"]>;
  /** Waits until a member of a service in this scene has run, and its effects are done: resolves with those that count. */
  handled<Other extends SkeletonClass, Member extends EntrypointOf<Other>>(
    Class: Other,
    member: Member,
    options?: WaitOptions<Handled<Code<Other, Member>["args"], Code<Other, Member>["result"]>>,
  ): Promise<readonly Handled<Code<Other, Member>["args"], Code<Other, Member>["result"]>[]>;
  /** The payloads of an event that services have emitted so far; or of messages to a foreign exchange, which are kept here only. */
  emitted<Payload>(
    event: EventDescriptor<Payload> | PublisherDescriptor<Payload>,
  ): readonly Payload[];
  /** Waits until services have emitted an event: resolves with the payloads that count. */
  untilEmitted<Payload>(
    event: EventDescriptor<Payload> | PublisherDescriptor<Payload>,
    options?: WaitOptions<Payload>,
  ): Promise<readonly Payload[]>;
}
