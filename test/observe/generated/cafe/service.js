// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const noSuchDishError = {
  name: "NO_SUCH_DISH",
  create: (data, message) => new errors.NoSuchDish(data, message),
  data: codec.noSuchDishData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [dish: string, card: import("../../contracts/cafe.ts").Card, token: string],
  number
>} */
export const order = {
  kind: "method",
  service: "cafe",
  member: "order",
  name: "order",
  parameters: ["dish", "card", "token"],
  args: codec.orderArgs,
  result: codec.orderResult,
  errors: [noSuchDishError],
  http: { method: "POST", path: "/orders" },
  sensitive: ["token", "card.number"],
};

/** @type {import("lagomorph/generated").MethodDescriptor<[dish: string], number>} */
export const price = {
  kind: "method",
  service: "cafe",
  member: "price",
  name: "price",
  parameters: ["dish"],
  args: codec.priceArgs,
  result: codec.priceResult,
  http: { method: "GET", path: "/prices/:dish" },
};

/** @type {import("lagomorph/generated").StreamDescriptor<[dish: string], string>} */
export const follow = {
  kind: "stream",
  service: "cafe",
  member: "follow",
  name: "follow",
  parameters: ["dish"],
  args: codec.followArgs,
  item: codec.followItem,
  result: codec.followResult,
  http: { method: "GET", path: "/orders/:dish" },
};

/** @type {import("lagomorph/generated").CommandDescriptor<[table: number]>} */
export const clean = {
  kind: "command",
  service: "cafe",
  member: "clean",
  name: "clean",
  parameters: ["table"],
  args: codec.cleanArgs,
  http: { method: "DELETE", path: "/tables/:table", numbers: ["table"] },
  retry: { attempts: 2, backoff: "fixed", from: 10, to: 10 },
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/cafe.ts").Ordered>} */
export const ordered = {
  kind: "event",
  service: "cafe",
  member: "ordered",
  name: "ordered",
  payload: codec.orderedPayload,
  sensitive: ["card.number"],
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "cafe",
  wire: "native",
  fingerprint: "e80a3e1b143b74968b170e67ce49426d",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [order, price, follow, clean, ordered],
};
