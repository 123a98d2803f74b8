// Generated from contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as users from "../../contracts/users.ts";
import type * as rpc from "lagomorph/generated";
import * as errors from "../errors.ts";
import * as codec from "./codec.js";

const userNotFoundError: rpc.ErrorDescriptor<users.UserNotFound> = {
  name: "USER_NOT_FOUND",
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.userNotFoundData,
};

export const close: rpc.MethodDescriptor<[user: string], boolean> = {
  kind: "method",
  service: "accounts",
  member: "close",
  name: "close",
  parameters: ["user"],
  args: codec.closeArgs,
  result: codec.closeResult,
  errors: [userNotFoundError],
};

/** The service `accounts`. */
export const service: rpc.ServiceDescriptor = {
  name: "accounts",
  wire: "native",
  fingerprint: "b8a054c611e4567996d461412f339836",
  members: [close],
};
