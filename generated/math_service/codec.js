// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const calculationRequestedWords = { operation: '"add" | "multiply"', operands: null };

export const addArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of math_service.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of math_service.add", issues);
    return json;
  },
};

export const addResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of math_service.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of math_service.add", issues);
    return json;
  },
};

export const multiplyArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of math_service.multiply", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of math_service.multiply", issues);
    return json;
  },
};

export const multiplyResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of math_service.multiply", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of math_service.multiply", issues);
    return json;
  },
};

export const logCalculationRequestedPayload = {
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
