// Generated from contracts/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/delete.ts";
import * as rpc from "lagomorph/generated";
import * as delete_ from "./service.js";

/** Sends the events of `Names`. */
export interface NamesEmit {
  Promise(payload: contract.Date_): Promise<void>;

  class(payload: { Object: string; Array: string[] }): Promise<void>;
}

/** Names that generated code uses itself, or that JavaScript keeps for itself. */
export abstract class NamesSkeleton extends rpc.Skeleton<NamesEmit> {
  static readonly service: rpc.ServiceDescriptor = delete_.service_;

  abstract delete(options: string, rpc: number): rpc.Answer<void>;

  abstract service(service: string): rpc.Answer<string>;

  abstract rpc(names: number, contract: contract.Thing): rpc.Answer<void>;

  abstract codec(codec: boolean): rpc.Answer<void>;

  abstract errors(errors: string[]): rpc.Answer<void>;

  abstract "get-user"(arguments_: string, eval_: number): rpc.Answer<string>;

  abstract getUser(value: contract.Thing, depth: number): rpc.Answer<string>;

  abstract add(value: number, issues: number, result: string): rpc.Answer<number>;

  abstract addArgs(index: number, key: string): rpc.Answer<number>;

  abstract Map(Map: string): rpc.Answer<contract.Promise_>;

  abstract log(log: string): rpc.Answer<void>;

  abstract call(call: string): rpc.Answer<void>;

  abstract await(a: number): rpc.Answer<void>;
}
