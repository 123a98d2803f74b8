// Generated from test/conformance/mesh/contracts/ticker.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const countToResultWords = { sum: "number", at: "Date" };

const countToResultJsonWords = { sum: "number", at: "RFC 3339 date-time" };

const failArgsHowValues = new Set([
  "declared",
  "error",
  "permission",
  "wrongItem",
  "wrongEnd",
  "nothing",
]);

const tickWords = { at: "Date", price: "bigint" };

const tickJsonWords = { at: "RFC 3339 date-time", price: "decimal digits" };

const contextsItemWords = { caller: "string", tenant: "string", remaining: "number" };

const haltedWords = { since: "Date" };

const haltedJsonWords = { since: "RFC 3339 date-time" };

export const countArgs = {
  encode(value) {
    const issues = checkCountArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.count", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.count", issues);
    return json;
  },
};

export const countItem = {
  encode(value) {
    const issues = checkCountItem(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.count", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.count", issues);
    return json;
  },
};

export const countResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.count", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.count", issues);
    return json;
  },
};

export const countToArgs = {
  encode(value) {
    const issues = checkCountToArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.countTo", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountToArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.countTo", issues);
    return json;
  },
};

export const countToItem = {
  encode(value) {
    const issues = checkCountItem(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.countTo", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.countTo", issues);
    return json;
  },
};

export const countToResult = {
  encode(value) {
    const issues = checkCountToResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.countTo", issues);
    return encodeCountToResult(value);
  },
  decode(json) {
    const issues = checkCountToResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.countTo", issues);
    return decodeCountToResult(json);
  },
};

export const failArgs = {
  encode(value) {
    const issues = checkFailArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.fail", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.fail", issues);
    return json;
  },
};

export const failItem = {
  encode(value) {
    const issues = checkTick(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.fail", issues);
    return encodeTick(value);
  },
  decode(json) {
    const issues = checkTickJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.fail", issues);
    return decodeTick(json);
  },
};

export const failResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.fail", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.fail", issues);
    return json;
  },
};

export const silenceArgs = {
  encode(value) {
    const issues = checkCountArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.silence", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.silence", issues);
    return json;
  },
};

export const silenceItem = {
  encode(value) {
    const issues = checkTick(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.silence", issues);
    return encodeTick(value);
  },
  decode(json) {
    const issues = checkTickJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.silence", issues);
    return decodeTick(json);
  },
};

export const silenceResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.silence", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.silence", issues);
    return json;
  },
};

export const deafSilenceArgs = {
  encode(value) {
    const issues = checkCountArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.deafSilence", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.deafSilence", issues);
    return json;
  },
};

export const deafSilenceItem = {
  encode(value) {
    const issues = checkTick(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.deafSilence", issues);
    return encodeTick(value);
  },
  decode(json) {
    const issues = checkTickJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.deafSilence", issues);
    return decodeTick(json);
  },
};

export const deafSilenceResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.deafSilence", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.deafSilence", issues);
    return json;
  },
};

export const contextsArgs = {
  encode(value) {
    const issues = checkContextsArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.contexts", issues);
    return value;
  },
  decode(json) {
    const issues = checkContextsArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.contexts", issues);
    return json;
  },
};

export const contextsItem = {
  encode(value) {
    const issues = checkContextsItem(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.contexts", issues);
    return encodeContextsItem(value);
  },
  decode(json) {
    const issues = checkContextsItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.contexts", issues);
    return json;
  },
};

export const contextsResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.contexts", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.contexts", issues);
    return json;
  },
};

export const relayArgs = {
  encode(value) {
    const issues = checkCountArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.relay", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.relay", issues);
    return json;
  },
};

export const relayItem = {
  encode(value) {
    const issues = checkCountItem(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.relay", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.relay", issues);
    return json;
  },
};

export const relayResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.relay", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.relay", issues);
    return json;
  },
};

export const briefArgs = {
  encode(value) {
    const issues = checkCountArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.brief", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.brief", issues);
    return json;
  },
};

export const briefItem = {
  encode(value) {
    const issues = checkTick(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.brief", issues);
    return encodeTick(value);
  },
  decode(json) {
    const issues = checkTickJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.brief", issues);
    return decodeTick(json);
  },
};

export const briefResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.brief", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.brief", issues);
    return json;
  },
};

export const againArgs = {
  encode(value) {
    const issues = checkCountArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.again", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.again", issues);
    return json;
  },
};

export const againItem = {
  encode(value) {
    const issues = checkCountItem(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.again", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.again", issues);
    return json;
  },
};

export const againResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.again", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.again", issues);
    return json;
  },
};

export const largeArgs = {
  encode(value) {
    const issues = checkLargeArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.large", issues);
    return value;
  },
  decode(json) {
    const issues = checkLargeArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.large", issues);
    return json;
  },
};

export const largeItem = {
  encode(value) {
    const issues = checkLargeItem(value, 0);
    if (issues !== undefined) rpc.refuse("item of ticker.large", issues);
    return value;
  },
  decode(json) {
    const issues = checkLargeItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of ticker.large", issues);
    return json;
  },
};

export const largeResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.large", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.large", issues);
    return json;
  },
};

export const onceArgs = {
  encode(value) {
    const issues = checkContextsArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of ticker.once", issues);
    return value;
  },
  decode(json) {
    const issues = checkContextsArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of ticker.once", issues);
    return json;
  },
};

export const onceResult = {
  encode(value) {
    const issues = checkCountItem(value, 0);
    if (issues !== undefined) rpc.refuse("result of ticker.once", issues);
    return value;
  },
  decode(json) {
    const issues = checkCountItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of ticker.once", issues);
    return json;
  },
};

export const haltedData = {
  encode(value) {
    const issues = checkHalted(value, 0);
    if (issues !== undefined) rpc.refuse("data of HALTED", issues);
    return encodeHalted(value);
  },
  decode(json) {
    const issues = checkHaltedJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of HALTED", issues);
    return decodeHalted(json);
  },
};

function checkCountArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[tag]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "tag", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkCountItem(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkCountToArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[last]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "last", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkCountToResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!Number.isFinite(value.sum)) bad |= 1;
  if (!rpc.isDate(value.at)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", countToResultWords, wrong);
}

function checkCountToResultJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!Number.isFinite(value.sum)) bad |= 1;
  if (!rpc.isDateTime(value.at)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", countToResultJsonWords, wrong);
}

function encodeCountToResult(value) {
  return { sum: value.sum, at: rpc.encodeDate(value.at) };
}

function decodeCountToResult(value) {
  return { sum: value.sum, at: rpc.decodeDate(value.at) };
}

function checkFailArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[items, how]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "items", "number", value[0]);
  if (!failArgsHowValues.has(value[1]))
    issues = rpc.note(
      issues,
      "how",
      '"declared" | "error" | "permission" | "wrongItem" | "wrongEnd" | "nothing"',
      value[1],
    );
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkTick(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Tick", value);
  let bad = 0;
  if (!rpc.isDate(value.at)) bad |= 1;
  if (!rpc.isBigint(value.price)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Tick", tickWords, wrong);
}

function checkTickJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Tick", value);
  let bad = 0;
  if (!rpc.isDateTime(value.at)) bad |= 1;
  if (!rpc.isBigintText(value.price)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Tick", tickJsonWords, wrong);
}

function encodeTick(value) {
  return { at: rpc.encodeDate(value.at), price: rpc.encodeBigint(value.price) };
}

function decodeTick(value) {
  return { at: rpc.decodeDate(value.at), price: rpc.decodeBigint(value.price) };
}

function checkContextsArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkContextsItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.caller !== "string") bad |= 1;
  if (typeof value.tenant !== "string") bad |= 2;
  if (!Number.isFinite(value.remaining)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", contextsItemWords, wrong);
}

function encodeContextsItem(value) {
  return { caller: value.caller, tenant: value.tenant, remaining: value.remaining };
}

function checkLargeArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[items, length]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "items", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "length", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkLargeItem(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkHalted(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Halted", value);
  let bad = 0;
  if (!rpc.isDate(value.since)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Halted", haltedWords, wrong);
}

function checkHaltedJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Halted", value);
  let bad = 0;
  if (!rpc.isDateTime(value.since)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Halted", haltedJsonWords, wrong);
}

function encodeHalted(value) {
  return { since: rpc.encodeDate(value.since) };
}

function decodeHalted(value) {
  return { since: rpc.decodeDate(value.since) };
}
