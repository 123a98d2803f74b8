// Generated from contracts/health.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const check = {
  kind: "method",
  service: "health",
  member: "check",
  name: "check",
  parameters: [],
  args: codec.checkArgs,
  result: codec.checkResult,
  local: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const hidden = {
  kind: "method",
  service: "health",
  member: "hidden",
  name: "hidden",
  parameters: [],
  args: codec.hiddenArgs,
  result: codec.hiddenResult,
  hidden: true,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "health",
  wire: "native",
  fingerprint: "7d8f0f41f979033d3af90abe6ca6affe",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [check, hidden],
};
