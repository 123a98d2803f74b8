// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";

export declare const findArgs: rpc.Codec<
  [contact: string, most: number, key: string, ...tags: string[]]
>;

export declare const findResult: rpc.Codec<contract.Item[]>;

export declare const updateArgs: rpc.Codec<
  [id: string, change: contract.Change, attempts?: number | undefined]
>;

export declare const updateResult: rpc.Codec<contract.Item | null>;

export declare const payArgs: rpc.Codec<[order: contract.Order]>;

export declare const payResult: rpc.Codec<contract.Order>;

export declare const soldPayload: rpc.Codec<{
  items: contract.Item[];
  total: number;
  at: { x?: number; y?: number };
}>;
