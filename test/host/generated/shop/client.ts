// Generated from test/host/contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";
import * as shop from "./service.js";

/** A shop that is reached over HTTP. */
export class ShopClient {
  static readonly service: rpc.ServiceDescriptor = shop.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** An item by its number. */
  item(id: number, options?: rpc.CallOptions): Promise<contract.Item> {
    return this.#channel.call(shop.item, [id], options);
  }

  latest(options?: rpc.CallOptions): Promise<contract.Item> {
    return this.#channel.call(shop.latest, [], options);
  }

  /** Items that fit. */
  search(
    words: string[],
    most?: number,
    sold?: boolean,
    since?: Date,
    options?: rpc.CallOptions,
  ): Promise<contract.Found> {
    return this.#channel.call(shop.search, [words, most, sold, since], options);
  }

  /** A new item. */
  add(name: string, price: number, options?: rpc.CallOptions): Promise<contract.Item> {
    return this.#channel.call(shop.add, [name, price], options);
  }

  reprice(id: number, price: number, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(shop.reprice, [id, price], options);
  }

  remove(id: number, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(shop.remove, [id], options);
  }

  reindex(full: boolean, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(shop.reindex, [full], options);
  }

  /** Waits until its caller gives up. */
  wait(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(shop.wait, [], options);
  }

  /** Ends too late. */
  late(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(shop.late, [], options);
  }

  /** The price of an item whenever it changes; at the end, how often it did. */
  prices(
    id: number,
    most: number,
    options?: rpc.CallOptions,
  ): AsyncGenerator<contract.Price, number, void> {
    return this.#channel.stream(shop.prices, [id, most], options);
  }

  /** Text without an end, as fast as it is taken. */
  flood(size: number, options?: rpc.CallOptions): AsyncIterable<string> {
    return this.#channel.stream(shop.flood, [size], options);
  }

  secret(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(shop.secret, [], options);
  }

  /** Says who asks. */
  me(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(shop.me, [], options);
  }

  /** Pays back. */
  refund(id: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(shop.refund, [id], options);
  }

  /** Closes the shop. */
  shut(hard: boolean, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(shop.shut, [hard], options);
  }
}
