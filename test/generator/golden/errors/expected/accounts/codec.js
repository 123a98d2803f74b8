// Generated from contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const userNotFoundWords = { id: "string" };

export const closeArgs = {
  encode(value) {
    const issues = checkCloseArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of accounts.close", issues);
    return value;
  },
  decode(json) {
    const issues = checkCloseArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of accounts.close", issues);
    return json;
  },
};

export const closeResult = {
  encode(value) {
    const issues = checkCloseResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of accounts.close", issues);
    return value;
  },
  decode(json) {
    const issues = checkCloseResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of accounts.close", issues);
    return json;
  },
};

export const userNotFoundData = {
  encode(value) {
    const issues = checkUserNotFound(value, 0);
    if (issues !== undefined) rpc.refuse("data of USER_NOT_FOUND", issues);
    return encodeUserNotFound(value);
  },
  decode(json) {
    const issues = checkUserNotFound(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of USER_NOT_FOUND", issues);
    return json;
  },
};

function checkCloseArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[user]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "user", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkCloseResult(value) {
  if (typeof value !== "boolean") return rpc.expected("boolean", value);
  return undefined;
}

function checkUserNotFound(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserNotFound", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "UserNotFound", userNotFoundWords, wrong);
}

function encodeUserNotFound(value) {
  return { id: value.id };
}
