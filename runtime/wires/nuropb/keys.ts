import { createPublicKey, type KeyObject } from "node:crypto";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import { isObject } from "../../json.ts";
import type { PeerSealing, SealedRequestMessage, ToldKey } from "../../peer-wire.ts";
import { detailsKey } from "./envelope.ts";
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
  readonly #own: ReadonlyMap<string, readonly KeyObject[]>;
  readonly #others: ReadonlyMap<string, string>;

  /** Throws `MeshError` `invalid_argument` for what are no RSA keys, or weak ones. */
  constructor({ services }: NuropbSettings) {
    const all = Object.entries(services);
    this.#own = new Map(
      all.map(([service, { privateKeys = [] }]) => [service, privateKeys.map(readPrivateKey)]),
    );
    this.#others = new Map(
      all.flatMap(([service, { publicKey }]) => {
        if (publicKey === undefined) return [];
        readPublicKey(publicKey);
        return [[service, publicKey]];
      }),
    );
  }

  publicKeyOf(service: string): string | undefined {
    return this.#others.get(service);
  }

  publicKeyIn(description: unknown): ToldKey | undefined {
    if (!isObject(description)) return undefined;
    const { public_key: text } = description;
    if (typeof text !== "string") return undefined;
    return { text, mayBeOld: isObject(description[detailsKey]) };
  }

  opensFor(service: string): boolean {
    return (this.#own.get(service) ?? []).length > 0;
  }

  /** What a service tells of its own key (PEM). */
  toldOf(service: string): string | undefined {
    const [first] = this.#own.get(service) ?? [];
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
    return openRequest(body, this.#own.get(service) ?? []);
  }
}
