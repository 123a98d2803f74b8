// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const resetArgs = rpc.codec({
  label: "arguments of calculator.reset",
  check: checkResetArgs,
});

export const resetResult = rpc.codec({
  label: "result of calculator.reset",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const addArgs = rpc.codec({ label: "arguments of calculator.add", check: checkAddArgs });

export const addResult = rpc.codec({ label: "result of calculator.add", check: checkAddResult });

export const roundArgs = rpc.codec({
  label: "arguments of calculator.round",
  check: checkRoundArgs,
  checkJson: checkRoundArgsJson,
  encode: encodeRoundArgs,
  decode: decodeRoundArgs,
});

export const roundResult = rpc.codec({
  label: "result of calculator.round",
  check: checkAddResult,
});

export const scaleArgs = rpc.codec({
  label: "arguments of calculator.scale",
  check: checkScaleArgs,
  checkJson: checkScaleArgsJson,
  encode: encodeRoundArgs,
  decode: decodeScaleArgs,
});

export const scaleResult = rpc.codec({
  label: "result of calculator.scale",
  check: checkAddResult,
});

export const sumArgs = rpc.codec({ label: "arguments of calculator.sum", check: checkSumArgs });

export const sumResult = rpc.codec({ label: "result of calculator.sum", check: checkAddResult });

export const scheduleArgs = rpc.codec({
  label: "arguments of calculator.schedule",
  check: checkScheduleArgs,
  checkJson: checkScheduleArgsJson,
  encode: encodeScheduleArgs,
  decode: decodeScheduleArgs,
});

export const scheduleResult = rpc.codec({
  label: "result of calculator.schedule",
  check: checkScheduleResult,
  checkJson: checkScheduleResultJson,
  encode: rpc.encodeDate,
  decode: rpc.decodeDate,
});

export const findArgs = rpc.codec({ label: "arguments of calculator.find", check: checkFindArgs });

export const findResult = rpc.codec({
  label: "result of calculator.find",
  check: checkFindResult,
  absent: [undefined, null],
});

export const nothingArgs = rpc.codec({
  label: "arguments of calculator.nothing",
  check: checkResetArgs,
});

export const nothingResult = rpc.codec({
  label: "result of calculator.nothing",
  check: checkNothingResult,
});

export const lookUpArgs = rpc.codec({
  label: "arguments of calculator.look_up",
  check: checkLookUpArgs,
  checkJson: checkLookUpArgsJson,
  encode: encodeLookUpArgs,
  decode: decodeLookUpArgs,
});

export const lookUpResult = rpc.codec({
  label: "result of calculator.look_up",
  check: checkLookUpResult,
  encode: encodeLookUpResult,
});

export const echoArgs = rpc.codec({
  label: "arguments of calculator.echo",
  check: checkEchoArgs,
  encode: encodeEchoArgs,
});

export const echoResult = rpc.codec({
  label: "result of calculator.echo",
  check: rpc.checkUnknown,
  absent: [undefined],
});

export const aMethodWithALongNameAndManyParametersArgs = rpc.codec({
  label: "arguments of calculator.aMethodWithALongNameAndManyParameters",
  check: checkAMethodWithALongNameAndManyParametersArgs,
  checkJson: checkAMethodWithALongNameAndManyParametersArgsJson,
  encode: encodeAMethodWithALongNameAndManyParametersArgs,
  decode: decodeAMethodWithALongNameAndManyParametersArgs,
});

export const aMethodWithALongNameAndManyParametersResult = rpc.codec({
  label: "result of calculator.aMethodWithALongNameAndManyParameters",
  check: checkAMethodWithALongNameAndManyParametersResult,
  checkJson: checkAMethodWithALongNameAndManyParametersResultJson,
  encode: encodeAMethodWithALongNameAndManyParametersResult,
  decode: decodeAMethodWithALongNameAndManyParametersResult,
});

function checkResetArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkAddArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[x, y]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "x", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "y", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkAddResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkRoundArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, digits, mode]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "value", "number", value[0]);
  if (value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "digits", "number", value[1]);
  if (value[2] !== undefined && value[2] !== null && value[2] !== "up" && value[2] !== "down")
    issues = rpc.note(issues, "mode", '"up" | "down" | null', value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkRoundArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, digits, mode]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "value", "number", value[0]);
  if (value[1] !== null && value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "digits", "number", value[1]);
  if (value[2] !== undefined && value[2] !== null && value[2] !== "up" && value[2] !== "down")
    issues = rpc.note(issues, "mode", '"up" | "down" | null', value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function encodeRoundArgs(value) {
  return rpc.trim([value[0], value[1], value[2]]);
}

function decodeRoundArgs(value) {
  return rpc.trim([value[0], value[1] ?? undefined, value[2]]);
}

function checkScaleArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[factor, unit, value]", value);
  let issues;
  if (value[0] !== undefined && !Number.isFinite(value[0]))
    issues = rpc.note(issues, "factor", "number", value[0]);
  if (value[1] !== undefined && typeof value[1] !== "string" && value[1] !== null)
    issues = rpc.note(issues, "unit", "string | null", value[1]);
  if (value[1] === undefined && rpc.isFollowed(value, 1))
    issues = rpc.note(issues, "unit", "a value, because others follow", value[1]);
  if (!Number.isFinite(value[2])) issues = rpc.note(issues, "value", "number", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkScaleArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[factor, unit, value]", value);
  let issues;
  if (value[0] !== null && value[0] !== undefined && !Number.isFinite(value[0]))
    issues = rpc.note(issues, "factor", "number", value[0]);
  if (value[1] !== undefined && typeof value[1] !== "string" && value[1] !== null)
    issues = rpc.note(issues, "unit", "string | null", value[1]);
  if (!Number.isFinite(value[2])) issues = rpc.note(issues, "value", "number", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function decodeScaleArgs(value) {
  return rpc.trim([value[0] ?? undefined, value[1], value[2]]);
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

function checkScheduleArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[first, ...others]", value);
  let issues;
  if (!rpc.isDate(value[0])) issues = rpc.note(issues, "first", "Date", value[0]);
  issues = rpc.within(issues, "others", checkScheduleArgsOthers(value.slice(1)));
  return issues;
}

function checkScheduleArgsOthers(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!rpc.isDate(value[index])) issues = rpc.note(issues, index, "Date", value[index]);
  }
  return issues;
}

function checkScheduleArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[first, ...others]", value);
  let issues;
  if (!rpc.isDateTime(value[0])) issues = rpc.note(issues, "first", "RFC 3339 date-time", value[0]);
  issues = rpc.within(issues, "others", checkScheduleArgsOthersJson(value.slice(1)));
  return issues;
}

function checkScheduleArgsOthersJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!rpc.isDateTime(value[index]))
      issues = rpc.note(issues, index, "RFC 3339 date-time", value[index]);
  }
  return issues;
}

function encodeScheduleArgs(value) {
  return [rpc.encodeDate(value[0]), ...value.slice(1).map(rpc.encodeDate)];
}

function decodeScheduleArgs(value) {
  return [rpc.decodeDate(value[0]), ...value.slice(1).map(rpc.decodeDate)];
}

function checkScheduleResult(value) {
  if (!rpc.isDate(value)) return rpc.expected("Date", value);
  return undefined;
}

function checkScheduleResultJson(value) {
  if (!rpc.isDateTime(value)) return rpc.expected("RFC 3339 date-time", value);
  return undefined;
}

function checkFindArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[name]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "name", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkFindResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkNothingResult(value) {
  if (value !== null) return rpc.expected("null", value);
  return undefined;
}

function checkLookUpArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[query]", value);
  let issues;
  issues = rpc.within(issues, "query", checkLookUpArgsQuery(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkLookUpArgsQuery(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.text !== "string") issues = rpc.note(issues, "text", "string", value.text);
  if (value.limit !== undefined && !Number.isFinite(value.limit))
    issues = rpc.note(issues, "limit", "number", value.limit);
  if (value.after !== undefined && !rpc.isDate(value.after))
    issues = rpc.note(issues, "after", "Date", value.after);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkLookUpArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[query]", value);
  let issues;
  issues = rpc.within(issues, "query", checkLookUpArgsQueryJson(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkLookUpArgsQueryJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.text !== "string") issues = rpc.note(issues, "text", "string", value.text);
  if (value.limit !== undefined && !Number.isFinite(value.limit))
    issues = rpc.note(issues, "limit", "number", value.limit);
  if (value.after !== undefined && !rpc.isDateTime(value.after))
    issues = rpc.note(issues, "after", "RFC 3339 date-time", value.after);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeLookUpArgs(value) {
  return [encodeLookUpArgsQuery(value[0])];
}

function encodeLookUpArgsQuery(value) {
  const result = { text: value.text };
  if (value.limit !== undefined) result.limit = value.limit;
  if (value.after !== undefined) result.after = rpc.encodeDate(value.after);
  return result;
}

function decodeLookUpArgs(value) {
  return [decodeLookUpArgsQuery(value[0])];
}

function decodeLookUpArgsQuery(value) {
  const result = { text: value.text };
  if (value.limit !== undefined) result.limit = value.limit;
  if (value.after !== undefined) result.after = rpc.decodeDate(value.after);
  return result;
}

function checkLookUpResult(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkLookUpResultItem(value[index]));
  }
  return issues;
}

function checkLookUpResultItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.name !== "string") issues = rpc.note(issues, "name", "string", value.name);
  if (!Number.isFinite(value.value)) issues = rpc.note(issues, "value", "number", value.value);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeLookUpResult(value) {
  return value.map(encodeLookUpResultItem);
}

function encodeLookUpResultItem(value) {
  return { name: value.name, value: value.value };
}

function checkEchoArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  if (value[0] !== undefined) issues = rpc.within(issues, "value", rpc.checkUnknown(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function encodeEchoArgs(value) {
  return rpc.trim([value[0]]);
}

function checkAMethodWithALongNameAndManyParametersArgs(value) {
  if (!Array.isArray(value))
    return rpc.expected(
      "[firstParameter, secondParameter, thirdParameter, fourthParameter]",
      value,
    );
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "firstParameter", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "secondParameter", "number", value[1]);
  if (typeof value[2] !== "boolean")
    issues = rpc.note(issues, "thirdParameter", "boolean", value[2]);
  if (value[3] !== undefined && !rpc.isDate(value[3]))
    issues = rpc.note(issues, "fourthParameter", "Date", value[3]);
  if (value.length > 4) issues = rpc.add(issues, rpc.tooMany(4, value.length));
  return issues;
}

function checkAMethodWithALongNameAndManyParametersArgsJson(value) {
  if (!Array.isArray(value))
    return rpc.expected(
      "[firstParameter, secondParameter, thirdParameter, fourthParameter]",
      value,
    );
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "firstParameter", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "secondParameter", "number", value[1]);
  if (typeof value[2] !== "boolean")
    issues = rpc.note(issues, "thirdParameter", "boolean", value[2]);
  if (value[3] !== null && value[3] !== undefined && !rpc.isDateTime(value[3]))
    issues = rpc.note(issues, "fourthParameter", "RFC 3339 date-time", value[3]);
  if (value.length > 4) issues = rpc.add(issues, rpc.tooMany(4, value.length));
  return issues;
}

function encodeAMethodWithALongNameAndManyParametersArgs(value) {
  return rpc.trim([value[0], value[1], value[2], rpc.optional(value[3], rpc.encodeDate)]);
}

function decodeAMethodWithALongNameAndManyParametersArgs(value) {
  return rpc.trim([
    value[0],
    value[1],
    value[2],
    rpc.optional(value[3] ?? undefined, rpc.decodeDate),
  ]);
}

function checkAMethodWithALongNameAndManyParametersResult(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    issues = rpc.within(
      issues,
      key,
      checkAMethodWithALongNameAndManyParametersResultValue(value[key]),
    );
  }
  return issues;
}

function checkAMethodWithALongNameAndManyParametersResultValue(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.description !== "string")
    issues = rpc.note(issues, "description", "string", value.description);
  issues = rpc.within(
    issues,
    "values",
    checkAMethodWithALongNameAndManyParametersResultValueVal(value.values),
  );
  if (!rpc.isDate(value.updated)) issues = rpc.note(issues, "updated", "Date", value.updated);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkAMethodWithALongNameAndManyParametersResultValueVal(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index]) && value[index] !== null)
      issues = rpc.note(issues, index, "number | null", value[index]);
  }
  return issues;
}

function checkAMethodWithALongNameAndManyParametersResultJson(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    issues = rpc.within(
      issues,
      key,
      checkAMethodWithALongNameAndManyParametersResultValueJso(value[key]),
    );
  }
  return issues;
}

function checkAMethodWithALongNameAndManyParametersResultValueJso(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.description !== "string")
    issues = rpc.note(issues, "description", "string", value.description);
  issues = rpc.within(
    issues,
    "values",
    checkAMethodWithALongNameAndManyParametersResultValueVal(value.values),
  );
  if (!rpc.isDateTime(value.updated))
    issues = rpc.note(issues, "updated", "RFC 3339 date-time", value.updated);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeAMethodWithALongNameAndManyParametersResult(value) {
  return rpc.mapValues(value, encodeAMethodWithALongNameAndManyParametersResultValue);
}

function encodeAMethodWithALongNameAndManyParametersResultValue(value) {
  return {
    description: value.description,
    values: value.values,
    updated: rpc.encodeDate(value.updated),
  };
}

function decodeAMethodWithALongNameAndManyParametersResult(value) {
  return rpc.mapValues(value, decodeAMethodWithALongNameAndManyParametersResultValue);
}

function decodeAMethodWithALongNameAndManyParametersResultValue(value) {
  return {
    description: value.description,
    values: value.values,
    updated: rpc.decodeDate(value.updated),
  };
}
