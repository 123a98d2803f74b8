// Generated from contracts/trees.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/trees.ts";
import * as rpc from "lagomorph/generated";
import * as trees from "./service.js";

type Hidden = { next?: Hidden; pair: [Hidden?, Hidden?] };

export abstract class TreesSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = trees.service;

  abstract grow(tree: contract.Tree, depth: number): rpc.Answer<contract.Tree>;

  abstract evaluate(expression: contract.Expression): rpc.Answer<number>;

  abstract store(value: contract.Json): rpc.Answer<void>;

  abstract hidden(list: Hidden): rpc.Answer<Hidden>;

  abstract ambiguous(value: contract.Either): rpc.Answer<contract.Either>;
}
