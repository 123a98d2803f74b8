// Generated from contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as accounts from "./service.js";

export abstract class AccountsSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = accounts.service;

  abstract close(user: string): rpc.Answer<boolean>;
}
