// Generated from test/conformance/mesh/contracts/ticker.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/ticker.ts";
import type * as rpc from "lagomorph/generated";

export declare const countArgs: rpc.Codec<[tag: string]>;

export declare const countItem: rpc.Codec<number>;

export declare const countResult: rpc.Codec<void>;

export declare const countToArgs: rpc.Codec<[last: number]>;

export declare const countToItem: rpc.Codec<number>;

export declare const countToResult: rpc.Codec<{ sum: number; at: Date }>;

export declare const failArgs: rpc.Codec<
  [items: number, how: "declared" | "error" | "permission" | "wrongItem" | "wrongEnd" | "nothing"]
>;

export declare const failItem: rpc.Codec<contract.Tick>;

export declare const failResult: rpc.Codec<void>;

export declare const silenceArgs: rpc.Codec<[tag: string]>;

export declare const silenceItem: rpc.Codec<contract.Tick>;

export declare const silenceResult: rpc.Codec<void>;

export declare const deafSilenceArgs: rpc.Codec<[tag: string]>;

export declare const deafSilenceItem: rpc.Codec<contract.Tick>;

export declare const deafSilenceResult: rpc.Codec<void>;

export declare const contextsArgs: rpc.Codec<[]>;

export declare const contextsItem: rpc.Codec<{ caller: string; tenant: string; remaining: number }>;

export declare const contextsResult: rpc.Codec<void>;

export declare const relayArgs: rpc.Codec<[tag: string]>;

export declare const relayItem: rpc.Codec<number>;

export declare const relayResult: rpc.Codec<void>;

export declare const briefArgs: rpc.Codec<[tag: string]>;

export declare const briefItem: rpc.Codec<contract.Tick>;

export declare const briefResult: rpc.Codec<void>;

export declare const againArgs: rpc.Codec<[tag: string]>;

export declare const againItem: rpc.Codec<number>;

export declare const againResult: rpc.Codec<void>;

export declare const largeArgs: rpc.Codec<[items: number, length: number]>;

export declare const largeItem: rpc.Codec<string>;

export declare const largeResult: rpc.Codec<void>;

export declare const onceArgs: rpc.Codec<[]>;

export declare const onceResult: rpc.Codec<number>;

export declare const haltedData: rpc.Codec<contract.Halted>;
