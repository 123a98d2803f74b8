// Generated from contracts/calculator.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const lookUpArgsQueryWords = { text: "string", limit: "number", after: "Date" };

const lookUpArgsQueryJsonWords = { text: "string", limit: "number", after: "RFC 3339 date-time" };

const lookUpResultItemWords = { name: "string", value: "number" };

const aMethodWithALongNameAndManyParametersResultValueWords = {
  description: "string",
  values: null,
  updated: "Date",
};

const aMethodWithALongNameAndManyParametersResultValueJsonWord = {
  description: "string",
  values: null,
  updated: "RFC 3339 date-time",
};

export const resetArgs = {
  encode(value) {
    const issues = checkResetArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.reset", issues);
    return value;
  },
  decode(json) {
    const issues = checkResetArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.reset", issues);
    return json;
  },
};

export const resetResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.reset", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.reset", issues);
    return json;
  },
};

export const addArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.add", issues);
    return json;
  },
};

export const addResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.add", issues);
    return json;
  },
};

export const roundArgs = {
  encode(value) {
    const issues = checkRoundArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.round", issues);
    return encodeRoundArgs(value);
  },
  decode(json) {
    const issues = checkRoundArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.round", issues);
    return decodeRoundArgs(json);
  },
};

export const roundResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.round", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.round", issues);
    return json;
  },
};

export const scaleArgs = {
  encode(value) {
    const issues = checkScaleArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.scale", issues);
    return encodeRoundArgs(value);
  },
  decode(json) {
    const issues = checkScaleArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.scale", issues);
    return decodeScaleArgs(json);
  },
};

export const scaleResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.scale", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.scale", issues);
    return json;
  },
};

export const sumArgs = {
  encode(value) {
    const issues = checkSumArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.sum", issues);
    return value;
  },
  decode(json) {
    const issues = checkSumArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.sum", issues);
    return json;
  },
};

export const sumResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.sum", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.sum", issues);
    return json;
  },
};

export const scheduleArgs = {
  encode(value) {
    const issues = checkScheduleArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.schedule", issues);
    return encodeScheduleArgs(value);
  },
  decode(json) {
    const issues = checkScheduleArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.schedule", issues);
    return decodeScheduleArgs(json);
  },
};

export const scheduleResult = {
  encode(value) {
    const issues = checkScheduleResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.schedule", issues);
    return rpc.encodeDate(value);
  },
  decode(json) {
    const issues = checkScheduleResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.schedule", issues);
    return rpc.decodeDate(json);
  },
};

export const findArgs = {
  encode(value) {
    const issues = checkFindArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.find", issues);
    return value;
  },
  decode(json) {
    const issues = checkFindArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.find", issues);
    return json;
  },
};

export const findResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = checkFindResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.find", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = checkFindResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.find", issues);
    return json;
  },
};

export const nothingArgs = {
  encode(value) {
    const issues = checkResetArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.nothing", issues);
    return value;
  },
  decode(json) {
    const issues = checkResetArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.nothing", issues);
    return json;
  },
};

export const nothingResult = {
  encode(value) {
    const issues = checkNothingResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.nothing", issues);
    return value;
  },
  decode(json) {
    const issues = checkNothingResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.nothing", issues);
    return json;
  },
};

export const lookUpArgs = {
  encode(value) {
    const issues = checkLookUpArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.look_up", issues);
    return encodeLookUpArgs(value);
  },
  decode(json) {
    const issues = checkLookUpArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.look_up", issues);
    return decodeLookUpArgs(json);
  },
};

export const lookUpResult = {
  encode(value) {
    const issues = checkLookUpResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.look_up", issues);
    return encodeLookUpResult(value);
  },
  decode(json) {
    const issues = checkLookUpResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.look_up", issues);
    return json;
  },
};

export const echoArgs = {
  encode(value) {
    const issues = checkEchoArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of calculator.echo", issues);
    return encodeEchoArgs(value);
  },
  decode(json) {
    const issues = checkEchoArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of calculator.echo", issues);
    return json;
  },
};

export const echoResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("result of calculator.echo", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of calculator.echo", issues);
    return json;
  },
};

export const aMethodWithALongNameAndManyParametersArgs = {
  encode(value) {
    const issues = checkAMethodWithALongNameAndManyParametersArgs(value, 0);
    if (issues !== undefined)
      rpc.refuse("arguments of calculator.aMethodWithALongNameAndManyParameters", issues);
    return encodeAMethodWithALongNameAndManyParametersArgs(value);
  },
  decode(json) {
    const issues = checkAMethodWithALongNameAndManyParametersArgsJson(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("arguments of calculator.aMethodWithALongNameAndManyParameters", issues);
    return decodeAMethodWithALongNameAndManyParametersArgs(json);
  },
};

export const aMethodWithALongNameAndManyParametersResult = {
  encode(value) {
    const issues = checkAMethodWithALongNameAndManyParametersResult(value, 0);
    if (issues !== undefined)
      rpc.refuse("result of calculator.aMethodWithALongNameAndManyParameters", issues);
    return encodeAMethodWithALongNameAndManyParametersResult(value);
  },
  decode(json) {
    const issues = checkAMethodWithALongNameAndManyParametersResultJson(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("result of calculator.aMethodWithALongNameAndManyParameters", issues);
    return decodeAMethodWithALongNameAndManyParametersResult(json);
  },
};

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
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (value.limit !== undefined && !Number.isFinite(value.limit)) bad |= 2;
  if (value.after !== undefined && !rpc.isDate(value.after)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", lookUpArgsQueryWords, wrong);
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
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (value.limit !== undefined && !Number.isFinite(value.limit)) bad |= 2;
  if (value.after !== undefined && !rpc.isDateTime(value.after)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", lookUpArgsQueryJsonWords, wrong);
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
    const found = checkLookUpResultItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function checkLookUpResultItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.name !== "string") bad |= 1;
  if (!Number.isFinite(value.value)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", lookUpResultItemWords, wrong);
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
    const found = checkAMethodWithALongNameAndManyParametersResultValue(value[key]);
    if (found !== undefined) issues = rpc.within(issues, key, found);
  }
  return issues;
}

function checkAMethodWithALongNameAndManyParametersResultValue(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.description !== "string") bad |= 1;
  const found2 = checkAMethodWithALongNameAndManyParametersResultValueVal(value.values);
  if (found2 !== undefined) bad |= 2;
  if (!rpc.isDate(value.updated)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "object", aMethodWithALongNameAndManyParametersResultValueWords, wrong);
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
    const found = checkAMethodWithALongNameAndManyParametersResultValueJso(value[key]);
    if (found !== undefined) issues = rpc.within(issues, key, found);
  }
  return issues;
}

function checkAMethodWithALongNameAndManyParametersResultValueJso(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.description !== "string") bad |= 1;
  const found2 = checkAMethodWithALongNameAndManyParametersResultValueVal(value.values);
  if (found2 !== undefined) bad |= 2;
  if (!rpc.isDateTime(value.updated)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(
    value,
    "object",
    aMethodWithALongNameAndManyParametersResultValueJsonWord,
    wrong,
  );
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
