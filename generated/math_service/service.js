// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[x: number, y: number], number>} */
export const add = {
  kind: "method",
  service: "math_service",
  member: "add",
  name: "add",
  parameters: ["x", "y"],
  args: codec.addArgs,
  result: codec.addResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[x: number, y: number], number>} */
export const multiply = {
  kind: "method",
  service: "math_service",
  member: "multiply",
  name: "multiply",
  parameters: ["x", "y"],
  args: codec.multiplyArgs,
  result: codec.multiplyResult,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/reporting.ts").CalculationRequested>} */
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

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "math_service",
  wire: "native",
  fingerprint: "c696a8a3f297f860fb447a4d25d92b7f",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [add, multiply, logCalculationRequested],
};
