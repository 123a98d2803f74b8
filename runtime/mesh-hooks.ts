import type { EventDescriptor, MemberDescriptor, PublisherDescriptor } from "./descriptor.ts";

/** What a mesh tells those who look on: tests of services. */
export interface MeshHooks {
  /** Wraps the code behind each member that is served. */
  readonly around?: (
    member: MemberDescriptor,
    invoke: (args: unknown[]) => unknown,
  ) => (args: unknown[]) => unknown;
  /** A service has emitted an event, and the broker has it. */
  readonly onEmitted?: (event: EventDescriptor, payload: unknown) => void;
  /** Takes what services publish to foreign exchanges, in place of the broker. */
  readonly publish?: (publisher: PublisherDescriptor, payload: unknown) => Promise<void>;
}
