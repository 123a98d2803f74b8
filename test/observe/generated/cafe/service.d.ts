// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/cafe.ts";
import type * as rpc from "lagomorph/generated";

/** Takes an order. */
export declare const order: rpc.MethodDescriptor<
  [dish: string, card: contract.Card, token: string],
  number
>;

export declare const price: rpc.MethodDescriptor<[dish: string], number>;

/** What becomes of an order, step by step. */
export declare const follow: rpc.StreamDescriptor<[dish: string], string>;

export declare const clean: rpc.CommandDescriptor<[table: number]>;

/** A guest has ordered. */
export declare const ordered: rpc.EventDescriptor<contract.Ordered>;

/** The service `cafe`. */
export declare const service: rpc.ServiceDescriptor;
