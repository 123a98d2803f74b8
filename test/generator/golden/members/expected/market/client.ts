// Generated from contracts/market.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/market.ts";
import type * as rpc from "lagomorph/generated";
import * as market from "./service.js";

/** Every way into and out of a service. */
export class MarketClient {
  static readonly service: rpc.ServiceDescriptor = market.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  price(symbol: string, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(market.price, [symbol], options);
  }

  /** Follows a price until the caller has enough. */
  watch(symbol: string, from?: Date, options?: rpc.CallOptions): AsyncIterable<contract.Tick> {
    return this.#channel.stream(market.watch, [symbol, from], options);
  }

  /** Reads the ticks of a day, and sums them up. */
  replay(
    ...days: Date[]
  ): AsyncGenerator<contract.Tick, { count: number; last: Date | null }, void> {
    return this.#channel.stream(market.replay, [...days]);
  }

  reprice(symbol: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(market.reprice, [symbol], options);
  }
}
