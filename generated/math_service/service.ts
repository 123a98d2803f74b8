// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as reporting from "../../contracts/reporting.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

/** Adds two numbers. */
export const add: rpc.MethodDescriptor<[x: number, y: number], number> = {
  kind: "method",
  service: "math_service",
  member: "add",
  name: "add",
  parameters: ["x", "y"],
  args: codec.addArgs,
  result: codec.addResult,
};

/** Multiplies two numbers. */
export const multiply: rpc.MethodDescriptor<[x: number, y: number], number> = {
  kind: "method",
  service: "math_service",
  member: "multiply",
  name: "multiply",
  parameters: ["x", "y"],
  args: codec.multiplyArgs,
  result: codec.multiplyResult,
};

/** Notes each calculation that somebody asked for. */
export const logCalculationRequested: rpc.HandlerDescriptor<reporting.CalculationRequested> = {
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

/** The service `math_service`. */
export const service: rpc.ServiceDescriptor = {
  name: "math_service",
  wire: "native",
  fingerprint: "c696a8a3f297f860fb447a4d25d92b7f",
  members: [add, multiply, logCalculationRequested],
};
