// Generated from contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const closeArgs = rpc.codec({ label: "arguments of accounts.close", check: checkCloseArgs });

export const closeResult = rpc.codec({
  label: "result of accounts.close",
  check: checkCloseResult,
});

export const userNotFoundData = rpc.codec({
  label: "data of USER_NOT_FOUND",
  check: checkUserNotFound,
  encode: encodeUserNotFound,
});

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
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  return issues && rpc.ofObject(issues, "UserNotFound", value);
}

function encodeUserNotFound(value) {
  return { id: value.id };
}
