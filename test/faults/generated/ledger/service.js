// Generated from test/faults/contracts/ledger.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const enter = {
  kind: "method",
  service: "ledger",
  member: "enter",
  name: "enter",
  parameters: ["id", "milliseconds"],
  args: codec.enterArgs,
  result: codec.enterResult,
};

export const enterAgain = {
  kind: "method",
  service: "ledger",
  member: "enterAgain",
  name: "enterAgain",
  parameters: ["id", "milliseconds"],
  args: codec.enterAgainArgs,
  result: codec.enterAgainResult,
  idempotent: true,
};

export const post = {
  kind: "command",
  service: "ledger",
  member: "post",
  name: "post",
  parameters: ["id"],
  args: codec.postArgs,
};

export const posted = {
  kind: "event",
  service: "ledger",
  member: "posted",
  name: "posted",
  payload: codec.postedPayload,
};

export const onPosted = {
  kind: "handler",
  service: "ledger",
  member: "onPosted",
  name: "onPosted",
  source: "ledger",
  event: "posted",
  delivery: "pool",
  durability: "durable",
  payload: codec.onPostedPayload,
};

export const service = {
  name: "ledger",
  wire: "native",
  fingerprint: "4b1d7956eb2c3cdea9ce0eccad65a7ec",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [enter, enterAgain, post, posted, onPosted],
};
