// Generated from contracts/users.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/users.ts";
import * as rpc from "lagomorph/generated";
import * as users from "./service.js";

export abstract class UsersSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = users.service;

  abstract get(id: string): rpc.Answer<contract.User>;

  abstract create(user: contract.User): rpc.Answer<void>;
}
