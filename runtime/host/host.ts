import type { Door } from "../door.ts";
import { createHttpDoor } from "../entrypoints/http/http-door.ts";
import { createWebSocketDoor } from "../entrypoints/websocket/websocket-door.ts";
import { consoleLog, type Log } from "../log.ts";
import { connect, type Mesh } from "../mesh.ts";
import { defaultWorkers, type ServedService } from "../server/serve.ts";
import type { SkeletonClass } from "../server/skeleton.ts";
import type { Closed } from "../stop-on-signals.ts";
import type { HostConfig } from "./config.ts";

/** Services of one process, until it is closed. */
export interface Host extends AsyncDisposable {
  readonly mesh: Mesh;
  readonly services: readonly HostedClass[];
  /** Where HTTP is let in; `undefined`: nowhere. */
  readonly http: string | undefined;
  /** Where WebSockets are opened; `undefined`: nowhere. */
  readonly websocket: string | undefined;
  /** Stops all services, then disconnects. */
  close(): Promise<Closed>;
}

/** A class that is served. */
export interface HostedClass {
  readonly Class: SkeletonClass;
  readonly served: ServedService;
  readonly workers: number;
}

/** Connects, and serves every class, by a configuration. Rejects with `MeshError`; then nothing is left open. */
export async function host(
  classes: readonly SkeletonClass[],
  config: HostConfig,
  log: Log = consoleLog(config.log),
): Promise<Host> {
  const mesh = await connect(config.broker, { ...config.connect, log });
  const door = createHttpDoor({ ...config.http, health: () => mesh.health() });
  const sockets = createWebSocketDoor({ ...config.websocket, http: door });
  const close = async (): Promise<Closed> => {
    const closed = await mesh.close();
    await door.close();
    return closed;
  };
  try {
    const services = await serveAll(mesh, classes, { config, doors: [door, sockets] });
    if (config.http !== undefined) await door.listen();
    return {
      mesh,
      services,
      http: door.url,
      websocket: sockets.url,
      close,
      [Symbol.asyncDispose]: async () => void (await close()),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One after the other: a service may be called by the next one as soon as that starts. */
async function serveAll(
  mesh: Mesh,
  classes: readonly SkeletonClass[],
  { config, doors }: { readonly config: HostConfig; readonly doors: readonly Door[] },
): Promise<HostedClass[]> {
  const services: HostedClass[] = [];
  for (const Class of classes) {
    const workers = workersOf(config, Class);
    services.push({ Class, workers, served: await mesh.serve(Class, { workers, doors }) });
  }
  return services;
}

function workersOf(
  { workers: { of, others = defaultWorkers } }: HostConfig,
  { service }: SkeletonClass,
): number {
  return Object.hasOwn(of, service.name) ? (of[service.name] ?? others) : others;
}
