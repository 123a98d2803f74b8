// Generated from test/conformance/mesh/contracts/safe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const noSuchBoxError = {
  name: "NO_SUCH_BOX",
  create: (data, message) => new errors.NoSuchBox(data, message),
  data: codec.noSuchBoxData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[box: string], string>} */
export const open = {
  kind: "method",
  service: "safe",
  member: "open",
  name: "open",
  parameters: ["box"],
  args: codec.openArgs,
  result: codec.openResult,
  errors: [noSuchBoxError],
  encrypted: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  { token: string; headers: string[] }
>} */
export const look = {
  kind: "method",
  service: "safe",
  member: "look",
  name: "look",
  parameters: [],
  args: codec.lookArgs,
  result: codec.lookResult,
  encrypted: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[box: string], string>} */
export const own = {
  kind: "method",
  service: "safe",
  member: "own",
  name: "own",
  parameters: ["box"],
  args: codec.ownArgs,
  result: codec.ownResult,
  authenticated: true,
  encrypted: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], number>} */
export const fail = {
  kind: "method",
  service: "safe",
  member: "fail",
  name: "fail",
  parameters: [],
  args: codec.failArgs,
  result: codec.failResult,
  encrypted: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[box: string], void>} */
export const hang = {
  kind: "method",
  service: "safe",
  member: "hang",
  name: "hang",
  parameters: ["box"],
  args: codec.hangArgs,
  result: codec.hangResult,
  encrypted: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[box: string], number>} */
export const weigh = {
  kind: "method",
  service: "safe",
  member: "weigh",
  name: "weigh",
  parameters: ["box"],
  args: codec.weighArgs,
  result: codec.weighResult,
};

/** @type {import("lagomorph/generated").CommandDescriptor<[box: string]>} */
export const destroy = {
  kind: "command",
  service: "safe",
  member: "destroy",
  name: "destroy",
  parameters: ["box"],
  args: codec.destroyArgs,
  retry: { attempts: 2, backoff: "fixed", from: 100, to: 100 },
  encrypted: true,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "safe",
  wire: "native",
  fingerprint: "60183500f706290d41d653048dfff7e3",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [open, look, own, fail, hang, weigh, destroy],
};
