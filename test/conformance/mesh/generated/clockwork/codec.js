// Generated from test/conformance/mesh/contracts/clockwork.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const tickedPayloadWords = { timer: "string" };

export const pingArgs = {
  encode(value) {
    const issues = checkPingArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of clockwork.ping", issues);
    return value;
  },
  decode(json) {
    const issues = checkPingArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of clockwork.ping", issues);
    return json;
  },
};

export const pingResult = {
  encode(value) {
    const issues = checkPingResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of clockwork.ping", issues);
    return value;
  },
  decode(json) {
    const issues = checkPingResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of clockwork.ping", issues);
    return json;
  },
};

export const tickedPayload = {
  encode(value) {
    const issues = checkTickedPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of clockwork.ticked", issues);
    return encodeTickedPayload(value);
  },
  decode(json) {
    const issues = checkTickedPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of clockwork.ticked", issues);
    return json;
  },
};

function checkPingArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkPingResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkTickedPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.timer !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", tickedPayloadWords, wrong);
}

function encodeTickedPayload(value) {
  return { timer: value.timer };
}
