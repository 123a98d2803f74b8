// Generated from contracts/payments.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/payments.ts";
import type * as rpc from "lagomorph/generated";

/** Pays an order. */
export declare const pay: rpc.MethodDescriptor<
  [order: string, card: contract.Card, note?: string | undefined],
  { receipt: string }
>;

/** Whether it runs. */
export declare const health: rpc.MethodDescriptor<[], "ok">;

/**
 * Searches, with everything in the query.
 *
 * @deprecated use `orders` of the shop,
 *   which also knows "old" ones
 */
export declare const orders: rpc.MethodDescriptor<
  [year: number, paid?: boolean | undefined, ...states: Array<"open" | "closed">],
  string[]
>;

export declare const watch: rpc.StreamDescriptor<[order: string], "open" | "closed">;

export declare const payBack: rpc.CommandDescriptor<[order: string]>;

export declare const paid: rpc.EventDescriptor<{ order: string; holder: string }>;

export declare const onPaid: rpc.HandlerDescriptor<{ order: string; holder: string }>;

export declare const onOrder: rpc.TopicDescriptor<{ id: string }>;

export declare const settle: rpc.TimerDescriptor;

/** @deprecated */
export declare const legacy: rpc.ConsumerDescriptor<{ id: string }>;

export declare const report: rpc.PublisherDescriptor<{ cards: contract.Card[] }>;

/** The service `payments`. */
export declare const service: rpc.ServiceDescriptor;
