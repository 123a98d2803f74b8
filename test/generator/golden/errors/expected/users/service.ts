// Generated from contracts/users.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/users.ts";
import type * as rpc from "lagomorph/generated";
import * as errors from "../errors.ts";
import * as codec from "./codec.js";

const userNotFoundError: rpc.ErrorDescriptor<contract.UserNotFound> = {
  name: "USER_NOT_FOUND",
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.userNotFoundData,
};

const userExistsError: rpc.ErrorDescriptor<contract.UserExists> = {
  name: "USER_EXISTS",
  create: (data, message) => new errors.UserExists(data, message),
  data: codec.userExistsData,
};

const quotaExceededError: rpc.ErrorDescriptor<contract.QuotaExceeded> = {
  name: "QUOTA_EXCEEDED",
  create: (data, message) => new errors.QuotaExceeded(data, message),
  data: codec.quotaExceededData,
};

export const get: rpc.MethodDescriptor<[id: string], contract.User> = {
  kind: "method",
  service: "users",
  member: "get",
  name: "get",
  parameters: ["id"],
  args: codec.getArgs,
  result: codec.getResult,
  errors: [userNotFoundError],
};

export const create: rpc.MethodDescriptor<[user: contract.User], void> = {
  kind: "method",
  service: "users",
  member: "create",
  name: "create",
  parameters: ["user"],
  args: codec.createArgs,
  result: codec.createResult,
  errors: [userExistsError, quotaExceededError],
};

/** The service `users`. */
export const service: rpc.ServiceDescriptor = {
  name: "users",
  wire: "native",
  fingerprint: "b85eecfbe58d6bc5ffed35a4ba04e2ab",
  members: [get, create],
};
