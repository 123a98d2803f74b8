import type { Claims } from "../claims.ts";
import type { WireError } from "../wire.ts";
import { Buckets } from "./buckets.ts";

/** How often somebody may ask. */
export interface Rate {
  /** On average. */
  readonly perSecond: number;
  /** At once, after a pause. Default: what comes in a second, one at the least. */
  readonly burst?: number;
}

/** How often callers may ask: requests, sockets that are opened, and over these calls, streams and subscriptions. */
export interface Rates {
  /** Whoever comes from one address; of IPv6, from one network of 64 bits. Default: as often as they like. */
  readonly address?: Rate;
  /** Who has proven who it is, for members that ask for that: by the claims `iss` and `sub`. Default: as often as they like. */
  readonly principal?: Rate;
}

/** Who asks too often. */
export interface Limited {
  readonly error: WireError;
  /** When the next one may come, in whole seconds. */
  readonly retryAfter: number;
}

/** Counts how often callers ask. */
export class RateLimits {
  readonly #addresses: Buckets | undefined;
  readonly #principals: Buckets | undefined;

  /** Throws `MeshError` `invalid_argument` for what is no rate. */
  constructor({ address, principal }: Rates) {
    this.#addresses = address && new Buckets("rates.address", address);
    this.#principals = principal && new Buckets("rates.principal", principal);
  }

  /** Somebody asks from an address: `undefined` when it may. */
  ofAddress(address: string): Limited | undefined {
    return limited(this.#addresses?.take(networkOf(address)));
  }

  /** Somebody asks who has proven who it is; others are known by their addresses only. */
  ofPrincipal(claims: Claims | undefined): Limited | undefined {
    const subject = claims?.["sub"];
    if (typeof subject !== "string") return undefined;
    return limited(this.#principals?.take(JSON.stringify([claims?.["iss"], subject])));
  }
}

function limited(wait: number | undefined): Limited | undefined {
  if (wait === undefined || wait === 0) return undefined;
  const retryAfter = Math.ceil(wait);
  const message = `too many requests: the next one may come in ${retryAfter} s`;
  return { error: { code: "resource_exhausted", message }, retryAfter };
}

/** An address of IPv4, also where it is written as one of IPv6; of IPv6 its first four groups: whoever has one has all behind them. */
function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const behind = tail?.split(":").filter((group) => group !== "") ?? [];
  const missing = tail === undefined ? 0 : 8 - groups.length - behind.length;
  return [...groups, ...Array.from({ length: missing }, () => "0"), ...behind]
    .slice(0, 4)
    .join(":");
}
