// Generated from contracts/users.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const getArgs = rpc.codec({ label: "arguments of users.get", check: checkGetArgs });

export const getResult = rpc.codec({
  label: "result of users.get",
  check: checkUser,
  checkJson: checkUserJson,
  encode: encodeUser,
  decode: decodeUser,
});

export const createArgs = rpc.codec({
  label: "arguments of users.create",
  check: checkCreateArgs,
  checkJson: checkCreateArgsJson,
  encode: encodeCreateArgs,
  decode: decodeCreateArgs,
});

export const createResult = rpc.codec({
  label: "result of users.create",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const userNotFoundData = rpc.codec({
  label: "data of USER_NOT_FOUND",
  check: checkUserNotFound,
  encode: encodeUserNotFound,
});

export const userExistsData = rpc.codec({
  label: "data of USER_EXISTS",
  check: checkUserExists,
  checkJson: checkUserExistsJson,
  encode: encodeUserExists,
  decode: decodeUserExists,
});

export const quotaExceededData = rpc.codec({
  label: "data of QUOTA_EXCEEDED",
  check: checkQuotaExceeded,
  encode: encodeQuotaExceeded,
});

function checkGetArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[id]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "id", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkUser(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("User", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  if (typeof value.name !== "string") issues = rpc.note(issues, "name", "string", value.name);
  if (value.born !== undefined && !rpc.isDate(value.born))
    issues = rpc.note(issues, "born", "Date", value.born);
  return issues && rpc.ofObject(issues, "User", value);
}

function checkUserJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("User", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  if (typeof value.name !== "string") issues = rpc.note(issues, "name", "string", value.name);
  if (value.born !== undefined && !rpc.isDateTime(value.born))
    issues = rpc.note(issues, "born", "RFC 3339 date-time", value.born);
  return issues && rpc.ofObject(issues, "User", value);
}

function encodeUser(value) {
  const result = { id: value.id, name: value.name };
  if (value.born !== undefined) result.born = rpc.encodeDate(value.born);
  return result;
}

function decodeUser(value) {
  const result = { id: value.id, name: value.name };
  if (value.born !== undefined) result.born = rpc.decodeDate(value.born);
  return result;
}

function checkCreateArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[user]", value);
  let issues;
  issues = rpc.within(issues, "user", checkUser(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkCreateArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[user]", value);
  let issues;
  issues = rpc.within(issues, "user", checkUserJson(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function encodeCreateArgs(value) {
  return [encodeUser(value[0])];
}

function decodeCreateArgs(value) {
  return [decodeUser(value[0])];
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

function checkUserExists(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserExists", value);
  let issues;
  issues = rpc.within(issues, "existing", checkUser(value.existing));
  if (!rpc.isDate(value.since)) issues = rpc.note(issues, "since", "Date", value.since);
  issues = rpc.within(issues, "suggestions", checkUserExistsSuggestions(value.suggestions));
  return issues && rpc.ofObject(issues, "UserExists", value);
}

function checkUserExistsSuggestions(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkUserExistsSuggestionsItem(value[index]));
  }
  return issues;
}

function checkUserExistsSuggestionsItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.name !== "string") issues = rpc.note(issues, "name", "string", value.name);
  if (typeof value.free !== "boolean") issues = rpc.note(issues, "free", "boolean", value.free);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkUserExistsJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserExists", value);
  let issues;
  issues = rpc.within(issues, "existing", checkUserJson(value.existing));
  if (!rpc.isDateTime(value.since))
    issues = rpc.note(issues, "since", "RFC 3339 date-time", value.since);
  issues = rpc.within(issues, "suggestions", checkUserExistsSuggestions(value.suggestions));
  return issues && rpc.ofObject(issues, "UserExists", value);
}

function encodeUserExists(value) {
  return {
    existing: encodeUser(value.existing),
    since: rpc.encodeDate(value.since),
    suggestions: value.suggestions.map(encodeUserExistsSuggestionsItem),
  };
}

function encodeUserExistsSuggestionsItem(value) {
  return { name: value.name, free: value.free };
}

function decodeUserExists(value) {
  return {
    existing: decodeUser(value.existing),
    since: rpc.decodeDate(value.since),
    suggestions: value.suggestions,
  };
}

function checkQuotaExceeded(value) {
  if (!rpc.isDataObject(value)) return rpc.expected("QuotaExceeded", value);
  return undefined;
}

function encodeQuotaExceeded(value) {
  return {};
}
