// Generated from test/websocket/contracts/board.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/board.ts";
import type * as rpc from "lagomorph/generated";

/** Adds two numbers. */
export declare const add: rpc.MethodDescriptor<[x: number, y: number], number>;

/** Puts a note on the board, and tells everybody. */
export declare const note: rpc.MethodDescriptor<
  [text: string, at?: Date | undefined],
  contract.Note
>;

export declare const clear: rpc.CommandDescriptor<[all: boolean]>;

/** Numbers, and how many they were. */
export declare const count: rpc.StreamDescriptor<[from: number, to: number], number, string>;

export declare const echo: rpc.MethodDescriptor<
  [bytes: Uint8Array, sizes: Map<string, bigint>],
  { bytes: Uint8Array; sizes: Map<string, bigint> }
>;

export declare const fill: rpc.MethodDescriptor<[size: number], string>;

/** Waits until its caller gives up. */
export declare const wait: rpc.MethodDescriptor<[], string>;

export declare const who: rpc.MethodDescriptor<[], string>;

/** Puts its caller into a room; its socket. */
export declare const enter: rpc.MethodDescriptor<[room: string], string>;

/** Takes it out; the rooms that it is still in. */
export declare const leave: rpc.MethodDescriptor<[room: string], string[]>;

/** Tells everybody in a room. */
export declare const say: rpc.MethodDescriptor<[room: string, text: string], void>;

/** Tells one socket. */
export declare const tell: rpc.MethodDescriptor<[socket: string, text: string], void>;

/** Says whose token came. */
export declare const mine: rpc.MethodDescriptor<[], string>;

export declare const pages: rpc.StreamDescriptor<[], string>;

export declare const wipe: rpc.CommandDescriptor<[hard: boolean]>;

/** Not for pages. */
export declare const secret: rpc.MethodDescriptor<[], string>;

export declare const noted: rpc.EventDescriptor<contract.Note>;

/** Not for pages. */
export declare const cleared: rpc.EventDescriptor<{ all: boolean }>;

/** The service `board`. */
export declare const service: rpc.ServiceDescriptor;
