// Generated from contracts/payments.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/payments.ts";
import type * as rpc from "lagomorph/generated";
import * as errors from "../errors.ts";
import * as codec from "./codec.js";

const refusedError: rpc.ErrorDescriptor<contract.Refused> = {
  name: "REFUSED",
  status: 402,
  create: (data, message) => new errors.Refused(data, message),
  data: codec.refusedData,
};

/** Pays an order. */
export const pay: rpc.MethodDescriptor<
  [order: string, card: contract.Card, note?: string | undefined],
  { receipt: string }
> = {
  kind: "method",
  service: "payments",
  member: "pay",
  name: "pay",
  parameters: ["order", "card", "note"],
  args: codec.payArgs,
  result: codec.payResult,
  errors: [refusedError],
  timeout: 20000,
  http: { method: "POST", path: "/orders/:order/payments", status: 201 },
  websocket: true,
  authenticated: true,
  scopes: ["payments:write", "orders:read"],
  sensitive: ["card.number", "card.holder"],
};

/** Whether it runs. */
export const health: rpc.MethodDescriptor<[], "ok"> = {
  kind: "method",
  service: "payments",
  member: "health",
  name: "health",
  parameters: [],
  args: codec.healthArgs,
  result: codec.healthResult,
  http: { method: "GET", path: "/health" },
  local: true,
  hidden: true,
};

/**
 * Searches, with everything in the query.
 *
 * @deprecated use `orders` of the shop,
 *   which also knows "old" ones
 */
export const orders: rpc.MethodDescriptor<
  [year: number, paid?: boolean | undefined, ...states: Array<"open" | "closed">],
  string[]
> = {
  kind: "method",
  service: "payments",
  member: "orders",
  name: "orders",
  parameters: ["year", "paid", "states"],
  rest: true,
  args: codec.ordersArgs,
  result: codec.ordersResult,
  idempotent: true,
  http: { method: "GET", path: "/orders/:year" },
  authenticated: true,
  deprecated: 'use `orders` of the shop,\n  which also knows "old" ones',
};

export const watch: rpc.StreamDescriptor<[order: string], "open" | "closed"> = {
  kind: "stream",
  service: "payments",
  member: "watch",
  name: "watch",
  parameters: ["order"],
  args: codec.watchArgs,
  item: codec.watchItem,
  result: codec.watchResult,
  timeout: 3600000,
  websocket: true,
};

export const payBack: rpc.CommandDescriptor<[order: string]> = {
  kind: "command",
  service: "payments",
  member: "payBack",
  name: "pay_back",
  parameters: ["order"],
  args: codec.payBackArgs,
  retry: { attempts: 5, backoff: "exponential", from: 1000, to: 300000 },
  encrypted: true,
};

export const paid: rpc.EventDescriptor<{ order: string; holder: string }> = {
  kind: "event",
  service: "payments",
  member: "paid",
  name: "paid",
  payload: codec.paidPayload,
  sensitive: ["holder"],
};

export const onPaid: rpc.HandlerDescriptor<{ order: string; holder: string }> = {
  kind: "handler",
  service: "payments",
  member: "onPaid",
  name: "onPaid",
  source: "payments",
  event: "paid",
  delivery: "pool",
  durability: "durable",
  payload: codec.onPaidPayload,
  retry: { attempts: 3, backoff: "fixed", from: 10000, to: 10000 },
  sensitive: ["holder"],
};

export const onOrder: rpc.TopicDescriptor<{ id: string }> = {
  kind: "topic",
  service: "payments",
  member: "onOrder",
  name: "onOrder",
  pattern: "orders.#",
  delivery: "pool",
  durability: "durable",
  payload: codec.onOrderPayload,
  retry: { attempts: 10, backoff: "linear", from: 500, to: 60000 },
};

export const settle: rpc.TimerDescriptor = {
  kind: "timer",
  service: "payments",
  member: "settle",
  name: "settle",
  interval: 3600000,
  mesh: true,
  local: true,
  hidden: true,
};

/** @deprecated */
export const legacy: rpc.ConsumerDescriptor<{ id: string }> = {
  kind: "consumer",
  service: "payments",
  member: "legacy",
  name: "legacy",
  queue: "legacy.payments",
  payload: codec.legacyPayload,
  retry: { attempts: 2, backoff: "fixed", from: 86400000, to: 86400000 },
  deprecated: "",
};

export const report: rpc.PublisherDescriptor<{ cards: contract.Card[] }> = {
  kind: "publisher",
  service: "payments",
  member: "report",
  name: "report",
  exchange: "reports",
  routingKey: "payments",
  payload: codec.reportPayload,
  sensitive: ["cards[].number"],
};

/** The service `payments`. */
export const service: rpc.ServiceDescriptor = {
  name: "payments",
  wire: "native",
  fingerprint: "9c53f80f055d3fc7a9f7343565a251e9",
  members: [pay, health, orders, watch, payBack, paid, onPaid, onOrder, settle, legacy, report],
};
