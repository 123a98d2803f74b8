import type { Authenticate } from "../claims.ts";
import type { MemberDescriptor, ServiceDescriptor } from "../descriptor.ts";
import type { Door } from "../door.ts";
import type { Encryption } from "../encryption.ts";
import { MeshError } from "../errors.ts";
import type { WireName } from "../peer-wires.ts";

/** What members may need to be served. */
export interface Means {
  readonly doors: readonly Door[];
  readonly authenticate: Authenticate | undefined;
  /** Doors that others open. */
  readonly elsewhere: readonly Door["tag"][];
  readonly encryption: Encryption | undefined;
  /** Those of the wires by which it is called that have no keys for it. */
  readonly clear: readonly WireName[];
}

/** Whether a service has members that Lagomorph's own encryption protects. */
export function needsKeys({ members }: ServiceDescriptor, wires: readonly WireName[]): boolean {
  const encrypted = members.filter((member) => "encrypted" in member);
  return wires.includes("native")
    ? encrypted.length > 0
    : encrypted.some(({ kind }) => kind === "command");
}

/** Throws, with the names of all of them, when a service has members that are not carried out, or need a door that is not there. */
export function checkHostable(
  { name, members }: ServiceDescriptor,
  { doors, authenticate, elsewhere, encryption, clear }: Means,
): void {
  if (authenticate !== undefined && typeof authenticate !== "function")
    throw new MeshError("invalid_argument", "authenticate is no function");
  const here = doors.map(({ tag }) => tag);
  const has = {
    tags: new Set(here),
    tagsOfAll: new Set([...here, ...elsewhere]),
    claims: authenticate !== undefined,
    keys: encryption !== undefined,
    clear,
  };
  const missing = members.flatMap((member) =>
    whatIsMissing(member, has).map((what) => `${name}.${member.member}: ${what}`),
  );
  if (missing.length === 0) return;
  const list = missing.join("; ");
  throw new MeshError("unimplemented", `${name} cannot be served so: ${list}`);
}

/** What there is. */
interface Has {
  readonly tags: ReadonlySet<Door["tag"]>;
  /** With the doors that others open: for what is called over the mesh. */
  readonly tagsOfAll: ReadonlySet<Door["tag"]>;
  readonly claims: boolean;
  readonly keys: boolean;
  readonly clear: readonly WireName[];
}

/** What a member needs and nothing here brings; to serve it without would break what its contract says. */
function whatIsMissing(member: MemberDescriptor, has: Has): string[] {
  const { claims } = has;
  const tags = "local" in member ? has.tags : has.tagsOfAll;
  const missing: string[] = [];
  if ("http" in member && !tags.has("http"))
    missing.push(
      `@http needs a door: \`lagomorph run\`, or \`doors: [createHttpDoor()]\` of lagomorph/host${elsewhere(member, "http")}`,
    );
  if ("websocket" in member && !tags.has("websocket"))
    missing.push(
      `@websocket needs a door: \`lagomorph run\`, or \`doors: [createWebSocketDoor()]\` of lagomorph/host${elsewhere(member, "websocket")}`,
    );
  if ("authenticated" in member && !claims)
    missing.push(
      `${"scopes" in member ? "@scope" : "@authenticated"} needs \`authenticate\`, an option of connect and serve: verifyJwt of lagomorph/jwt, or your own (lagomorph run: \`jwt\` in its configuration)`,
    );
  if ("encrypted" in member) missing.push(...whatKeepsItClear(member, has));
  return missing;
}

/** What is called over the mesh may have its door elsewhere. */
function elsewhere(member: MemberDescriptor, tag: Door["tag"]): string {
  if ("local" in member) return "";
  return `, or \`doorsElsewhere: ["${tag}"]\` where it is called over the mesh only, as by a gateway or beside a tested service`;
}

/** Why what a member carries could not be encrypted. */
function whatKeepsItClear({ kind, service }: MemberDescriptor, { keys, clear }: Has): string[] {
  if (kind !== "method" && kind !== "command")
    return [`@encrypted is not carried out for a ${kind}`];
  if (clear.includes("nameko")) return ["@encrypted is not carried out on the wire of nameko"];
  const missing: string[] = [];
  if (clear.includes("nuropb"))
    missing.push(
      `@encrypted needs \`nuropb: { services: { "${service}": { privateKeys } } }\`, an option of connect (lagomorph run: the same in its configuration, or --key)`,
    );
  // Whoever sends a command, it waits in a queue of Lagomorph's.
  if (clear.includes("native") || (kind === "command" && !keys))
    missing.push(
      "@encrypted needs `encryption`, an option of connect: createEncryption of lagomorph/encryption (lagomorph run: --key, or `encryption` in its configuration)",
    );
  return missing;
}
