// Generated from contracts/health.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const checkArgs: rpc.Codec<[]>;

export declare const checkResult: rpc.Codec<string>;

export declare const hiddenArgs: rpc.Codec<[]>;

export declare const hiddenResult: rpc.Codec<string>;
