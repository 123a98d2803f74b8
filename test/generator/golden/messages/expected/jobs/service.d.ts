// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/jobs.ts";
import type * as rpc from "lagomorph/generated";

/** Builds the index again. */
export declare const rebuildIndex: rpc.CommandDescriptor<[full: boolean, since?: Date | undefined]>;

export declare const clean: rpc.CommandDescriptor<[]>;

export declare const move: rpc.CommandDescriptor<[...ids: string[]]>;

/** A job has ended. */
export declare const finished: rpc.EventDescriptor<contract.Finished>;

export declare const tick: rpc.EventDescriptor<number>;

export declare const indexRebuilt: rpc.EventDescriptor<{ pages: number; took?: number }>;

export declare const onEntry: rpc.HandlerDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>;

export declare const onEntryEverywhere: rpc.HandlerDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>;

export declare const onEntryOnce: rpc.HandlerDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>;

export declare const onOwn: rpc.HandlerDescriptor<contract.Finished>;

/** The service `jobs`. */
export declare const service: rpc.ServiceDescriptor;
