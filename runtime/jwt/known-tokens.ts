import type { Claims } from "../claims.ts";

/** How many tokens are remembered: of more, the oldest are forgotten. */
const most = 1000;

/** How long tokens hold, in milliseconds. */
export interface Times {
  readonly rememberFor: number;
  readonly tolerance: number;
  /** Since they were issued; `Infinity`: as long as they say. */
  readonly maxAge: number;
}

/** Tokens that were verified a short time ago. */
export class KnownTokens {
  readonly #known = new Map<string, { readonly claims: Claims; readonly until: number }>();
  readonly #rememberFor: number;
  readonly #tolerance: number;
  readonly #maxAge: number;

  constructor({ rememberFor, tolerance, maxAge }: Times) {
    this.#rememberFor = rememberFor;
    this.#tolerance = tolerance;
    this.#maxAge = maxAge;
  }

  /** The claims of a token that still holds. */
  get(key: string): Claims | undefined {
    const found = this.#known.get(key);
    if (found === undefined) return undefined;
    if (Date.now() < found.until) return found.claims;
    this.#known.delete(key);
    return undefined;
  }

  /** What remembers one token, until its claims say that it has expired, and no longer than tokens are remembered. */
  keeper(key: string): (claims: Claims) => void {
    return (claims) => {
      const { exp, iat } = claims;
      const valid = typeof exp === "number" ? exp * 1000 + this.#tolerance : 0;
      const young =
        typeof iat === "number" ? iat * 1000 + this.#maxAge + this.#tolerance : Infinity;
      const until = Math.min(Date.now() + this.#rememberFor, valid, young);
      if (until <= Date.now()) return;
      const [oldest] = this.#known.keys();
      if (this.#known.size >= most && oldest !== undefined) this.#known.delete(oldest);
      this.#known.set(key, { claims, until });
    };
  }
}
