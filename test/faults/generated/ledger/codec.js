// Generated from test/faults/contracts/ledger.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const postingWords = { id: "string", milliseconds: "number", again: "number" };

export const enterArgs = {
  encode(value) {
    const issues = checkEnterArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ledger.enter", issues);
    return value;
  },
  decode(json) {
    const issues = checkEnterArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ledger.enter", issues);
    return json;
  },
};

export const enterResult = {
  encode(value) {
    const issues = checkEnterResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of ledger.enter", issues);
    return value;
  },
  decode(json) {
    const issues = checkEnterResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ledger.enter", issues);
    return json;
  },
};

export const enterAgainArgs = {
  encode(value) {
    const issues = checkEnterArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ledger.enterAgain", issues);
    return value;
  },
  decode(json) {
    const issues = checkEnterArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ledger.enterAgain", issues);
    return json;
  },
};

export const enterAgainResult = {
  encode(value) {
    const issues = checkEnterResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of ledger.enterAgain", issues);
    return value;
  },
  decode(json) {
    const issues = checkEnterResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ledger.enterAgain", issues);
    return json;
  },
};

export const postArgs = {
  encode(value) {
    const issues = checkPostArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ledger.post", issues);
    return value;
  },
  decode(json) {
    const issues = checkPostArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ledger.post", issues);
    return json;
  },
};

export const postedPayload = {
  encode(value) {
    const issues = checkPosting(value, 0);
    if (issues !== undefined) rpc.refuse("payload of ledger.posted", issues);
    return encodePosting(value);
  },
  decode(json) {
    const issues = checkPosting(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of ledger.posted", issues);
    return json;
  },
};

export const onPostedPayload = {
  encode(value) {
    const issues = checkPosting(value, 0);
    if (issues !== undefined) rpc.refuse("payload of ledger.posted", issues);
    return encodePosting(value);
  },
  decode(json) {
    const issues = checkPosting(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of ledger.posted", issues);
    return json;
  },
};

function checkEnterArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[id, milliseconds]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "id", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "milliseconds", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkEnterResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkPostArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[id]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "id", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkPosting(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Posting", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (!Number.isFinite(value.milliseconds)) bad |= 2;
  if (value.again !== undefined && !Number.isFinite(value.again)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Posting", postingWords, wrong);
}

function encodePosting(value) {
  const result = { id: value.id, milliseconds: value.milliseconds };
  if (value.again !== undefined) result.again = value.again;
  return result;
}
