// Generated from test/nameko/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const echoResultWords = { args: null, kwargs: null };

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

const contextDataWords = { language: "string", user_id: "bigint", custom: null };

const contextResultWords = { data: null, stack: null };

const contextDataJsonWords = { language: "string", user_id: "decimal digits", custom: null };

const greetingWords = { who: "string" };

const declaredWords = { text: "string", count: "number" };

export const addArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.add", issues);
    return json;
  },
};

export const addResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.add", issues);
    return json;
  },
};

export const multiplyArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.multiply", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.multiply", issues);
    return json;
  },
};

export const multiplyResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.multiply", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.multiply", issues);
    return json;
  },
};

export const echoArgs = {
  encode(value) {
    const issues = checkEchoArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.echo", issues);
    return encodeEchoArgs(value);
  },
  decode(json) {
    const issues = checkEchoArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.echo", issues);
    return decodeEchoArgs(json);
  },
};

export const echoResult = {
  encode(value) {
    const issues = checkEchoResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.echo", issues);
    return encodeEchoResult(value);
  },
  decode(json) {
    const issues = checkEchoResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.echo", issues);
    return json;
  },
};

export const sameArgs = {
  encode(value) {
    const issues = checkSameArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.same", issues);
    return encodeSameArgs(value);
  },
  decode(json) {
    const issues = checkSameArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.same", issues);
    return decodeSameArgs(json);
  },
};

export const sameResult = {
  encode(value) {
    const issues = checkEverything(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.same", issues);
    return encodeEverything(value);
  },
  decode(json) {
    const issues = checkEverythingJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.same", issues);
    return decodeEverything(json);
  },
};

export const bigArgs = {
  encode(value) {
    const issues = checkBigArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.big", issues);
    return value;
  },
  decode(json) {
    const issues = checkBigArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.big", issues);
    return json;
  },
};

export const bigResult = {
  encode(value) {
    const issues = checkBigResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.big", issues);
    return rpc.encodeBigint(value);
  },
  decode(json) {
    const issues = checkBigResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.big", issues);
    return rpc.decodeBigint(json);
  },
};

export const notANumberArgs = {
  encode(value) {
    const issues = checkBigArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.notANumber", issues);
    return value;
  },
  decode(json) {
    const issues = checkBigArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.notANumber", issues);
    return json;
  },
};

export const notANumberResult = {
  encode(value) {
    const issues = checkEverythingList(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.notANumber", issues);
    return value;
  },
  decode(json) {
    const issues = checkEverythingList(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.notANumber", issues);
    return json;
  },
};

export const nowArgs = {
  encode(value) {
    const issues = checkBigArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.now", issues);
    return value;
  },
  decode(json) {
    const issues = checkBigArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.now", issues);
    return json;
  },
};

export const nowResult = {
  encode(value) {
    const issues = checkNowResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.now", issues);
    return rpc.encodeDate(value);
  },
  decode(json) {
    const issues = checkNowResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.now", issues);
    return rpc.decodeDate(json);
  },
};

export const failArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.fail", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.fail", issues);
    return json;
  },
};

export const failResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.fail", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.fail", issues);
    return json;
  },
};

export const failDeclaredArgs = {
  encode(value) {
    const issues = checkBigArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.failDeclared", issues);
    return value;
  },
  decode(json) {
    const issues = checkBigArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.failDeclared", issues);
    return json;
  },
};

export const failDeclaredResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.failDeclared", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.failDeclared", issues);
    return json;
  },
};

export const contextArgs = {
  encode(value) {
    const issues = checkBigArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.context", issues);
    return value;
  },
  decode(json) {
    const issues = checkBigArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.context", issues);
    return json;
  },
};

export const contextResult = {
  encode(value) {
    const issues = checkContextResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.context", issues);
    return encodeContextResult(value);
  },
  decode(json) {
    const issues = checkContextResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.context", issues);
    return decodeContextResult(json);
  },
};

export const chainArgs = {
  encode(value) {
    const issues = checkChainArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.chain", issues);
    return value;
  },
  decode(json) {
    const issues = checkChainArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.chain", issues);
    return json;
  },
};

export const chainResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.chain", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.chain", issues);
    return json;
  },
};

export const slowArgs = {
  encode(value) {
    const issues = checkSlowArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.slow", issues);
    return value;
  },
  decode(json) {
    const issues = checkSlowArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.slow", issues);
    return json;
  },
};

export const slowResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.slow", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.slow", issues);
    return json;
  },
};

export const noSuchMethodArgs = {
  encode(value) {
    const issues = checkBigArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.no_such_method", issues);
    return value;
  },
  decode(json) {
    const issues = checkBigArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.no_such_method", issues);
    return json;
  },
};

export const noSuchMethodResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.no_such_method", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.no_such_method", issues);
    return json;
  },
};

export const unserializableArgs = {
  encode(value) {
    const issues = checkBigArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.unserializable", issues);
    return value;
  },
  decode(json) {
    const issues = checkBigArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.unserializable", issues);
    return json;
  },
};

export const unserializableResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.unserializable", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.unserializable", issues);
    return json;
  },
};

export const tellArgs = {
  encode(value) {
    const issues = checkTellArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.emit", issues);
    return encodeTellArgs(value);
  },
  decode(json) {
    const issues = checkTellArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.emit", issues);
    return json;
  },
};

export const textArgs = {
  encode(value) {
    const issues = checkTextArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.text", issues);
    return value;
  },
  decode(json) {
    const issues = checkTextArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.text", issues);
    return json;
  },
};

export const textResult = {
  encode(value) {
    const issues = checkTextResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.text", issues);
    return value;
  },
  decode(json) {
    const issues = checkTextResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.text", issues);
    return json;
  },
};

export const greetedPayload = {
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

export const peerErrorsDeclaredData = {
  encode(value) {
    const issues = checkDeclared(value, 0);
    if (issues !== undefined) rpc.refuse("data of peer.errors.Declared", issues);
    return encodeDeclared(value);
  },
  decode(json) {
    const issues = checkDeclared(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of peer.errors.Declared", issues);
    return json;
  },
};

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

function checkEchoArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[first, second]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "first", "string", value[0]);
  if (value[1] !== undefined && typeof value[1] !== "string")
    issues = rpc.note(issues, "second", "string", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkEchoArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[first, second]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "first", "string", value[0]);
  if (value[1] !== null && value[1] !== undefined && typeof value[1] !== "string")
    issues = rpc.note(issues, "second", "string", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeEchoArgs(value) {
  return rpc.trim([value[0], value[1]]);
}

function decodeEchoArgs(value) {
  return rpc.trim([value[0], value[1] ?? undefined]);
}

function checkEchoResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  const found1 = checkEchoResultArgs(value.args);
  if (found1 !== undefined) bad |= 1;
  const found2 = checkEchoResultKwargs(value.kwargs);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found1, found2];
  return rpc.report(value, "object", echoResultWords, wrong);
}

function checkEchoResultArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function checkEchoResultKwargs(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") issues = rpc.note(issues, key, "string", value[key]);
  }
  return issues;
}

function encodeEchoResult(value) {
  return { args: value.args, kwargs: value.kwargs };
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
  const found6 = checkEverythingList(value.list);
  if (found6 !== undefined) bad |= 32;
  if (bad === 0) return undefined;
  const wrong = [bad, found6];
  return rpc.report(value, "Everything", everythingWords, wrong);
}

function checkEverythingList(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  return issues;
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
  const found6 = checkEverythingList(value.list);
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

function checkBigArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkBigResult(value) {
  if (!rpc.isBigint(value)) return rpc.expected("bigint", value);
  return undefined;
}

function checkBigResultJson(value) {
  if (!rpc.isBigintText(value)) return rpc.expected("decimal digits", value);
  return undefined;
}

function checkNowResult(value) {
  if (!rpc.isDate(value)) return rpc.expected("Date", value);
  return undefined;
}

function checkNowResultJson(value) {
  if (!rpc.isDateTime(value)) return rpc.expected("RFC 3339 date-time", value);
  return undefined;
}

function checkFailArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[text]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "text", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkContextResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  const found1 = checkContextData(value.data);
  if (found1 !== undefined) bad |= 1;
  const found2 = checkEchoResultArgs(value.stack);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found1, found2];
  return rpc.report(value, "object", contextResultWords, wrong);
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

function checkContextResultJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  const found1 = checkContextDataJson(value.data);
  if (found1 !== undefined) bad |= 1;
  const found2 = checkEchoResultArgs(value.stack);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found1, found2];
  return rpc.report(value, "object", contextResultWords, wrong);
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

function encodeContextResult(value) {
  return { data: encodeContextData(value.data), stack: value.stack };
}

function encodeContextData(value) {
  const result = {};
  if (value.language !== undefined) result.language = value.language;
  if (value.user_id !== undefined) result.user_id = rpc.encodeBigint(value.user_id);
  if (value.custom !== undefined) result.custom = value.custom;
  return result;
}

function decodeContextResult(value) {
  return { data: decodeContextData(value.data), stack: value.stack };
}

function decodeContextData(value) {
  const result = {};
  if (value.language !== undefined) result.language = value.language;
  if (value.user_id !== undefined) result.user_id = rpc.decodeBigint(value.user_id);
  if (value.custom !== undefined) result.custom = value.custom;
  return result;
}

function checkChainArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[service, method, args]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "service", "string", value[0]);
  if (typeof value[1] !== "string") issues = rpc.note(issues, "method", "string", value[1]);
  issues = rpc.within(issues, "args", checkEchoResultArgs(value[2]));
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkSlowArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[seconds]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "seconds", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkTellArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[event, data]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "event", "string", value[0]);
  issues = rpc.within(issues, "data", checkGreeting(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
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

function encodeTellArgs(value) {
  return [value[0], encodeGreeting(value[1])];
}

function encodeGreeting(value) {
  return { who: value.who };
}

function checkTextArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[size]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "size", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkTextResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkDeclared(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Declared", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (!Number.isFinite(value.count)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Declared", declaredWords, wrong);
}

function encodeDeclared(value) {
  return { text: value.text, count: value.count };
}
