import {
  constants,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from "node:crypto";
import { MeshError } from "../../errors.ts";
import { maxMessageSize } from "../../json.ts";
import { Malformed } from "../../wire.ts";
import { fernetKeyLength, type Opened, openFernet, sealFernet } from "./fernet.ts";

/*
 * NuroPb's encryption of bodies: `base64(RSA-OAEP-SHA256(key)) + "." + base64(token)`, where the key is the text of a Fernet key, new
 * for each request, and the token the text of a Fernet token by it. The answer has the same key, so its first part says nothing.
 * Nothing is bound to names, ids or the direction: a request that is sent back opens as an answer, until its `tag` is looked at.
 */

/** How long the modulus of an RSA key is, in bits: what is shorter is no lock, what is longer takes too much time. */
const shortestModulus = 2048;
const longestModulus = 8192;

/** How long the two parts of a body may be, in bytes, for the longest key and the largest body. */
const longestKeyPart = base64Length(longestModulus / 8);
const longestTokenPart = base64Length(base64Length(maxMessageSize + 128));

/** The first part of an answer, which nobody reads: `none`. */
const noKey = "bm9uZQ==";

/** A request as it travels, and the key of its answer: forget it when the call has ended. */
export interface SealedRequest {
  readonly body: Buffer;
  readonly key: Buffer;
}

/** A request as it was before, and the key of its answer: forget it when that has left. */
export interface OpenedRequest extends Opened {
  readonly key: Buffer;
}

/** Reads the public RSA key of a service (PEM). Throws `MeshError` `invalid_argument` for anything else, and for weak keys. */
export function readPublicKey(pem: string): KeyObject {
  return readKey(pem, createPublicKey);
}

/** Reads a service's private RSA key (PEM), as {@link readPublicKey}. */
export function readPrivateKey(pem: string): KeyObject {
  return readKey(pem, createPrivateKey);
}

/** The body of a request → what travels, for the owner of a key. Throws `MeshError` `payload_too_large`. */
export function sealRequest(body: Uint8Array, to: KeyObject, now: number): SealedRequest {
  const key = randomBytes(fernetKeyLength);
  const text = Buffer.from(base64Url(key), "ascii");
  const lock = publicEncrypt({ key: to, ...oaep }, text).toString("base64");
  return { body: toWire(lock, seal(body, key, now)), key };
}

/**
 * What travelled → the body of a request, by the service's key or, while an older one is still in use, one of its keys. Throws
 * `Malformed` for everything that was not sealed for one of them exactly so; why not is not said, since it helps attackers only.
 */
export function openRequest(body: Uint8Array, keys: readonly KeyObject[]): OpenedRequest {
  const [lock, token] = split(body);
  const locked = decodeBase64(lock, "base64");
  for (const own of keys) {
    const key = unlock(locked, own);
    if (key === undefined) continue;
    const opened = openFernet(token, key);
    if (opened !== undefined) return { ...opened, key };
  }
  throw unopened();
}

/** The body of an answer → what travels, by the key of its request. Throws `MeshError` `payload_too_large`. */
export function sealAnswer(body: Uint8Array, key: Uint8Array, now: number): Buffer {
  return toWire(noKey, seal(body, key, now));
}

/** The other way. Throws `Malformed` for everything that was not sealed with the key of this request. */
export function openAnswer(body: Uint8Array, key: Uint8Array): Opened {
  const opened = openFernet(split(body)[1], key);
  if (opened === undefined) throw unopened();
  return opened;
}

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };

function readKey(pem: string, read: (pem: string) => KeyObject): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read(pem);
  } catch {
    // Why not may quote the key.
  }
  const { modulusLength = 0, publicExponent = 0n } = key?.asymmetricKeyDetails ?? {};
  const isFit = modulusLength >= shortestModulus && modulusLength <= longestModulus;
  if (key?.asymmetricKeyType === "rsa" && isFit && publicExponent < 2n ** 32n) return key;
  throw new MeshError(
    "invalid_argument",
    `an RSA key of ${shortestModulus} to ${longestModulus} bits in PEM is expected`,
  );
}

/** The text of a token, once more in base64. */
function seal(body: Uint8Array, key: Uint8Array, now: number): string {
  if (body.length > maxMessageSize)
    throw new MeshError(
      "payload_too_large",
      `${body.length} bytes; at most ${maxMessageSize} are encrypted`,
    );
  return Buffer.from(base64Url(sealFernet(body, key, now)), "ascii").toString("base64");
}

function toWire(lock: string, token: string): Buffer {
  return Buffer.from(`${lock}.${token}`, "ascii");
}

/** What stands before the dot, and the bytes of the token behind it. */
function split(body: Uint8Array): [lock: string, token: Buffer] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const dot = bytes.subarray(0, longestKeyPart + 1).indexOf(".");
  const length = bytes.length - dot - 1;
  if (length > longestTokenPart)
    throw new Malformed("payload_too_large", `an encrypted body of ${bytes.length} bytes`);
  if (dot < 0) throw unopened();
  const text = decodeBase64(bytes.toString("latin1", dot + 1), "base64").toString("latin1");
  return [bytes.toString("latin1", 0, dot), decodeBase64(text, "base64url")];
}

function unlock(locked: Buffer, own: KeyObject): Buffer | undefined {
  const { modulusLength = 0 } = own.asymmetricKeyDetails ?? {};
  if (locked.length !== Math.ceil(modulusLength / 8)) return undefined;
  try {
    const text = privateDecrypt({ key: own, ...oaep }, locked).toString("latin1");
    const key = decodeBase64(text, "base64url");
    return key.length === fernetKeyLength ? key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Base64 as Python writes it, with padding, and no other text that means the same: what is not exactly what was sealed is refused.
 * `Buffer` passes over characters that do not belong there.
 */
function decodeBase64(text: string, encoding: "base64" | "base64url"): Buffer {
  const bytes = Buffer.from(text, encoding);
  const again = encoding === "base64" ? bytes.toString("base64") : base64Url(bytes);
  if (again !== text) throw unopened();
  return bytes;
}

/** Python's URL-safe base64 has padding, Node's has none. */
function base64Url(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

function unopened(): Malformed {
  return new Malformed("invalid_argument", "the body is not encrypted for this end");
}
