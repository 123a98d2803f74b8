// Generated from contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const userNotFoundError = {
  name: "USER_NOT_FOUND",
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.userNotFoundData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[user: string], boolean>} */
export const close = {
  kind: "method",
  service: "accounts",
  member: "close",
  name: "close",
  parameters: ["user"],
  args: codec.closeArgs,
  result: codec.closeResult,
  errors: [userNotFoundError],
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "accounts",
  wire: "native",
  fingerprint: "b8a054c611e4567996d461412f339836",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [close],
};
