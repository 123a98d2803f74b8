import { currentCall, type RunningCall } from "../context.ts";
import type { EventDescriptor, ServiceDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import type { ClientClass } from "../channel.ts";
import type { Log } from "../log.ts";
import type { Providers, Scope, SkeletonScope } from "./skeleton.ts";

/** What a scope takes from the mesh. */
export interface ScopeParts {
  readonly log: Log;
  /** Sends an event. */
  emit(event: EventDescriptor, payload: unknown): Promise<void>;
  /** Makes a client that calls in the name of the service. */
  client<Client>(service: ClientClass<Client>): Client;
}

/** One service's own view of the mesh, and its dependencies. */
export function createScope(
  service: ServiceDescriptor,
  providers: Providers,
  parts: ScopeParts,
): SkeletonScope {
  const deps = Object.fromEntries(
    Object.entries(providers).map(([name, provider]) => [name, parts.client(provider)]),
  );
  const mesh: Scope<unknown> = {
    emit: emittersOf(service, parts),
    get context(): RunningCall {
      return runningCall();
    },
    log: parts.log,
    client: (Class) => parts.client(Class),
  };
  return { mesh, deps };
}

type Emitters = Record<string, (payload: unknown) => Promise<void>>;

/** One function an event, by its name in TypeScript; the same again under `onSuccess`, kept until the handler has succeeded. */
function emittersOf(
  service: ServiceDescriptor,
  parts: ScopeParts,
): Emitters & { readonly onSuccess: Emitters } {
  const now: Emitters = {};
  const onSuccess: Emitters = {};
  for (const member of service.members) {
    if (member.kind !== "event") continue;
    now[member.member] = (payload) => parts.emit(member, payload);
    onSuccess[member.member] = async (payload) => {
      // Checked at once, so that the mistake shows where it was made.
      member.payload.encode(payload);
      runningCall().afterSuccess(() => parts.emit(member, payload));
    };
  }
  // The compiler refuses an event of that name.
  return Object.assign(now, { onSuccess });
}

function runningCall(): RunningCall {
  const running = currentCall();
  if (running === undefined)
    throw new MeshError(
      "internal",
      "there is no running call here: mesh.context is read in handlers",
    );
  return running;
}
