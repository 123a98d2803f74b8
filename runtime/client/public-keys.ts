import { MeshError } from "../errors.ts";
import type { PeerSealing, PeerWire, ToldKey } from "../peer-wire.ts";
import type { PeerDescriptions } from "./peer-descriptions.ts";

/**
 * How long a key counts that a service of another framework has told of itself, in milliseconds. It may make a new one whenever it
 * starts, and never serve again after a request that was sealed for the old one.
 */
const countsFor = 1_000;

/** The keys by which services of another framework are called, where calls are sealed. */
export class PublicKeys {
  readonly #sealing: PeerSealing | undefined;
  readonly #descriptions: PeerDescriptions;

  constructor({ sealing }: PeerWire, descriptions: PeerDescriptions) {
    this.#sealing = sealing;
    this.#descriptions = descriptions;
  }

  /**
   * The key that is configured, else the one that the service tells: one that refuses old keys is not asked before each call. Rejects
   * with a `MeshError`: `unimplemented` when it tells none.
   */
  async of(service: string): Promise<string> {
    const configured = this.#sealing?.publicKeyOf(service);
    if (configured !== undefined) return configured;
    const told = this.#keyIn(service, await this.#descriptions.of(service));
    if (told.mayBeOld) return told.text;
    return this.#keyIn(service, await this.#descriptions.within(service, countsFor)).text;
  }

  /** Another key than one that has been refused; `undefined` where there is none. Never rejects. */
  async insteadOf(refused: string, service: string): Promise<string | undefined> {
    if (this.#sealing?.hasKeyOf(service) === true) return undefined;
    try {
      // Another call may have asked already.
      const known = this.#keyIn(service, await this.#descriptions.of(service)).text;
      if (known !== refused) return known;
      const { text } = this.#keyIn(service, await this.#descriptions.renewed(service));
      return text === refused ? undefined : text;
    } catch {
      return undefined;
    }
  }

  #keyIn(service: string, told: unknown): ToldKey {
    const key = this.#sealing?.publicKeyIn(told);
    if (key !== undefined) return key;
    throw new MeshError("unimplemented", `${service} tells no key to encrypt for`);
  }
}
