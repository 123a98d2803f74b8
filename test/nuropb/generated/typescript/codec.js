// Generated from test/nuropb/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const tellContextResultWords = { headers: null, caller: "string" };

const greetingWords = { who: "string" };

const userNotFoundWords = { userId: "string" };

export const addArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.add", issues);
    return encodeAddArgs(value);
  },
  decode(json) {
    const issues = checkAddArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.add", issues);
    return decodeAddArgs(json);
  },
};

export const addResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.add", issues);
    return json;
  },
};

export const sameArgs = {
  encode(value) {
    const issues = checkSameArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.same", issues);
    return encodeSameArgs(value);
  },
  decode(json) {
    const issues = checkSameArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.same", issues);
    return json;
  },
};

export const sameResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.same", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.same", issues);
    return json;
  },
};

export const doubleBigArgs = {
  encode(value) {
    const issues = checkDoubleBigArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.doubleBig", issues);
    return encodeDoubleBigArgs(value);
  },
  decode(json) {
    const issues = checkDoubleBigArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.doubleBig", issues);
    return decodeDoubleBigArgs(json);
  },
};

export const doubleBigResult = {
  encode(value) {
    const issues = checkDoubleBigResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.doubleBig", issues);
    return rpc.encodeBigint(value);
  },
  decode(json) {
    const issues = checkDoubleBigResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.doubleBig", issues);
    return rpc.decodeBigint(json);
  },
};

export const atArgs = {
  encode(value) {
    const issues = checkAtArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.at", issues);
    return encodeAtArgs(value);
  },
  decode(json) {
    const issues = checkAtArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.at", issues);
    return decodeAtArgs(json);
  },
};

export const atResult = {
  encode(value) {
    const issues = checkAtResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.at", issues);
    return rpc.encodeDate(value);
  },
  decode(json) {
    const issues = checkAtResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.at", issues);
    return rpc.decodeDate(json);
  },
};

export const failArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.fail", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.fail", issues);
    return json;
  },
};

export const failResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.fail", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.fail", issues);
    return json;
  },
};

export const getUserArgs = {
  encode(value) {
    const issues = checkGetUserArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.getUser", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetUserArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.getUser", issues);
    return json;
  },
};

export const getUserResult = {
  encode(value) {
    const issues = checkGetUserResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.getUser", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetUserResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.getUser", issues);
    return json;
  },
};

export const tellContextArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.tellContext", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.tellContext", issues);
    return json;
  },
};

export const tellContextResult = {
  encode(value) {
    const issues = checkTellContextResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.tellContext", issues);
    return encodeTellContextResult(value);
  },
  decode(json) {
    const issues = checkTellContextResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.tellContext", issues);
    return json;
  },
};

export const passOnArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.passOn", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.passOn", issues);
    return json;
  },
};

export const passOnResult = {
  encode(value) {
    const issues = checkPassOnResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.passOn", issues);
    return value;
  },
  decode(json) {
    const issues = checkPassOnResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.passOn", issues);
    return json;
  },
};

export const textArgs = {
  encode(value) {
    const issues = checkTextArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.text", issues);
    return value;
  },
  decode(json) {
    const issues = checkTextArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.text", issues);
    return json;
  },
};

export const textResult = {
  encode(value) {
    const issues = checkGetUserResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.text", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetUserResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.text", issues);
    return json;
  },
};

export const greetArgs = {
  encode(value) {
    const issues = checkGreetArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.greet", issues);
    return value;
  },
  decode(json) {
    const issues = checkGreetArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.greet", issues);
    return json;
  },
};

export const greetResult = {
  encode(value) {
    const issues = checkGetUserResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.greet", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetUserResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.greet", issues);
    return json;
  },
};

export const againArgs = {
  encode(value) {
    const issues = checkAgainArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.again", issues);
    return value;
  },
  decode(json) {
    const issues = checkAgainArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.again", issues);
    return json;
  },
};

export const againResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.again", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.again", issues);
    return json;
  },
};

export const guardedArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.guarded", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.guarded", issues);
    return json;
  },
};

export const guardedResult = {
  encode(value) {
    const issues = checkGetUserResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.guarded", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetUserResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.guarded", issues);
    return json;
  },
};

export const hiddenArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.hidden", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.hidden", issues);
    return json;
  },
};

export const hiddenResult = {
  encode(value) {
    const issues = checkGetUserResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.hidden", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetUserResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.hidden", issues);
    return json;
  },
};

export const internalArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.internal", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.internal", issues);
    return json;
  },
};

export const internalResult = {
  encode(value) {
    const issues = checkGetUserResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.internal", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetUserResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.internal", issues);
    return json;
  },
};

export const secretArgs = {
  encode(value) {
    const issues = checkSecretArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.secret", issues);
    return value;
  },
  decode(json) {
    const issues = checkSecretArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.secret", issues);
    return json;
  },
};

export const secretResult = {
  encode(value) {
    const issues = checkGetUserResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.secret", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetUserResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.secret", issues);
    return json;
  },
};

export const rebuildIndexArgs = {
  encode(value) {
    const issues = checkRebuildIndexArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.rebuildIndex", issues);
    return value;
  },
  decode(json) {
    const issues = checkRebuildIndexArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.rebuildIndex", issues);
    return json;
  },
};

export const greetedPayload = {
  encode(value) {
    const issues = checkGreeting(value, 0);
    if (issues !== undefined) rpc.refuse("payload of typescript.greeted", issues);
    return encodeGreeting(value);
  },
  decode(json) {
    const issues = checkGreeting(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of typescript.greeted", issues);
    return json;
  },
};

export const onGreetedPayload = {
  encode(value) {
    const issues = checkGreeting(value, 0);
    if (issues !== undefined) rpc.refuse("payload of python.greeted", issues);
    return encodeGreeting(value);
  },
  decode(json) {
    const issues = checkGreeting(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of python.greeted", issues);
    return json;
  },
};

export const onCastPayload = {
  encode(value) {
    const issues = checkGreeting(value, 0);
    if (issues !== undefined) rpc.refuse("payload of python.greeted", issues);
    return encodeGreeting(value);
  },
  decode(json) {
    const issues = checkGreeting(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of python.greeted", issues);
    return json;
  },
};

export const onOrdersPayload = {
  encode(value) {
    const issues = checkGreeting(value, 0);
    if (issues !== undefined) rpc.refuse("payload of typescript.onOrders", issues);
    return encodeGreeting(value);
  },
  decode(json) {
    const issues = checkGreeting(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of typescript.onOrders", issues);
    return json;
  },
};

export const appErrorsUsernotfoundData = {
  encode(value) {
    const issues = checkUserNotFound(value, 0);
    if (issues !== undefined) rpc.refuse("data of app.errors.UserNotFound", issues);
    return encodeUserNotFound(value);
  },
  decode(json) {
    const issues = checkUserNotFound(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of app.errors.UserNotFound", issues);
    return json;
  },
};

function checkAddArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[a, b]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "a", "number", value[0]);
  if (value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "b", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkAddArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[a, b]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "a", "number", value[0]);
  if (value[1] !== null && value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "b", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeAddArgs(value) {
  return rpc.trim([value[0], value[1]]);
}

function decodeAddArgs(value) {
  return rpc.trim([value[0], value[1] ?? undefined]);
}

function checkAddResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkSameArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  if (value[0] !== undefined) issues = rpc.within(issues, "value", rpc.checkUnknown(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function encodeSameArgs(value) {
  return rpc.trim([value[0]]);
}

function checkDoubleBigArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  if (!rpc.isBigint(value[0])) issues = rpc.note(issues, "value", "bigint", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkDoubleBigArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  if (!rpc.isBigintText(value[0])) issues = rpc.note(issues, "value", "decimal digits", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function encodeDoubleBigArgs(value) {
  return [rpc.encodeBigint(value[0])];
}

function decodeDoubleBigArgs(value) {
  return [rpc.decodeBigint(value[0])];
}

function checkDoubleBigResult(value) {
  if (!rpc.isBigint(value)) return rpc.expected("bigint", value);
  return undefined;
}

function checkDoubleBigResultJson(value) {
  if (!rpc.isBigintText(value)) return rpc.expected("decimal digits", value);
  return undefined;
}

function checkAtArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[time]", value);
  let issues;
  if (!rpc.isDate(value[0])) issues = rpc.note(issues, "time", "Date", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkAtArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[time]", value);
  let issues;
  if (!rpc.isDateTime(value[0])) issues = rpc.note(issues, "time", "RFC 3339 date-time", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function encodeAtArgs(value) {
  return [rpc.encodeDate(value[0])];
}

function decodeAtArgs(value) {
  return [rpc.decodeDate(value[0])];
}

function checkAtResult(value) {
  if (!rpc.isDate(value)) return rpc.expected("Date", value);
  return undefined;
}

function checkAtResultJson(value) {
  if (!rpc.isDateTime(value)) return rpc.expected("RFC 3339 date-time", value);
  return undefined;
}

function checkFailArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkGetUserArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[userId]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "userId", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkGetUserResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkTellContextResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  const found1 = checkTellContextResultHeaders(value.headers);
  if (found1 !== undefined) bad |= 1;
  if (typeof value.caller !== "string") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found1];
  return rpc.report(value, "object", tellContextResultWords, wrong);
}

function checkTellContextResultHeaders(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") issues = rpc.note(issues, key, "string", value[key]);
  }
  return issues;
}

function encodeTellContextResult(value) {
  return { headers: value.headers, caller: value.caller };
}

function checkPassOnResult(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined) issues = rpc.within(issues, key, rpc.checkUnknown(value[key]));
  }
  return issues;
}

function checkTextArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[size]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "size", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkGreetArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[who]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "who", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkAgainArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[word, times]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "word", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "times", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkSecretArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[word]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "word", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkRebuildIndexArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[full]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "full", "boolean", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkGreeting(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Greeting", value);
  let bad = 0;
  if (typeof value.who !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Greeting", greetingWords, wrong);
}

function encodeGreeting(value) {
  return { who: value.who };
}

function checkUserNotFound(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserNotFound", value);
  let bad = 0;
  if (typeof value.userId !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "UserNotFound", userNotFoundWords, wrong);
}

function encodeUserNotFound(value) {
  return { userId: value.userId };
}
