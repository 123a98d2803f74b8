// Generated from contracts/other/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as delete_ from "../../contracts/delete.ts";
import type * as contract from "../../contracts/other/delete.ts";
import type * as rpc from "lagomorph/generated";

export declare const swap: rpc.MethodDescriptor<
  [a: delete_.Thing, b: contract.Thing2],
  contract.Thing2
>;

export declare const onPromise: rpc.HandlerDescriptor<delete_.Date_>;

/** The service `delete.v2`. */
export declare const service: rpc.ServiceDescriptor;
