import { calculateJwkThumbprint, importJWK, type JWK } from "jose";
import type { Algorithm, JweKey } from "./jwe.ts";
import type { Jwk } from "./key-text.ts";

/** A key that may be used: the public half, and the private one where it is there. */
export interface RingKey {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly public: JweKey;
  readonly private: JweKey | undefined;
}

/** How long the modulus of an RSA key is, in bytes, at least and at most: of a longer one each use takes too long. */
const shortestModulus = 2048 / 8;
const longestModulus = 8192 / 8;

const longestId = 128;

/** The curves of ECDH-ES. */
const curves: ReadonlySet<unknown> = new Set(["P-256", "P-384", "P-521", "X25519"]);

/** The keys among these that encrypt, in their order. The others are left out: a key set may hold keys that sign. */
export async function importKeys(keys: readonly Jwk[]): Promise<readonly RingKey[]> {
  const all = await Promise.all(keys.map((key) => importKey(key).catch(() => undefined)));
  return all.filter((key) => key !== undefined);
}

async function importKey(jwk: Jwk): Promise<RingKey | undefined> {
  const alg = algorithmOf(jwk);
  if (alg === undefined || jwk["use"] === "sig") return undefined;
  if (jwk["alg"] !== undefined && jwk["alg"] !== alg) return undefined;
  const publicJwk = pick(jwk, ["kty", "crv", "x", "y", "n", "e"]);
  const kid = jwk["kid"] ?? (await calculateJwkThumbprint(publicJwk));
  if (typeof kid !== "string" || kid.length > longestId) return undefined;
  const isPrivate = jwk["d"] !== undefined;
  const privateJwk = pick(jwk, ["kty", "crv", "x", "y", "n", "e", "d", "p", "q", "dp", "dq", "qi"]);
  return {
    kid,
    alg,
    public: { alg, kid, key: await importJWK(publicJwk, alg) },
    private: isPrivate ? { alg, kid, key: await importJWK(privateJwk, alg) } : undefined,
  };
}

/** How something is sealed for a key; `undefined` for keys that do not encrypt, or not well. */
function algorithmOf({ kty, crv, n, e }: Jwk): Algorithm | undefined {
  if (kty === "EC" || kty === "OKP") return curves.has(crv) ? "ECDH-ES+A256KW" : undefined;
  if (kty !== "RSA" || typeof n !== "string" || typeof e !== "string") return undefined;
  const length = Buffer.from(n, "base64url").length;
  const isFit = length >= shortestModulus && length <= longestModulus;
  return isFit && Buffer.from(e, "base64url").length <= 4 ? "RSA-OAEP-256" : undefined;
}

/** Whatever is in them: importing looks at each. */
function pick(jwk: Jwk, names: readonly string[]): JWK {
  return Object.fromEntries(names.flatMap((name) => (name in jwk ? [[name, jwk[name]]] : [])));
}
