import type { Command, Service, ServiceError, Throws } from "lagomorph/contract";

/** A shop that is reached over HTTP. */
export interface Shop extends Service<"shop", { version: "1.2.0" }> {
  /**
   * An item by its number.
   * @http GET /items/:id
   */
  item(id: number): Throws<Item, NoSuchItem>;

  /** @http GET /items/latest */
  latest(): Item;

  /**
   * Items that fit.
   * @http GET /items
   */
  search(words: string[], most?: number, sold?: boolean, since?: Date): Found;

  /**
   * A new item.
   * @http POST /items
   * @status 201
   */
  add(name: string, price: number): Item;

  /** @http PUT /items/:id/price */
  reprice(id: number, price: number): void;

  /** @http DELETE /items/:id */
  remove(id: number): void;

  /** @http POST /reindex */
  reindex(full: boolean): Command;

  /**
   * Waits until its caller gives up.
   * @http GET /wait
   * @timeout 10s
   */
  wait(): string;

  /**
   * Ends too late.
   * @http GET /late
   * @timeout 50ms
   */
  late(): string;

  /**
   * Only over HTTP.
   * @http GET /echo
   * @local
   */
  echo(text: string): string;

  /**
   * The price of an item whenever it changes; at the end, how often it did.
   * @http GET /items/:id/prices
   */
  prices(id: number, most: number): Throws<AsyncGenerator<Price, number, void>, NoSuchItem>;

  /**
   * Text without an end, as fast as it is taken.
   * @http GET /flood
   */
  flood(size: number): AsyncIterable<string>;

  /**
   * @http GET /secret
   * @hidden
   */
  secret(): string;

  /**
   * Says who asks.
   * @http GET /me
   * @authenticated
   */
  me(): string;

  /**
   * Pays back.
   * @http POST /refund
   * @scope shop:refund
   */
  refund(id: number): string;

  /**
   * Closes the shop.
   * @http POST /shut
   * @scope shop:shut
   */
  shut(hard: boolean): Command;
}

export interface Item {
  id: number;
  name: string;
  /** @minimum 0 */
  price: number;
}

export interface Price {
  price: number;
  since: Date;
}

export interface Found {
  words: string[];
  most?: number;
  sold?: boolean;
  since?: Date;
}

/** @status 404 */
export interface NoSuchItem extends ServiceError<"NO_SUCH_ITEM"> {
  id: number;
}
