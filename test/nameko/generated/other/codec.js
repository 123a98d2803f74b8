// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const doubleArgs = {
  encode(value) {
    const issues = checkDoubleArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of other.double", issues);
    return value;
  },
  decode(json) {
    const issues = checkDoubleArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of other.double", issues);
    return json;
  },
};

export const doubleResult = {
  encode(value) {
    const issues = checkDoubleResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of other.double", issues);
    return value;
  },
  decode(json) {
    const issues = checkDoubleResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of other.double", issues);
    return json;
  },
};

export const onPoolPayload = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("payload of greeting.greeted", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of greeting.greeted", issues);
    return json;
  },
};

export const onSinglePayload = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("payload of greeting.greeted", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of greeting.greeted", issues);
    return json;
  },
};

export const onBroadcastPayload = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("payload of greeting.greeted", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of greeting.greeted", issues);
    return json;
  },
};

export const onKeptPayload = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("payload of greeting.greeted", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of greeting.greeted", issues);
    return json;
  },
};

export const onUnreliablePayload = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("payload of greeting.greeted", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of greeting.greeted", issues);
    return json;
  },
};

function checkDoubleArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[number]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "number", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkDoubleResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}
