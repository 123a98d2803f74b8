// Generated from test/conformance/mesh/contracts/probe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const userWords = { id: "string", name: "string", born: "Date | null" };

const userJsonWords = { id: "string", name: "string", born: "RFC 3339 date-time | null" };

const failArgsHowValues = new Set([
  "error",
  "secret",
  "declaredElsewhere",
  "wrongResult",
  "permission",
  "nothing",
]);

const contextResultWords = { caller: "string", remaining: "number", headers: null };

const noteWords = { text: "string", tags: null };

const userNotFoundWords = { id: "string" };

const userLockedWords = { until: "Date" };

const userLockedJsonWords = { until: "RFC 3339 date-time" };

export const echoArgs = {
  encode(value) {
    const issues = checkEchoArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.echo", issues);
    return value;
  },
  decode(json) {
    const issues = checkEchoArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.echo", issues);
    return json;
  },
};

export const echoResult = {
  encode(value) {
    const issues = checkEchoResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.echo", issues);
    return value;
  },
  decode(json) {
    const issues = checkEchoResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.echo", issues);
    return json;
  },
};

export const waitArgs = {
  encode(value) {
    const issues = checkWaitArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.wait", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.wait", issues);
    return json;
  },
};

export const waitResult = {
  encode(value) {
    const issues = checkEchoResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.wait", issues);
    return value;
  },
  decode(json) {
    const issues = checkEchoResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.wait", issues);
    return json;
  },
};

export const hangArgs = {
  encode(value) {
    const issues = checkHangArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.hang", issues);
    return value;
  },
  decode(json) {
    const issues = checkHangArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.hang", issues);
    return json;
  },
};

export const hangResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.hang", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.hang", issues);
    return json;
  },
};

export const hangShortlyArgs = {
  encode(value) {
    const issues = checkHangShortlyArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.hangShortly", issues);
    return value;
  },
  decode(json) {
    const issues = checkHangShortlyArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.hangShortly", issues);
    return json;
  },
};

export const hangShortlyResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.hangShortly", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.hangShortly", issues);
    return json;
  },
};

export const userArgs = {
  encode(value) {
    const issues = checkUserArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.user", issues);
    return value;
  },
  decode(json) {
    const issues = checkUserArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.user", issues);
    return json;
  },
};

export const userResult = {
  encode(value) {
    const issues = checkUser(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.user", issues);
    return encodeUser(value);
  },
  decode(json) {
    const issues = checkUserJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.user", issues);
    return decodeUser(json);
  },
};

export const failArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.fail", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.fail", issues);
    return json;
  },
};

export const failResult = {
  encode(value) {
    const issues = checkFailResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.fail", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.fail", issues);
    return json;
  },
};

export const optionalArgs = {
  encode(value) {
    const issues = checkOptionalArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.optional", issues);
    return encodeOptionalArgs(value);
  },
  decode(json) {
    const issues = checkOptionalArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.optional", issues);
    return decodeOptionalArgs(json);
  },
};

export const optionalResult = {
  encode(value) {
    const issues = checkEchoResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.optional", issues);
    return value;
  },
  decode(json) {
    const issues = checkEchoResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.optional", issues);
    return json;
  },
};

export const sumArgs = {
  encode(value) {
    const issues = checkSumArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.sum", issues);
    return value;
  },
  decode(json) {
    const issues = checkSumArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.sum", issues);
    return json;
  },
};

export const sumResult = {
  encode(value) {
    const issues = checkFailResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.sum", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.sum", issues);
    return json;
  },
};

export const tomorrowArgs = {
  encode(value) {
    const issues = checkTomorrowArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.tomorrow", issues);
    return encodeTomorrowArgs(value);
  },
  decode(json) {
    const issues = checkTomorrowArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.tomorrow", issues);
    return decodeTomorrowArgs(json);
  },
};

export const tomorrowResult = {
  encode(value) {
    const issues = checkTomorrowResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.tomorrow", issues);
    return rpc.encodeDate(value);
  },
  decode(json) {
    const issues = checkTomorrowResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.tomorrow", issues);
    return rpc.decodeDate(json);
  },
};

export const contextArgs = {
  encode(value) {
    const issues = checkHangShortlyArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.context", issues);
    return value;
  },
  decode(json) {
    const issues = checkHangShortlyArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.context", issues);
    return json;
  },
};

export const contextResult = {
  encode(value) {
    const issues = checkContextResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.context", issues);
    return encodeContextResult(value);
  },
  decode(json) {
    const issues = checkContextResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.context", issues);
    return json;
  },
};

export const countRunsArgs = {
  encode(value) {
    const issues = checkHangArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.countRuns", issues);
    return value;
  },
  decode(json) {
    const issues = checkHangArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.countRuns", issues);
    return json;
  },
};

export const countRunsResult = {
  encode(value) {
    const issues = checkFailResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.countRuns", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.countRuns", issues);
    return json;
  },
};

export const countRunsIdempotentlyArgs = {
  encode(value) {
    const issues = checkHangArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.countRunsIdempotently", issues);
    return value;
  },
  decode(json) {
    const issues = checkHangArgs(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("arguments of probe.countRunsIdempotently", issues);
    return json;
  },
};

export const countRunsIdempotentlyResult = {
  encode(value) {
    const issues = checkFailResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.countRunsIdempotently", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.countRunsIdempotently", issues);
    return json;
  },
};

export const spinArgs = {
  encode(value) {
    const issues = checkSpinArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.spin", issues);
    return value;
  },
  decode(json) {
    const issues = checkSpinArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.spin", issues);
    return json;
  },
};

export const spinResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of probe.spin", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of probe.spin", issues);
    return json;
  },
};

export const rememberArgs = {
  encode(value) {
    const issues = checkEchoArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of probe.remember", issues);
    return value;
  },
  decode(json) {
    const issues = checkEchoArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of probe.remember", issues);
    return json;
  },
};

export const notedPayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of probe.noted", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of probe.noted", issues);
    return json;
  },
};

export const onNotedPayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of probe.noted", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of probe.noted", issues);
    return json;
  },
};

export const onNotedEverywherePayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of probe.noted", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of probe.noted", issues);
    return json;
  },
};

export const onNotedOncePayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of probe.noted", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of probe.noted", issues);
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

export const userLockedData = {
  encode(value) {
    const issues = checkUserLocked(value, 0);
    if (issues !== undefined) rpc.refuse("data of USER_LOCKED", issues);
    return encodeUserLocked(value);
  },
  decode(json) {
    const issues = checkUserLockedJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of USER_LOCKED", issues);
    return decodeUserLocked(json);
  },
};

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
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (typeof value.name !== "string") bad |= 2;
  if (!rpc.isDate(value.born) && value.born !== null) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "User", userWords, wrong);
}

function checkUserJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("User", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (typeof value.name !== "string") bad |= 2;
  if (!rpc.isDateTime(value.born) && value.born !== null) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "User", userJsonWords, wrong);
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
  if (typeof value === "string") return rpc.decodeDate(value);
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
  let bad = 0;
  if (typeof value.caller !== "string") bad |= 1;
  if (!Number.isFinite(value.remaining)) bad |= 2;
  const found3 = checkContextResultHeaders(value.headers);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "object", contextResultWords, wrong);
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
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  let found2;
  if (value.tags !== undefined) found2 = checkNoteTags(value.tags);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "Note", noteWords, wrong);
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
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "UserNotFound", userNotFoundWords, wrong);
}

function encodeUserNotFound(value) {
  return { id: value.id };
}

function checkUserLocked(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserLocked", value);
  let bad = 0;
  if (!rpc.isDate(value.until)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "UserLocked", userLockedWords, wrong);
}

function checkUserLockedJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserLocked", value);
  let bad = 0;
  if (!rpc.isDateTime(value.until)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "UserLocked", userLockedJsonWords, wrong);
}

function encodeUserLocked(value) {
  return { until: rpc.encodeDate(value.until) };
}

function decodeUserLocked(value) {
  return { until: rpc.decodeDate(value.until) };
}
