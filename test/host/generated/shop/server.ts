// Generated from test/host/contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shop.ts";
import * as rpc from "lagomorph/generated";
import * as shop from "./service.js";

/** A shop that is reached over HTTP. */
export abstract class ShopSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = shop.service;

  /** An item by its number. */
  abstract item(id: number): rpc.Answer<contract.Item>;

  abstract latest(): rpc.Answer<contract.Item>;

  /** Items that fit. */
  abstract search(
    words: string[],
    most?: number,
    sold?: boolean,
    since?: Date,
  ): rpc.Answer<contract.Found>;

  /** A new item. */
  abstract add(name: string, price: number): rpc.Answer<contract.Item>;

  abstract reprice(id: number, price: number): rpc.Answer<void>;

  abstract remove(id: number): rpc.Answer<void>;

  abstract reindex(full: boolean): rpc.Answer<void>;

  /** Waits until its caller gives up. */
  abstract wait(): rpc.Answer<string>;

  /** Ends too late. */
  abstract late(): rpc.Answer<string>;

  /** Only over HTTP. */
  abstract echo(text: string): rpc.Answer<string>;

  /** The price of an item whenever it changes; at the end, how often it did. */
  abstract prices(id: number, most: number): AsyncGenerator<contract.Price, number, void>;

  /** Text without an end, as fast as it is taken. */
  abstract flood(size: number): AsyncIterable<string>;

  abstract secret(): rpc.Answer<string>;

  /** Says who asks. */
  abstract me(): rpc.Answer<string>;

  /** Pays back. */
  abstract refund(id: number): rpc.Answer<string>;

  /** Closes the shop. */
  abstract shut(hard: boolean): rpc.Answer<void>;
}
