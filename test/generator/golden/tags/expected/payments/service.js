// Generated from contracts/payments.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const refusedError = {
  name: "REFUSED",
  status: 402,
  create: (data, message) => new errors.Refused(data, message),
  data: codec.refusedData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [order: string, card: import("../../contracts/payments.ts").Card, note?: string | undefined],
  { receipt: string }
>} */
export const pay = {
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], "ok">} */
export const health = {
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [year: number, paid?: boolean | undefined, ...states: Array<"open" | "closed">],
  string[]
>} */
export const orders = {
  kind: "method",
  service: "payments",
  member: "orders",
  name: "orders",
  parameters: ["year", "paid", "states"],
  rest: true,
  args: codec.ordersArgs,
  result: codec.ordersResult,
  idempotent: true,
  http: {
    method: "GET",
    path: "/orders/:year",
    numbers: ["year"],
    booleans: ["paid"],
    lists: ["states"],
  },
  authenticated: true,
  deprecated: 'use `orders` of the shop,\n  which also knows "old" ones',
};

/** @type {import("lagomorph/generated").StreamDescriptor<[order: string], "open" | "closed">} */
export const watch = {
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

/** @type {import("lagomorph/generated").CommandDescriptor<[order: string]>} */
export const payBack = {
  kind: "command",
  service: "payments",
  member: "payBack",
  name: "pay_back",
  parameters: ["order"],
  args: codec.payBackArgs,
  retry: { attempts: 5, backoff: "exponential", from: 1000, to: 300000 },
  encrypted: true,
};

/** @type {import("lagomorph/generated").EventDescriptor<{ order: string; holder: string }>} */
export const paid = {
  kind: "event",
  service: "payments",
  member: "paid",
  name: "paid",
  payload: codec.paidPayload,
  sensitive: ["holder"],
};

/** @type {import("lagomorph/generated").HandlerDescriptor<{ order: string; holder: string }>} */
export const onPaid = {
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

/** @type {import("lagomorph/generated").TopicDescriptor<{ id: string }>} */
export const onOrder = {
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

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const settle = {
  kind: "timer",
  service: "payments",
  member: "settle",
  name: "settle",
  interval: 3600000,
  mesh: true,
  local: true,
  hidden: true,
};

/** @type {import("lagomorph/generated").ConsumerDescriptor<{ id: string }>} */
export const legacy = {
  kind: "consumer",
  service: "payments",
  member: "legacy",
  name: "legacy",
  queue: "legacy.payments",
  payload: codec.legacyPayload,
  retry: { attempts: 2, backoff: "fixed", from: 86400000, to: 86400000 },
  deprecated: "",
};

/** @type {import("lagomorph/generated").PublisherDescriptor<{
  cards: import("../../contracts/payments.ts").Card[];
}>} */
export const report = {
  kind: "publisher",
  service: "payments",
  member: "report",
  name: "report",
  exchange: "reports",
  routingKey: "payments",
  payload: codec.reportPayload,
  sensitive: ["cards[].number"],
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "payments",
  wire: "native",
  fingerprint: "9c53f80f055d3fc7a9f7343565a251e9",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [pay, health, orders, watch, payBack, paid, onPaid, onOrder, settle, legacy, report],
};
