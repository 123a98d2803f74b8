// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const generateReportArgs = rpc.codec({
  label: "arguments of reporting_service.generateReport",
  check: checkGenerateReportArgs,
});

export const generateReportResult = rpc.codec({
  label: "result of reporting_service.generateReport",
  check: checkGenerateReportResult,
});

export const calculationRequestedPayload = rpc.codec({
  label: "payload of reporting_service.calculationRequested",
  check: checkCalculationRequested,
  encode: encodeCalculationRequested,
});

export const reportGeneratedPayload = rpc.codec({
  label: "payload of reporting_service.reportGenerated",
  check: checkReportGeneratedPayload,
  encode: encodeReportGeneratedPayload,
});

function checkGenerateReportArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[a, b]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "a", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "b", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkGenerateReportResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkCalculationRequested(value) {
  if (typeof value !== "object" || value === null)
    return rpc.expected("CalculationRequested", value);
  let issues;
  if (value.operation !== "add" && value.operation !== "multiply")
    issues = rpc.note(issues, "operation", '"add" | "multiply"', value.operation);
  issues = rpc.within(issues, "operands", checkCalculationRequestedOperands(value.operands));
  return issues && rpc.ofObject(issues, "CalculationRequested", value);
}

function checkCalculationRequestedOperands(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[number, number]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, 0, "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, 1, "number", value[1]);
  return issues;
}

function encodeCalculationRequested(value) {
  return { operation: value.operation, operands: value.operands };
}

function checkReportGeneratedPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.reportSummary !== "string")
    issues = rpc.note(issues, "reportSummary", "string", value.reportSummary);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeReportGeneratedPayload(value) {
  return { reportSummary: value.reportSummary };
}
