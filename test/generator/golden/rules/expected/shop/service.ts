// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

export const find: rpc.MethodDescriptor<
  [contact: string, most: number, key: string, ...tags: string[]],
  contract.Item[]
> = {
  kind: "method",
  service: "shop",
  member: "find",
  name: "find",
  parameters: ["contact", "most", "key", "tags"],
  rest: true,
  args: codec.findArgs,
  result: codec.findResult,
};

export const update: rpc.MethodDescriptor<
  [id: string, change: contract.Change, attempts?: number | undefined],
  contract.Item | null
> = {
  kind: "method",
  service: "shop",
  member: "update",
  name: "update",
  parameters: ["id", "change", "attempts"],
  args: codec.updateArgs,
  result: codec.updateResult,
};

export const pay: rpc.MethodDescriptor<[order: contract.Order], contract.Order> = {
  kind: "method",
  service: "shop",
  member: "pay",
  name: "pay",
  parameters: ["order"],
  args: codec.payArgs,
  result: codec.payResult,
};

export const sold: rpc.EventDescriptor<{
  items: contract.Item[];
  total: number;
  at: { x?: number; y?: number };
}> = {
  kind: "event",
  service: "shop",
  member: "sold",
  name: "sold",
  payload: codec.soldPayload,
};

/** The service `shop`. */
export const service: rpc.ServiceDescriptor = {
  name: "shop",
  wire: "native",
  fingerprint: "976123fddba77b9ebc516cfa1b11852e",
  members: [find, update, pay, sold],
};
