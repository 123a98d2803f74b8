// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `npm run codegen`.

import * as rpc from "lagomorph/generated";

export const addArgs = rpc.codec({
  label: "arguments of math_service.add",
  check: checkAddArgs,
});

export const addResult = rpc.codec({
  label: "result of math_service.add",
  check: checkAddResult,
});

export const multiplyArgs = rpc.codec({
  label: "arguments of math_service.multiply",
  check: checkMultiplyArgs,
});

export const multiplyResult = rpc.codec({
  label: "result of math_service.multiply",
  check: checkMultiplyResult,
});

export const logCalculationRequestedPayload = rpc.codec({
  label: "payload of reporting_service.calculationRequested",
  check: checkCalculationRequested,
  encode: encodeCalculationRequested,
});

function checkAddArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[x, y]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.add(issues, rpc.wrong("x", "number", value[0]));
  if (!Number.isFinite(value[1])) issues = rpc.add(issues, rpc.wrong("y", "number", value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkAddResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkMultiplyArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[x, y]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.add(issues, rpc.wrong("x", "number", value[0]));
  if (!Number.isFinite(value[1])) issues = rpc.add(issues, rpc.wrong("y", "number", value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkMultiplyResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkCalculationRequested(value) {
  if (!rpc.isObject(value)) return rpc.expected("CalculationRequested", value);
  let issues;
  if (value.operation !== "add" && value.operation !== "multiply")
    issues = rpc.add(issues, rpc.wrong("operation", '"add" | "multiply"', value.operation));
  issues = rpc.within(issues, "operands", checkCalculationRequestedOperands(value.operands));
  return issues;
}

function checkCalculationRequestedOperands(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[number, number]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.add(issues, rpc.wrong(0, "number", value[0]));
  if (!Number.isFinite(value[1])) issues = rpc.add(issues, rpc.wrong(1, "number", value[1]));
  return issues;
}

function encodeCalculationRequested(value) {
  return {
    operation: value.operation,
    operands: value.operands,
  };
}
