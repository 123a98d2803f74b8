// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/jobs.ts";
import * as rpc from "lagomorph/generated";
import * as jobs from "./service.js";

/** Sends the events of `Jobs`. */
export interface JobsEmit {
  /** A job has ended. */
  finished(payload: contract.Finished): Promise<void>;

  tick(payload: number): Promise<void>;

  indexRebuilt(payload: { pages: number; took?: number }): Promise<void>;
}

/** Work that nobody waits for. */
export abstract class JobsSkeleton extends rpc.Skeleton<JobsEmit> {
  static readonly service: rpc.ServiceDescriptor = jobs.service;

  /** Builds the index again. */
  abstract rebuildIndex(full: boolean, since?: Date): rpc.Answer<void>;

  abstract clean(): rpc.Answer<void>;

  abstract move(...ids: string[]): rpc.Answer<void>;

  abstract onEntry(payload: {
    who: string;
    when: Date;
    what: { service: string; method: string };
  }): rpc.Answer<void>;

  abstract onEntryEverywhere(payload: {
    who: string;
    when: Date;
    what: { service: string; method: string };
  }): rpc.Answer<void>;

  abstract onEntryOnce(payload: {
    who: string;
    when: Date;
    what: { service: string; method: string };
  }): rpc.Answer<void>;

  abstract onOwn(payload: contract.Finished): rpc.Answer<void>;
}
