import { CompactEncrypt, compactDecrypt, type CryptoKey } from "jose";
import type { Bound, OpenOptions, SealOptions } from "../encryption.ts";
import { MeshError } from "../errors.ts";
import { isObject, maxPayload } from "../json.ts";

/** How content keys are sealed: for a curve, for RSA, or not at all, since both ends have the key. */
export type Algorithm = "ECDH-ES+A256KW" | "RSA-OAEP-256" | "dir";

/** A key as it is used. */
export interface JweKey {
  readonly alg: Algorithm;
  /** Absent for the key of a call. */
  readonly kid?: string;
  readonly key: CryptoKey | Uint8Array;
}

/** A JWE's header, once it was compared with where it was found. Nothing says yet that it was not changed. */
export interface JweHeader {
  readonly alg: unknown;
  readonly kid: unknown;
  readonly exp: unknown;
}

const enc = "A256GCM";

/** By how much the clocks of two machines may differ, in milliseconds. */
const tolerance = 30_000;

/** How long the parts of a JWE may be, in characters: header, sealed key, initialization vector, content, tag. */
const longest = [4096, 1400, 16, maxPayload, 22] as const;
const longestInAll: number = longest.reduce((sum, length) => sum + length + 1, 0);

/** What a header may hold: nothing that compresses, points elsewhere, or asks for work. */
const known: ReadonlySet<string> = new Set(
  "alg enc kid epk service member id direction exp".split(" "),
);

/**
 * Text → a compact JWE (RFC 7516). Its header, which is authenticated, says what it is bound to. Rejects with `MeshError`
 * `payload_too_large` for what would not fit into a message.
 */
export function encrypt(
  text: string,
  { service, member, id, direction }: Bound,
  { alg, kid, key, expires }: JweKey & Pick<SealOptions, "expires">,
): Promise<string> {
  const bytes = Buffer.from(text);
  if (Math.ceil((bytes.length * 4) / 3) > maxPayload) {
    throw new MeshError(
      "payload_too_large",
      `${bytes.length} bytes; at most ${Math.floor((maxPayload * 3) / 4)} are encrypted`,
    );
  }
  const header = {
    ...{ alg, enc, service, member, id, direction },
    ...(kid === undefined ? {} : { kid }),
    ...(expires === undefined ? {} : { exp: Math.ceil(expires / 1000) }),
  };
  return new CompactEncrypt(bytes).setProtectedHeader(header).encrypt(key);
}

/** Looks at a JWE before anything of it is decrypted. Throws `MeshError` `invalid_argument` unless it is for this place. */
export function readHeader(jwe: string, bound: Bound): JweHeader {
  if (typeof jwe !== "string" || jwe.length > longestInAll) throw unopened();
  const parts = jwe.split(".", longest.length + 1);
  const fits = (part: string, index: number): boolean =>
    part.length <= (longest[index] ?? 0) && isCanonical(part);
  if (parts.length !== longest.length || !parts.every(fits)) throw unopened();
  const header = parsed(parts[0] ?? "");
  if (!isObject(header) || !Object.keys(header).every((name) => known.has(name))) throw unopened();
  const { service, member, id, direction } = header;
  const isHere = service === bound.service && member === bound.member;
  if (!isHere || id !== bound.id || direction !== bound.direction) throw unopened();
  if (header["enc"] !== enc) throw unopened();
  return { alg: header["alg"], kid: header["kid"], exp: header["exp"] };
}

/**
 * The other way. Rejects with `MeshError` `invalid_argument` for everything that was not sealed with this key, bit by bit, and
 * `deadline_exceeded` for what has expired.
 */
export async function decrypt(
  jwe: string,
  { exp }: JweHeader,
  { alg, key, now }: JweKey & Pick<OpenOptions, "now">,
): Promise<Uint8Array> {
  let plaintext: Uint8Array;
  try {
    const allowed = { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: [enc] };
    ({ plaintext } = await compactDecrypt(jwe, key, allowed));
  } catch {
    // Why not helps attackers only.
    throw unopened();
  }
  if (exp === undefined) return plaintext;
  if (typeof exp !== "number") throw unopened();
  if (exp * 1000 + tolerance < now)
    throw new MeshError(
      "deadline_exceeded",
      "what is encrypted has expired: it comes again, or clocks differ by more than 30 seconds",
    );
  return plaintext;
}

/** What cannot be opened, for whatever reason. */
export function unopened(): MeshError {
  return new MeshError(
    "invalid_argument",
    "what is encrypted cannot be opened: it was changed, or is not for this place",
  );
}

/** Base64 has texts that mean the same bytes: a bit of them that says nothing may not be changed either. */
function isCanonical(part: string): boolean {
  return Buffer.from(part, "base64url").toString("base64url") === part;
}

function parsed(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString());
  } catch {
    return undefined;
  }
}
