// Generated from contracts/other/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as delete_ from "../../contracts/delete.ts";
import type * as contract from "../../contracts/other/delete.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

export const swap: rpc.MethodDescriptor<[a: delete_.Thing, b: contract.Thing2], contract.Thing2> = {
  kind: "method",
  service: "delete.v2",
  member: "swap",
  name: "swap",
  parameters: ["a", "b"],
  args: codec.swapArgs,
  result: codec.swapResult,
};

export const onPromise: rpc.HandlerDescriptor<delete_.Date_> = {
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

/** The service `delete.v2`. */
export const service: rpc.ServiceDescriptor = {
  name: "delete.v2",
  wire: "native",
  fingerprint: "dd74aa7ca1b7d373b9e964ceae7dcd85",
  members: [swap, onPromise],
};
