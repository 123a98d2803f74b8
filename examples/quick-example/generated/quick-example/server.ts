// Generated from examples/quick-example/contracts/quick-example.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/quick-example.ts";
import * as rpc from "lagomorph/generated";
import * as quickExample from "./service.js";

/** NuroPb's own example. */
export abstract class QuickExampleSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = quickExample.service;

  /** Greets whoever the caller's token is of. */
  abstract testRequiresUserClaims(): rpc.Answer<string>;

  /** Gives back what it is given. */
  abstract testMethod(param1: string, param2: Record<string, string>): rpc.Answer<contract.Reply>;
}
