import { MeshError } from "../errors.ts";

/** The least length of a secret, in bytes. */
const shortest = 32;

/** By how much clocks may differ, in seconds. */
export const mostTolerance = 30;

/** What is signed with a private key, and verified with a public one. */
export const publicKeyAlgorithms: readonly string[] = [
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
  ...["PS256", "PS384", "PS512", "RS256", "RS384", "RS512"],
];

/** A public key is no secret: whoever knows it could sign by an algorithm that takes it for one. Throws `MeshError`. */
export function checkAlgorithms(algorithms: readonly string[], secret: boolean): void {
  const isPublic = (name: string): boolean => publicKeyAlgorithms.includes(name);
  const wrong = algorithms.find((name) => (secret ? !name.startsWith("HS") : !isPublic(name)));
  if (wrong === undefined && algorithms.length > 0) return;
  const expected = secret ? "HS256, HS384 and HS512" : publicKeyAlgorithms.join(", ");
  throw new MeshError("invalid_argument", `algorithms: some of ${expected} are expected`);
}

/** Why a text or bytes make no secret; `undefined`: they do. */
export function wrongSecret(secret: unknown): string | undefined {
  const key = typeof secret === "string" ? new TextEncoder().encode(secret) : secret;
  const isLong = key instanceof Uint8Array && key.length >= shortest;
  return isLong ? undefined : `secret has less than ${shortest} bytes`;
}

/** Why keys are not fetched from there; `undefined`: they are. */
export function wrongKeyUrl(given: string): string | undefined {
  if (!URL.canParse(given)) return "url is no URL";
  const { protocol, hostname } = new URL(given);
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol === "https:" || (protocol === "http:" && isLocal)) return undefined;
  return "url is not https, and not on this machine";
}
