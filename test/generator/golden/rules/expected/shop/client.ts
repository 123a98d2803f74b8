// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";
import * as shop from "./service.js";

/** Sells things whose values keep rules. */
export class ShopServiceClient {
  static readonly service: rpc.ServiceDescriptor = shop.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  find(contact: string, most: number, key: string, ...tags: string[]): Promise<contract.Item[]> {
    return this.#channel.call(shop.find, [contact, most, key, ...tags]);
  }

  update(
    id: string,
    change: contract.Change,
    attempts?: number,
    options?: rpc.CallOptions,
  ): Promise<contract.Item | null> {
    return this.#channel.call(shop.update, [id, change, attempts], options);
  }

  pay(order: contract.Order, options?: rpc.CallOptions): Promise<contract.Order> {
    return this.#channel.call(shop.pay, [order], options);
  }
}
