// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const entryWritten: rpc.EventDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>;

/** The service `audit`. */
export declare const service: rpc.ServiceDescriptor;
