import { MeshError } from "../errors.ts";
import type { Token } from "./connect-browser.ts";

/** With which code a server closes a socket whose token it does not accept, or which has expired. */
const unauthenticated = 4401;

/** A connection that has lasted so long, in milliseconds, had a token that was accepted. */
const accepted = 5_000;

/** How a connection was lost. */
export interface Lost {
  readonly code: number | undefined;
  /** What it was opened with. */
  readonly proof: string | undefined;
  /** In milliseconds. */
  readonly lasted: number;
}

/** Tokens that the server has refused: with none of these a connection is made again. */
export class RefusedTokens {
  readonly #token: Token | undefined;
  #last: { readonly proof: string | undefined } | undefined;
  #error: MeshError | undefined;
  #count = 0;
  #isTold = false;

  constructor(token: Token | undefined) {
    this.#token = token;
  }

  /** Why calls are refused meanwhile; `undefined` while no token is. */
  get error(): MeshError | undefined {
    return this.#error;
  }

  /** There is no other token to come. */
  get isFinal(): boolean {
    return this.#error !== undefined && typeof this.#token !== "function";
  }

  /** How many were refused in a row. */
  get count(): number {
    return this.#count;
  }

  /** Throws for what the server has refused: there is no use in asking it again. */
  check(proof: string | undefined): void {
    if (this.#error !== undefined && this.#last?.proof === proof) throw this.#error;
  }

  /** Says why there is no connection: once for each token. */
  tellOnce(tell: (error: MeshError) => void): void {
    if (this.#isTold || this.#error === undefined) return;
    this.#isTold = true;
    tell(this.#error);
  }

  onLost({ code, proof, lasted }: Lost): void {
    if (lasted >= accepted) this.#count = 0;
    if (code !== unauthenticated) {
      this.#error = undefined;
      return;
    }
    this.#count = lasted >= accepted ? 0 : this.#count + 1;
    if (this.#last?.proof !== proof) this.#isTold = false;
    this.#last = { proof };
    this.#error = new MeshError("unauthenticated", "the token is not accepted, or has expired");
  }
}
