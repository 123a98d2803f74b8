import type { Admission } from "../../door.ts";
import { MeshError } from "../../errors.ts";
import { wireErrorOf } from "../../server/outcome.ts";
import type { WireError } from "../../wire.ts";
import type { Directory, Entry } from "./directory.ts";
import type { EventDescriptor } from "../../descriptor.ts";
import type { EventFeeds } from "./event-feeds.ts";
import type { Outgoing } from "./outgoing.ts";
import type { RateLimits } from "../rates.ts";
import { type TokenWatch, unauthenticated } from "./token-watch.ts";
import { stopping, tooMany, unknown } from "./refusals.ts";

/** What {@link SocketSubscriptions} are made of. */
export interface SubscriptionParts {
  readonly directory: Directory;
  readonly feeds: EventFeeds;
  /** How many a socket may have. */
  readonly maxSubscriptions: number;
  readonly out: Outgoing;
  readonly limits: RateLimits;
  /** Where the socket comes from. */
  readonly address: string;
  readonly tokens: TokenWatch;
}

/** The events that one socket has subscribed to. */
export class SocketSubscriptions {
  readonly #parts: SubscriptionParts;
  readonly #events = new Map<string, Entry<EventDescriptor>>();

  constructor(parts: SubscriptionParts) {
    this.#parts = parts;
  }

  /** Resolves when every event that is emitted from now on comes, or with why none does. `token`: what the socket shows. */
  async add(event: string, token: string | undefined): Promise<WireError | undefined> {
    const { directory, maxSubscriptions, limits, address } = this.#parts;
    const limited = limits.ofAddress(address);
    if (limited !== undefined) return limited.error;
    const entry = directory.event(event);
    if (entry === undefined) return unknown(event);
    if (entry.isClosed()) return stopping;
    const isNew = !this.#events.has(event);
    if (isNew && this.#events.size >= maxSubscriptions) return tooMany("subscriptions");
    // At once, so that others that are asked for meanwhile are counted too.
    if (isNew) this.#events.set(event, entry);
    const { claims, error } = await this.#admit(entry, token);
    const tooOften = error ?? limits.ofPrincipal(claims)?.error;
    const refused = tooOften ?? (await this.#listen(event, entry));
    if (refused !== undefined && isNew) this.#events.delete(event);
    return refused;
  }

  async #admit(
    { service, member }: Entry<EventDescriptor>,
    token: string | undefined,
  ): Promise<Admission> {
    const admission = await service.admit(member, { token, caller: "websocket" });
    this.#parts.tokens.note(token, admission.claims);
    return admission;
  }

  async #listen(event: string, entry: Entry<EventDescriptor>): Promise<WireError | undefined> {
    const { feeds, out } = this.#parts;
    try {
      await feeds.subscribe(event, entry, out);
    } catch (error) {
      if (error instanceof MeshError) return wireErrorOf(error);
      throw error;
    }
    // Its socket may have gone meanwhile, or want it no more.
    if (out.isOver || !this.#events.has(event)) feeds.unsubscribe(event, out);
    return undefined;
  }

  remove(event: string): void {
    this.#events.delete(event);
    this.#parts.feeds.unsubscribe(event, this.#parts.out);
  }

  /** The socket shows another token: it is closed when that does not suffice for what it has subscribed to. */
  async onToken(token: string): Promise<void> {
    const looks = [...this.#events.values()].map((entry) => this.#admit(entry, token));
    const refused = (await Promise.all(looks)).some(
      ({ error }) => error !== undefined && error.code !== "unavailable",
    );
    if (refused)
      this.#parts.out.close(unauthenticated, "the token does not suffice for its subscriptions");
  }

  /** Its socket is gone. */
  end(): void {
    for (const event of this.#events.keys()) this.#parts.feeds.unsubscribe(event, this.#parts.out);
    this.#events.clear();
  }
}
