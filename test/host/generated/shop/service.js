// Generated from test/host/contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const noSuchItemError = {
  name: "NO_SUCH_ITEM",
  status: 404,
  create: (data, message) => new errors.NoSuchItem(data, message),
  data: codec.noSuchItemData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [id: number],
  import("../../contracts/shop.ts").Item
>} */
export const item = {
  kind: "method",
  service: "shop",
  member: "item",
  name: "item",
  parameters: ["id"],
  args: codec.itemArgs,
  result: codec.itemResult,
  errors: [noSuchItemError],
  http: { method: "GET", path: "/items/:id", numbers: ["id"] },
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  import("../../contracts/shop.ts").Item
>} */
export const latest = {
  kind: "method",
  service: "shop",
  member: "latest",
  name: "latest",
  parameters: [],
  args: codec.latestArgs,
  result: codec.latestResult,
  http: { method: "GET", path: "/items/latest" },
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [
    words: string[],
    most?: number | undefined,
    sold?: boolean | undefined,
    since?: Date | undefined,
  ],
  import("../../contracts/shop.ts").Found
>} */
export const search = {
  kind: "method",
  service: "shop",
  member: "search",
  name: "search",
  parameters: ["words", "most", "sold", "since"],
  args: codec.searchArgs,
  result: codec.searchResult,
  http: {
    method: "GET",
    path: "/items",
    numbers: ["most"],
    booleans: ["sold"],
    lists: ["words"],
    emptyLists: ["words"],
  },
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [name: string, price: number],
  import("../../contracts/shop.ts").Item
>} */
export const add = {
  kind: "method",
  service: "shop",
  member: "add",
  name: "add",
  parameters: ["name", "price"],
  args: codec.addArgs,
  result: codec.addResult,
  http: { method: "POST", path: "/items", status: 201 },
};

/** @type {import("lagomorph/generated").MethodDescriptor<[id: number, price: number], void>} */
export const reprice = {
  kind: "method",
  service: "shop",
  member: "reprice",
  name: "reprice",
  parameters: ["id", "price"],
  args: codec.repriceArgs,
  result: codec.repriceResult,
  http: { method: "PUT", path: "/items/:id/price", numbers: ["id"] },
};

/** @type {import("lagomorph/generated").MethodDescriptor<[id: number], void>} */
export const remove = {
  kind: "method",
  service: "shop",
  member: "remove",
  name: "remove",
  parameters: ["id"],
  args: codec.removeArgs,
  result: codec.removeResult,
  http: { method: "DELETE", path: "/items/:id", numbers: ["id"] },
};

/** @type {import("lagomorph/generated").CommandDescriptor<[full: boolean]>} */
export const reindex = {
  kind: "command",
  service: "shop",
  member: "reindex",
  name: "reindex",
  parameters: ["full"],
  args: codec.reindexArgs,
  http: { method: "POST", path: "/reindex" },
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const wait = {
  kind: "method",
  service: "shop",
  member: "wait",
  name: "wait",
  parameters: [],
  args: codec.waitArgs,
  result: codec.waitResult,
  timeout: 10000,
  http: { method: "GET", path: "/wait" },
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const late = {
  kind: "method",
  service: "shop",
  member: "late",
  name: "late",
  parameters: [],
  args: codec.lateArgs,
  result: codec.lateResult,
  timeout: 50,
  http: { method: "GET", path: "/late" },
};

/** @type {import("lagomorph/generated").MethodDescriptor<[text: string], string>} */
export const echo = {
  kind: "method",
  service: "shop",
  member: "echo",
  name: "echo",
  parameters: ["text"],
  args: codec.echoArgs,
  result: codec.echoResult,
  http: { method: "GET", path: "/echo" },
  local: true,
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [id: number, most: number],
  import("../../contracts/shop.ts").Price,
  number
>} */
export const prices = {
  kind: "stream",
  service: "shop",
  member: "prices",
  name: "prices",
  parameters: ["id", "most"],
  args: codec.pricesArgs,
  item: codec.pricesItem,
  result: codec.pricesResult,
  errors: [noSuchItemError],
  http: { method: "GET", path: "/items/:id/prices", numbers: ["id", "most"] },
};

/** @type {import("lagomorph/generated").StreamDescriptor<[size: number], string>} */
export const flood = {
  kind: "stream",
  service: "shop",
  member: "flood",
  name: "flood",
  parameters: ["size"],
  args: codec.floodArgs,
  item: codec.floodItem,
  result: codec.floodResult,
  http: { method: "GET", path: "/flood", numbers: ["size"] },
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const secret = {
  kind: "method",
  service: "shop",
  member: "secret",
  name: "secret",
  parameters: [],
  args: codec.secretArgs,
  result: codec.secretResult,
  http: { method: "GET", path: "/secret" },
  hidden: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const me = {
  kind: "method",
  service: "shop",
  member: "me",
  name: "me",
  parameters: [],
  args: codec.meArgs,
  result: codec.meResult,
  http: { method: "GET", path: "/me" },
  authenticated: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[id: number], string>} */
export const refund = {
  kind: "method",
  service: "shop",
  member: "refund",
  name: "refund",
  parameters: ["id"],
  args: codec.refundArgs,
  result: codec.refundResult,
  http: { method: "POST", path: "/refund" },
  authenticated: true,
  scopes: ["shop:refund"],
};

/** @type {import("lagomorph/generated").CommandDescriptor<[hard: boolean]>} */
export const shut = {
  kind: "command",
  service: "shop",
  member: "shut",
  name: "shut",
  parameters: ["hard"],
  args: codec.shutArgs,
  http: { method: "POST", path: "/shut" },
  authenticated: true,
  scopes: ["shop:shut"],
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "shop",
  version: "1.2.0",
  wire: "native",
  fingerprint: "07634887fcf2461df26bf6b0e06cf477",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    item,
    latest,
    search,
    add,
    reprice,
    remove,
    reindex,
    wait,
    late,
    echo,
    prices,
    flood,
    secret,
    me,
    refund,
    shut,
  ],
};
