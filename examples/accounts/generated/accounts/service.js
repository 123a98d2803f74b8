// Generated from examples/accounts/contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const noAccountError = {
  name: "NO_ACCOUNT",
  create: (data, message) => new errors.NoAccount(data, message),
  data: codec.noAccountData,
};

const notCoveredError = {
  name: "NOT_COVERED",
  create: (data, message) => new errors.NotCovered(data, message),
  data: codec.notCoveredData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[owner: string, cents: number], void>} */
export const open = {
  kind: "method",
  service: "accounts",
  member: "open",
  name: "open",
  parameters: ["owner", "cents"],
  args: codec.openArgs,
  result: codec.openResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[owner: string], number>} */
export const balance = {
  kind: "method",
  service: "accounts",
  member: "balance",
  name: "balance",
  parameters: ["owner"],
  args: codec.balanceArgs,
  result: codec.balanceResult,
  errors: [noAccountError],
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [from: string, to: string, cents: number],
  void
>} */
export const transfer = {
  kind: "method",
  service: "accounts",
  member: "transfer",
  name: "transfer",
  parameters: ["from", "to", "cents"],
  args: codec.transferArgs,
  result: codec.transferResult,
  errors: [noAccountError, notCoveredError],
};

/** @type {import("lagomorph/generated").EventDescriptor<{
  from: string;
  to: string;
  cents: number;
}>} */
export const transferred = {
  kind: "event",
  service: "accounts",
  member: "transferred",
  name: "transferred",
  payload: codec.transferredPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "accounts",
  wire: "native",
  fingerprint: "0a4cbab31973df77dfbc4282bbe475df",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [open, balance, transfer, transferred],
};
