// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const find = {
  kind: "method",
  service: "shop",
  member: "find",
  name: "find",
  parameters: ["contact", "most", "key", "tags"],
  rest: true,
  args: codec.findArgs,
  result: codec.findResult,
  sensitive: ["key"],
};

export const update = {
  kind: "method",
  service: "shop",
  member: "update",
  name: "update",
  parameters: ["id", "change", "attempts"],
  args: codec.updateArgs,
  result: codec.updateResult,
};

export const pay = {
  kind: "method",
  service: "shop",
  member: "pay",
  name: "pay",
  parameters: ["order"],
  args: codec.payArgs,
  result: codec.payResult,
  sensitive: ["order.pin", "order.card"],
};

export const sold = {
  kind: "event",
  service: "shop",
  member: "sold",
  name: "sold",
  payload: codec.soldPayload,
};

export const service = {
  name: "shop",
  wire: "native",
  fingerprint: "46d71916a128f9e5f180c26fa9aee4bd",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [find, update, pay, sold],
};
