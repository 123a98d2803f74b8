// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const helloArgs = {
  encode(value) {
    const issues = checkHelloArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of greeting.hello", issues);
    return value;
  },
  decode(json) {
    const issues = checkHelloArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of greeting.hello", issues);
    return json;
  },
};

export const helloResult = {
  encode(value) {
    const issues = checkHelloResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of greeting.hello", issues);
    return value;
  },
  decode(json) {
    const issues = checkHelloResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of greeting.hello", issues);
    return json;
  },
};

export const chainArgs = {
  encode(value) {
    const issues = checkChainArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of greeting.chain", issues);
    return value;
  },
  decode(json) {
    const issues = checkChainArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of greeting.chain", issues);
    return json;
  },
};

export const chainResult = {
  encode(value) {
    const issues = checkChainResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of greeting.chain", issues);
    return value;
  },
  decode(json) {
    const issues = checkChainResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of greeting.chain", issues);
    return json;
  },
};

export const dispatchArgs = {
  encode(value) {
    const issues = checkDispatchArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of greeting.emit", issues);
    return encodeDispatchArgs(value);
  },
  decode(json) {
    const issues = checkDispatchArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of greeting.emit", issues);
    return json;
  },
};

export const dispatchResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of greeting.emit", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of greeting.emit", issues);
    return json;
  },
};

export const greetedPayload = {
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

function checkHelloArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[name]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "name", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkHelloResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkChainArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[number]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "number", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkChainResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkDispatchArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[event, payload]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "event", "string", value[0]);
  if (value[1] !== undefined) issues = rpc.within(issues, "payload", rpc.checkUnknown(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeDispatchArgs(value) {
  return rpc.trim([value[0], value[1]]);
}
