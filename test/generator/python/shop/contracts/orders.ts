import type { Command, Event, On, Service, ServiceError, Throws } from "lagomorph/contract";

/**
 * Takes orders.
 * # mypy: ignore-errors
 */
export interface OrderService extends Service<"orders.v2", { naming: "snake_case" }> {
  /**
   * Finds an order.
   * @param orderId its number
   * @returns the order as it is now
   */
  getOrder(/** @integer */ orderId: number): Throws<Order, OrderNotFound | OutOfStock>;

  /** Places an order. """ \ " */
  placeOrder(
    customerId: string,
    items: Item[],
    options?: { express?: boolean; currency: "EUR" | "USD" },
  ): Order;

  /** @deprecated use `getOrder` */
  find(/** @integer */ limit?: number, ...tags: string[]): Order[];

  /** @name class */
  clazz(from: string, self: number, to?: string): void;

  /** @name get-it */
  getIt(): unknown;

  sweep(since: Date): Command;

  watch(): AsyncIterable<string>;

  /**
   * @http GET /orders/:id
   * @local
   */
  overHttp(id: string): string;

  /** An order was placed. */
  orderPlaced: Event<{ order: Order; by: string }>;

  /** @name order.tree */
  tree: Event<Tree>;

  /** Handles what it emits itself. */
  logPlaced: On<OrderService, "orderPlaced">;
}

/** What somebody has ordered. */
export interface Order {
  /** Its number. @integer */
  id: number;
  items: Item[];
  status: Status;
  placedAt: Date;
  shipTo?: Address;
}

export type Status = "placed" | "paid" | 3;

export interface Item {
  sku: string;
  /** @integer */
  count: number;
  price: number | null;
}

/** Where it goes. */
export interface Address {
  street: string;
  "zip-code"?: string;
  from: string;
}

export interface Tree {
  value: Json;
  children: Tree[];
  size: [width: number, height: number];
  more?: { [key: string]: string; id: string };
}

export type Json = string | number | boolean | null | Json[] | { nested: Json };

/** There is no such order. */
export interface OrderNotFound extends ServiceError<"ORDER_NOT_FOUND"> {
  /** @integer */
  orderId: number;
  args: string;
}

export interface OutOfStock extends ServiceError<"shop.errors.OutOfStock"> {
  sku: string;
  missing?: number;
}
