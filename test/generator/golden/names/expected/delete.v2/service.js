// Generated from contracts/other/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const swap = {
  kind: "method",
  service: "delete.v2",
  member: "swap",
  name: "swap",
  parameters: ["a", "b"],
  args: codec.swapArgs,
  result: codec.swapResult,
};

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

export const service = {
  name: "delete.v2",
  wire: "native",
  fingerprint: "dd74aa7ca1b7d373b9e964ceae7dcd85",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [swap, onPromise],
};
