import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/*
 * Fernet (https://github.com/fernet/spec): AES-128-CBC and HMAC-SHA256. A token is, in URL-safe base64,
 * 0x80 | seconds since 1970, 8 bytes | initialization vector, 16 | ciphertext, a multiple of 16 | HMAC of all before, 32.
 */
const version = 0x80;
const header = 1 + 8 + 16;
const block = 16;
const mac = 32;

/** How long a key is, in bytes: half of it signs, half of it encrypts. */
export const fernetKeyLength = 32;

/** What a token holds. */
export interface Opened {
  readonly body: Buffer;
  /** When it was sealed, in milliseconds since 1970, by the clock of who sealed it. */
  readonly sealed: number;
}

/** A token by a key of 32 bytes, as bytes. */
export function sealFernet(body: Uint8Array, key: Uint8Array, now: number): Buffer {
  const iv = randomBytes(block);
  const start = Buffer.alloc(header);
  start[0] = version;
  start.writeBigUInt64BE(BigInt(Math.floor(now / 1000)), 1);
  iv.copy(start, 1 + 8);
  const cipher = createCipheriv("aes-128-cbc", key.subarray(16), iv);
  const signed = Buffer.concat([start, cipher.update(body), cipher.final()]);
  return Buffer.concat([signed, sign(signed, key)]);
}

/**
 * The other way; `undefined` for what was not sealed with this key, bit by bit. Nothing is decrypted before the signature was
 * compared, in constant time: AES-CBC alone lets anybody change what it hides.
 */
export function openFernet(token: Uint8Array, key: Uint8Array): Opened | undefined {
  const length = token.length - header - mac;
  if (length < block || length % block !== 0 || token[0] !== version) return undefined;
  const signed = Buffer.from(token.buffer, token.byteOffset, header + length);
  if (!timingSafeEqual(sign(signed, key), token.subarray(header + length))) return undefined;
  const cipher = createDecipheriv("aes-128-cbc", key.subarray(16), signed.subarray(1 + 8, header));
  try {
    const body = Buffer.concat([cipher.update(signed.subarray(header)), cipher.final()]);
    return { body, sealed: Number(signed.readBigUInt64BE(1)) * 1000 };
  } catch {
    // Signed, but padded as no program pads.
    return undefined;
  }
}

function sign(bytes: Uint8Array, key: Uint8Array): Buffer {
  return createHmac("sha256", key.subarray(0, 16)).update(bytes).digest();
}
