// Generated from test/faults/contracts/ledger.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<
  [id: string, milliseconds: number],
  string
>} */
export const enter = {
  kind: "method",
  service: "ledger",
  member: "enter",
  name: "enter",
  parameters: ["id", "milliseconds"],
  args: codec.enterArgs,
  result: codec.enterResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [id: string, milliseconds: number],
  string
>} */
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

/** @type {import("lagomorph/generated").CommandDescriptor<[id: string]>} */
export const post = {
  kind: "command",
  service: "ledger",
  member: "post",
  name: "post",
  parameters: ["id"],
  args: codec.postArgs,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/ledger.ts").Posting>} */
export const posted = {
  kind: "event",
  service: "ledger",
  member: "posted",
  name: "posted",
  payload: codec.postedPayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/ledger.ts").Posting>} */
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

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "ledger",
  wire: "native",
  fingerprint: "4b1d7956eb2c3cdea9ce0eccad65a7ec",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [enter, enterAgain, post, posted, onPosted],
};
