import { MeshError } from "./errors.ts";

/**
 * What is known of a caller who has proven who it is: the claims of its token (RFC 7519). `scope`, or `scp`, says what it may do:
 * names parted by spaces (RFC 8693), or a list of them.
 */
export type Claims = Readonly<Record<string, unknown>>;

/** The call that a token came with. */
export interface ClaimedCall {
  /** The service's name. */
  readonly service: string;
  /** The member's name in TypeScript; empty when a WebSocket is opened, or shows another token. */
  readonly member: string;
  /** What the caller calls itself: nobody has checked that. */
  readonly caller: string;
}

/**
 * Says whose token it is: the claims, or a throw. A `MeshError` with the code `unauthenticated`, `permission_denied` or `unavailable`
 * (nobody can tell now) reaches the caller as it is; what else is thrown is `unauthenticated`, without detail.
 */
export type Authenticate = (token: string, call: ClaimedCall) => Claims | Promise<Claims>;

/** Proof of who calls: its text, or what gives it for each call, so that it may be renewed; `undefined`: none. */
export type Token = string | (() => string | undefined);

/** The longest token, in characters. */
const longestToken = 8192;

/** Visible ASCII: what HTTP takes in a header, too. */
const tokenPattern = /^[\x21-\x7e]+$/;

/** Whether something can be a token. */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestToken && tokenPattern.test(value);
}

/** The token of one call. Throws `MeshError` `invalid_argument`, which does not show it, for what is none. */
export function tokenOf(token: Token | undefined): string | undefined {
  const text: unknown = typeof token === "function" ? token() : token;
  if (text === undefined || isToken(text)) return text;
  throw new MeshError(
    "invalid_argument",
    `token is none: up to ${longestToken} visible ASCII characters are expected`,
  );
}

/** `Authorization: Bearer …` (RFC 6750). */
const bearer = /^bearer +(\S+) *$/i;

/** The token of a request over HTTP; `undefined` for a header that holds none. */
export function bearerOf(authorization: string | null | undefined): string | undefined {
  const token = bearer.exec(authorization ?? "")?.[1];
  return isToken(token) ? token : undefined;
}

/** A token as an option of calls. */
export function withToken(token: string | undefined): { readonly token?: string } {
  return token === undefined ? {} : { token };
}

/** What claims allow. */
export function scopesOf({ scope, scp }: Claims): ReadonlySet<string> {
  return new Set([...namesIn(scope), ...namesIn(scp)]);
}

function namesIn(scope: unknown): readonly string[] {
  if (typeof scope === "string") return scope.split(" ").filter((name) => name !== "");
  if (!Array.isArray(scope)) return [];
  return scope.filter((name): name is string => typeof name === "string");
}
