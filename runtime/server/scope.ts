import { currentCall, type RunningCall } from "../context.ts";
import type { EventDescriptor, PublisherDescriptor, ServiceDescriptor } from "../descriptor.ts";
import type { HttpExchange } from "../http-exchange.ts";
import { MeshError } from "../errors.ts";
import type { ClientClass } from "../channel.ts";
import type { Log } from "../log.ts";
import type { Scope, SkeletonScope } from "./skeleton.ts";

/** What a scope takes from the mesh. */
export interface ScopeParts {
  readonly log: Log;
  /** Sends an event. */
  emit(event: EventDescriptor, payload: unknown): Promise<void>;
  /** Sends a message to a foreign exchange. */
  publish(publisher: PublisherDescriptor, payload: unknown): Promise<void>;
  /** Makes a client that calls in the name of the service. */
  client<Client>(service: ClientClass<Client>): Client;
}

/** One service's own view of the mesh, beside its dependencies. */
export function createScope(
  service: ServiceDescriptor,
  deps: object,
  parts: ScopeParts,
): SkeletonScope {
  const { members } = service;
  const events = members.filter((member) => member.kind === "event");
  const publishers = members.filter((member) => member.kind === "publisher");
  const mesh: Scope<unknown, unknown> = {
    emit: sendersOf(events, (event, payload) => parts.emit(event, payload)),
    publish: sendersOf(publishers, (publisher, payload) => parts.publish(publisher, payload)),
    get context(): RunningCall {
      return runningCall();
    },
    get http(): HttpExchange | undefined {
      return currentCall()?.http;
    },
    log: parts.log,
    client: (Class) => parts.client(Class),
  };
  return { mesh, deps };
}

type Senders = Record<string, (payload: unknown) => Promise<void>>;

/** One function a member, by its name in TypeScript; the same again under `onSuccess`, kept until the handler has succeeded. */
function sendersOf<Member extends EventDescriptor | PublisherDescriptor>(
  members: readonly Member[],
  send: (member: Member, payload: unknown) => Promise<void>,
): Senders & { readonly onSuccess: Senders } {
  const now: Senders = {};
  const onSuccess: Senders = {};
  for (const member of members) {
    now[member.member] = (payload) => send(member, payload);
    onSuccess[member.member] = async (payload) => {
      // Checked at once, so that the mistake shows where it was made.
      member.payload.encode(payload);
      const running = runningCall();
      if (running.isOver)
        throw new MeshError("internal", "the handler has ended: nothing is sent on its success");
      running.afterSuccess(() => send(member, payload));
    };
  }
  // The compiler refuses a member of that name.
  return Object.assign(now, { onSuccess });
}

/** The call that the running code works on. Throws outside of handlers. */
export function runningCall(): RunningCall {
  const running = currentCall();
  if (running === undefined)
    throw new MeshError(
      "internal",
      "there is no running call here: mesh.context is read in handlers",
    );
  return running;
}
