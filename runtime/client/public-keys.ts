import { MeshError } from "../errors.ts";
import type { PeerWire } from "../peer-wire.ts";

/**
 * How long a key counts that a service has told of itself, in milliseconds. A service of another framework may make a new one whenever
 * it starts, and never serve again after a request that was sealed for the old one.
 */
const countsFor = 1_000;

/** The keys by which services of another framework are called, where calls are sealed. */
export class PublicKeys {
  readonly #wire: PeerWire;
  readonly #ask: (target: string) => Promise<unknown>;
  readonly #told = new Map<string, { readonly until: number; readonly key: Promise<string> }>();

  /** `ask` calls a method without arguments: `orders.nuropb_describe`. */
  constructor(wire: PeerWire, ask: (target: string) => Promise<unknown>) {
    this.#wire = wire;
    this.#ask = ask;
  }

  /** The key that is configured, else the one that the service tells. Rejects with a `MeshError`: `unimplemented` when it tells none. */
  of(service: string): Promise<string> {
    const known = this.#wire.sealing?.publicKeyOf(service);
    if (known !== undefined) return Promise.resolve(known);
    const now = performance.now();
    for (const [name, { until }] of this.#told) if (until <= now) this.#told.delete(name);
    const told = this.#told.get(service) ?? { until: now + countsFor, key: this.#askFor(service) };
    this.#told.set(service, told);
    return told.key;
  }

  async #askFor(service: string): Promise<string> {
    const { description, sealing } = this.#wire;
    const told = await this.#ask(`${service}.${description?.method ?? ""}`);
    const key = sealing?.publicKeyIn(told);
    if (key !== undefined) return key;
    throw new MeshError("unimplemented", `${service} tells no key to encrypt for`);
  }
}
