// Drafted from shop/orders/errors.py, shop/orders/models.py, shop/orders/service.py by `lagomorph
// import-nameko`. It is yours: look through it, and put right what is not so.

import type { Event, Every, Int, On, Publish, Service, ServiceError, Throws } from "lagomorph/contract";
import type { PaymentsService } from "./payments.js";
import type { NotFound } from "./types.js";

// What it depends on besides is no part of a contract: `db` (`DatabaseSession`), `config` (`Config`).
// It calls "products", which is not in the files: draft its contract too, and give its client to
// `using` of the skeleton.
/** Takes orders, and follows them until they arrive. */
export interface OrdersService extends Service<"orders", { wire: "nameko"; naming: "snake_case" }> {
  orderPlaced: Event<{ order: Order; currency: string }>;

  // Write in place of `unknown`: what it carries is not the same wherever it is dispatched.
  orderCancelled: Event<{ order_id: unknown; reason?: string | null; by_hand: boolean }>;

  /**
   * Finds an order.
   *
   * Raises `NotFound` where there is none.
   */
  getOrder(/** @integer */ orderId: number): Throws<Order, NotFound>;

  /** @sensitive card.*, items[].price */
  placeOrder(
    /** @integer */
    customerId: number,
    items: Item[],
    card: Record<string, unknown>,
    /** @default "EUR" */
    currency?: string,
    /** @default false */
    express?: boolean,
  ): Throws<Order, NotFound | OutOfStock>;

  listOrders(
    /** @integer */
    customerId: number,
    status?: Status | null,
    /** @integer @default 20 */
    limit?: number,
  ): Order[];

  cancelOrder(
    /** @integer */
    orderId: number,
    reason?: string | null,
  ): void;

  markPaid: On<PaymentsService, "paymentReceived">;

  /** Forgets orders that nobody has paid. */
  forgetAbandoned: Every<"1h", "eager">;

  audit: Publish<"audit", "orders.placed", { what: string; customer: number & Int }>;
}

// Python sends and takes the dict of its fields, not an instance.
/** What somebody has ordered. */
export interface Order {
  /** @integer */
  id: number;
  /**
   * Who has ordered.
   *
   * @integer
   */
  customer_id: number;
  items: Item[];
  status: Status;
  placed_at: Date;
  ship_to?: Address | null;
  notes?: string[];
}

// Python sends and takes the dict of its fields, not an instance.
export interface Item {
  sku: string;
  /** @integer */
  quantity: number;
  price: string;
}

// An enum travels as the value of its member.
export type Status = "placed" | "paid" | "shipped";

// Python sends and takes the dict of its fields, not an instance.
/** Where it goes. */
export interface Address {
  street: string;
  city: string;
  country?: string;
}

// It is raised with `sku`: write a field for each of its `args`, in their order, so that callers get
// them.
export interface OutOfStock extends ServiceError<"orders.errors.OutOfStock"> {}
