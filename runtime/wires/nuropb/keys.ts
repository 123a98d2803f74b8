import { createPublicKey, type KeyObject } from "node:crypto";
import { MeshError } from "../../errors.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import { isObject } from "../../json.ts";
import type { PeerSealing, SealedRequestMessage, ToldKey } from "../../peer-wire.ts";
import { detailsKey } from "./envelope.ts";
import { formOf } from "./key-form.ts";
import {
  openRequest,
  type OpenedRequest,
  readPrivateKey,
  readPublicKey,
  sealRequest,
} from "./sealing.ts";
import type { NuropbSettings } from "./settings.ts";

/** The keys of a mesh: those that services here open with, and those that others are called by. */
export class NuropbKeys implements PeerSealing {
  readonly #own = new Map<string, () => readonly KeyObject[]>();
  readonly #others = new Map<string, () => string>();

  /** Throws `MeshError` `invalid_argument` for what are no RSA keys, or weak ones; those that functions give are looked at when they do. */
  constructor({ services }: NuropbSettings) {
    for (const [service, { privateKeys = [], publicKey }] of Object.entries(services)) {
      this.#own.set(service, given(privateKeys, privateReader(service)));
      if (publicKey !== undefined)
        this.#others.set(service, given(publicKey, publicReader(service)));
    }
  }

  hasKeyOf(service: string): boolean {
    return this.#others.has(service);
  }

  publicKeyOf(service: string): string | undefined {
    return this.#others.get(service)?.();
  }

  publicKeyIn(description: unknown): ToldKey | undefined {
    if (!isObject(description)) return undefined;
    const { public_key: text } = description;
    if (typeof text !== "string") return undefined;
    return { text, mayBeOld: isObject(description[detailsKey]) };
  }

  opensFor(service: string): boolean {
    return (this.#own.get(service)?.() ?? []).length > 0;
  }

  /** What a service tells of its own key (PEM). */
  toldOf(service: string): string | undefined {
    const [first] = this.#openersOf(service);
    if (first === undefined) return undefined;
    return String(createPublicKey(first).export({ type: "spki", format: "pem" }));
  }

  seal(request: OutgoingMessage, publicKey: string): SealedRequestMessage {
    const { body, key } = sealRequest(request.body, readPublicKey(publicKey), Date.now());
    const headers = { ...request.headers, encrypted: "yes" };
    return { message: { ...request, headers, body }, key };
  }

  /** Throws `Malformed` for what was not sealed for the service. */
  open({ body }: IncomingMessage, service: string): OpenedRequest {
    return openRequest(body, this.#openersOf(service));
  }

  /** None where they cannot be read: who needs them has been told so when it was to be served. */
  #openersOf(service: string): readonly KeyObject[] {
    try {
      return this.#own.get(service)?.() ?? [];
    } catch {
      return [];
    }
  }
}

/** Looks at what stands there at once, and at what a function gives when it is asked for. */
function given<Given extends string | readonly string[], Keys>(
  keys: Given | (() => Given),
  read: (keys: Given) => Keys,
): () => Keys {
  if (typeof keys !== "function") {
    const known = read(keys);
    return () => known;
  }
  let known: Keys | undefined;
  return () => (known ??= read(keys()));
}

function privateReader(service: string): (pems: readonly string[]) => readonly KeyObject[] {
  return (pems) =>
    pems.map((pem, at) => named(`the private key ${at + 1} of ${service}`, pem, readPrivateKey));
}

function publicReader(service: string): (pem: string) => string {
  return (pem) => {
    named(`the public key of ${service}`, pem, readPublicKey);
    return pem;
  };
}

/** Throws `MeshError` `invalid_argument` that says whose key is wrong, and what it looks like. */
function named(title: string, pem: string, read: (pem: string) => KeyObject): KeyObject {
  try {
    return read(pem);
  } catch (error) {
    if (!(error instanceof MeshError)) throw error;
    const message = `${title} (wire of nuropb): ${error.rawMessage}, not ${formOf(pem)}`;
    throw new MeshError(error.code, message);
  }
}
