// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/jobs.ts";
import type * as rpc from "lagomorph/generated";

export declare const rebuildIndexArgs: rpc.Codec<[full: boolean, since?: Date | undefined]>;

export declare const cleanArgs: rpc.Codec<[]>;

export declare const moveArgs: rpc.Codec<[...ids: string[]]>;

export declare const finishedPayload: rpc.Codec<contract.Finished>;

export declare const tickPayload: rpc.Codec<number>;

export declare const indexRebuiltPayload: rpc.Codec<{ pages: number; took?: number }>;

export declare const onEntryPayload: rpc.Codec<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>;

export declare const onEntryEverywherePayload: rpc.Codec<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>;

export declare const onEntryOncePayload: rpc.Codec<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>;

export declare const onOwnPayload: rpc.Codec<contract.Finished>;
