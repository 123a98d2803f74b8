// Generated from test/host/contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";

export declare const itemArgs: rpc.Codec<[id: number]>;

export declare const itemResult: rpc.Codec<contract.Item>;

export declare const latestArgs: rpc.Codec<[]>;

export declare const latestResult: rpc.Codec<contract.Item>;

export declare const searchArgs: rpc.Codec<
  [words: string[], most?: number | undefined, sold?: boolean | undefined, since?: Date | undefined]
>;

export declare const searchResult: rpc.Codec<contract.Found>;

export declare const addArgs: rpc.Codec<[name: string, price: number]>;

export declare const addResult: rpc.Codec<contract.Item>;

export declare const repriceArgs: rpc.Codec<[id: number, price: number]>;

export declare const repriceResult: rpc.Codec<void>;

export declare const removeArgs: rpc.Codec<[id: number]>;

export declare const removeResult: rpc.Codec<void>;

export declare const reindexArgs: rpc.Codec<[full: boolean]>;

export declare const waitArgs: rpc.Codec<[]>;

export declare const waitResult: rpc.Codec<string>;

export declare const lateArgs: rpc.Codec<[]>;

export declare const lateResult: rpc.Codec<string>;

export declare const echoArgs: rpc.Codec<[text: string]>;

export declare const echoResult: rpc.Codec<string>;

export declare const pricesArgs: rpc.Codec<[id: number, most: number]>;

export declare const pricesItem: rpc.Codec<contract.Price>;

export declare const pricesResult: rpc.Codec<number>;

export declare const floodArgs: rpc.Codec<[size: number]>;

export declare const floodItem: rpc.Codec<string>;

export declare const floodResult: rpc.Codec<void>;

export declare const secretArgs: rpc.Codec<[]>;

export declare const secretResult: rpc.Codec<string>;

export declare const meArgs: rpc.Codec<[]>;

export declare const meResult: rpc.Codec<string>;

export declare const refundArgs: rpc.Codec<[id: number]>;

export declare const refundResult: rpc.Codec<string>;

export declare const shutArgs: rpc.Codec<[hard: boolean]>;

export declare const noSuchItemData: rpc.Codec<contract.NoSuchItem>;
