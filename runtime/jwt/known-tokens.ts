import type { Claims } from "../claims.ts";

/** How many tokens are remembered: of more, the oldest are forgotten. */
const most = 1000;

/** Tokens that were verified a short time ago. */
export class KnownTokens {
  readonly #known = new Map<string, { readonly claims: Claims; readonly until: number }>();
  readonly #rememberFor: number;
  readonly #tolerance: number;

  /** In milliseconds. */
  constructor(rememberFor: number, tolerance: number) {
    this.#rememberFor = rememberFor;
    this.#tolerance = tolerance;
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
      const { exp } = claims;
      const valid = typeof exp === "number" ? exp * 1000 + this.#tolerance : 0;
      const until = Math.min(Date.now() + this.#rememberFor, valid);
      if (until <= Date.now()) return;
      const [oldest] = this.#known.keys();
      if (this.#known.size >= most && oldest !== undefined) this.#known.delete(oldest);
      this.#known.set(key, { claims, until });
    };
  }
}
