// Generated from test/websocket/contracts/board.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/board.ts";
import type * as rpc from "lagomorph/generated";
import * as board from "./service.js";

/** Notes on a board, for pages. */
export class BoardClient {
  static readonly service: rpc.ServiceDescriptor = board.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Adds two numbers. */
  add(x: number, y: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(board.add, [x, y], options);
  }

  /** Puts a note on the board, and tells everybody. */
  note(text: string, at?: Date, options?: rpc.CallOptions): Promise<contract.Note> {
    return this.#channel.call(board.note, [text, at], options);
  }

  clear(all: boolean, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(board.clear, [all], options);
  }

  /** Numbers, and how many they were. */
  count(from: number, to: number, options?: rpc.CallOptions): AsyncGenerator<number, string, void> {
    return this.#channel.stream(board.count, [from, to], options);
  }

  echo(
    bytes: Uint8Array,
    sizes: Map<string, bigint>,
    options?: rpc.CallOptions,
  ): Promise<{ bytes: Uint8Array; sizes: Map<string, bigint> }> {
    return this.#channel.call(board.echo, [bytes, sizes], options);
  }

  fill(size: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(board.fill, [size], options);
  }

  /** Waits until its caller gives up. */
  wait(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(board.wait, [], options);
  }

  who(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(board.who, [], options);
  }

  /** Puts its caller into a room; its socket. */
  enter(room: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(board.enter, [room], options);
  }

  /** Takes it out; the rooms that it is still in. */
  leave(room: string, options?: rpc.CallOptions): Promise<string[]> {
    return this.#channel.call(board.leave, [room], options);
  }

  /** Tells everybody in a room. */
  say(room: string, text: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(board.say, [room, text], options);
  }

  /** Tells one socket. */
  tell(socket: string, text: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(board.tell, [socket, text], options);
  }

  /** Says whose token came. */
  mine(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(board.mine, [], options);
  }

  pages(options?: rpc.CallOptions): AsyncIterable<string> {
    return this.#channel.stream(board.pages, [], options);
  }

  wipe(hard: boolean, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(board.wipe, [hard], options);
  }

  /** Not for pages. */
  secret(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(board.secret, [], options);
  }
}
