import { type Bound, callKeyLength, type Encryption } from "../encryption.ts";
import type { OpenOptions, SealOptions } from "../encryption.ts";
import { MeshError } from "../errors.ts";
import { isObject } from "../json.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import { decrypt, encrypt, type JweKey, readHeader, unopened } from "./jwe.ts";
import { type KeySource, Keys } from "./key-source.ts";

/** Whose keys are where. */
export interface EncryptionOptions {
  /** The private keys of services that are served here, by their names: all of them open, their first one is sealed for here. */
  readonly own?: Readonly<Record<string, KeySource>>;
  /** The public keys of services that are called, by their names: the first one is sealed for. Default: those of `own`. */
  readonly of?: Readonly<Record<string, KeySource>>;
}

const encryptionOptions: KnownOptions<EncryptionOptions> = { own: true, of: true };

/**
 * What seals and opens for members with `@encrypted`, as JWE (RFC 7516): `ECDH-ES+A256KW` for keys of P-256, P-384, P-521 and X25519,
 * `RSA-OAEP-256` for RSA keys of 2048 to 8192 bits, with `A256GCM`. Throws `MeshError` `invalid_argument` for options that make no sense.
 */
export function createEncryption(options: EncryptionOptions): Encryption {
  checkKnown("createEncryption", options, encryptionOptions);
  const { own, of } = options;
  return new JweEncryption(keysOf("own", own), keysOf("of", of));
}

function keysOf(option: string, sources: unknown = {}): ReadonlyMap<string, Keys> {
  if (!isObject(sources))
    throw new MeshError("invalid_argument", `${option}: sources of keys by service are expected`);
  const keys = new Map<string, Keys>();
  // Each source looks at itself.
  for (const [service, source] of Object.entries(sources as Readonly<Record<string, KeySource>>)) {
    const title = option === "own" ? `the private keys of ${service}` : `the keys of ${service}`;
    keys.set(service, new Keys(source, title));
  }
  return keys;
}

class JweEncryption implements Encryption {
  readonly #own: ReadonlyMap<string, Keys>;
  readonly #of: ReadonlyMap<string, Keys>;

  constructor(own: ReadonlyMap<string, Keys>, of: ReadonlyMap<string, Keys>) {
    this.#own = own;
    this.#of = of;
  }

  knows(service: string): boolean {
    return this.#of.has(service) || this.#own.has(service);
  }

  async check(service: string): Promise<void> {
    const keys = await this.#own.get(service)?.all();
    if (keys?.some((key) => key.private !== undefined) === true) return;
    throw new MeshError("unimplemented", `no private key of ${service} is known here`);
  }

  async seal(text: string, bound: Bound, { key, expires }: SealOptions): Promise<string> {
    const by = key === undefined ? await this.#publicKey(bound.service) : ofCall(key);
    return encrypt(text, bound, { ...by, ...(expires === undefined ? {} : { expires }) });
  }

  async open(sealed: string, bound: Bound, { key, now }: OpenOptions): Promise<Uint8Array> {
    const header = readHeader(sealed, bound);
    const by = key === undefined ? await this.#privateKey(bound.service, header.kid) : ofCall(key);
    if (header.alg !== by.alg) throw unopened();
    return decrypt(sealed, header, { ...by, now });
  }

  async #publicKey(service: string): Promise<JweKey> {
    const [first] = (await (this.#of.get(service) ?? this.#own.get(service))?.all()) ?? [];
    if (first !== undefined) return first.public;
    throw new MeshError("unimplemented", `no key of ${service} is known here`);
  }

  async #privateKey(service: string, kid: unknown): Promise<JweKey> {
    const keys = (await this.#own.get(service)?.all()) ?? [];
    const found = keys.find((key) => key.kid === kid)?.private;
    if (found !== undefined) return found;
    if (typeof kid !== "string") throw unopened();
    throw new MeshError(
      "invalid_argument",
      `${service} has no key ${JSON.stringify(kid.slice(0, 64))}: it is not in use any more, or not yet`,
    );
  }
}

function ofCall(key: Uint8Array): JweKey {
  if (key.length !== callKeyLength) throw unopened();
  return { alg: "dir", key };
}
