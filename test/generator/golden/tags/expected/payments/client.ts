// Generated from contracts/payments.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/payments.ts";
import type * as rpc from "lagomorph/generated";
import * as payments from "./service.js";

/** Takes money, and says so. */
export class PaymentsClient {
  static readonly service: rpc.ServiceDescriptor = payments.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Pays an order. */
  pay(
    order: string,
    card: contract.Card,
    note?: string,
    options?: rpc.CallOptions,
  ): Promise<{ receipt: string }> {
    return this.#channel.call(payments.pay, [order, card, note], options);
  }

  /**
   * Searches, with everything in the query.
   *
   * @deprecated use `orders` of the shop,
   *   which also knows "old" ones
   */
  orders(year: number, paid?: boolean, ...states: Array<"open" | "closed">): Promise<string[]> {
    return this.#channel.call(payments.orders, [year, paid, ...states]);
  }

  watch(order: string, options?: rpc.CallOptions): AsyncIterable<"open" | "closed"> {
    return this.#channel.stream(payments.watch, [order], options);
  }

  payBack(order: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(payments.payBack, [order], options);
  }
}
