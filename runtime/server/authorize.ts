import { type Authenticate, type ClaimedCall, type Claims, scopesOf } from "../claims.ts";
import type {
  CommandDescriptor,
  EventDescriptor,
  MemberDescriptor,
  MethodDescriptor,
  StreamDescriptor,
} from "../descriptor.ts";
import { type ErrorCode, MeshError } from "../errors.ts";
import { isObject } from "../json.ts";
import { inTime } from "../in-time.ts";
import { isPromiseLike } from "../promise-like.ts";
import type { Log } from "../log.ts";

/** What a service tells callers by their tokens with. */
export interface Authorizing {
  /** Absent: the service has no member that asks for claims. */
  readonly authenticate?: Authenticate | undefined;
  readonly log: Log;
}

/** Who asks to be let in. */
export interface Asking {
  readonly token: string | undefined;
  readonly caller: string;
}

/** What asks for claims. */
type Member =
  | MethodDescriptor
  | StreamDescriptor<unknown[], unknown, unknown>
  | CommandDescriptor<unknown[]>
  | EventDescriptor;

/** What `authenticate` may say to the caller. */
const passedOn: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "unauthenticated",
  "permission_denied",
  "unavailable",
]);

/** Whether a member has `@authenticated` or `@scope`. */
export function takesClaims(member: MemberDescriptor): member is Member {
  return "authenticated" in member && member.authenticated === true;
}

/** The claims of who asks for a member with `@authenticated` or `@scope`. Rejects with the `MeshError` that the caller is to hear. */
export async function authorize(
  member: Member,
  { token, caller }: Asking,
  authorizing: Authorizing,
): Promise<Claims> {
  const title = `${member.service}.${member.member}`;
  if (token === undefined)
    throw new MeshError("unauthenticated", `${title} takes calls with a token only`);
  const call = { service: member.service, member: member.member, caller };
  const claims = await claimsOf(token, call, authorizing);
  const granted = scopesOf(claims);
  const missing = (member.scopes ?? []).filter((scope) => !granted.has(scope));
  if (missing.length === 0) return claims;
  const names = missing.map((scope) => JSON.stringify(scope)).join(", ");
  throw new MeshError("permission_denied", `${title} needs the scope ${names}`);
}

/** The claims of a token that comes with no call: with a connection. Rejects with the `MeshError` that its owner is to hear. */
export function identify(
  token: string,
  from: Pick<ClaimedCall, "service" | "caller">,
  authorizing: Authorizing,
): Promise<Claims> {
  return claimsOf(token, { ...from, member: "" }, authorizing);
}

async function claimsOf(
  token: string,
  call: ClaimedCall,
  { authenticate, log }: Authorizing,
): Promise<Claims> {
  let claims: unknown;
  try {
    const looked = authenticate?.(token, call);
    claims = isPromiseLike(looked) ? await inTime(looked, longestLook, untold) : looked;
  } catch (error) {
    if (error instanceof MeshError && passedOn.has(error.code)) throw forCaller(error);
    log.warn({ ...call, error: withoutToken(error, token) }, "a token was refused");
    throw refused();
  }
  if (isObject(claims)) return claims;
  log.warn({ ...call }, "authenticate gave no claims");
  throw refused();
}

/** How long it may take to look at a token, in milliseconds: a worker waits for it. */
const longestLook = 10_000;

function untold(): MeshError {
  return new MeshError("unavailable", "nobody can tell now whose token it is");
}

function refused(): MeshError {
  return new MeshError("unauthenticated", "the token is not accepted");
}

/** Whoever cannot tell now has not begun the call: its caller may send it again. */
function forCaller({ code, rawMessage }: MeshError): MeshError {
  return new MeshError(
    code,
    rawMessage,
    code === "unavailable" ? { reason: "not_started" } : undefined,
  );
}

function withoutToken(error: unknown, token: string): string {
  try {
    return String(error).replaceAll(token, "…");
  } catch {
    return "something that cannot be described";
  }
}
