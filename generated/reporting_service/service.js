// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<
  [x: number, y: number],
  { result: number }
>} */
export const httpAdd = {
  kind: "method",
  service: "reporting_service",
  member: "httpAdd",
  name: "httpAdd",
  parameters: ["x", "y"],
  args: codec.httpAddArgs,
  result: codec.httpAddResult,
  http: { method: "GET", path: "/math/add/:x/:y", numbers: ["x", "y"] },
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [x: number, y: number],
  { result: number }
>} */
export const httpMultiply = {
  kind: "method",
  service: "reporting_service",
  member: "httpMultiply",
  name: "httpMultiply",
  parameters: ["x", "y"],
  args: codec.httpMultiplyArgs,
  result: codec.httpMultiplyResult,
  http: { method: "GET", path: "/math/multiply/:x/:y", numbers: ["x", "y"] },
};

/** @type {import("lagomorph/generated").MethodDescriptor<[a: number, b: number], string>} */
export const generateReport = {
  kind: "method",
  service: "reporting_service",
  member: "generateReport",
  name: "generateReport",
  parameters: ["a", "b"],
  args: codec.generateReportArgs,
  result: codec.generateReportResult,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/reporting.ts").CalculationRequested>} */
export const calculationRequested = {
  kind: "event",
  service: "reporting_service",
  member: "calculationRequested",
  name: "calculationRequested",
  payload: codec.calculationRequestedPayload,
};

/** @type {import("lagomorph/generated").EventDescriptor<{ reportSummary: string }>} */
export const reportGenerated = {
  kind: "event",
  service: "reporting_service",
  member: "reportGenerated",
  name: "reportGenerated",
  payload: codec.reportGeneratedPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "reporting_service",
  wire: "native",
  fingerprint: "79fd764033525c8cba93d027e9c85d7c",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [httpAdd, httpMultiply, generateReport, calculationRequested, reportGenerated],
};
