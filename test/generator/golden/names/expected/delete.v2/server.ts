// Generated from contracts/other/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as delete_ from "../../contracts/delete.ts";
import type * as contract from "../../contracts/other/delete.ts";
import * as rpc from "lagomorph/generated";
import * as deleteV2 from "./service.js";

/** A contract file of the same name. */
export abstract class NamesTooSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = deleteV2.service;

  abstract swap(a: delete_.Thing, b: contract.Thing2): rpc.Answer<contract.Thing2>;

  abstract onPromise(payload: delete_.Date_): rpc.Answer<void>;
}
