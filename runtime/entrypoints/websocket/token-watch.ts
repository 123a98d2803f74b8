import type { Claims } from "../../claims.ts";
import { maxTimer } from "../../limits.ts";
import type { Directory } from "./directory.ts";
import type { Outgoing } from "./outgoing.ts";

/** The code with which a socket is closed whose token is not accepted, or has expired: as 401 of HTTP. */
export const unauthenticated = 4401;

/**
 * Looks at the token that a socket shows, when it shows it, and closes the socket when no service here accepts it, and when it has
 * expired: members that ask for claims look at each call, but subscriptions would go on.
 */
export class TokenWatch {
  readonly #directory: Directory;
  readonly #out: Outgoing;
  #token: string | undefined;
  /** When it expires, in milliseconds since 1970. */
  #expires = Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(directory: Directory, out: Outgoing) {
    this.#directory = directory;
    this.#out = out;
  }

  /** The socket shows a token from now on. Never rejects. */
  async show(token: string): Promise<void> {
    this.end();
    this.#token = token;
    const asking = { token, caller: "websocket" };
    const services = [...this.#directory.services];
    const looks = await Promise.all(services.map((service) => service.identify(asking)));
    for (const { claims } of looks) this.note(token, claims);
    const isRefused = looks.some(({ error }) => error !== undefined);
    const isKnown = looks.some(({ claims, error }) => claims ?? error?.code === "unavailable");
    if (isRefused && !isKnown && this.#token === token)
      this.#out.close(unauthenticated, "the token is not accepted");
  }

  /** What a look at a token has given. */
  note(token: string | undefined, claims: Claims | undefined): void {
    const expires = claims?.["exp"];
    if (token !== this.#token || this.#out.isOver || typeof expires !== "number") return;
    if (expires * 1000 >= this.#expires) return;
    this.#expires = expires * 1000;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const left = this.#expires - Date.now();
    if (left <= 0) return this.#out.close(unauthenticated, "the token has expired");
    this.#timer = setTimeout(() => this.#wait(), Math.min(left, maxTimer)).unref();
  }

  /** Nothing is shown any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#token = undefined;
    this.#expires = Infinity;
  }
}
