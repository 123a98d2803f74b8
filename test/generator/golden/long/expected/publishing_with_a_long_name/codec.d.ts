// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const recordedPayload: rpc.Codec<{ id: string }>;

export declare const auditedPayload: rpc.Codec<{ id: string }>;
