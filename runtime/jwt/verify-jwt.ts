import { errors, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from "jose";
import type { Authenticate, Claims } from "../claims.ts";
import { MeshError } from "../errors.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import { checkAlgorithms, mostTolerance, publicKeyAlgorithms } from "./demands.ts";
import { type JwtKeys, keysOf } from "./keys.ts";
import { KnownTokens } from "./known-tokens.ts";

export type { JwtKeys } from "./keys.ts";

/** Which tokens are accepted. */
export interface JwtOptions {
  /** By what they are signed. */
  readonly keys: JwtKeys;
  /** Who may have issued them (`iss`): one, or several. */
  readonly issuer: string | readonly string[];
  /** For whom they must be (`aud`): any of these. Default: the name of the service that is called. */
  readonly audience?: string | readonly string[];
  /** By which algorithms they may be signed. Default: `HS256` with a secret; else those with public keys, of RSA, of curves, and EdDSA. */
  readonly algorithms?: readonly string[];
  /** What their header must call them (`typ`), such as `at+jwt`. Default: anything. */
  readonly type?: string;
  /** By how much the clocks of issuer and service may differ, in seconds, up to 30. Default: 5. */
  readonly clockTolerance?: number;
  /** How old they may be, in seconds, whatever they say themselves: they must say when they were issued then. Default: as old as they say. */
  readonly maxAge?: number;
  /** For how long a token that was verified is not verified again, in seconds, and no longer than it is valid. Default: 60; 0: it always is. */
  readonly rememberFor?: number;
}

const jwtOptions: KnownOptions<JwtOptions> = {
  keys: true,
  issuer: true,
  audience: true,
  algorithms: true,
  type: true,
  clockTolerance: true,
  maxAge: true,
  rememberFor: true,
};

/**
 * Accepts JSON Web Tokens (RFC 7519) that are signed, not expired, and for the service; they must say until when they are valid.
 * Throws `MeshError` `invalid_argument` for options that make no sense. While a key set cannot be fetched, calls are `unavailable`.
 */
export function verifyJwt(options: JwtOptions): Authenticate {
  checkOptions(options);
  const { keys, secret } = keysOf(options.keys);
  const algorithms = options.algorithms ?? (secret ? ["HS256"] : publicKeyAlgorithms);
  checkAlgorithms(algorithms, secret);
  const { clockTolerance = 5, rememberFor = 60 } = options;
  const known = new KnownTokens({
    rememberFor: rememberFor * 1000,
    tolerance: clockTolerance * 1000,
    maxAge: (options.maxAge ?? Infinity) * 1000,
  });
  const demands: JWTVerifyOptions = {
    algorithms: [...algorithms],
    issuer: listOf(options.issuer),
    clockTolerance,
    requiredClaims: ["exp"],
    ...(options.type === undefined ? {} : { typ: options.type }),
    ...(options.maxAge === undefined ? {} : { maxTokenAge: options.maxAge }),
  };
  return (token, { service }) => {
    const audience = listOf(options.audience ?? service);
    const key = `${audience.join("\n")}\n\n${token}`;
    return known.get(key) ?? verify(token, keys, { ...demands, audience }, known.keeper(key));
  };
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  demands: JWTVerifyOptions,
  keep: (claims: Claims) => void,
): Promise<Claims> {
  try {
    const { payload } = await jwtVerify(token, keys, demands);
    keep(payload);
    return payload;
  } catch (error) {
    throw refusal(error);
  }
}

/** Why a token is refused, as its owner may know it: never what it would take to be accepted. */
function refusal(error: unknown): MeshError {
  if (error instanceof MeshError) return error;
  if (error instanceof errors.JWTExpired)
    return new MeshError("unauthenticated", "the token has expired");
  if (error instanceof errors.JWTClaimValidationFailed)
    return new MeshError("unauthenticated", `the token's claim ${error.claim} does not fit`);
  return new MeshError("unauthenticated", "the token is not accepted");
}

function listOf(value: string | readonly string[]): string[] {
  return typeof value === "string" ? [value] : [...value];
}

function checkOptions(options: JwtOptions): void {
  checkKnown("verifyJwt", options, jwtOptions);
  const { clockTolerance = 0, maxAge = 1, rememberFor = 0 } = options;
  checkNames("issuer", options.issuer);
  checkNames("audience", options.audience ?? "the service");
  checkSeconds("clockTolerance", clockTolerance, mostTolerance);
  checkSeconds("maxAge", maxAge, Number.MAX_SAFE_INTEGER);
  checkSeconds("rememberFor", rememberFor, 3600);
}

function checkSeconds(name: string, value: unknown, most: number): void {
  if (typeof value === "number" && value >= 0 && value <= most) return;
  throw new MeshError("invalid_argument", `${name}: seconds from 0 to ${most} are expected`);
}

function checkNames(name: string, value: unknown): void {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  if (all.length > 0 && all.every((each) => typeof each === "string" && each !== "")) return;
  throw new MeshError("invalid_argument", `${name}: a text, or a list of texts is expected`);
}
