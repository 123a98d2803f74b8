import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import { createMemoryBroker } from "../brokers/memory/memory-broker.ts";
import type { ClientClass } from "../channel.ts";
import type { ServiceDescriptor } from "../descriptor.ts";
import type { Door } from "../door.ts";
import type { Encryption } from "../encryption.ts";
import { MeshError } from "../errors.ts";
import type { HttpDoor } from "../entrypoints/http/http-door.ts";
import type { WebSocketDoor } from "../entrypoints/websocket/websocket-door.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import type { Log } from "../log.ts";
import { openMesh, type Mesh } from "../mesh.ts";
import { PeerWires } from "../peer-wires.ts";
import { RuntimeLog } from "../runtime-log.ts";
import type { ServeOptions, Serving } from "../server/serve.ts";
import { checkSkeletonClass, type SkeletonClass } from "../server/skeleton.ts";
import { createNamekoWire } from "../wires/nameko/index.ts";
import { createNuropbWire } from "../wires/nuropb/index.ts";
import { type Fakes, withFakes } from "./fakes.ts";
import { Journal } from "./journal.ts";
import { OpenScene } from "./open-scene.ts";
import type { Scene } from "./scene.ts";
import { createSettling } from "./settling.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

/** How a service is tested. */
export interface TestOptions<Class extends SkeletonClass, Client> extends Pick<
  ServeOptions,
  "workers" | "inbox" | "pause" | "settings" | "authenticate"
> {
  /** The generated client of the service, for `scene.client`. Default: none. */
  readonly client?: ClientClass<Client>;
  /**
   * Fakes for dependencies, by name: some of a client's methods, some members of an object, a value, or a provider. What is not
   * given is what it is otherwise.
   */
  readonly deps?: Fakes<Class>;
  /** What time it is when the scene begins. Default: the machine's time. */
  readonly now?: Date | string;
  /** How long a call waits that does not say so itself, in milliseconds of the scene's time. Default: 30 000. */
  readonly timeout?: number;
  /** What opens and seals for `@encrypted`: `createEncryption` of `lagomorph/encryption`, with keys of the test. Default: nothing. */
  readonly encryption?: Encryption;
  /** Where services write, besides `scene.log`: `consoleLog("debug")`. Default: nowhere. */
  readonly log?: Log;
}

const testOptions: KnownOptions<TestOptions<SkeletonClass, unknown>> = {
  client: true,
  deps: true,
  now: true,
  timeout: true,
  encryption: true,
  log: true,
  workers: true,
  inbox: true,
  pause: true,
  settings: true,
  authenticate: true,
};

/**
 * Serves a class on a broker in this process, with fakes in place of its dependencies, and with a clock of its own that stands still.
 * Rejects with what its set-up throws.
 */
export async function testService<Class extends SkeletonClass, Client = undefined>(
  Class: Class,
  options: TestOptions<Class, Client> = {},
): Promise<Scene<Class, Client>> {
  checkSkeletonClass(Class);
  checkKnown("testService", options, testOptions);
  checkClient(Class, options.client);
  const journal = new Journal(options.log);
  const clock = createVirtualClock(timeOf(options.now), createSettling(journal));
  const broker = createMemoryBroker(`lagomorph/testing ${randomUUID()}`, clock);
  const peers = new PeerWires([createNamekoWire(), createNuropbWire()]);
  const mesh = await openMesh(broker, {
    name: "test",
    group: "test",
    timeout: options.timeout ?? 30_000,
    log: journal.log,
    runtimeLog: new RuntimeLog(journal.log),
    encryption: options.encryption,
    drainTimeout: 200,
    heartbeat: 10,
    clock,
    peers,
    observers: undefined,
    hooks: {
      beforeServing: (service) => declareForeignQueues(service, broker),
      around: (member, invoke) => journal.around(member, invoke),
      onEmitted: (event, payload) => journal.note(event, payload),
      publish: async (publisher, payload) => journal.note(publisher, payload),
    },
  });
  try {
    return await open(Class, options, { journal, clock, broker, mesh, peers });
  } catch (error) {
    await mesh.close();
    throw error;
  }
}

interface Stage {
  readonly peers: PeerWires;
  readonly journal: Journal;
  readonly clock: VirtualClock;
  readonly broker: Broker;
  readonly mesh: Mesh;
}

async function open<Class extends SkeletonClass, Client>(
  Class: Class,
  { client: ClientOf, deps = {}, ...options }: TestOptions<Class, Client>,
  stage: Stage,
): Promise<Scene<Class, Client>> {
  const { mesh } = stage;
  const { workers, inbox, pause, settings, authenticate } = options;
  const { doors, http, sockets } = await openDoors(Class);
  const served = await mesh.serve(withFakes(Class, deps), {
    ...(workers === undefined ? {} : { workers }),
    ...(inbox === undefined ? {} : { inbox }),
    ...(pause === undefined ? {} : { pause }),
    ...(settings === undefined ? {} : { settings }),
    ...(authenticate === undefined ? {} : { authenticate }),
    doors,
  });
  const client = ClientOf === undefined ? undefined : mesh.client(ClientOf);
  return new OpenScene<Class, Client>({
    ...stage,
    Class,
    // What the mesh serves can be fired by hand.
    served: served as Serving,
    // Without a class of clients `Client` is `undefined`.
    client: client as Client,
    url: http?.url,
    socketUrl: sockets?.url,
  });
}

function timeOf(now: Date | string | undefined): number {
  const time = now === undefined ? Date.now() : new Date(now).getTime();
  if (!Number.isNaN(time)) return time;
  throw new MeshError("invalid_argument", `now: ${String(now)} is no time`);
}

function checkClient(
  { service, name }: SkeletonClass,
  client: ClientClass<unknown> | undefined,
): void {
  if (client === undefined || client.service.name === service.name) return;
  const message = `client: ${client.name} is of ${client.service.name}, and ${name} of ${service.name}`;
  throw new MeshError("invalid_argument", message);
}

/** In a scene nobody else owns the queues that a service consumes. */
async function declareForeignQueues(service: ServiceDescriptor, broker: Broker): Promise<void> {
  const queues = service.members.flatMap((member) =>
    member.kind === "consumer" ? [{ name: member.queue, type: "quorum" } as const] : [],
  );
  await broker.declare({ exchanges: [], queues, bindings: [] });
}

/** What a service is reached by, besides the mesh. */
interface Doors {
  readonly doors: readonly Door[];
  readonly http: (Door & Placed) | undefined;
  readonly sockets: (Door & Placed) | undefined;
}

interface Placed {
  readonly url: string | undefined;
}

/** Doors for its routes and for its members with `@websocket`, on a free port of this machine. */
async function openDoors({ service }: SkeletonClass): Promise<Doors> {
  const has = (tag: string): boolean => service.members.some((member) => tag in member);
  const http = has("http")
    ? (await import("../entrypoints/http/http-door.ts")).createHttpDoor({
        address: ":0",
        // A service that has these paths itself is served by a door without them.
        ...(hasRoute(service, "/docs", "/openapi.json") ? { documents: false } : {}),
      })
    : undefined;
  const sockets = has("websocket") ? await socketDoor(http) : undefined;
  const doors = [http, sockets].filter((door) => door !== undefined);
  return { doors, http, sockets };
}

function hasRoute({ members }: SkeletonClass["service"], ...paths: readonly string[]): boolean {
  return members.some((member) => "http" in member && paths.includes(member.http?.path ?? ""));
}

/** Tests are no browsers: they name no origin. */
async function socketDoor(http: HttpDoor | undefined): Promise<WebSocketDoor> {
  const { createWebSocketDoor } = await import("../entrypoints/websocket/websocket-door.ts");
  const place = http === undefined ? { address: ":0" } : { http };
  return createWebSocketDoor({ ...place, allowWithoutOrigin: true });
}
