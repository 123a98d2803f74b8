// Generated from contracts/health.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

export const check: rpc.MethodDescriptor<[], string> = {
  kind: "method",
  service: "health",
  member: "check",
  name: "check",
  parameters: [],
  args: codec.checkArgs,
  result: codec.checkResult,
  local: true,
};

export const hidden: rpc.MethodDescriptor<[], string> = {
  kind: "method",
  service: "health",
  member: "hidden",
  name: "hidden",
  parameters: [],
  args: codec.hiddenArgs,
  result: codec.hiddenResult,
  hidden: true,
};

/** The service `health`. */
export const service: rpc.ServiceDescriptor = {
  name: "health",
  wire: "native",
  fingerprint: "7d8f0f41f979033d3af90abe6ca6affe",
  members: [check, hidden],
};
