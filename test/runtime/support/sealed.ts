import type { KeyPairKeyObjectResult } from "node:crypto";
import { createEncryption, type KeySource } from "../../../runtime/encryption/index.ts";
import type { Bound, Encryption } from "../../../runtime/encryption.ts";
import { MeshError } from "../../../runtime/errors.ts";

export const now = Date.UTC(2026, 0, 1);
export const bound: Bound = { service: "safe", member: "open", id: "call-1", direction: "request" };
export const text = '{"args":["4000 0000 0000 0002"]}';

export function jwks(pair: KeyPairKeyObjectResult, kid?: string): { own: object; of: object } {
  const named = kid === undefined ? {} : { kid };
  return {
    own: { ...pair.privateKey.export({ format: "jwk" }), ...named },
    of: { ...pair.publicKey.export({ format: "jwk" }), ...named },
  };
}

export function both(own: KeySource, of?: KeySource): Encryption {
  return createEncryption({
    own: { safe: own },
    ...(of === undefined ? {} : { of: { safe: of } }),
  });
}

export function opened(encryption: Encryption, sealed: string, at: Bound = bound): Promise<string> {
  return encryption.open(sealed, at, { now }).then((bytes) => Buffer.from(bytes).toString());
}

export async function refusal(promise: Promise<unknown>): Promise<MeshError | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    if (error instanceof MeshError) return error;
    throw error;
  }
}

export function headerOf(sealed: string): Record<string, unknown> {
  // What has just been made.
  return JSON.parse(Buffer.from(sealed.split(".")[0] ?? "", "base64url").toString()) as Record<
    string,
    unknown
  >;
}
