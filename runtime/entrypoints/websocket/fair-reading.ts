import { TurnShare } from "../turn-share.ts";

/** What is used of a socket. */
export interface Pausable {
  readonly isPaused: boolean;
  pause(): void;
  resume(): void;
}

/**
 * Keeps sockets that send without end from having the event loop for themselves: Node reads up to two megabytes of one before it
 * looks at anything else, which are a hundred thousand messages. One that is over its share is not read on, beyond what has come
 * already, before its turn; such turns come one after the other.
 */
export class FairReading {
  readonly #waiting: Pausable[] = [];
  readonly #share = new TurnShare();

  /** A message of a socket has been looked at. */
  onMessage(socket: Pausable): void {
    if (socket.isPaused || !this.#share.isSpent()) return;
    socket.pause();
    this.#waiting.push(socket);
    if (this.#waiting.length === 1) setImmediate(this.#next);
  }

  readonly #next = (): void => {
    this.#waiting.shift()?.resume();
    if (this.#waiting.length > 0) setImmediate(this.#next);
  };
}
