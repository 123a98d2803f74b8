// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const doubleArgs: rpc.Codec<[number: number]>;

export declare const doubleResult: rpc.Codec<number>;

export declare const onPoolPayload: rpc.Codec<unknown>;

export declare const onSinglePayload: rpc.Codec<unknown>;

export declare const onBroadcastPayload: rpc.Codec<unknown>;

export declare const onKeptPayload: rpc.Codec<unknown>;

export declare const onUnreliablePayload: rpc.Codec<unknown>;
