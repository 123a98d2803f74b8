// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<
  [contact: string, most: number, key: string, ...tags: string[]],
  import("../../contracts/shop.ts").Item[]
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [id: string, change: import("../../contracts/shop.ts").Change, attempts?: number | undefined],
  import("../../contracts/shop.ts").Item | null
>} */
export const update = {
  kind: "method",
  service: "shop",
  member: "update",
  name: "update",
  parameters: ["id", "change", "attempts"],
  args: codec.updateArgs,
  result: codec.updateResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [order: import("../../contracts/shop.ts").Order],
  import("../../contracts/shop.ts").Order
>} */
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

/** @type {import("lagomorph/generated").EventDescriptor<{
  items: import("../../contracts/shop.ts").Item[];
  total: number;
  at: { x?: number; y?: number };
}>} */
export const sold = {
  kind: "event",
  service: "shop",
  member: "sold",
  name: "sold",
  payload: codec.soldPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "shop",
  wire: "native",
  fingerprint: "46d71916a128f9e5f180c26fa9aee4bd",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [find, update, pay, sold],
};
