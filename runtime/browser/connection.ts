import { MeshError } from "../errors.ts";
import { Fifo } from "../fifo.ts";
import { readServerMessage, type ServerMessage } from "./server-message.ts";
import type { SocketLike } from "./socket-like.ts";

/** Who waits for what comes with an id. */
export interface Waiting {
  /** True when it was the last. */
  onMessage(message: Extract<ServerMessage, { readonly id: number }>): boolean;
  /** Nothing more comes. */
  onLost(error: MeshError): void;
}

/** Who hears of the rest. */
export interface ConnectionOwner {
  onEvent(connection: Connection, event: string, data: unknown): void;
  onPush(push: Extract<ServerMessage, { readonly type: "push" }>): void;
  /** The server lets nothing new begin. */
  onClosing(connection: Connection): void;
  /** It is gone; told once. `code`: with which the server has closed it. */
  onLost(connection: Connection, code: number | undefined): void;
}

/** What leaves when there is room for it. */
interface Held {
  readonly id: number;
  readonly text: string;
}

/** How long a server may be silent before it is asked whether it is there, and then until it is given up, in milliseconds. */
const silence = 20_000;

const lost = new MeshError("interrupted", "the connection to the server was lost");
const neverSent = new MeshError("unavailable", "the server is away", { reason: "disconnected" });

/** One WebSocket, from its welcome to its end: sends messages, and finds who waits for what comes. */
export class Connection {
  readonly #socket: SocketLike;
  readonly #owner: ConnectionOwner;
  readonly #maxCalls: number;
  readonly #maxPayload: number;
  readonly #waiting = new Map<number, Waiting>();
  /** Calls that the server would refuse now, since too many go on. */
  readonly #held = new Fifo<Held>();
  readonly #timer: ReturnType<typeof setInterval>;
  #goingOn = 0;
  #heard = performance.now();
  #asked: number | undefined;
  #isOver = false;

  constructor(
    socket: SocketLike,
    welcome: Extract<ServerMessage, { readonly type: "welcome" }>,
    owner: ConnectionOwner,
  ) {
    this.#socket = socket;
    this.#owner = owner;
    this.#maxCalls = welcome.maxCalls;
    this.#maxPayload = welcome.maxPayload;
    socket.addEventListener("message", ({ data }: { readonly data: unknown }) =>
      this.#onMessage(readServerMessage(data)),
    );
    socket.addEventListener("close", ({ code }) => this.#onOver(code));
    this.#timer = setInterval(() => this.#watch(), silence / 4);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Asks for something that is answered. Throws `MeshError`, and then nothing was sent. */
  ask(id: number, message: object, waiting: Waiting): void {
    if (this.#isOver) throw neverSent;
    const text = JSON.stringify(message);
    if (text.length * 3 > this.#maxPayload && sizeOf(text) > this.#maxPayload)
      throw new MeshError("payload_too_large", `it exceeds ${this.#maxPayload} bytes`);
    this.#waiting.set(id, waiting);
    if (this.#goingOn < this.#maxCalls) this.#begin({ id, text });
    else this.#held.add({ id, text });
  }

  #begin({ text }: Held): void {
    this.#goingOn++;
    this.#socket.send(text);
  }

  /** Says something that is not answered. */
  tell(message: object): void {
    if (!this.#isOver) this.#socket.send(JSON.stringify(message));
  }

  /** Nobody waits for it any more: the server hears so, if it has heard of it at all. */
  giveUp(id: number): void {
    if (!this.#waiting.delete(id)) return;
    const held = this.#held.takeWhere((one) => one.id === id);
    if (held.length > 0) return;
    this.tell({ type: "cancel", id });
    this.#end();
  }

  #end(): void {
    this.#goingOn--;
    const next = this.#held.take();
    if (next !== undefined && !this.#isOver) this.#begin(next);
  }

  close(): void {
    this.#socket.close(1000, "the caller closes");
    this.#onOver();
  }

  #onMessage(message: ServerMessage | undefined): void {
    this.#heard = performance.now();
    this.#asked = undefined;
    if (message === undefined || this.#isOver) return;
    if (message.type === "event") this.#owner.onEvent(this, message.event, message.data);
    else if (message.type === "push") this.#owner.onPush(message);
    else if (message.type === "closing") this.#owner.onClosing(this);
    else if ("id" in message) {
      // The answer to what was given up finds nobody.
      if (this.#waiting.get(message.id)?.onMessage(message) !== true) return;
      this.#waiting.delete(message.id);
      this.#end();
    }
  }

  /** Timers of pages in the background are late: a server is given up only when it was asked, and had time to answer. */
  #watch(): void {
    const now = performance.now();
    if (this.#asked !== undefined && now - this.#asked > silence) return this.close();
    if (this.#asked !== undefined || now - this.#heard < silence) return undefined;
    this.#asked = now;
    this.tell({ type: "ping" });
  }

  #onOver(code?: number): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#timer);
    const unsent = new Set(this.#held.takeAll().map(({ id }) => id));
    for (const [id, waiting] of this.#waiting) waiting.onLost(unsent.has(id) ? neverSent : lost);
    this.#waiting.clear();
    this.#owner.onLost(this, code);
  }
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
