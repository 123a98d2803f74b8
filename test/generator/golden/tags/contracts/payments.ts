import type {
  Command,
  Consume,
  Event,
  Every,
  On,
  OnTopic,
  Publish,
  Service,
  ServiceError,
  Throws,
} from "lagomorph/contract";

/** Takes money, and says so. */
export interface Payments extends Service<"payments"> {
  /**
   * Pays an order.
   * @http POST /orders/:order/payments
   * @status 201
   * @websocket
   * @scope payments:write, orders:read
   * @sensitive card.number, card.holder
   * @timeout 20s
   */
  pay(order: string, card: Card, note?: string): Throws<{ receipt: string }, Refused>;

  /**
   * Whether it runs.
   * @local
   * @http GET /health
   * @hidden
   */
  health(): "ok";

  /**
   * Searches, with everything in the query.
   * @http GET /orders/:year
   * @authenticated
   * @idempotent
   * @deprecated use `orders` of the shop,
   *   which also knows "old" ones
   */
  orders(year: number, paid?: boolean, ...states: ("open" | "closed")[]): string[];

  /**
   * @websocket
   * @timeout 1h
   */
  watch(order: string): AsyncIterable<"open" | "closed">;

  /**
   * @retry 5 exponential 1s..5m
   * @encrypted
   * @name pay_back
   */
  payBack(order: string): Command;

  /** @sensitive holder */
  paid: Event<{ order: string; holder: string }>;

  /**
   * @retry 3 fixed 10s
   * @sensitive holder
   */
  onPaid: On<Payments, "paid">;

  /** @retry 10 linear 500ms..1m */
  onOrder: OnTopic<"orders.#", { id: string }>;

  /**
   * @hidden
   * @local
   */
  settle: Every<"1h", "mesh">;

  /**
   * @retry 2 fixed 1d
   * @deprecated
   */
  legacy: Consume<"legacy.payments", { id: string }>;

  /** @sensitive cards[].number */
  report: Publish<"reports", "payments", { cards: Card[] }>;
}

export interface Card {
  number: string;
  holder: string;
}

/**
 * The bank says no.
 * @status 402
 */
export interface Refused extends ServiceError<"REFUSED"> {
  why: string;
}
