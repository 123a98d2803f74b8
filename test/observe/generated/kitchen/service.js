// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[dish: string], string>} */
export const cook = {
  kind: "method",
  service: "kitchen",
  member: "cook",
  name: "cook",
  parameters: ["dish"],
  args: codec.cookArgs,
  result: codec.cookResult,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/cafe.ts").Ordered>} */
export const prepare = {
  kind: "handler",
  service: "kitchen",
  member: "prepare",
  name: "prepare",
  source: "cafe",
  event: "ordered",
  delivery: "pool",
  durability: "durable",
  payload: codec.preparePayload,
  retry: { attempts: 3, backoff: "fixed", from: 10, to: 10 },
  sensitive: ["card.number"],
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const airs = {
  kind: "timer",
  service: "kitchen",
  member: "airs",
  name: "airs",
  interval: 3600000,
  eager: true,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "kitchen",
  wire: "native",
  fingerprint: "01e4142badeae25df0e010704f581390",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [cook, prepare, airs],
};
