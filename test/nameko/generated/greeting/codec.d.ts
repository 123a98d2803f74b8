// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const helloArgs: rpc.Codec<[name: string]>;

export declare const helloResult: rpc.Codec<string>;

export declare const chainArgs: rpc.Codec<[number: number]>;

export declare const chainResult: rpc.Codec<number>;

export declare const dispatchArgs: rpc.Codec<[event: string, payload: unknown]>;

export declare const dispatchResult: rpc.Codec<void>;

export declare const greetedPayload: rpc.Codec<unknown>;
