// Generated from examples/accounts/contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const transferredPayloadWords = {
  from: "string",
  to: "string",
  cents: "number (integer, minimum 0)",
};

const noAccountWords = { owner: "string" };

const notCoveredWords = { owner: "string", balance: "number (integer, minimum 0)" };

export const openArgs = {
  encode(value) {
    const issues = checkOpenArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of accounts.open", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of accounts.open", issues);
    return json;
  },
};

export const openResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of accounts.open", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of accounts.open", issues);
    return json;
  },
};

export const balanceArgs = {
  encode(value) {
    const issues = checkBalanceArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of accounts.balance", issues);
    return value;
  },
  decode(json) {
    const issues = checkBalanceArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of accounts.balance", issues);
    return json;
  },
};

export const balanceResult = {
  encode(value) {
    const issues = checkBalanceResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of accounts.balance", issues);
    return value;
  },
  decode(json) {
    const issues = checkBalanceResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of accounts.balance", issues);
    return json;
  },
};

export const transferArgs = {
  encode(value) {
    const issues = checkTransferArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of accounts.transfer", issues);
    return value;
  },
  decode(json) {
    const issues = checkTransferArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of accounts.transfer", issues);
    return json;
  },
};

export const transferResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of accounts.transfer", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of accounts.transfer", issues);
    return json;
  },
};

export const transferredPayload = {
  encode(value) {
    const issues = checkTransferredPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of accounts.transferred", issues);
    return encodeTransferredPayload(value);
  },
  decode(json) {
    const issues = checkTransferredPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of accounts.transferred", issues);
    return json;
  },
};

export const noAccountData = {
  encode(value) {
    const issues = checkNoAccount(value, 0);
    if (issues !== undefined) rpc.refuse("data of NO_ACCOUNT", issues);
    return encodeNoAccount(value);
  },
  decode(json) {
    const issues = checkNoAccount(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of NO_ACCOUNT", issues);
    return json;
  },
};

export const notCoveredData = {
  encode(value) {
    const issues = checkNotCovered(value, 0);
    if (issues !== undefined) rpc.refuse("data of NOT_COVERED", issues);
    return encodeNotCovered(value);
  },
  decode(json) {
    const issues = checkNotCovered(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of NOT_COVERED", issues);
    return json;
  },
};

function checkOpenArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[owner, cents]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "owner", "string", value[0]);
  if (!isOpenArgsCents(value[1]))
    issues = rpc.note(issues, "cents", "number (integer, minimum 0)", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function isOpenArgsCents(value) {
  return Number.isInteger(value) && value >= 0;
}

function checkBalanceArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[owner]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "owner", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkBalanceResult(value) {
  if (!isOpenArgsCents(value)) return rpc.expected("number (integer, minimum 0)", value);
  return undefined;
}

function checkTransferArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[from, to, cents]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "from", "string", value[0]);
  if (typeof value[1] !== "string") issues = rpc.note(issues, "to", "string", value[1]);
  if (!isOpenArgsCents(value[2]))
    issues = rpc.note(issues, "cents", "number (integer, minimum 0)", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkTransferredPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.from !== "string") bad |= 1;
  if (typeof value.to !== "string") bad |= 2;
  if (!isOpenArgsCents(value.cents)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", transferredPayloadWords, wrong);
}

function encodeTransferredPayload(value) {
  return { from: value.from, to: value.to, cents: value.cents };
}

function checkNoAccount(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("NoAccount", value);
  let bad = 0;
  if (typeof value.owner !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "NoAccount", noAccountWords, wrong);
}

function encodeNoAccount(value) {
  return { owner: value.owner };
}

function checkNotCovered(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("NotCovered", value);
  let bad = 0;
  if (typeof value.owner !== "string") bad |= 1;
  if (!isOpenArgsCents(value.balance)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "NotCovered", notCoveredWords, wrong);
}

function encodeNotCovered(value) {
  return { owner: value.owner, balance: value.balance };
}
