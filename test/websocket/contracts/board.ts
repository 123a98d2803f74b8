import type { Command, Event, Service, ServiceError, Throws } from "lagomorph/contract";

/** Notes on a board, for pages. */
export interface Board extends Service<"board"> {
  /**
   * Adds two numbers.
   * @websocket
   */
  add(x: number, y: number): number;

  /**
   * Puts a note on the board, and tells everybody.
   * @websocket
   */
  note(text: string, at?: Date): Throws<Note, TooLong>;

  /** @websocket */
  clear(all: boolean): Command;

  /**
   * Numbers, and how many they were.
   * @websocket
   */
  count(from: number, to: number): Throws<AsyncGenerator<number, string, void>, TooLong>;

  /** @websocket */
  echo(
    bytes: Uint8Array,
    sizes: Map<string, bigint>,
  ): { bytes: Uint8Array; sizes: Map<string, bigint> };

  /** @websocket */
  fill(size: number): string;

  /**
   * Waits until its caller gives up.
   * @websocket
   */
  wait(): string;

  /** @websocket */
  who(): string;

  /**
   * Puts its caller into a room; its socket.
   * @websocket
   */
  enter(room: string): string;

  /**
   * Takes it out; the rooms that it is still in.
   * @websocket
   */
  leave(room: string): string[];

  /** Tells everybody in a room. */
  say(room: string, text: string): void;

  /** Tells one socket. */
  tell(socket: string, text: string): void;

  /**
   * Says whose token came.
   * @websocket
   * @authenticated
   */
  mine(): string;

  /**
   * @websocket
   * @scope board:read
   */
  pages(): AsyncIterable<string>;

  /**
   * @websocket
   * @scope board:write
   */
  wipe(hard: boolean): Command;

  /** Not for pages. */
  secret(): string;

  /** @websocket */
  noted: Event<Note>;

  /** Not for pages. */
  cleared: Event<{ all: boolean }>;
}

export interface Note {
  text: string;
  at: Date;
}

export interface TooLong extends ServiceError<"TOO_LONG"> {
  longest: number;
}
