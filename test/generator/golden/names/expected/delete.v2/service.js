// Generated from contracts/other/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<
  [
    a: import("../../contracts/delete.ts").Thing,
    b: import("../../contracts/other/delete.ts").Thing2,
  ],
  import("../../contracts/other/delete.ts").Thing2
>} */
export const swap = {
  kind: "method",
  service: "delete.v2",
  member: "swap",
  name: "swap",
  parameters: ["a", "b"],
  args: codec.swapArgs,
  result: codec.swapResult,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/delete.ts").Date_>} */
export const onPromise = {
  kind: "handler",
  service: "delete.v2",
  member: "onPromise",
  name: "onPromise",
  source: "delete",
  event: "Promise",
  delivery: "pool",
  durability: "durable",
  payload: codec.onPromisePayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "delete.v2",
  wire: "native",
  fingerprint: "dd74aa7ca1b7d373b9e964ceae7dcd85",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [swap, onPromise],
};
