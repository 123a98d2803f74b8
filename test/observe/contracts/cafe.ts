import type { Command, Event, Every, On, Service, ServiceError, Throws } from "lagomorph/contract";

/** Where guests order. */
export interface Cafe extends Service<"cafe"> {
  /**
   * Takes an order.
   * @http POST /orders
   * @sensitive token
   */
  order(dish: string, card: Card, token: string): Throws<number, NoSuchDish>;

  /** @http GET /prices/:dish */
  price(dish: string): number;

  /**
   * What becomes of an order, step by step.
   * @http GET /orders/:dish
   */
  follow(dish: string): AsyncIterable<string>;

  /**
   * @http DELETE /tables/:table
   * @retry 2 fixed 10ms
   */
  clean(table: number): Command;

  /** A guest has ordered. */
  ordered: Event<Ordered>;
}

/** Where dishes are made. */
export interface Kitchen extends Service<"kitchen"> {
  cook(dish: string): string;

  /**
   * Fetches what is needed.
   * @retry 3 fixed 10ms
   */
  prepare: On<Cafe, "ordered">;

  airs: Every<"1h", "eager">;
}

export interface Ordered {
  dish: string;
  card: Card;
}

export interface Card {
  holder: string;
  /** @sensitive */
  number: string;
}

/** There is no such dish. */
export interface NoSuchDish extends ServiceError<"NO_SUCH_DISH"> {
  dish: string;
}
