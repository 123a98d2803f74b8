// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/cafe.ts";
import * as rpc from "lagomorph/generated";
import * as kitchen from "./service.js";

/** Where dishes are made. */
export abstract class KitchenSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = kitchen.service;

  abstract cook(dish: string): rpc.Answer<string>;

  /** Fetches what is needed. */
  abstract prepare(payload: contract.Ordered): rpc.Answer<void>;

  abstract airs(): rpc.Answer<void>;
}
