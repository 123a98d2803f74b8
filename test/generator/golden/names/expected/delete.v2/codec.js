// Generated from contracts/other/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const swapArgs = rpc.codec({
  label: "arguments of delete.v2.swap",
  check: checkSwapArgs,
  checkJson: checkSwapArgsJson,
  encode: encodeSwapArgs,
  decode: decodeSwapArgs,
});

export const swapResult = rpc.codec({
  label: "result of delete.v2.swap",
  check: checkThing2,
  checkJson: checkThing2Json,
  encode: encodeThing2,
  decode: decodeThing2,
});

export const onPromisePayload = rpc.codec({
  label: "payload of delete.Promise",
  check: checkDate,
  checkJson: checkDateJson,
  encode: encodeDate,
  decode: decodeDate,
});

function checkSwapArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[a, b]", value);
  let issues;
  issues = rpc.within(issues, "a", checkThing(value[0]));
  issues = rpc.within(issues, "b", checkThing2(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkThing(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing", value);
  let issues;
  if (typeof value.class !== "string") issues = rpc.note(issues, "class", "string", value.class);
  if (!Number.isFinite(value.default))
    issues = rpc.note(issues, "default", "number", value.default);
  if (!rpc.isDate(value.value)) issues = rpc.note(issues, "value", "Date", value.value);
  if (value.issues !== undefined) issues = rpc.within(issues, "issues", checkPromise(value.issues));
  return issues && rpc.ofObject(issues, "Thing", value);
}

function checkPromise(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Promise_", value);
  let issues;
  if (typeof value.then_ !== "string") issues = rpc.note(issues, "then_", "string", value.then_);
  return issues && rpc.ofObject(issues, "Promise_", value);
}

function checkThing2(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing2", value);
  let issues;
  issues = rpc.within(issues, "other", checkThing(value.other));
  return issues && rpc.ofObject(issues, "Thing2", value);
}

function checkSwapArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[a, b]", value);
  let issues;
  issues = rpc.within(issues, "a", checkThingJson(value[0]));
  issues = rpc.within(issues, "b", checkThing2Json(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkThingJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing", value);
  let issues;
  if (typeof value.class !== "string") issues = rpc.note(issues, "class", "string", value.class);
  if (!Number.isFinite(value.default))
    issues = rpc.note(issues, "default", "number", value.default);
  if (!rpc.isDateTime(value.value))
    issues = rpc.note(issues, "value", "RFC 3339 date-time", value.value);
  if (value.issues !== undefined) issues = rpc.within(issues, "issues", checkPromise(value.issues));
  return issues && rpc.ofObject(issues, "Thing", value);
}

function checkThing2Json(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing2", value);
  let issues;
  issues = rpc.within(issues, "other", checkThingJson(value.other));
  return issues && rpc.ofObject(issues, "Thing2", value);
}

function encodeSwapArgs(value) {
  return [encodeThing(value[0]), encodeThing2(value[1])];
}

function encodeThing(value) {
  const result = { class: value.class, default: value.default, value: rpc.encodeDate(value.value) };
  if (value.issues !== undefined) result.issues = encodePromise(value.issues);
  return result;
}

function encodePromise(value) {
  return { then_: value.then_ };
}

function encodeThing2(value) {
  return { other: encodeThing(value.other) };
}

function decodeSwapArgs(value) {
  return [decodeThing(value[0]), decodeThing2(value[1])];
}

function decodeThing(value) {
  const result = { class: value.class, default: value.default, value: rpc.decodeDate(value.value) };
  if (value.issues !== undefined) result.issues = value.issues;
  return result;
}

function decodeThing2(value) {
  return { other: decodeThing(value.other) };
}

function checkDate(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Date_", value);
  let issues;
  if (!rpc.isDate(value.Date)) issues = rpc.note(issues, "Date", "Date", value.Date);
  return issues && rpc.ofObject(issues, "Date_", value);
}

function checkDateJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Date_", value);
  let issues;
  if (!rpc.isDateTime(value.Date))
    issues = rpc.note(issues, "Date", "RFC 3339 date-time", value.Date);
  return issues && rpc.ofObject(issues, "Date_", value);
}

function encodeDate(value) {
  return { Date: rpc.encodeDate(value.Date) };
}

function decodeDate(value) {
  return { Date: rpc.decodeDate(value.Date) };
}
