// Generated from contracts/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const deleteArgs = rpc.codec({
  label: "arguments of delete.delete",
  check: checkDeleteArgs,
});

export const deleteResult = rpc.codec({
  label: "result of delete.delete",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const serviceArgs = rpc.codec({
  label: "arguments of delete.service",
  check: checkServiceArgs,
});

export const serviceResult = rpc.codec({
  label: "result of delete.service",
  check: checkServiceResult,
});

export const rpcArgs = rpc.codec({
  label: "arguments of delete.rpc",
  check: checkRpcArgs,
  checkJson: checkRpcArgsJson,
  encode: encodeRpcArgs,
  decode: decodeRpcArgs,
});

export const rpcResult = rpc.codec({
  label: "result of delete.rpc",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const codecArgs = rpc.codec({ label: "arguments of delete.codec", check: checkCodecArgs });

export const codecResult = rpc.codec({
  label: "result of delete.codec",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const errorsArgs = rpc.codec({
  label: "arguments of delete.errors",
  check: checkErrorsArgs,
});

export const errorsResult = rpc.codec({
  label: "result of delete.errors",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const getUserArgs = rpc.codec({
  label: "arguments of delete.get-user",
  check: checkGetUserArgs,
});

export const getUserResult = rpc.codec({
  label: "result of delete.get-user",
  check: checkServiceResult,
});

export const getUserArgs_ = rpc.codec({
  label: "arguments of delete.getUser",
  check: checkGetUserArgs_,
  checkJson: checkGetUserArgs_Json,
  encode: encodeGetUserArgs_,
  decode: decodeGetUserArgs_,
});

export const getUserResult_ = rpc.codec({
  label: "result of delete.getUser",
  check: checkServiceResult,
});

export const addArgs = rpc.codec({ label: "arguments of delete.add", check: checkAddArgs });

export const addResult = rpc.codec({ label: "result of delete.add", check: checkAddResult });

export const addArgsArgs = rpc.codec({
  label: "arguments of delete.addArgs",
  check: checkAddArgsArgs,
});

export const addArgsResult = rpc.codec({
  label: "result of delete.addArgs",
  check: checkAddResult,
});

export const mapArgs = rpc.codec({ label: "arguments of delete.Map", check: checkMapArgs });

export const mapResult = rpc.codec({
  label: "result of delete.Map",
  check: checkPromise,
  encode: encodePromise,
});

export const promisePayload = rpc.codec({
  label: "payload of delete.Promise",
  check: checkDate,
  checkJson: checkDateJson,
  encode: encodeDate,
  decode: decodeDate,
});

export const logArgs = rpc.codec({ label: "arguments of delete.log", check: checkLogArgs });

export const logResult = rpc.codec({
  label: "result of delete.log",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const callArgs = rpc.codec({ label: "arguments of delete.call", check: checkCallArgs });

export const callResult = rpc.codec({
  label: "result of delete.call",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const classPayload = rpc.codec({
  label: "payload of delete.class",
  check: checkClassPayload,
  encode: encodeClassPayload,
});

export const awaitArgs = rpc.codec({ label: "arguments of delete.await", check: checkAwaitArgs });

function checkDeleteArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[options, rpc]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "options", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "rpc", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkServiceArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[service]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "service", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkServiceResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkRpcArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[names, contract]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "names", "number", value[0]);
  issues = rpc.within(issues, "contract", checkThing(value[1]));
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

function checkRpcArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[names, contract]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "names", "number", value[0]);
  issues = rpc.within(issues, "contract", checkThingJson(value[1]));
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

function encodeRpcArgs(value) {
  return [value[0], encodeThing(value[1])];
}

function encodeThing(value) {
  const result = { class: value.class, default: value.default, value: rpc.encodeDate(value.value) };
  if (value.issues !== undefined) result.issues = encodePromise(value.issues);
  return result;
}

function encodePromise(value) {
  return { then_: value.then_ };
}

function decodeRpcArgs(value) {
  return [value[0], decodeThing(value[1])];
}

function decodeThing(value) {
  const result = { class: value.class, default: value.default, value: rpc.decodeDate(value.value) };
  if (value.issues !== undefined) result.issues = value.issues;
  return result;
}

function checkCodecArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[codec]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "codec", "boolean", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkErrorsArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[errors]", value);
  let issues;
  issues = rpc.within(issues, "errors", checkErrorsArgsErrors(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkErrorsArgsErrors(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function checkGetUserArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[arguments_, eval_]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "arguments_", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "eval_", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkGetUserArgs_(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, depth]", value);
  let issues;
  issues = rpc.within(issues, "value", checkThing(value[0]));
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "depth", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkGetUserArgs_Json(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, depth]", value);
  let issues;
  issues = rpc.within(issues, "value", checkThingJson(value[0]));
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "depth", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeGetUserArgs_(value) {
  return [encodeThing(value[0]), value[1]];
}

function decodeGetUserArgs_(value) {
  return [decodeThing(value[0]), value[1]];
}

function checkAddArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, issues, result]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "value", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "issues", "number", value[1]);
  if (typeof value[2] !== "string") issues = rpc.note(issues, "result", "string", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkAddResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkAddArgsArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[index, key]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "index", "number", value[0]);
  if (typeof value[1] !== "string") issues = rpc.note(issues, "key", "string", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkMapArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[Map]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "Map", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
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

function checkLogArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[log]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "log", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkCallArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[call]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "call", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkClassPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.Object !== "string") issues = rpc.note(issues, "Object", "string", value.Object);
  issues = rpc.within(issues, "Array", checkErrorsArgsErrors(value.Array));
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeClassPayload(value) {
  return { Object: value.Object, Array: value.Array };
}

function checkAwaitArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[a]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "a", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}
