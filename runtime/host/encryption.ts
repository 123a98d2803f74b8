import { createPrivateKey } from "node:crypto";
import type { Encryption } from "../encryption.ts";
import type { createEncryption, KeySource } from "../encryption/index.ts";
import { MeshError } from "../errors.ts";
import { isObject } from "../json.ts";

/** Where the keys of services are, by a configuration: each a path, a URL, or `env:` and the name of a variable. */
export interface EncryptionConfig {
  /** The private keys of services that are served here. */
  readonly own?: Readonly<Record<string, string>>;
  /** The public keys of services that are called. */
  readonly of?: Readonly<Record<string, string>>;
}

/** What encrypts. Rejects with `MeshError` `invalid_argument` for what makes no sense, and where `jose` is not installed. */
export async function encryptionBy({ own = {}, of = {} }: EncryptionConfig): Promise<Encryption> {
  const create = await load();
  return create({ own: sourcesOf(own), of: sourcesOf(of) });
}

function sourcesOf(places: Readonly<Record<string, string>>): Record<string, KeySource> {
  return Object.fromEntries(
    Object.entries(places).map(([service, place]) => [service, sourceOf(service, place)]),
  );
}

/** Keys themselves are refused: a configuration is shown, and says more than one should. */
function sourceOf(service: string, place: string): KeySource {
  if (place === "" || isKeyItself(place))
    throw new MeshError(
      "invalid_argument",
      `encryption: for ${service} a path, a URL, or env: and the name of a variable is expected`,
    );
  if (place.startsWith("env:")) return { env: place.slice("env:".length) };
  return /^https?:/.test(place) ? { url: place } : { file: place };
}

/** Whether a text is a key, or holds one, where the place of one belongs: it is not to be shown. */
export function isKeyItself(text: string): boolean {
  return /-----BEGIN|[{}]/.test(text) || isDer(text);
}

/** The lines of PEM without those around them. */
function isDer(text: string): boolean {
  if (text.length > longestDer) return false;
  try {
    createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });
    return true;
  } catch {
    return false;
  }
}

const longestDer = 16_384;

async function load(): Promise<typeof createEncryption> {
  try {
    return (await import("../encryption/index.ts")).createEncryption;
  } catch (cause) {
    const missing = isObject(cause) && cause["code"] === "ERR_MODULE_NOT_FOUND";
    if (!missing) throw cause;
    throw new MeshError("invalid_argument", "encryption needs the package jose: npm install jose", {
      cause,
    });
  }
}
