// Generated from contracts/health.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const checkArgs = {
  encode(value) {
    const issues = checkCheckArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of health.check", issues);
    return value;
  },
  decode(json) {
    const issues = checkCheckArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of health.check", issues);
    return json;
  },
};

export const checkResult = {
  encode(value) {
    const issues = checkCheckResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of health.check", issues);
    return value;
  },
  decode(json) {
    const issues = checkCheckResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of health.check", issues);
    return json;
  },
};

export const hiddenArgs = {
  encode(value) {
    const issues = checkCheckArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of health.hidden", issues);
    return value;
  },
  decode(json) {
    const issues = checkCheckArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of health.hidden", issues);
    return json;
  },
};

export const hiddenResult = {
  encode(value) {
    const issues = checkCheckResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of health.hidden", issues);
    return value;
  },
  decode(json) {
    const issues = checkCheckResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of health.hidden", issues);
    return json;
  },
};

function checkCheckArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkCheckResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}
