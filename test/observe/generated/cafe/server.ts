// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/cafe.ts";
import * as rpc from "lagomorph/generated";
import * as cafe from "./service.js";

/** Sends the events of `Cafe`. */
export interface CafeEmit {
  /** A guest has ordered. */
  ordered(payload: contract.Ordered): Promise<void>;
}

/** Where guests order. */
export abstract class CafeSkeleton extends rpc.Skeleton<CafeEmit> {
  static readonly service: rpc.ServiceDescriptor = cafe.service;

  /** Takes an order. */
  abstract order(dish: string, card: contract.Card, token: string): rpc.Answer<number>;

  abstract price(dish: string): rpc.Answer<number>;

  /** What becomes of an order, step by step. */
  abstract follow(dish: string): AsyncIterable<string>;

  abstract clean(table: number): rpc.Answer<void>;
}
