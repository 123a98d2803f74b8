// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[number: number], number>} */
export const double = {
  kind: "method",
  service: "other",
  member: "double",
  name: "double",
  wire: "nameko",
  parameters: ["number"],
  args: codec.doubleArgs,
  result: codec.doubleResult,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<unknown>} */
export const onPool = {
  kind: "handler",
  service: "other",
  member: "onPool",
  name: "onPool",
  wire: "nameko",
  foreign: { name: "on_pool" },
  source: "greeting",
  event: "greeted",
  delivery: "pool",
  durability: "durable",
  payload: codec.onPoolPayload,
  retry: { attempts: 3, backoff: "fixed", from: 50, to: 50 },
};

/** @type {import("lagomorph/generated").HandlerDescriptor<unknown>} */
export const onSingle = {
  kind: "handler",
  service: "other",
  member: "onSingle",
  name: "onSingle",
  wire: "nameko",
  foreign: { name: "on_single" },
  source: "greeting",
  event: "greeted",
  delivery: "singleton",
  durability: "durable",
  payload: codec.onSinglePayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<unknown>} */
export const onBroadcast = {
  kind: "handler",
  service: "other",
  member: "onBroadcast",
  name: "onBroadcast",
  wire: "nameko",
  foreign: { name: "on_broadcast" },
  source: "greeting",
  event: "greeted",
  delivery: "broadcast",
  durability: "transient",
  payload: codec.onBroadcastPayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<unknown>} */
export const onKept = {
  kind: "handler",
  service: "other",
  member: "onKept",
  name: "onKept",
  wire: "nameko",
  foreign: { name: "on_kept" },
  source: "greeting",
  event: "greeted",
  delivery: "broadcast",
  durability: "durable",
  payload: codec.onKeptPayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<unknown>} */
export const onUnreliable = {
  kind: "handler",
  service: "other",
  member: "onUnreliable",
  name: "onUnreliable",
  wire: "nameko",
  foreign: { name: "on_unreliable" },
  source: "greeting",
  event: "greeted",
  delivery: "pool",
  durability: "transient",
  payload: codec.onUnreliablePayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "other",
  wire: "nameko",
  fingerprint: "46348b45e24f889d90ecfd993edf22f5",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [double, onPool, onSingle, onBroadcast, onKept, onUnreliable],
};
