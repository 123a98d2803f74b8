// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/cafe.ts";
import type * as rpc from "lagomorph/generated";

export declare const cookArgs: rpc.Codec<[dish: string]>;

export declare const cookResult: rpc.Codec<string>;

export declare const preparePayload: rpc.Codec<contract.Ordered>;
