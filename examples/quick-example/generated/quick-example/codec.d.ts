// Generated from examples/quick-example/contracts/quick-example.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/quick-example.ts";
import type * as rpc from "lagomorph/generated";

export declare const testRequiresUserClaimsArgs: rpc.Codec<[]>;

export declare const testRequiresUserClaimsResult: rpc.Codec<string>;

export declare const testMethodArgs: rpc.Codec<[param1: string, param2: Record<string, string>]>;

export declare const testMethodResult: rpc.Codec<contract.Reply>;
