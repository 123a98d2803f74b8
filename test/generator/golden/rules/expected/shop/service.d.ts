// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";

export declare const find: rpc.MethodDescriptor<
  [contact: string, most: number, key: string, ...tags: string[]],
  contract.Item[]
>;

export declare const update: rpc.MethodDescriptor<
  [id: string, change: contract.Change, attempts?: number | undefined],
  contract.Item | null
>;

export declare const pay: rpc.MethodDescriptor<[order: contract.Order], contract.Order>;

export declare const sold: rpc.EventDescriptor<{
  items: contract.Item[];
  total: number;
  at: { x?: number; y?: number };
}>;

/** The service `shop`. */
export declare const service: rpc.ServiceDescriptor;
