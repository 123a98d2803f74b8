// Generated from test/websocket/contracts/board.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/board.ts";
import type * as rpc from "lagomorph/generated";

export declare const addArgs: rpc.Codec<[x: number, y: number]>;

export declare const addResult: rpc.Codec<number>;

export declare const noteArgs: rpc.Codec<[text: string, at?: Date | undefined]>;

export declare const noteResult: rpc.Codec<contract.Note>;

export declare const clearArgs: rpc.Codec<[all: boolean]>;

export declare const countArgs: rpc.Codec<[from: number, to: number]>;

export declare const countItem: rpc.Codec<number>;

export declare const countResult: rpc.Codec<string>;

export declare const echoArgs: rpc.Codec<[bytes: Uint8Array, sizes: Map<string, bigint>]>;

export declare const echoResult: rpc.Codec<{ bytes: Uint8Array; sizes: Map<string, bigint> }>;

export declare const fillArgs: rpc.Codec<[size: number]>;

export declare const fillResult: rpc.Codec<string>;

export declare const waitArgs: rpc.Codec<[]>;

export declare const waitResult: rpc.Codec<string>;

export declare const whoArgs: rpc.Codec<[]>;

export declare const whoResult: rpc.Codec<string>;

export declare const enterArgs: rpc.Codec<[room: string]>;

export declare const enterResult: rpc.Codec<string>;

export declare const leaveArgs: rpc.Codec<[room: string]>;

export declare const leaveResult: rpc.Codec<string[]>;

export declare const sayArgs: rpc.Codec<[room: string, text: string]>;

export declare const sayResult: rpc.Codec<void>;

export declare const tellArgs: rpc.Codec<[socket: string, text: string]>;

export declare const tellResult: rpc.Codec<void>;

export declare const mineArgs: rpc.Codec<[]>;

export declare const mineResult: rpc.Codec<string>;

export declare const pagesArgs: rpc.Codec<[]>;

export declare const pagesItem: rpc.Codec<string>;

export declare const pagesResult: rpc.Codec<void>;

export declare const wipeArgs: rpc.Codec<[hard: boolean]>;

export declare const secretArgs: rpc.Codec<[]>;

export declare const secretResult: rpc.Codec<string>;

export declare const notedPayload: rpc.Codec<contract.Note>;

export declare const clearedPayload: rpc.Codec<{ all: boolean }>;

export declare const tooLongData: rpc.Codec<contract.TooLong>;
