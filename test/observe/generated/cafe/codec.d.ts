// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/cafe.ts";
import type * as rpc from "lagomorph/generated";

export declare const orderArgs: rpc.Codec<[dish: string, card: contract.Card, token: string]>;

export declare const orderResult: rpc.Codec<number>;

export declare const priceArgs: rpc.Codec<[dish: string]>;

export declare const priceResult: rpc.Codec<number>;

export declare const followArgs: rpc.Codec<[dish: string]>;

export declare const followItem: rpc.Codec<string>;

export declare const followResult: rpc.Codec<void>;

export declare const cleanArgs: rpc.Codec<[table: number]>;

export declare const orderedPayload: rpc.Codec<contract.Ordered>;

export declare const noSuchDishData: rpc.Codec<contract.NoSuchDish>;
