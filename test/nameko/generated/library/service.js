// Generated from test/nameko/contracts/library.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const appErrorsUsernotfoundError = {
  name: "app.errors.UserNotFound",
  fields: ["userId", "attempts"],
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.appErrorsUsernotfoundData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [first: number, otherTerms?: number[] | undefined],
  number
>} */
export const addAll = {
  kind: "method",
  service: "library",
  member: "addAll",
  name: "addAll",
  wire: "nameko",
  foreign: { name: "add_all", parameters: ["first", "other_terms"] },
  parameters: ["first", "otherTerms"],
  args: codec.addAllArgs,
  result: codec.addAllResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[value: unknown], unknown>} */
export const keep = {
  kind: "method",
  service: "library",
  member: "keep",
  name: "keep",
  wire: "nameko",
  parameters: ["value"],
  args: codec.keepArgs,
  result: codec.keepResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: import("../../contracts/python.ts").Everything],
  import("../../contracts/python.ts").Everything
>} */
export const same = {
  kind: "method",
  service: "library",
  member: "same",
  name: "same",
  wire: "nameko",
  parameters: ["value"],
  args: codec.sameArgs,
  result: codec.sameResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[value: bigint], bigint>} */
export const doubleBig = {
  kind: "method",
  service: "library",
  member: "doubleBig",
  name: "doubleBig",
  wire: "nameko",
  foreign: { name: "double_big" },
  parameters: ["value"],
  args: codec.doubleBigArgs,
  result: codec.doubleBigResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[userId: string], string>} */
export const findUser = {
  kind: "method",
  service: "library",
  member: "findUser",
  name: "findUser",
  wire: "nameko",
  foreign: { name: "find_user", parameters: ["user_id"] },
  parameters: ["userId"],
  args: codec.findUserArgs,
  result: codec.findUserResult,
  errors: [appErrorsUsernotfoundError],
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const whoAmI = {
  kind: "method",
  service: "library",
  member: "whoAmI",
  name: "whoAmI",
  wire: "nameko",
  foreign: { name: "who_am_i" },
  parameters: [],
  args: codec.whoAmIArgs,
  result: codec.whoAmIResult,
  authenticated: true,
};

/** @type {import("lagomorph/generated").CommandDescriptor<[full: boolean]>} */
export const rebuildIndex = {
  kind: "command",
  service: "library",
  member: "rebuildIndex",
  name: "rebuildIndex",
  wire: "nameko",
  foreign: { name: "rebuild_index" },
  parameters: ["full"],
  args: codec.rebuildIndexArgs,
};

/** @type {import("lagomorph/generated").EventDescriptor<{ full: boolean }>} */
export const indexRebuilt = {
  kind: "event",
  service: "library",
  member: "indexRebuilt",
  name: "indexRebuilt",
  wire: "nameko",
  foreign: { name: "index_rebuilt" },
  payload: codec.indexRebuiltPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "library",
  wire: "nameko",
  fingerprint: "9e1fbae6977574862540cc8ddd4d3a72",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [addAll, keep, same, doubleBig, findUser, whoAmI, rebuildIndex, indexRebuilt],
};
