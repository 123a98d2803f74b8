// Generated from test/faults/contracts/ledger.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/ledger.ts";
import type * as rpc from "lagomorph/generated";

export declare const enterArgs: rpc.Codec<[id: string, milliseconds: number]>;

export declare const enterResult: rpc.Codec<string>;

export declare const enterAgainArgs: rpc.Codec<[id: string, milliseconds: number]>;

export declare const enterAgainResult: rpc.Codec<string>;

export declare const postArgs: rpc.Codec<[id: string]>;

export declare const postedPayload: rpc.Codec<contract.Posting>;

export declare const onPostedPayload: rpc.Codec<contract.Posting>;
