// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const addArgs = rpc.codec({ label: "arguments of math_service.add", check: checkAddArgs });

export const addResult = rpc.codec({ label: "result of math_service.add", check: checkAddResult });

export const multiplyArgs = rpc.codec({
  label: "arguments of math_service.multiply",
  check: checkAddArgs,
});

export const multiplyResult = rpc.codec({
  label: "result of math_service.multiply",
  check: checkAddResult,
});

export const logCalculationRequestedPayload = rpc.codec({
  label: "payload of reporting_service.calculationRequested",
  check: checkCalculationRequested,
  encode: encodeCalculationRequested,
});

function checkAddArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[x, y]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "x", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "y", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkAddResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
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
