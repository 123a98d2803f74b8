// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shop.ts";
import * as rpc from "lagomorph/generated";
import * as shop from "./service.js";

/** Sends the events of `ShopService`. */
export interface ShopServiceEmit {
  sold(payload: {
    items: contract.Item[];
    total: number;
    at: { x?: number; y?: number };
  }): Promise<void>;
}

/** Sells things whose values keep rules. */
export abstract class ShopServiceSkeleton extends rpc.Skeleton<ShopServiceEmit> {
  static readonly service: rpc.ServiceDescriptor = shop.service;

  abstract find(
    contact: string,
    most: number,
    key: string,
    ...tags: string[]
  ): rpc.Answer<contract.Item[]>;

  abstract update(
    id: string,
    change: contract.Change,
    attempts?: number,
  ): rpc.Answer<contract.Item | null>;

  abstract pay(order: contract.Order): rpc.Answer<contract.Order>;
}
