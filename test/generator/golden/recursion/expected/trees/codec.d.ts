// Generated from contracts/trees.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/trees.ts";
import type * as rpc from "lagomorph/generated";

type Hidden = { next?: Hidden; pair: [Hidden?, Hidden?] };

export declare const growArgs: rpc.Codec<[tree: contract.Tree, depth: number]>;

export declare const growResult: rpc.Codec<contract.Tree>;

export declare const evaluateArgs: rpc.Codec<[expression: contract.Expression]>;

export declare const evaluateResult: rpc.Codec<number>;

export declare const storeArgs: rpc.Codec<[value: contract.Json]>;

export declare const storeResult: rpc.Codec<void>;

export declare const hiddenArgs: rpc.Codec<[list: Hidden]>;

export declare const hiddenResult: rpc.Codec<Hidden>;

export declare const ambiguousArgs: rpc.Codec<[value: contract.Either]>;

export declare const ambiguousResult: rpc.Codec<contract.Either>;
