// Generated from test/nuropb/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const greetingWords = { who: "string" };

const claimsResultWords = { sub: "string" };

const typesResultWords = { naive: "Date", aware: "Date", decimal: "string", text: "string" };

const typesResultJsonWords = {
  naive: "RFC 3339 date-time",
  aware: "RFC 3339 date-time",
  decimal: "string",
  text: "string",
};

const valueErrorWords = { text: "string" };

export const addArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.add", issues);
    return encodeAddArgs(value);
  },
  decode(json) {
    const issues = checkAddArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.add", issues);
    return decodeAddArgs(json);
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

export const sameArgs = {
  encode(value) {
    const issues = checkSameArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.same", issues);
    return encodeSameArgs(value);
  },
  decode(json) {
    const issues = checkSameArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.same", issues);
    return json;
  },
};

export const sameResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.same", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.same", issues);
    return json;
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

export const failAsyncArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.failAsync", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.failAsync", issues);
    return json;
  },
};

export const failAsyncResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.failAsync", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.failAsync", issues);
    return json;
  },
};

export const validateArgs = {
  encode(value) {
    const issues = checkValidateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.validate", issues);
    return value;
  },
  decode(json) {
    const issues = checkValidateArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.validate", issues);
    return json;
  },
};

export const validateResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.validate", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.validate", issues);
    return json;
  },
};

export const againArgs = {
  encode(value) {
    const issues = checkAgainArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.again", issues);
    return encodeAddArgs(value);
  },
  decode(json) {
    const issues = checkAgainArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.again", issues);
    return decodeAddArgs(json);
  },
};

export const againResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.again", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.again", issues);
    return json;
  },
};

export const succeedArgs = {
  encode(value) {
    const issues = checkSucceedArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.succeed", issues);
    return encodeSucceedArgs(value);
  },
  decode(json) {
    const issues = checkSucceedArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.succeed", issues);
    return json;
  },
};

export const succeedResult = {
  encode(value) {
    const issues = checkSucceedResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.succeed", issues);
    return value;
  },
  decode(json) {
    const issues = checkSucceedResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.succeed", issues);
    return json;
  },
};

export const contextArgs = {
  encode(value) {
    const issues = checkValidateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.context", issues);
    return value;
  },
  decode(json) {
    const issues = checkValidateArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.context", issues);
    return json;
  },
};

export const contextResult = {
  encode(value) {
    const issues = checkContextResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.context", issues);
    return value;
  },
  decode(json) {
    const issues = checkContextResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.context", issues);
    return json;
  },
};

export const claimsArgs = {
  encode(value) {
    const issues = checkValidateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.claims", issues);
    return value;
  },
  decode(json) {
    const issues = checkValidateArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.claims", issues);
    return json;
  },
};

export const claimsResult = {
  encode(value) {
    const issues = checkClaimsResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.claims", issues);
    return encodeClaimsResult(value);
  },
  decode(json) {
    const issues = checkClaimsResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.claims", issues);
    return json;
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

export const secretArgs = {
  encode(value) {
    const issues = checkSecretArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.secret", issues);
    return value;
  },
  decode(json) {
    const issues = checkSecretArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.secret", issues);
    return json;
  },
};

export const secretResult = {
  encode(value) {
    const issues = checkSucceedResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.secret", issues);
    return value;
  },
  decode(json) {
    const issues = checkSucceedResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.secret", issues);
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
    const issues = checkSucceedResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.text", issues);
    return value;
  },
  decode(json) {
    const issues = checkSucceedResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.text", issues);
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
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.slow", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.slow", issues);
    return json;
  },
};

export const bigArgs = {
  encode(value) {
    const issues = checkValidateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.big", issues);
    return value;
  },
  decode(json) {
    const issues = checkValidateArgs(json, 0);
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
    const issues = checkValidateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.notANumber", issues);
    return value;
  },
  decode(json) {
    const issues = checkValidateArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.notANumber", issues);
    return json;
  },
};

export const notANumberResult = {
  encode(value) {
    const issues = checkNotANumberResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.notANumber", issues);
    return value;
  },
  decode(json) {
    const issues = checkNotANumberResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.notANumber", issues);
    return json;
  },
};

export const typesArgs = {
  encode(value) {
    const issues = checkValidateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.types", issues);
    return value;
  },
  decode(json) {
    const issues = checkValidateArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.types", issues);
    return json;
  },
};

export const typesResult = {
  encode(value) {
    const issues = checkTypesResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.types", issues);
    return encodeTypesResult(value);
  },
  decode(json) {
    const issues = checkTypesResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.types", issues);
    return decodeTypesResult(json);
  },
};

export const missingArgs = {
  encode(value) {
    const issues = checkValidateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.missing", issues);
    return value;
  },
  decode(json) {
    const issues = checkValidateArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.missing", issues);
    return json;
  },
};

export const missingResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of python.missing", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of python.missing", issues);
    return json;
  },
};

export const noteArgs = {
  encode(value) {
    const issues = checkSecretArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of python.note", issues);
    return value;
  },
  decode(json) {
    const issues = checkSecretArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of python.note", issues);
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

export const valueerrorData = {
  encode(value) {
    const issues = checkValueError(value, 0);
    if (issues !== undefined) rpc.refuse("data of ValueError", issues);
    return encodeValueError(value);
  },
  decode(json) {
    const issues = checkValueError(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of ValueError", issues);
    return json;
  },
};

export const lookuperrorData = {
  encode(value) {
    const issues = checkLookupError(value, 0);
    if (issues !== undefined) rpc.refuse("data of LookupError", issues);
    return encodeValueError(value);
  },
  decode(json) {
    const issues = checkLookupError(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of LookupError", issues);
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

function checkFailArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[text]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "text", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkValidateArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkAgainArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[word, times]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "word", "string", value[0]);
  if (value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "times", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkAgainArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[word, times]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "word", "string", value[0]);
  if (value[1] !== null && value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "times", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkSucceedArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[topic, payload]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "topic", "string", value[0]);
  issues = rpc.within(issues, "payload", checkGreeting(value[1]));
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

function encodeSucceedArgs(value) {
  return [value[0], encodeGreeting(value[1])];
}

function encodeGreeting(value) {
  return { who: value.who };
}

function checkSucceedResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkContextResult(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined) issues = rpc.within(issues, key, rpc.checkUnknown(value[key]));
  }
  return issues;
}

function checkClaimsResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.sub !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", claimsResultWords, wrong);
}

function encodeClaimsResult(value) {
  return { sub: value.sub };
}

function checkChainArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[service, method, params]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "service", "string", value[0]);
  if (typeof value[1] !== "string") issues = rpc.note(issues, "method", "string", value[1]);
  issues = rpc.within(issues, "params", checkContextResult(value[2]));
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkSecretArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[word]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "word", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkTextArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[size]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "size", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkSlowArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[seconds]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "seconds", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
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

function checkNotANumberResult(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  return issues;
}

function checkTypesResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!rpc.isDate(value.naive)) bad |= 1;
  if (!rpc.isDate(value.aware)) bad |= 2;
  if (typeof value.decimal !== "string") bad |= 4;
  if (typeof value.text !== "string") bad |= 8;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", typesResultWords, wrong);
}

function checkTypesResultJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!rpc.isDateTime(value.naive)) bad |= 1;
  if (!rpc.isDateTime(value.aware)) bad |= 2;
  if (typeof value.decimal !== "string") bad |= 4;
  if (typeof value.text !== "string") bad |= 8;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", typesResultJsonWords, wrong);
}

function encodeTypesResult(value) {
  return {
    naive: rpc.encodeDate(value.naive),
    aware: rpc.encodeDate(value.aware),
    decimal: value.decimal,
    text: value.text,
  };
}

function decodeTypesResult(value) {
  return {
    naive: rpc.decodeDate(value.naive),
    aware: rpc.decodeDate(value.aware),
    decimal: value.decimal,
    text: value.text,
  };
}

function checkValueError(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("ValueError", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "ValueError", valueErrorWords, wrong);
}

function encodeValueError(value) {
  return { text: value.text };
}

function checkLookupError(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("LookupError", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "LookupError", valueErrorWords, wrong);
}
