// Generated from test/websocket/contracts/board.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/board.ts";
import * as rpc from "lagomorph/generated";
import * as board from "./service.js";

/** Sends the events of `Board`. */
export interface BoardEmit {
  noted(payload: contract.Note): Promise<void>;

  /** Not for pages. */
  cleared(payload: { all: boolean }): Promise<void>;
}

/** Notes on a board, for pages. */
export abstract class BoardSkeleton extends rpc.Skeleton<BoardEmit> {
  static readonly service: rpc.ServiceDescriptor = board.service;

  /** Adds two numbers. */
  abstract add(x: number, y: number): rpc.Answer<number>;

  /** Puts a note on the board, and tells everybody. */
  abstract note(text: string, at?: Date): rpc.Answer<contract.Note>;

  abstract clear(all: boolean): rpc.Answer<void>;

  /** Numbers, and how many they were. */
  abstract count(from: number, to: number): AsyncGenerator<number, string, void>;

  abstract echo(
    bytes: Uint8Array,
    sizes: Map<string, bigint>,
  ): rpc.Answer<{ bytes: Uint8Array; sizes: Map<string, bigint> }>;

  abstract fill(size: number): rpc.Answer<string>;

  /** Waits until its caller gives up. */
  abstract wait(): rpc.Answer<string>;

  abstract who(): rpc.Answer<string>;

  /** Puts its caller into a room; its socket. */
  abstract enter(room: string): rpc.Answer<string>;

  /** Takes it out; the rooms that it is still in. */
  abstract leave(room: string): rpc.Answer<string[]>;

  /** Tells everybody in a room. */
  abstract say(room: string, text: string): rpc.Answer<void>;

  /** Tells one socket. */
  abstract tell(socket: string, text: string): rpc.Answer<void>;

  /** Says whose token came. */
  abstract mine(): rpc.Answer<string>;

  abstract pages(): AsyncIterable<string>;

  abstract wipe(hard: boolean): rpc.Answer<void>;

  /** Not for pages. */
  abstract secret(): rpc.Answer<string>;
}
