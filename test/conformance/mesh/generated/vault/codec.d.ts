// Generated from test/conformance/mesh/contracts/vault.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";

export declare const openArgs: rpc.Codec<[box: string]>;

export declare const openResult: rpc.Codec<string>;

export declare const storeArgs: rpc.Codec<[box: string, weight: number]>;

export declare const storeResult: rpc.Codec<string>;

export declare const auditArgs: rpc.Codec<[]>;

export declare const auditItem: rpc.Codec<string>;

export declare const auditResult: rpc.Codec<void>;

export declare const destroyArgs: rpc.Codec<[box: string]>;

export declare const relayArgs: rpc.Codec<[box: string, asCaller: boolean]>;

export declare const relayResult: rpc.Codec<string>;

export declare const peekArgs: rpc.Codec<[]>;

export declare const peekResult: rpc.Codec<{ claims: boolean; token: boolean }>;
