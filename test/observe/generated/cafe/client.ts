// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/cafe.ts";
import type * as rpc from "lagomorph/generated";
import * as cafe from "./service.js";

/** Where guests order. */
export class CafeClient {
  static readonly service: rpc.ServiceDescriptor = cafe.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Takes an order. */
  order(
    dish: string,
    card: contract.Card,
    token: string,
    options?: rpc.CallOptions,
  ): Promise<number> {
    return this.#channel.call(cafe.order, [dish, card, token], options);
  }

  price(dish: string, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(cafe.price, [dish], options);
  }

  /** What becomes of an order, step by step. */
  follow(dish: string, options?: rpc.CallOptions): AsyncIterable<string> {
    return this.#channel.stream(cafe.follow, [dish], options);
  }

  clean(table: number, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(cafe.clean, [table], options);
  }
}
