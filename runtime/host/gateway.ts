import type { ServiceDescriptor } from "../descriptor.ts";
import type { Authenticate } from "../claims.ts";
import { MeshError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { GatewayConfig } from "./gateway-config.ts";
import { type HostDoors, opened, openHost, type OpenHost } from "./host.ts";
import { permit, type PermittedMember, type PermittedService } from "./permit.ts";
import type { Mesh } from "../mesh.ts";
import type { ForwardOptions } from "../server/forward.ts";

/** A gateway, until it is closed. */
export interface Gateway extends OpenHost {
  /** The services that somebody may call, with the members that are let in to: who they ask for stands in these. */
  readonly services: readonly PermittedService[];
}

/** What a gateway takes besides its configuration. */
export interface GatewayParts {
  /** Default: as the configuration says. */
  readonly log?: Log;
  /** Says whose tokens callers show. Default: `jwt` of the configuration. */
  readonly authenticate?: Authenticate;
}

/** What knows its service: a generated client's class, or the generated object of that name itself. */
export interface Described {
  readonly service: ServiceDescriptor;
}

/** Where members are called that have no route of their own. */
const defaultRpc = "/rpc";

/**
 * Lets callers outside in to services that are elsewhere in the mesh, by HTTP and WebSockets: to the members that the configuration
 * names, and whoever it lets have them. Rejects with `MeshError`; then nothing is left open.
 */
export async function gateway(
  services: readonly Described[],
  config: GatewayConfig,
  { log, authenticate }: GatewayParts = {},
): Promise<Gateway> {
  const permitted = permittedOf(services, config);
  if (authenticate === undefined) checkTokens(permitted, config);
  const { rpc, maxCalls } = config;
  const options = {
    ...(maxCalls === undefined ? {} : { maxCalls }),
    ...(authenticate === undefined ? {} : { authenticate }),
  };
  const open = await openHost({ ...config, listens: true, letsIn: true }, log, (mesh, doors) =>
    forwardAll(mesh, permitted, { doors, options, rpc }),
  );
  return { ...open, services: permitted };
}

/** The services that somebody may call. Throws `MeshError` with all that makes no sense. */
export function permittedOf(
  services: readonly Described[],
  { services: permissions }: Pick<GatewayConfig, "services">,
): readonly PermittedService[] {
  const { services: permitted, problems } = permit(
    services.map(({ service }) => service),
    permissions,
  );
  if (problems.length > 0) throw refusal(problems.map((each) => `services: ${each}`).join("; "));
  if (permitted.length > 0) return permitted;
  throw refusal(
    "services: nobody may have anything; name members and who may have them, such as { orders: { place: authenticated } }",
  );
}

/** Throws `MeshError` where somebody must prove who it is, and nobody could tell. */
export function checkTokens(
  services: readonly PermittedService[],
  { jwt }: Pick<GatewayConfig, "jwt">,
): void {
  if (jwt !== undefined) return;
  const asking = services.flatMap(({ members }) => members.filter((one) => one.authenticated));
  const [first] = asking;
  if (first === undefined) return;
  throw refusal(
    `${first.service}.${first.name} asks who calls, and nobody says whose tokens are accepted: jwt is missing`,
  );
}

/** How services are let in to. */
interface Ways {
  readonly doors: HostDoors;
  readonly options: Omit<ForwardOptions, "doors">;
  readonly rpc: string | false | undefined;
}

async function forwardAll(
  mesh: Mesh,
  services: readonly PermittedService[],
  { doors, options, rpc = defaultRpc }: Ways,
): Promise<void> {
  for (const service of services) {
    await mesh.forward(withSockets(service), { ...options, doors: opened(doors) });
    const { http } = doors;
    if (rpc === false || http === undefined) continue;
    await mesh.forward(withRoutes(service, rpc), { ...options, doors: [http] });
  }
}

/** All that is permitted is for sockets, too. */
function withSockets(service: PermittedService): ServiceDescriptor {
  const members = service.members.map((member) => ({ ...member, websocket: true as const }));
  return { ...service, members };
}

/** Each member that is called has a route by its name, besides its own. */
function withRoutes(service: PermittedService, rpc: string): ServiceDescriptor {
  return { ...service, members: service.members.flatMap((member) => routed(member, rpc)) };
}

function routed(member: PermittedMember, rpc: string): PermittedMember[] {
  if (member.kind === "event") return [];
  const path = rpcPathOf(member, rpc);
  return [{ ...member, http: { method: "POST", path, byPosition: true } }];
}

/** `/rpc/orders/place` */
export function rpcPathOf(
  { service, name }: Pick<PermittedMember, "service" | "name">,
  rpc: string = defaultRpc,
): string {
  return `${rpc}/${service}/${name}`;
}

function refusal(message: string): MeshError {
  return new MeshError("invalid_argument", message);
}
