import type { DoorCall, GoneSignal, Hosted } from "../../door.ts";
import type { StreamDescriptor } from "../../descriptor.ts";
import { StreamCredit } from "../../server/stream-credit.ts";
import type { WireError } from "../../wire.ts";
import type { CallableMember, Directory, Entry } from "./directory.ts";
import type { EventFeeds } from "./event-feeds.ts";
import type { Outgoing } from "./outgoing.ts";
import { other, stopping, tooMany, twice, unknown } from "./refusals.ts";
import { SocketSubscriptions } from "./subscriptions.ts";
import type { RateLimits } from "../rates.ts";
import { TokenWatch } from "./token-watch.ts";
import { answerText, type ClientMessage, type Id, itemText, type Unreadable } from "./protocol.ts";

/** What sockets of a door share. */
export interface ConversationOptions {
  readonly directory: Directory;
  readonly feeds: EventFeeds;
  /** How many calls and streams a socket may have begun that have not ended. */
  readonly maxCalls: number;
  /** How many subscriptions a socket may have. */
  readonly maxSubscriptions: number;
  /** How often callers may ask. */
  readonly limits: RateLimits;
}

/** Whose conversation it is. */
export interface Speaker {
  /** Of the socket. */
  readonly id: string;
  readonly out: Outgoing;
  readonly token: string | undefined;
  /** Where the socket comes from. */
  readonly address: string;
}

/** A call or a stream that goes on. */
interface InFlight {
  readonly gone: AbortController;
  /** Of a stream. */
  readonly credit?: StreamCredit;
}

type Ask = Extract<ClientMessage, { readonly type: "call" | "stream" }>;
type Subscribe = Extract<ClientMessage, { readonly type: "subscribe" | "unsubscribe" }>;

/** What one socket says, and what it is answered: each message from top to bottom. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #out: Outgoing;
  readonly #inFlight = new Map<Id, InFlight>();
  readonly #subscriptions: SocketSubscriptions;
  #idle: (() => void)[] = [];
  readonly #socket: string;
  readonly #address: string;
  readonly #tokens: TokenWatch;
  #token: string | undefined;

  constructor(options: ConversationOptions, { out, id, token, address }: Speaker) {
    this.#options = options;
    this.#out = out;
    this.#socket = id;
    this.#address = address;
    this.#tokens = new TokenWatch(options.directory, out);
    const tokens = this.#tokens;
    this.#subscriptions = new SocketSubscriptions({ ...options, out, tokens, address });
    this.#show(token);
  }

  #show(token: string | undefined): void {
    this.#token = token;
    if (token === undefined) return;
    void this.#tokens.show(token);
    void this.#subscriptions.onToken(token);
  }

  /** One message. Never throws. */
  receive(message: ClientMessage | Unreadable): void {
    switch (message.type) {
      case "call":
      case "stream":
        return this.#ask(message);
      case "taken":
        return this.#onTaken(message.id, message.count);
      case "cancel":
        return this.#inFlight.get(message.id)?.gone.abort();
      case "subscribe":
      case "unsubscribe":
        return void this.#subscribe(message);
      case "token":
        return this.#show(message.token);
      case "ping":
        return this.#out.send(`{"type":"pong"}`);
      case "unreadable":
        return this.#refuse(message);
      default:
        return message satisfies never;
    }
  }

  /** Its socket is gone: ends what goes on. */
  end(): void {
    this.#tokens.end();
    for (const { gone } of this.#inFlight.values()) gone.abort();
    this.#subscriptions.end();
  }

  /** Resolves when everything that was asked for is answered. */
  idle(): Promise<void> {
    if (this.#inFlight.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #remove(id: Id): void {
    this.#inFlight.delete(id);
    if (this.#inFlight.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #refuse({ id, code, message }: Unreadable): void {
    if (id === undefined) this.#out.close(code, message);
    else this.#fail(id, { code: "invalid_argument", message });
  }

  #fail(id: Id, error: WireError): void {
    this.#out.send(answerText(id, { error }));
  }

  #ask(message: Ask): void {
    const { id, method } = message;
    const entry = this.#options.directory.callable(method);
    const limited = this.#options.limits.ofAddress(this.#address);
    const refusal = limited?.error ?? this.#refusalOf(message, entry);
    if (refusal !== undefined) return this.#fail(id, refusal);
    if (entry !== undefined) void this.#run(message, entry);
  }

  #refusalOf({ id, type, method }: Ask, entry: Entry<CallableMember> | undefined) {
    if (entry === undefined) return unknown(method);
    if (entry.isClosed()) return stopping;
    if (this.#inFlight.has(id)) return twice;
    if (this.#inFlight.size >= this.#options.maxCalls) return tooMany("calls");
    if ((type === "stream") !== (entry.member.kind === "stream")) return other(method);
    return undefined;
  }

  async #run(message: Ask, entry: Entry<CallableMember>): Promise<void> {
    const { id } = message;
    const gone = new AbortController();
    const credit = message.type === "stream" ? new StreamCredit(message.window) : undefined;
    gone.signal.addEventListener("abort", () => credit?.end(), { once: true });
    this.#inFlight.set(id, credit === undefined ? { gone } : { gone, credit });
    const call = { ...this.#callOf(message), signal: gone.signal };
    const { claims, error: refused } = await entry.service.admit(entry.member, call);
    this.#tokens.note(call.token, claims);
    const error = refused ?? this.#options.limits.ofPrincipal(claims)?.error;
    if (error === undefined) await this.#answer(id, entry, { ...call, claims });
    else if (!gone.signal.aborted) this.#fail(id, error);
    this.#remove(id);
  }

  async #answer(id: Id, { service, member }: Entry<CallableMember>, call: DoorCall): Promise<void> {
    const { credit } = this.#inFlight.get(id) ?? {};
    if (member.kind === "stream")
      return credit && this.#stream({ id, credit, gone: call.signal }, member, { service, call });
    const answer = await (member.kind === "method"
      ? service.call(member, call)
      : service.send(member, call));
    if (!call.signal.aborted) this.#out.send(answerText(id, answer));
  }

  #callOf({ args, timeout, trace }: Ask): Omit<DoorCall, "signal"> {
    return { args, timeout, trace, caller: "websocket", token: this.#token, socket: this.#socket };
  }

  /** Takes a step whenever its reader has room for an item, and the socket has. */
  async #stream(
    { id, credit, gone }: { id: Id; credit: StreamCredit; gone: GoneSignal },
    member: StreamDescriptor<unknown[], unknown, unknown>,
    { service, call }: { service: Hosted; call: DoorCall },
  ): Promise<void> {
    const stream = service.stream(member, call);
    const refused = await stream.begun;
    if (refused !== undefined) return gone.aborted ? undefined : this.#fail(id, refused);
    this.#out.send(`{"type":"begin","id":${JSON.stringify(id)}}`);
    for (;;) {
      await credit.room();
      await this.#out.room();
      const step = await stream.next();
      if (gone.aborted) return undefined;
      if (step.kind !== "item") return this.#out.send(answerText(id, step));
      credit.onSent(step.item.length);
      this.#out.send(itemText(id, step.item, credit.isFull));
    }
  }

  #onTaken(id: Id, count: number): void {
    const { credit } = this.#inFlight.get(id) ?? {};
    // What was said of a stream may come after its end.
    if (credit === undefined || credit.onTaken(count)) return;
    this.#out.close(1008, "more was taken than was sent");
  }

  async #subscribe({ type, id, event }: Subscribe): Promise<void> {
    if (type === "unsubscribe") {
      this.#subscriptions.remove(event);
      return this.#out.send(answerText(id, {}));
    }
    const error = await this.#subscriptions.add(event, this.#token);
    this.#out.send(answerText(id, error === undefined ? {} : { error }));
  }
}
