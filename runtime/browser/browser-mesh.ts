import type { CallOptions, ClientClass } from "../channel.ts";
import { jitter } from "../client/jitter.ts";
import type { EventDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import type { ConnectionStatus, Token } from "./connect-browser.ts";
import type { Connection } from "./connection.ts";
import { openConnection, type OpeningOptions, proofOf } from "./open-connection.ts";
import { RefusedTokens } from "./refused-tokens.ts";
import { SocketChannel } from "./socket-channel.ts";
import { type BrowserSubscription, type PushHandler, Subscriptions } from "./subscriptions.ts";

export type { BrowserSubscription, PushHandler } from "./subscriptions.ts";

/** A connection to the services behind a door of WebSockets. */
export interface BrowserMesh extends AsyncDisposable {
  /** Whether there is a connection now. */
  readonly status: ConnectionStatus;
  /** A client of a service: of its members with `@websocket`. The options hold for all its calls. */
  client<Client>(Class: ClientClass<Client>, options?: CallOptions): Client;
  /** Handles an event with `@websocket`, from when it resolves on, also after the connection was lost and is back. */
  on<Payload>(
    event: EventDescriptor<Payload>,
    handler: (payload: Payload) => unknown,
  ): Promise<BrowserSubscription>;
  /** Handles what services push by a hub, to this socket or to a channel that it is in; returns how to stop. */
  onPush(event: string, handler: PushHandler): () => void;
  /** Gives up what waits, and disconnects. Idempotent. */
  close(): Promise<void>;
}

/** What {@link OpenBrowserMesh} is made of. */
export interface BrowserMeshOptions extends OpeningOptions {
  readonly token: Token | undefined;
  readonly timeout: number;
  /** The shortest and the longest time that the next attempt to connect waits at the most, in milliseconds. */
  readonly firstWait: number;
  readonly longestWait: number;
  onStatus(status: ConnectionStatus): void;
  onError(error: unknown): void;
}

/** What `connectBrowser` makes: one connection after the other. */
export class OpenBrowserMesh implements BrowserMesh {
  readonly #options: BrowserMeshOptions;
  readonly #subscriptions: Subscriptions;
  readonly #refused: RefusedTokens;
  #connection: Connection | undefined;
  /** One that lets nothing new begin, and still answers. */
  readonly #leaving = new Set<Connection>();
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ids = 0;

  constructor(options: BrowserMeshOptions) {
    this.#options = options;
    this.#refused = new RefusedTokens(options.token);
    this.#subscriptions = new Subscriptions({
      nextId: () => ++this.#ids,
      connection: () => this.#current(),
      onError: (error) => options.onError(error),
    });
  }

  get status(): ConnectionStatus {
    return this.#connection === undefined ? "disconnected" : "connected";
  }

  /** Makes the first connection. Rejects when it cannot be made. */
  async open(): Promise<void> {
    const proof = await proofOf(this.#options.token);
    this.#refused.check(proof);
    const began = performance.now();
    const connection = await openConnection(this.#options, proof, {
      onEvent: (from, event, data) => {
        // While the next connection is made, the last one tells.
        if (this.#connection === undefined || this.#connection === from)
          this.#subscriptions.onEvent(event, data);
      },
      onPush: (push) => this.#subscriptions.onPush(push),
      onClosing: (from) => this.#onClosing(from),
      onLost: (from, code) => {
        this.#refused.onLost({ code, proof, lasted: performance.now() - began });
        this.#onLost(from);
      },
    });
    if (this.#isClosed) return connection.close();
    this.#connection = connection;
    this.#options.onStatus("connected");
    await this.#subscriptions.renew();
  }

  client<Client>(Class: ClientClass<Client>, options: CallOptions = {}): Client {
    const { timeout } = this.#options;
    const channel = new SocketChannel(
      { timeout, nextId: () => ++this.#ids, connection: () => this.#current() },
      options,
    );
    return new Class(channel);
  }

  on<Payload>(
    event: EventDescriptor<Payload>,
    handler: (payload: Payload) => unknown,
  ): Promise<BrowserSubscription> {
    return this.#subscriptions.add(event, handler);
  }

  onPush(event: string, handler: PushHandler): () => void {
    return this.#subscriptions.addPush(event, handler);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const connection of [...this.#leaving, this.#connection]) connection?.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #current(): Connection {
    if (this.#connection !== undefined) return this.#connection;
    if (!this.#isClosed && this.#refused.error !== undefined) throw this.#refused.error;
    const why = this.#isClosed ? "the mesh is closed" : "the server is away";
    throw new MeshError("unavailable", why, { reason: "disconnected" });
  }

  /** The server stops: what goes on is answered by it, and what is new goes elsewhere. */
  #onClosing(connection: Connection): void {
    if (this.#connection !== connection) return;
    this.#leaving.add(connection);
    this.#away();
  }

  #onLost(connection: Connection): void {
    this.#leaving.delete(connection);
    if (this.#connection === connection) this.#away();
  }

  #away(): void {
    this.#connection = undefined;
    const { isFinal, count } = this.#refused;
    const { firstWait, longestWait } = this.#options;
    if (!isFinal) this.#connectLater(Math.min(firstWait * 2 ** count, longestWait));
    this.#options.onStatus("disconnected");
    if (isFinal) this.#refused.tellOnce((refusal) => this.#options.onError(refusal));
  }

  #connectLater(longest: number): void {
    if (this.#isClosed) return;
    const { longestWait } = this.#options;
    this.#timer = setTimeout(
      () => {
        this.open().catch((error: unknown) => {
          // Why it is away is known; what is wrong with the token is not.
          if (isRefusal(error)) this.#refused.tellOnce((refusal) => this.#options.onError(refusal));
          else if (!isAway(error)) this.#options.onError(error);
          if (this.#connection === undefined)
            this.#connectLater(Math.min(longest * 2, longestWait));
        });
      },
      jitter(longest, longestWait),
    );
  }
}

function isAway(error: unknown): boolean {
  return error instanceof MeshError && error.code === "unavailable";
}

/** The token is the one that the server has refused already. */
function isRefusal(error: unknown): boolean {
  return error instanceof MeshError && error.code === "unauthenticated";
}
