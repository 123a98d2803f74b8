// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const add = {
  kind: "method",
  service: "math_service",
  member: "add",
  name: "add",
  parameters: ["x", "y"],
  args: codec.addArgs,
  result: codec.addResult,
};

export const multiply = {
  kind: "method",
  service: "math_service",
  member: "multiply",
  name: "multiply",
  parameters: ["x", "y"],
  args: codec.multiplyArgs,
  result: codec.multiplyResult,
};

export const logCalculationRequested = {
  kind: "handler",
  service: "math_service",
  member: "logCalculationRequested",
  name: "logCalculationRequested",
  source: "reporting_service",
  event: "calculationRequested",
  delivery: "pool",
  durability: "durable",
  payload: codec.logCalculationRequestedPayload,
};

export const service = {
  name: "math_service",
  wire: "native",
  fingerprint: "c696a8a3f297f860fb447a4d25d92b7f",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [add, multiply, logCalculationRequested],
};
