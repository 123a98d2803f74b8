// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `npm run codegen`.

import type * as contract from "../../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

export const find: rpc.MethodDescriptor<
  [contact: string, most: number, ...tags: string[]],
  contract.Item[]
> = {
  kind: "method",
  service: "shop",
  member: "find",
  name: "find",
  parameters: ["contact", "most", "tags"],
  rest: true,
  args: codec.findArgs,
  result: codec.findResult,
};

export const update: rpc.MethodDescriptor<
  [id: string, change: contract.Change],
  contract.Item | null
> = {
  kind: "method",
  service: "shop",
  member: "update",
  name: "update",
  parameters: ["id", "change"],
  args: codec.updateArgs,
  result: codec.updateResult,
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
  fingerprint: "34ff976556f04aff302847dd164a1083",
  members: [find, update, sold],
};
