// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const generateReport = {
  kind: "method",
  service: "reporting_service",
  member: "generateReport",
  name: "generateReport",
  parameters: ["a", "b"],
  args: codec.generateReportArgs,
  result: codec.generateReportResult,
};

export const calculationRequested = {
  kind: "event",
  service: "reporting_service",
  member: "calculationRequested",
  name: "calculationRequested",
  payload: codec.calculationRequestedPayload,
};

export const reportGenerated = {
  kind: "event",
  service: "reporting_service",
  member: "reportGenerated",
  name: "reportGenerated",
  payload: codec.reportGeneratedPayload,
};

export const service = {
  name: "reporting_service",
  wire: "native",
  fingerprint: "ad51c490b4fe755b958a16075a69f3d4",
  members: [generateReport, calculationRequested, reportGenerated],
};
