// Generated from contracts/market.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/market.ts";
import type * as rpc from "lagomorph/generated";

export declare const priceArgs: rpc.Codec<[symbol: string]>;

export declare const priceResult: rpc.Codec<number>;

export declare const watchArgs: rpc.Codec<[symbol: string, from?: Date | undefined]>;

export declare const watchItem: rpc.Codec<contract.Tick>;

export declare const watchResult: rpc.Codec<void>;

export declare const replayArgs: rpc.Codec<[...days: Date[]]>;

export declare const replayItem: rpc.Codec<contract.Tick>;

export declare const replayResult: rpc.Codec<{ count: number; last: Date | null }>;

export declare const repriceArgs: rpc.Codec<[symbol: string]>;

export declare const pricedPayload: rpc.Codec<contract.Tick>;

export declare const onAccountPayload: rpc.Codec<{ id: string; at: Date }>;

export declare const onAnythingPayload: rpc.Codec<unknown>;

export declare const ingestPayload: rpc.Codec<{ id: string; placed: Date }>;

export declare const auditPayload: rpc.Codec<contract.Tick>;

export declare const backUpPayload: rpc.Codec<string>;

export declare const unknownSymbolData: rpc.Codec<contract.UnknownSymbol>;
