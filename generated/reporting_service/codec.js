// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const httpAddResultWords = { result: "number" };

const calculationRequestedWords = { operation: '"add" | "multiply"', operands: null };

const reportGeneratedPayloadWords = { reportSummary: "string" };

export const httpAddArgs = {
  encode(value) {
    const issues = checkHttpAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of reporting_service.httpAdd", issues);
    return value;
  },
  decode(json) {
    const issues = checkHttpAddArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of reporting_service.httpAdd", issues);
    return json;
  },
};

export const httpAddResult = {
  encode(value) {
    const issues = checkHttpAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of reporting_service.httpAdd", issues);
    return encodeHttpAddResult(value);
  },
  decode(json) {
    const issues = checkHttpAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of reporting_service.httpAdd", issues);
    return json;
  },
};

export const httpMultiplyArgs = {
  encode(value) {
    const issues = checkHttpAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of reporting_service.httpMultiply", issues);
    return value;
  },
  decode(json) {
    const issues = checkHttpAddArgs(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("arguments of reporting_service.httpMultiply", issues);
    return json;
  },
};

export const httpMultiplyResult = {
  encode(value) {
    const issues = checkHttpAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of reporting_service.httpMultiply", issues);
    return encodeHttpAddResult(value);
  },
  decode(json) {
    const issues = checkHttpAddResult(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("result of reporting_service.httpMultiply", issues);
    return json;
  },
};

export const generateReportArgs = {
  encode(value) {
    const issues = checkGenerateReportArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of reporting_service.generateReport", issues);
    return value;
  },
  decode(json) {
    const issues = checkGenerateReportArgs(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("arguments of reporting_service.generateReport", issues);
    return json;
  },
};

export const generateReportResult = {
  encode(value) {
    const issues = checkGenerateReportResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of reporting_service.generateReport", issues);
    return value;
  },
  decode(json) {
    const issues = checkGenerateReportResult(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("result of reporting_service.generateReport", issues);
    return json;
  },
};

export const calculationRequestedPayload = {
  encode(value) {
    const issues = checkCalculationRequested(value, 0);
    if (issues !== undefined)
      rpc.refuse("payload of reporting_service.calculationRequested", issues);
    return encodeCalculationRequested(value);
  },
  decode(json) {
    const issues = checkCalculationRequested(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("payload of reporting_service.calculationRequested", issues);
    return json;
  },
};

export const reportGeneratedPayload = {
  encode(value) {
    const issues = checkReportGeneratedPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of reporting_service.reportGenerated", issues);
    return encodeReportGeneratedPayload(value);
  },
  decode(json) {
    const issues = checkReportGeneratedPayload(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("payload of reporting_service.reportGenerated", issues);
    return json;
  },
};

function checkHttpAddArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[x, y]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "x", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "y", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkHttpAddResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!Number.isFinite(value.result)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", httpAddResultWords, wrong);
}

function encodeHttpAddResult(value) {
  return { result: value.result };
}

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
  let bad = 0;
  if (value.operation !== "add" && value.operation !== "multiply") bad |= 1;
  const found2 = checkCalculationRequestedOperands(value.operands);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "CalculationRequested", calculationRequestedWords, wrong);
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
  let bad = 0;
  if (typeof value.reportSummary !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", reportGeneratedPayloadWords, wrong);
}

function encodeReportGeneratedPayload(value) {
  return { reportSummary: value.reportSummary };
}
