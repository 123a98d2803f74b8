import type { Emitter } from "./client/emit.ts";
import type { ForeignPublisher } from "./client/publish.ts";
import type {
  EventDescriptor,
  MemberDescriptor,
  PublisherDescriptor,
  ServiceDescriptor,
} from "./descriptor.ts";

/** What a mesh tells those who look on: tests of services. */
export interface MeshHooks {
  /** Prepares what a service finds that others own, before it is served. */
  readonly beforeServing?: (service: ServiceDescriptor) => Promise<void>;
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

/** How a service sends events and foreign messages, and what is done around its handlers. */
export function hooked(
  { around, onEmitted, publish }: MeshHooks,
  emitter: Emitter,
  publisher: ForeignPublisher,
): Pick<MeshHooks, "around"> & {
  emit(event: EventDescriptor, payload: unknown): Promise<void>;
  publish(publisher: PublisherDescriptor, payload: unknown): Promise<void>;
} {
  return {
    ...(around === undefined ? {} : { around }),
    emit: async (event, payload) => {
      await emitter.emit(event, payload);
      onEmitted?.(event, payload);
    },
    publish: publish ?? ((descriptor, payload) => publisher.publish(descriptor, payload)),
  };
}
