// Generated from test/nameko/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const everythingWords = {
  text: "string",
  count: "bigint",
  at: "Date",
  bytes: "Uint8Array",
  nothing: "null",
  list: null,
};

const everythingJsonWords = {
  text: "string",
  count: "decimal digits",
  at: "RFC 3339 date-time",
  bytes: "base64",
  nothing: "null",
  list: null,
};

const tellContextResultWords = { headers: null, caller: "string" };

const contextDataWords = { language: "string", user_id: "bigint", custom: null };

const passOnResultWords = { data: null, stack: null };

const contextDataJsonWords = { language: "string", user_id: "decimal digits", custom: null };

const greetingWords = { who: "string" };

const userNotFoundWords = { userId: "string", attempts: "number" };

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
    const issues = checkSameArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.same", issues);
    return decodeSameArgs(json);
  },
};

export const sameResult = {
  encode(value) {
    const issues = checkEverything(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.same", issues);
    return encodeEverything(value);
  },
  decode(json) {
    const issues = checkEverythingJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.same", issues);
    return decodeEverything(json);
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
    return encodePassOnResult(value);
  },
  decode(json) {
    const issues = checkPassOnResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.passOn", issues);
    return decodePassOnResult(json);
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
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.greet", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.greet", issues);
    return json;
  },
};

export const reportArgs = {
  encode(value) {
    const issues = checkGreetArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of typescript.report", issues);
    return value;
  },
  decode(json) {
    const issues = checkGreetArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of typescript.report", issues);
    return json;
  },
};

export const reportResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of typescript.report", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of typescript.report", issues);
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

export const onPooledPayload = {
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

export const onSinglePayload = {
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

export const onTransientPayload = {
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

export const ingestPayload = {
  encode(value) {
    const issues = checkGreeting(value, 0);
    if (issues !== undefined) rpc.refuse("payload of typescript.ingest", issues);
    return encodeGreeting(value);
  },
  decode(json) {
    const issues = checkGreeting(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of typescript.ingest", issues);
    return json;
  },
};

export const auditPayload = {
  encode(value) {
    const issues = checkGreeting(value, 0);
    if (issues !== undefined) rpc.refuse("payload of typescript.audit", issues);
    return encodeGreeting(value);
  },
  decode(json) {
    const issues = checkGreeting(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of typescript.audit", issues);
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
  if (!Array.isArray(value)) return rpc.expected("[x, y, extraTerms]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "x", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "y", "number", value[1]);
  if (value[2] !== undefined)
    issues = rpc.within(issues, "extraTerms", checkAddArgsExtraTerms(value[2]));
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkAddArgsExtraTerms(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  return issues;
}

function checkAddArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[x, y, extraTerms]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "x", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "y", "number", value[1]);
  if (value[2] !== null && value[2] !== undefined)
    issues = rpc.within(issues, "extraTerms", checkAddArgsExtraTerms(value[2]));
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function encodeAddArgs(value) {
  return rpc.trim([value[0], value[1], value[2]]);
}

function decodeAddArgs(value) {
  return rpc.trim([value[0], value[1], value[2] ?? undefined]);
}

function checkAddResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkSameArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkEverything(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkEverything(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Everything", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (!rpc.isBigint(value.count)) bad |= 2;
  if (!rpc.isDate(value.at)) bad |= 4;
  if (!rpc.isUint8Array(value.bytes)) bad |= 8;
  if (value.nothing !== null) bad |= 16;
  const found6 = checkAddArgsExtraTerms(value.list);
  if (found6 !== undefined) bad |= 32;
  if (bad === 0) return undefined;
  const wrong = [bad, found6];
  return rpc.report(value, "Everything", everythingWords, wrong);
}

function checkSameArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkEverythingJson(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkEverythingJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Everything", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (!rpc.isBigintText(value.count)) bad |= 2;
  if (!rpc.isDateTime(value.at)) bad |= 4;
  if (!rpc.isBase64(value.bytes)) bad |= 8;
  if (value.nothing !== null) bad |= 16;
  const found6 = checkAddArgsExtraTerms(value.list);
  if (found6 !== undefined) bad |= 32;
  if (bad === 0) return undefined;
  const wrong = [bad, found6];
  return rpc.report(value, "Everything", everythingJsonWords, wrong);
}

function encodeSameArgs(value) {
  return [encodeEverything(value[0])];
}

function encodeEverything(value) {
  return {
    text: value.text,
    count: rpc.encodeBigint(value.count),
    at: rpc.encodeDate(value.at),
    bytes: rpc.encodeBytes(value.bytes),
    nothing: value.nothing,
    list: value.list,
  };
}

function decodeSameArgs(value) {
  return [decodeEverything(value[0])];
}

function decodeEverything(value) {
  return {
    text: value.text,
    count: rpc.decodeBigint(value.count),
    at: rpc.decodeDate(value.at),
    bytes: rpc.decodeUint8Array(value.bytes),
    nothing: value.nothing,
    list: value.list,
  };
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
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  const found1 = checkContextData(value.data);
  if (found1 !== undefined) bad |= 1;
  const found2 = checkPassOnResultStack(value.stack);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found1, found2];
  return rpc.report(value, "object", passOnResultWords, wrong);
}

function checkContextData(value) {
  if (!rpc.isDataObject(value)) return rpc.expected("ContextData", value);
  let bad = 0;
  if (value.language !== undefined && typeof value.language !== "string") bad |= 1;
  if (value.user_id !== undefined && !rpc.isBigint(value.user_id)) bad |= 2;
  let found3;
  if (value.custom !== undefined) found3 = rpc.checkUnknown(value.custom);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "ContextData", contextDataWords, wrong);
}

function checkPassOnResultStack(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function checkPassOnResultJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  const found1 = checkContextDataJson(value.data);
  if (found1 !== undefined) bad |= 1;
  const found2 = checkPassOnResultStack(value.stack);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found1, found2];
  return rpc.report(value, "object", passOnResultWords, wrong);
}

function checkContextDataJson(value) {
  if (!rpc.isDataObject(value)) return rpc.expected("ContextData", value);
  let bad = 0;
  if (value.language !== undefined && typeof value.language !== "string") bad |= 1;
  if (value.user_id !== undefined && !rpc.isBigintText(value.user_id)) bad |= 2;
  let found3;
  if (value.custom !== undefined) found3 = rpc.checkUnknown(value.custom);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "ContextData", contextDataJsonWords, wrong);
}

function encodePassOnResult(value) {
  return { data: encodeContextData(value.data), stack: value.stack };
}

function encodeContextData(value) {
  const result = {};
  if (value.language !== undefined) result.language = value.language;
  if (value.user_id !== undefined) result.user_id = rpc.encodeBigint(value.user_id);
  if (value.custom !== undefined) result.custom = value.custom;
  return result;
}

function decodePassOnResult(value) {
  return { data: decodeContextData(value.data), stack: value.stack };
}

function decodeContextData(value) {
  const result = {};
  if (value.language !== undefined) result.language = value.language;
  if (value.user_id !== undefined) result.user_id = rpc.decodeBigint(value.user_id);
  if (value.custom !== undefined) result.custom = value.custom;
  return result;
}

function checkGreetArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[who]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "who", "string", value[0]);
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
  if (!Number.isFinite(value.attempts)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "UserNotFound", userNotFoundWords, wrong);
}

function encodeUserNotFound(value) {
  return { userId: value.userId, attempts: value.attempts };
}
