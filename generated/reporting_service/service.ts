// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/reporting.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

/** Adds and multiplies, and tells everybody. */
export const generateReport: rpc.MethodDescriptor<[a: number, b: number], string> = {
  kind: "method",
  service: "reporting_service",
  member: "generateReport",
  name: "generateReport",
  parameters: ["a", "b"],
  args: codec.generateReportArgs,
  result: codec.generateReportResult,
};

/** Somebody asked for a calculation. */
export const calculationRequested: rpc.EventDescriptor<contract.CalculationRequested> = {
  kind: "event",
  service: "reporting_service",
  member: "calculationRequested",
  name: "calculationRequested",
  payload: codec.calculationRequestedPayload,
};

/** A report is ready. */
export const reportGenerated: rpc.EventDescriptor<{ reportSummary: string }> = {
  kind: "event",
  service: "reporting_service",
  member: "reportGenerated",
  name: "reportGenerated",
  payload: codec.reportGeneratedPayload,
};

/** The service `reporting_service`. */
export const service: rpc.ServiceDescriptor = {
  name: "reporting_service",
  wire: "native",
  fingerprint: "ad51c490b4fe755b958a16075a69f3d4",
  members: [generateReport, calculationRequested, reportGenerated],
};
