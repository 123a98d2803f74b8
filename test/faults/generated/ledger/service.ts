// Generated from test/faults/contracts/ledger.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/ledger.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

/** Enters a call after so many milliseconds. */
export const enter: rpc.MethodDescriptor<[id: string, milliseconds: number], string> = {
  kind: "method",
  service: "ledger",
  member: "enter",
  name: "enter",
  parameters: ["id", "milliseconds"],
  args: codec.enterArgs,
  result: codec.enterResult,
};

/** The same, but may run twice. */
export const enterAgain: rpc.MethodDescriptor<[id: string, milliseconds: number], string> = {
  kind: "method",
  service: "ledger",
  member: "enterAgain",
  name: "enterAgain",
  parameters: ["id", "milliseconds"],
  args: codec.enterAgainArgs,
  result: codec.enterAgainResult,
  idempotent: true,
};

/** Enters a command. */
export const post: rpc.CommandDescriptor<[id: string]> = {
  kind: "command",
  service: "ledger",
  member: "post",
  name: "post",
  parameters: ["id"],
  args: codec.postArgs,
};

export const posted: rpc.EventDescriptor<contract.Posting> = {
  kind: "event",
  service: "ledger",
  member: "posted",
  name: "posted",
  payload: codec.postedPayload,
};

export const onPosted: rpc.HandlerDescriptor<contract.Posting> = {
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

/** The service `ledger`. */
export const service: rpc.ServiceDescriptor = {
  name: "ledger",
  wire: "native",
  fingerprint: "4b1d7956eb2c3cdea9ce0eccad65a7ec",
  members: [enter, enterAgain, post, posted, onPosted],
};
