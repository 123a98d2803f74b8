// Generated from contracts/other/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as delete_ from "../../contracts/delete.ts";
import type * as contract from "../../contracts/other/delete.ts";
import type * as rpc from "lagomorph/generated";

export declare const swapArgs: rpc.Codec<[a: delete_.Thing, b: contract.Thing2]>;

export declare const swapResult: rpc.Codec<contract.Thing2>;

export declare const onPromisePayload: rpc.Codec<delete_.Date_>;
