// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const entryWrittenPayload: rpc.Codec<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>;
