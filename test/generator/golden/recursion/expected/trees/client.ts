// Generated from contracts/trees.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/trees.ts";
import type * as rpc from "lagomorph/generated";
import * as trees from "./service.js";

type Hidden = { next?: Hidden; pair: [Hidden?, Hidden?] };

export class TreesClient {
  static readonly service: rpc.ServiceDescriptor = trees.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  grow(tree: contract.Tree, depth: number, options?: rpc.CallOptions): Promise<contract.Tree> {
    return this.#channel.call(trees.grow, [tree, depth], options);
  }

  evaluate(expression: contract.Expression, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(trees.evaluate, [expression], options);
  }

  store(value: contract.Json, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(trees.store, [value], options);
  }

  hidden(list: Hidden, options?: rpc.CallOptions): Promise<Hidden> {
    return this.#channel.call(trees.hidden, [list], options);
  }

  ambiguous(value: contract.Either, options?: rpc.CallOptions): Promise<contract.Either> {
    return this.#channel.call(trees.ambiguous, [value], options);
  }
}
