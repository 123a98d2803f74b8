import { createPublicKey } from "node:crypto";
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from "jose";
import { MeshError } from "../errors.ts";
import { wrongKeyUrl, wrongSecret } from "./demands.ts";

/**
 * Keys that tokens are verified with: where a key set is (`{ url: "https://…/jwks.json" }`, fetched when it is needed, and again when
 * a token names a key that it does not have), the key set itself, a public key as PEM, or a secret that the issuer has too.
 */
export type JwtKeys =
  | { readonly url: string | URL }
  | { readonly set: { readonly keys: readonly object[] } }
  | { readonly pem: string }
  | { readonly secret: string | Uint8Array };

/** What finds the key of a token; whether it is a secret. Throws `MeshError` `invalid_argument`, which shows no key. */
export function keysOf(keys: JwtKeys): {
  readonly keys: JWTVerifyGetKey;
  readonly secret: boolean;
} {
  if (typeof keys !== "object" || keys === null) throw refusal("there are none");
  if ("url" in keys) return { keys: remote(keys.url), secret: false };
  if ("set" in keys) return { keys: local(keys.set), secret: false };
  if ("pem" in keys) return { keys: publicKey(keys.pem), secret: false };
  if ("secret" in keys) return { keys: secretKey(keys.secret), secret: true };
  throw refusal("there are none");
}

function remote(given: string | URL): JWTVerifyGetKey {
  const wrong = wrongKeyUrl(String(given));
  if (wrong !== undefined) throw refusal(wrong);
  const url = new URL(given);
  const set = createRemoteJWKSet(url, { timeoutDuration: 5_000 });
  return async (header, token) => {
    try {
      return await set(header, token);
    } catch (cause) {
      if (isAnswer(cause)) throw cause;
      throw new MeshError("unavailable", "the keys of tokens cannot be fetched", { cause });
    }
  };
}

/** The key set is there, and has no such key. */
function isAnswer(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

function local(set: { readonly keys: readonly object[] }): JWTVerifyGetKey {
  try {
    // It looks at each key itself.
    return createLocalJWKSet(set as JSONWebKeySet);
  } catch {
    throw refusal("set is no JSON Web Key Set");
  }
}

function publicKey(pem: string): JWTVerifyGetKey {
  try {
    const key = createPublicKey(pem);
    return () => Promise.resolve(key);
  } catch {
    throw refusal("pem is no public key");
  }
}

function secretKey(secret: string | Uint8Array): JWTVerifyGetKey {
  const wrong = wrongSecret(secret);
  if (wrong !== undefined) throw refusal(wrong);
  const key = typeof secret === "string" ? new TextEncoder().encode(secret) : secret;
  return () => Promise.resolve(key);
}

function refusal(what: string): MeshError {
  return new MeshError(
    "invalid_argument",
    `keys: ${what}; { url }, { set }, { pem } or { secret } is expected`,
  );
}
