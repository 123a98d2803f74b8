import type { Door } from "../door.ts";
import { createHttpDoor, type HttpDoor } from "../entrypoints/http/http-door.ts";
import {
  createWebSocketDoor,
  type WebSocketDoor,
} from "../entrypoints/websocket/websocket-door.ts";
import { MeshError } from "../errors.ts";
import { type Health, whileStarting } from "../health.ts";
import { noteHeld } from "../keep-process.ts";
import type { Log } from "../log.ts";
import { connect, type Mesh } from "../mesh.ts";
import type { ConnectOptions } from "../mesh-options.ts";
import { defaultWorkers, type ServedService } from "../server/serve.ts";
import type { SkeletonClass } from "../server/skeleton.ts";
import type { Closed } from "../stop-on-signals.ts";
import { isThrownByService } from "../thrown-by-service.ts";
import type { HostConfig } from "./config.ts";
import { encryptionBy } from "./encryption.ts";
import { checkOwnKeys } from "./own-keys.ts";
import { authenticateBy } from "./jwt.ts";
import { nuropbBy } from "./nuropb-keys.ts";
import { checkSections } from "./section.ts";
import { createWatching, type Watching } from "./watching.ts";

/** Doors of one process, and its mesh, until it is closed. */
export interface OpenHost extends AsyncDisposable {
  readonly mesh: Mesh;
  /** Where HTTP is let in; `undefined`: nowhere. */
  readonly http: string | undefined;
  /** Where WebSockets are opened; `undefined`: nowhere. */
  readonly websocket: string | undefined;
  /** Where `/metrics` is; `undefined`: nowhere. */
  readonly metrics: string | undefined;
  /** Stops all services, then disconnects. */
  close(): Promise<Closed>;
}

/** Services of one process, until it is closed. */
export interface Host extends OpenHost {
  readonly services: readonly HostedClass[];
}

/** A class that is served. */
export interface HostedClass {
  readonly Class: SkeletonClass;
  readonly served: ServedService;
  readonly workers: number;
}

/**
 * Connects, and serves every class, by a configuration. Rejects with `MeshError`, `invalid_argument` for what makes no sense of the
 * configuration or the classes; then nothing is left open.
 */
export async function host(
  classes: readonly SkeletonClass[],
  config: HostConfig,
  givenLog?: Log,
): Promise<Host> {
  await checkSections(classes, config.settings ?? {});
  const services: HostedClass[] = [];
  const { http = false } = config;
  const listens = http !== false || config.metrics === true;
  const letsIn = hasDoors(classes, config);
  const open = await openHost({ ...config, listens, letsIn }, givenLog, async (mesh, doors) => {
    services.push(...(await serveAll(mesh, classes, { config, doors })));
  });
  return noteHeld({ ...open, services }, open.mesh);
}

/** Whether any service lets somebody in by a door of this process. */
function hasDoors(
  classes: readonly SkeletonClass[],
  { http, websocket }: Pick<HostConfig, "http" | "websocket">,
): boolean {
  const members = classes.flatMap(({ service }) => service.members);
  const by = (tag: Door["tag"]): boolean => members.some((member) => tag in member);
  return (http !== false && by("http")) || (websocket !== false && by("websocket"));
}

/** What {@link openHost} goes by. */
export interface OpenHostConfig extends Omit<HostConfig, "workers" | "settings"> {
  /** Whether it listens though no service has let anybody in. */
  readonly listens: boolean;
  /** Whether services let somebody in, so that it listens as long as they do. */
  readonly letsIn: boolean;
}

/** The doors of a process; `undefined`: others open them elsewhere. */
export interface HostDoors {
  readonly http: HttpDoor | undefined;
  readonly websocket: WebSocketDoor | undefined;
}

/** Those that there are. */
export function opened({ http, websocket }: HostDoors): readonly Door[] {
  return [http, websocket].flatMap((door) => door ?? []);
}

/** Connects, makes the doors, and lets `start` open them. Rejects with `MeshError`; then nothing is left open. */
export async function openHost(
  config: OpenHostConfig,
  givenLog: Log | undefined,
  start: (mesh: Mesh, doors: HostDoors) => Promise<void>,
): Promise<OpenHost> {
  const means = await meansOf(config);
  const { log, observe, metrics, flush } = await createWatching(config, givenLog);
  const called = calledBy(config);
  const options = { ...config.connect, ...called, ...means, log, observe };
  const mesh = await connect(config.broker, options);
  let isStarting = true;
  const health = (): Health => (isStarting ? whileStarting(mesh.health()) : mesh.health());
  const parts = { health, metrics };
  const { door, pages, sockets } = await orClose(mesh, () => createDoors(config, parts));
  const close = closing(mesh, [door, ...(pages === undefined ? [] : [pages])], flush);
  try {
    // First, so that an address that somebody else has is noticed before any work is taken.
    if (config.listens || config.letsIn) await door.listen();
    await pages?.listen();
    await start(mesh, {
      http: config.http === false ? undefined : door,
      websocket: config.websocket === false ? undefined : sockets,
    });
    isStarting = false;
    // Services go on to listen.
    if (!config.listens) await door.close();
    return {
      mesh,
      http: door.url,
      websocket: sockets.url,
      metrics: metrics && (pages ?? door).url,
      close,
      [Symbol.asyncDispose]: async () => void (await close()),
    };
  } catch (error) {
    await close();
    throw startFailure(error);
  }
}

/** Services stop before their doors do. */
function closing(
  mesh: Mesh,
  doors: readonly HttpDoor[],
  flush: () => Promise<void>,
): () => Promise<Closed> {
  return async () => {
    const closed = await mesh.close();
    for (const door of doors) await door.close();
    await flush();
    return closed;
  };
}

/** What the code of a service has thrown is not about how it is hosted: whoever is told that something makes no sense looks there. */
function startFailure(error: unknown): unknown {
  const isTheirs = error instanceof MeshError && isThrownByService(error);
  if (!isTheirs || error.code !== "invalid_argument") return error;
  return new MeshError("internal", error.rawMessage, { cause: error });
}

/**
 * Looks whether the keys that a configuration names are where it says, as `host` does before anything starts; those behind a URL are
 * not asked for. Rejects with `MeshError` `invalid_argument`, which shows none of them, for the first that is not.
 */
export async function checkKeys(
  config: Pick<HostConfig, "jwt" | "encryption" | "connect">,
): Promise<void> {
  await meansOf(config);
}

/** Whose tokens are accepted, and what encrypts. */
async function meansOf({
  jwt,
  encryption,
  connect: { nuropb: given },
}: Pick<HostConfig, "jwt" | "encryption" | "connect">): Promise<
  Pick<ConnectOptions, "authenticate" | "encryption" | "nuropb">
> {
  checkOwnKeys(encryption);
  const nuropb = nuropbBy(given, encryption);
  return {
    ...(nuropb === undefined ? {} : { nuropb }),
    ...(jwt === undefined ? {} : { authenticate: await authenticateBy(jwt) }),
    ...(encryption === undefined ? {} : { encryption: await encryptionBy(encryption) }),
  };
}

/** By which wires services are called: the first of those that each is served by. */
function calledBy({ wires }: Pick<HostConfig, "wires">): Pick<ConnectOptions, "wires"> {
  if (wires === undefined) return {};
  const first = Object.entries(wires).flatMap(([service, [wire]]) =>
    wire === undefined ? [] : [[service, wire] as const],
  );
  return { wires: Object.fromEntries(first) };
}

/** What cannot be made leaves no connection open. */
async function orClose<Made>(mesh: Mesh, make: () => Made): Promise<Made> {
  try {
    return make();
  } catch (error) {
    await mesh.close();
    throw error;
  }
}

/** The doors of services, and that of the pages about this process when they have an address of their own. */
function createDoors(
  config: OpenHostConfig,
  { health, metrics }: Pick<Watching, "metrics"> & { readonly health: () => Health },
): {
  readonly door: HttpDoor;
  readonly sockets: WebSocketDoor;
  readonly pages: HttpDoor | undefined;
} {
  const about = { health, ...(metrics === undefined ? {} : { metrics }) };
  const { metrics: address, http, websocket } = config;
  const isOwn = address !== undefined && address !== true;
  const pagesHere = isOwn ? { health: about.health } : about;
  const door = createHttpDoor({ ...(http === false ? {} : http), ...pagesHere });
  const sockets = createWebSocketDoor({ ...(websocket === false ? {} : websocket), http: door });
  const pages = isOwn ? createHttpDoor({ address, documents: false, ...about }) : undefined;
  return { door, sockets, pages };
}

/** One after the other: a service may be called by the next one as soon as that starts. */
async function serveAll(
  mesh: Mesh,
  classes: readonly SkeletonClass[],
  { config, doors: made }: { readonly config: HostConfig; readonly doors: HostDoors },
): Promise<HostedClass[]> {
  const services: HostedClass[] = [];
  const { settings = {} } = config;
  const doors = opened(made);
  const doorsElsewhere = (["http", "websocket"] as const).filter((tag) => made[tag] === undefined);
  for (const Class of classes) {
    const workers = workersOf(config, Class);
    const wires = config.wires?.[Class.service.name];
    const options = { workers, doors, doorsElsewhere, settings };
    const served = await mesh.serve(Class, wires === undefined ? options : { ...options, wires });
    services.push({ Class, workers, served });
  }
  return services;
}

function workersOf(
  { workers: { of, others = defaultWorkers } }: HostConfig,
  { service }: SkeletonClass,
): number {
  return Object.hasOwn(of, service.name) ? (of[service.name] ?? others) : others;
}
