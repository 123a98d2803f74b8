import { Fifo } from "../../fifo.ts";
import type { WebSocket } from "ws";

/** How much may wait while streams go on, as a part of what may wait at all. */
const streamShare = 4;
/** How long a socket that is too slow has to hear so, in milliseconds; then it is cut off. */
const lastWord = 2_000;

/**
 * What leaves through one socket. Messages that wait behind the one that is leaving may take so much; a socket that lets more
 * wait is closed with 1013. Streams wait before that.
 */
export class Outgoing {
  readonly #ws: WebSocket;
  readonly #most: number;
  /** Messages that have not left. */
  readonly #unsent = new Fifo<Uint8Array>();
  #waiting = 0;
  #isOver = false;
  #rooms: (() => void)[] = [];

  constructor(ws: WebSocket, most: number) {
    this.#ws = ws;
    this.#most = most;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Sends a message, which is JSON. */
  send(message: string | Uint8Array): void {
    if (this.#isOver) return;
    // Text that many sockets get is made into bytes once.
    const bytes = typeof message === "string" ? Buffer.from(message) : message;
    if (this.#waiting - (this.#unsent.peek()?.length ?? 0) > this.#most)
      return this.close(1013, "it does not read what it is sent");
    this.#unsent.add(bytes);
    this.#waiting += bytes.length;
    this.#ws.send(bytes, { binary: false }, () => this.#onLeft());
  }

  #onLeft(): void {
    this.#waiting -= this.#unsent.take()?.length ?? 0;
    if (this.#rooms.length > 0 && this.#hasRoom) for (const go of this.#rooms.splice(0)) go();
  }

  get #hasRoom(): boolean {
    return this.#waiting * streamShare <= this.#most;
  }

  /** Resolves when there is room for an item of a stream, or there will be nothing more to send. */
  room(): Promise<void> {
    if (this.#isOver || this.#hasRoom) return Promise.resolve();
    return new Promise((resolve) => this.#rooms.push(resolve));
  }

  /** Closes behind what is on its way. One that does not take the news in time is cut off. Idempotent. */
  close(code: number, reason: string): void {
    if (this.#isOver) return;
    this.end();
    this.#ws.close(code, reason);
    const timer = setTimeout(() => this.#ws.terminate(), lastWord);
    this.#ws.once("close", () => clearTimeout(timer));
  }

  /** Nothing is sent any more. */
  end(): void {
    this.#isOver = true;
    for (const go of this.#rooms.splice(0)) go();
  }
}
