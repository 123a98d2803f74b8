// Generated from examples/quick-example/contracts/quick-example.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const replyWords = { param1: "string", param2: null, reply: "string" };

export const testRequiresUserClaimsArgs = {
  encode(value) {
    const issues = checkTestRequiresUserClaimsArgs(value, 0);
    if (issues !== undefined)
      rpc.refuse("arguments of quick-example.testRequiresUserClaims", issues);
    return value;
  },
  decode(json) {
    const issues = checkTestRequiresUserClaimsArgs(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("arguments of quick-example.testRequiresUserClaims", issues);
    return json;
  },
};

export const testRequiresUserClaimsResult = {
  encode(value) {
    const issues = checkTestRequiresUserClaimsResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of quick-example.testRequiresUserClaims", issues);
    return value;
  },
  decode(json) {
    const issues = checkTestRequiresUserClaimsResult(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("result of quick-example.testRequiresUserClaims", issues);
    return json;
  },
};

export const testMethodArgs = {
  encode(value) {
    const issues = checkTestMethodArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of quick-example.testMethod", issues);
    return value;
  },
  decode(json) {
    const issues = checkTestMethodArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of quick-example.testMethod", issues);
    return json;
  },
};

export const testMethodResult = {
  encode(value) {
    const issues = checkReply(value, 0);
    if (issues !== undefined) rpc.refuse("result of quick-example.testMethod", issues);
    return encodeReply(value);
  },
  decode(json) {
    const issues = checkReply(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of quick-example.testMethod", issues);
    return json;
  },
};

function checkTestRequiresUserClaimsArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkTestRequiresUserClaimsResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkTestMethodArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[param1, param2]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "param1", "string", value[0]);
  issues = rpc.within(issues, "param2", checkTestMethodArgsParam2(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkTestMethodArgsParam2(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") issues = rpc.note(issues, key, "string", value[key]);
  }
  return issues;
}

function checkReply(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Reply", value);
  let bad = 0;
  if (typeof value.param1 !== "string") bad |= 1;
  const found2 = checkTestMethodArgsParam2(value.param2);
  if (found2 !== undefined) bad |= 2;
  if (typeof value.reply !== "string") bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "Reply", replyWords, wrong);
}

function encodeReply(value) {
  return { param1: value.param1, param2: value.param2, reply: value.reply };
}
