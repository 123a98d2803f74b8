// Generated from test/nameko/contracts/library.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

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

const indexRebuiltPayloadWords = { full: "boolean" };

const userNotFoundWords = { userId: "string", attempts: "number" };

export const addAllArgs = {
  encode(value) {
    const issues = checkAddAllArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of library.addAll", issues);
    return encodeAddAllArgs(value);
  },
  decode(json) {
    const issues = checkAddAllArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of library.addAll", issues);
    return decodeAddAllArgs(json);
  },
};

export const addAllResult = {
  encode(value) {
    const issues = checkAddAllResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of library.addAll", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddAllResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of library.addAll", issues);
    return json;
  },
};

export const keepArgs = {
  encode(value) {
    const issues = checkKeepArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of library.keep", issues);
    return encodeKeepArgs(value);
  },
  decode(json) {
    const issues = checkKeepArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of library.keep", issues);
    return json;
  },
};

export const keepResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("result of library.keep", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of library.keep", issues);
    return json;
  },
};

export const sameArgs = {
  encode(value) {
    const issues = checkSameArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of library.same", issues);
    return encodeSameArgs(value);
  },
  decode(json) {
    const issues = checkSameArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of library.same", issues);
    return decodeSameArgs(json);
  },
};

export const sameResult = {
  encode(value) {
    const issues = checkEverything(value, 0);
    if (issues !== undefined) rpc.refuse("result of library.same", issues);
    return encodeEverything(value);
  },
  decode(json) {
    const issues = checkEverythingJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of library.same", issues);
    return decodeEverything(json);
  },
};

export const doubleBigArgs = {
  encode(value) {
    const issues = checkDoubleBigArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of library.doubleBig", issues);
    return encodeDoubleBigArgs(value);
  },
  decode(json) {
    const issues = checkDoubleBigArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of library.doubleBig", issues);
    return decodeDoubleBigArgs(json);
  },
};

export const doubleBigResult = {
  encode(value) {
    const issues = checkDoubleBigResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of library.doubleBig", issues);
    return rpc.encodeBigint(value);
  },
  decode(json) {
    const issues = checkDoubleBigResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of library.doubleBig", issues);
    return rpc.decodeBigint(json);
  },
};

export const findUserArgs = {
  encode(value) {
    const issues = checkFindUserArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of library.findUser", issues);
    return value;
  },
  decode(json) {
    const issues = checkFindUserArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of library.findUser", issues);
    return json;
  },
};

export const findUserResult = {
  encode(value) {
    const issues = checkFindUserResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of library.findUser", issues);
    return value;
  },
  decode(json) {
    const issues = checkFindUserResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of library.findUser", issues);
    return json;
  },
};

export const whoAmIArgs = {
  encode(value) {
    const issues = checkWhoAmIArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of library.whoAmI", issues);
    return value;
  },
  decode(json) {
    const issues = checkWhoAmIArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of library.whoAmI", issues);
    return json;
  },
};

export const whoAmIResult = {
  encode(value) {
    const issues = checkFindUserResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of library.whoAmI", issues);
    return value;
  },
  decode(json) {
    const issues = checkFindUserResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of library.whoAmI", issues);
    return json;
  },
};

export const rebuildIndexArgs = {
  encode(value) {
    const issues = checkRebuildIndexArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of library.rebuildIndex", issues);
    return value;
  },
  decode(json) {
    const issues = checkRebuildIndexArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of library.rebuildIndex", issues);
    return json;
  },
};

export const indexRebuiltPayload = {
  encode(value) {
    const issues = checkIndexRebuiltPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of library.indexRebuilt", issues);
    return encodeIndexRebuiltPayload(value);
  },
  decode(json) {
    const issues = checkIndexRebuiltPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of library.indexRebuilt", issues);
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

function checkAddAllArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[first, otherTerms]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "first", "number", value[0]);
  if (value[1] !== undefined)
    issues = rpc.within(issues, "otherTerms", checkAddAllArgsOtherTerms(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkAddAllArgsOtherTerms(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  return issues;
}

function checkAddAllArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[first, otherTerms]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "first", "number", value[0]);
  if (value[1] !== null && value[1] !== undefined)
    issues = rpc.within(issues, "otherTerms", checkAddAllArgsOtherTerms(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeAddAllArgs(value) {
  return rpc.trim([value[0], value[1]]);
}

function decodeAddAllArgs(value) {
  return rpc.trim([value[0], value[1] ?? undefined]);
}

function checkAddAllResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkKeepArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  if (value[0] !== undefined) issues = rpc.within(issues, "value", rpc.checkUnknown(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function encodeKeepArgs(value) {
  return rpc.trim([value[0]]);
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
  const found6 = checkAddAllArgsOtherTerms(value.list);
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
  const found6 = checkAddAllArgsOtherTerms(value.list);
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

function checkFindUserArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[userId]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "userId", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkFindUserResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkWhoAmIArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkRebuildIndexArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[full]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "full", "boolean", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkIndexRebuiltPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.full !== "boolean") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", indexRebuiltPayloadWords, wrong);
}

function encodeIndexRebuiltPayload(value) {
  return { full: value.full };
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
