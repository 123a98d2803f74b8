// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `npm run codegen`.

import type * as contract from "../../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";
import * as shop from "./service.ts";

/** Sells things whose values keep rules. */
export class ShopServiceClient {
  static readonly service: rpc.ServiceDescriptor = shop.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  find(contact: string, most: number, ...tags: string[]): Promise<contract.Item[]> {
    return this.#channel.call(shop.find, [contact, most, ...tags]);
  }

  update(
    id: string,
    change: contract.Change,
    options?: rpc.CallOptions,
  ): Promise<contract.Item | null> {
    return this.#channel.call(shop.update, [id, change], options);
  }
}
