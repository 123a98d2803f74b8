// Generated from contracts/payments.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/payments.ts";
import * as rpc from "lagomorph/generated";
import * as payments from "./service.js";

/** Sends the events of `Payments`. */
export interface PaymentsEmit {
  paid(payload: { order: string; holder: string }): Promise<void>;
}

/** Publishes the messages of `Payments` to exchanges that are not Lagomorph's. */
export interface PaymentsPublish {
  report(payload: { cards: contract.Card[] }): Promise<void>;
}

/** Takes money, and says so. */
export abstract class PaymentsSkeleton extends rpc.Skeleton<PaymentsEmit, PaymentsPublish> {
  static readonly service: rpc.ServiceDescriptor = payments.service;

  /** Pays an order. */
  abstract pay(order: string, card: contract.Card, note?: string): rpc.Answer<{ receipt: string }>;

  /** Whether it runs. */
  abstract health(): rpc.Answer<"ok">;

  /**
   * Searches, with everything in the query.
   *
   * @deprecated use `orders` of the shop,
   *   which also knows "old" ones
   */
  abstract orders(
    year: number,
    paid?: boolean,
    ...states: Array<"open" | "closed">
  ): rpc.Answer<string[]>;

  abstract watch(order: string): AsyncIterable<"open" | "closed">;

  abstract payBack(order: string): rpc.Answer<void>;

  abstract onPaid(payload: { order: string; holder: string }): rpc.Answer<void>;

  abstract onOrder(payload: { id: string }): rpc.Answer<void>;

  abstract settle(): rpc.Answer<void>;

  /** @deprecated */
  abstract legacy(payload: { id: string }): rpc.Answer<void>;
}
