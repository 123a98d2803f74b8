// Generated from contracts/users.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const userNotFoundError = {
  name: "USER_NOT_FOUND",
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.userNotFoundData,
};

const userExistsError = {
  name: "USER_EXISTS",
  create: (data, message) => new errors.UserExists(data, message),
  data: codec.userExistsData,
};

const quotaExceededError = {
  name: "QUOTA_EXCEEDED",
  create: (data, message) => new errors.QuotaExceeded(data, message),
  data: codec.quotaExceededData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [id: string],
  import("../../contracts/users.ts").User
>} */
export const get = {
  kind: "method",
  service: "users",
  member: "get",
  name: "get",
  parameters: ["id"],
  args: codec.getArgs,
  result: codec.getResult,
  errors: [userNotFoundError],
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [user: import("../../contracts/users.ts").User],
  void
>} */
export const create = {
  kind: "method",
  service: "users",
  member: "create",
  name: "create",
  parameters: ["user"],
  args: codec.createArgs,
  result: codec.createResult,
  errors: [userExistsError, quotaExceededError],
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "users",
  wire: "native",
  fingerprint: "b85eecfbe58d6bc5ffed35a4ba04e2ab",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [get, create],
};
