// Generated from test/conformance/mesh/contracts/stubborn.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/stubborn.ts";
import * as rpc from "lagomorph/generated";
import * as stubborn from "./service.js";

/** Sends the events of `Stubborn`. */
export interface StubbornEmit {
  tried(payload: contract.Trial): Promise<void>;

  noticed(payload: contract.Trial): Promise<void>;
}

/** A service whose handlers fail as often as they are told to, and are tried again. */
export abstract class StubbornSkeleton extends rpc.Skeleton<StubbornEmit> {
  static readonly service: rpc.ServiceDescriptor = stubborn.service;

  abstract onTried(payload: contract.Trial): rpc.Answer<void>;

  abstract onTriedEverywhere(payload: contract.Trial): rpc.Answer<void>;

  abstract onTriedOnce(payload: contract.Trial): rpc.Answer<void>;

  abstract onTriedBriefly(payload: contract.Trial): rpc.Answer<void>;

  /** Not tried again, unless it asks for it. */
  abstract onNoticed(payload: contract.Trial): rpc.Answer<void>;

  abstract persist(trial: contract.Trial): rpc.Answer<void>;
}
