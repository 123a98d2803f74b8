// Generated from contracts/trees.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/trees.ts";
import type * as rpc from "lagomorph/generated";

type Hidden = { next?: Hidden; pair: [Hidden?, Hidden?] };

export declare const grow: rpc.MethodDescriptor<
  [tree: contract.Tree, depth: number],
  contract.Tree
>;

export declare const evaluate: rpc.MethodDescriptor<[expression: contract.Expression], number>;

export declare const store: rpc.MethodDescriptor<[value: contract.Json], void>;

export declare const hidden: rpc.MethodDescriptor<[list: Hidden], Hidden>;

export declare const ambiguous: rpc.MethodDescriptor<[value: contract.Either], contract.Either>;

/** The service `trees`. */
export declare const service: rpc.ServiceDescriptor;

export {};
