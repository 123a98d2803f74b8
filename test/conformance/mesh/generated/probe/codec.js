// Generated from test/conformance/mesh/contracts/probe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const failArgsHowValues = new Set([
  "error",
  "secret",
  "declaredElsewhere",
  "wrongResult",
  "permission",
  "nothing",
]);

export const echoArgs = rpc.codec({ label: "arguments of probe.echo", check: checkEchoArgs });

export const echoResult = rpc.codec({ label: "result of probe.echo", check: checkEchoResult });

export const waitArgs = rpc.codec({ label: "arguments of probe.wait", check: checkWaitArgs });

export const waitResult = rpc.codec({ label: "result of probe.wait", check: checkEchoResult });

export const hangArgs = rpc.codec({ label: "arguments of probe.hang", check: checkHangArgs });

export const hangResult = rpc.codec({
  label: "result of probe.hang",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const hangShortlyArgs = rpc.codec({
  label: "arguments of probe.hangShortly",
  check: checkHangShortlyArgs,
});

export const hangShortlyResult = rpc.codec({
  label: "result of probe.hangShortly",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const userArgs = rpc.codec({ label: "arguments of probe.user", check: checkUserArgs });

export const userResult = rpc.codec({
  label: "result of probe.user",
  check: checkUser,
  checkJson: checkUserJson,
  encode: encodeUser,
  decode: decodeUser,
});

export const failArgs = rpc.codec({ label: "arguments of probe.fail", check: checkFailArgs });

export const failResult = rpc.codec({ label: "result of probe.fail", check: checkFailResult });

export const optionalArgs = rpc.codec({
  label: "arguments of probe.optional",
  check: checkOptionalArgs,
  checkJson: checkOptionalArgsJson,
  encode: encodeOptionalArgs,
  decode: decodeOptionalArgs,
});

export const optionalResult = rpc.codec({
  label: "result of probe.optional",
  check: checkEchoResult,
});

export const sumArgs = rpc.codec({ label: "arguments of probe.sum", check: checkSumArgs });

export const sumResult = rpc.codec({ label: "result of probe.sum", check: checkFailResult });

export const tomorrowArgs = rpc.codec({
  label: "arguments of probe.tomorrow",
  check: checkTomorrowArgs,
  checkJson: checkTomorrowArgsJson,
  encode: encodeTomorrowArgs,
  decode: decodeTomorrowArgs,
});

export const tomorrowResult = rpc.codec({
  label: "result of probe.tomorrow",
  check: checkTomorrowResult,
  checkJson: checkTomorrowResultJson,
  encode: rpc.encodeDate,
  decode: rpc.decodeDate,
});

export const contextArgs = rpc.codec({
  label: "arguments of probe.context",
  check: checkHangShortlyArgs,
});

export const contextResult = rpc.codec({
  label: "result of probe.context",
  check: checkContextResult,
  encode: encodeContextResult,
});

export const countRunsArgs = rpc.codec({
  label: "arguments of probe.countRuns",
  check: checkHangArgs,
});

export const countRunsResult = rpc.codec({
  label: "result of probe.countRuns",
  check: checkFailResult,
});

export const countRunsIdempotentlyArgs = rpc.codec({
  label: "arguments of probe.countRunsIdempotently",
  check: checkHangArgs,
});

export const countRunsIdempotentlyResult = rpc.codec({
  label: "result of probe.countRunsIdempotently",
  check: checkFailResult,
});

export const spinArgs = rpc.codec({ label: "arguments of probe.spin", check: checkSpinArgs });

export const spinResult = rpc.codec({
  label: "result of probe.spin",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const rememberArgs = rpc.codec({
  label: "arguments of probe.remember",
  check: checkEchoArgs,
});

export const notedPayload = rpc.codec({
  label: "payload of probe.noted",
  check: checkNote,
  encode: encodeNote,
});

export const onNotedPayload = rpc.codec({
  label: "payload of probe.noted",
  check: checkNote,
  encode: encodeNote,
});

export const onNotedEverywherePayload = rpc.codec({
  label: "payload of probe.noted",
  check: checkNote,
  encode: encodeNote,
});

export const onNotedOncePayload = rpc.codec({
  label: "payload of probe.noted",
  check: checkNote,
  encode: encodeNote,
});

export const userNotFoundData = rpc.codec({
  label: "data of USER_NOT_FOUND",
  check: checkUserNotFound,
  encode: encodeUserNotFound,
});

export const userLockedData = rpc.codec({
  label: "data of USER_LOCKED",
  check: checkUserLocked,
  checkJson: checkUserLockedJson,
  encode: encodeUserLocked,
  decode: decodeUserLocked,
});

function checkEchoArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[text]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "text", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkEchoResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkWaitArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[milliseconds, tag]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "milliseconds", "number", value[0]);
  if (typeof value[1] !== "string") issues = rpc.note(issues, "tag", "string", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkHangArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[tag]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "tag", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkHangShortlyArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkUserArgs(value) {
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
  if (!rpc.isDate(value.born) && value.born !== null)
    issues = rpc.note(issues, "born", "Date | null", value.born);
  return issues && rpc.ofObject(issues, "User", value);
}

function checkUserJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("User", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  if (typeof value.name !== "string") issues = rpc.note(issues, "name", "string", value.name);
  if (!rpc.isDateTime(value.born) && value.born !== null)
    issues = rpc.note(issues, "born", "RFC 3339 date-time | null", value.born);
  return issues && rpc.ofObject(issues, "User", value);
}

function encodeUser(value) {
  return { id: value.id, name: value.name, born: encodeUserBorn(value.born) };
}

function encodeUserBorn(value) {
  if (rpc.isDate(value)) return rpc.encodeDate(value);
  return value;
}

function decodeUser(value) {
  return { id: value.id, name: value.name, born: decodeUserBorn(value.born) };
}

function decodeUserBorn(value) {
  if (rpc.isDateTime(value)) return rpc.decodeDate(value);
  return value;
}

function checkFailArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[how]", value);
  let issues;
  if (!failArgsHowValues.has(value[0]))
    issues = rpc.note(
      issues,
      "how",
      '"error" | "secret" | "declaredElsewhere" | "wrongResult" | "permission" | "nothing"',
      value[0],
    );
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkFailResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkOptionalArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[first, second]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "first", "string", value[0]);
  if (value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "second", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkOptionalArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[first, second]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "first", "string", value[0]);
  if (value[1] !== null && value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "second", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeOptionalArgs(value) {
  return rpc.trim([value[0], value[1]]);
}

function decodeOptionalArgs(value) {
  return rpc.trim([value[0], value[1] ?? undefined]);
}

function checkSumArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[...values]", value);
  let issues;
  issues = rpc.within(issues, "values", checkSumArgsValues(value.slice(0)));
  return issues;
}

function checkSumArgsValues(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  return issues;
}

function checkTomorrowArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[of]", value);
  let issues;
  if (!rpc.isDate(value[0])) issues = rpc.note(issues, "of", "Date", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkTomorrowArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[of]", value);
  let issues;
  if (!rpc.isDateTime(value[0])) issues = rpc.note(issues, "of", "RFC 3339 date-time", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function encodeTomorrowArgs(value) {
  return [rpc.encodeDate(value[0])];
}

function decodeTomorrowArgs(value) {
  return [rpc.decodeDate(value[0])];
}

function checkTomorrowResult(value) {
  if (!rpc.isDate(value)) return rpc.expected("Date", value);
  return undefined;
}

function checkTomorrowResultJson(value) {
  if (!rpc.isDateTime(value)) return rpc.expected("RFC 3339 date-time", value);
  return undefined;
}

function checkContextResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.caller !== "string") issues = rpc.note(issues, "caller", "string", value.caller);
  if (!Number.isFinite(value.remaining))
    issues = rpc.note(issues, "remaining", "number", value.remaining);
  issues = rpc.within(issues, "headers", checkContextResultHeaders(value.headers));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkContextResultHeaders(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") issues = rpc.note(issues, key, "string", value[key]);
  }
  return issues;
}

function encodeContextResult(value) {
  return { caller: value.caller, remaining: value.remaining, headers: value.headers };
}

function checkSpinArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[milliseconds]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "milliseconds", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkNote(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Note", value);
  let issues;
  if (typeof value.text !== "string") issues = rpc.note(issues, "text", "string", value.text);
  if (value.tags !== undefined) issues = rpc.within(issues, "tags", checkNoteTags(value.tags));
  return issues && rpc.ofObject(issues, "Note", value);
}

function checkNoteTags(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function encodeNote(value) {
  const result = { text: value.text };
  if (value.tags !== undefined) result.tags = value.tags;
  return result;
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

function checkUserLocked(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserLocked", value);
  let issues;
  if (!rpc.isDate(value.until)) issues = rpc.note(issues, "until", "Date", value.until);
  return issues && rpc.ofObject(issues, "UserLocked", value);
}

function checkUserLockedJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserLocked", value);
  let issues;
  if (!rpc.isDateTime(value.until))
    issues = rpc.note(issues, "until", "RFC 3339 date-time", value.until);
  return issues && rpc.ofObject(issues, "UserLocked", value);
}

function encodeUserLocked(value) {
  return { until: rpc.encodeDate(value.until) };
}

function decodeUserLocked(value) {
  return { until: rpc.decodeDate(value.until) };
}
