// Generated from contracts/market.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const tickWords = { symbol: "string", price: "number", at: "Date" };

const tickJsonWords = { symbol: "string", price: "number", at: "RFC 3339 date-time" };

const replayResultWords = { count: "number", last: "Date | null" };

const replayResultJsonWords = { count: "number", last: "RFC 3339 date-time | null" };

const onAccountPayloadWords = { id: "string", at: "Date" };

const onAccountPayloadJsonWords = { id: "string", at: "RFC 3339 date-time" };

const ingestPayloadWords = { id: "string", placed: "Date" };

const ingestPayloadJsonWords = { id: "string", placed: "RFC 3339 date-time" };

const unknownSymbolWords = { symbol: "string" };

export const priceArgs = {
  encode(value) {
    const issues = checkPriceArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of market.price", issues);
    return value;
  },
  decode(json) {
    const issues = checkPriceArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of market.price", issues);
    return json;
  },
};

export const priceResult = {
  encode(value) {
    const issues = checkPriceResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of market.price", issues);
    return value;
  },
  decode(json) {
    const issues = checkPriceResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of market.price", issues);
    return json;
  },
};

export const watchArgs = {
  encode(value) {
    const issues = checkWatchArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of market.watch", issues);
    return encodeWatchArgs(value);
  },
  decode(json) {
    const issues = checkWatchArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of market.watch", issues);
    return decodeWatchArgs(json);
  },
};

export const watchItem = {
  encode(value) {
    const issues = checkTick(value, 0);
    if (issues !== undefined) rpc.refuse("item of market.watch", issues);
    return encodeTick(value);
  },
  decode(json) {
    const issues = checkTickJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of market.watch", issues);
    return decodeTick(json);
  },
};

export const watchResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of market.watch", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of market.watch", issues);
    return json;
  },
};

export const replayArgs = {
  encode(value) {
    const issues = checkReplayArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of market.replay", issues);
    return encodeReplayArgs(value);
  },
  decode(json) {
    const issues = checkReplayArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of market.replay", issues);
    return decodeReplayArgs(json);
  },
};

export const replayItem = {
  encode(value) {
    const issues = checkTick(value, 0);
    if (issues !== undefined) rpc.refuse("item of market.replay", issues);
    return encodeTick(value);
  },
  decode(json) {
    const issues = checkTickJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of market.replay", issues);
    return decodeTick(json);
  },
};

export const replayResult = {
  encode(value) {
    const issues = checkReplayResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of market.replay", issues);
    return encodeReplayResult(value);
  },
  decode(json) {
    const issues = checkReplayResultJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of market.replay", issues);
    return decodeReplayResult(json);
  },
};

export const repriceArgs = {
  encode(value) {
    const issues = checkPriceArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of market.reprice", issues);
    return value;
  },
  decode(json) {
    const issues = checkPriceArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of market.reprice", issues);
    return json;
  },
};

export const pricedPayload = {
  encode(value) {
    const issues = checkTick(value, 0);
    if (issues !== undefined) rpc.refuse("payload of market.priced", issues);
    return encodeTick(value);
  },
  decode(json) {
    const issues = checkTickJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of market.priced", issues);
    return decodeTick(json);
  },
};

export const onAccountPayload = {
  encode(value) {
    const issues = checkOnAccountPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of market.onAccount", issues);
    return encodeOnAccountPayload(value);
  },
  decode(json) {
    const issues = checkOnAccountPayloadJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of market.onAccount", issues);
    return decodeOnAccountPayload(json);
  },
};

export const onAnythingPayload = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("payload of market.onAnything", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of market.onAnything", issues);
    return json;
  },
};

export const ingestPayload = {
  encode(value) {
    const issues = checkIngestPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of market.ingest", issues);
    return encodeIngestPayload(value);
  },
  decode(json) {
    const issues = checkIngestPayloadJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of market.ingest", issues);
    return decodeIngestPayload(json);
  },
};

export const auditPayload = {
  encode(value) {
    const issues = checkTick(value, 0);
    if (issues !== undefined) rpc.refuse("payload of market.audit", issues);
    return encodeTick(value);
  },
  decode(json) {
    const issues = checkTickJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of market.audit", issues);
    return decodeTick(json);
  },
};

export const backUpPayload = {
  encode(value) {
    const issues = checkBackUpPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of market.backUp", issues);
    return value;
  },
  decode(json) {
    const issues = checkBackUpPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of market.backUp", issues);
    return json;
  },
};

export const unknownSymbolData = {
  encode(value) {
    const issues = checkUnknownSymbol(value, 0);
    if (issues !== undefined) rpc.refuse("data of UNKNOWN_SYMBOL", issues);
    return encodeUnknownSymbol(value);
  },
  decode(json) {
    const issues = checkUnknownSymbol(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of UNKNOWN_SYMBOL", issues);
    return json;
  },
};

function checkPriceArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[symbol]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "symbol", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkPriceResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkWatchArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[symbol, from]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "symbol", "string", value[0]);
  if (value[1] !== undefined && !rpc.isDate(value[1]))
    issues = rpc.note(issues, "from", "Date", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkWatchArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[symbol, from]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "symbol", "string", value[0]);
  if (value[1] !== null && value[1] !== undefined && !rpc.isDateTime(value[1]))
    issues = rpc.note(issues, "from", "RFC 3339 date-time", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeWatchArgs(value) {
  return rpc.trim([value[0], rpc.optional(value[1], rpc.encodeDate)]);
}

function decodeWatchArgs(value) {
  return rpc.trim([value[0], rpc.optional(value[1] ?? undefined, rpc.decodeDate)]);
}

function checkTick(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Tick", value);
  let bad = 0;
  if (typeof value.symbol !== "string") bad |= 1;
  if (!Number.isFinite(value.price)) bad |= 2;
  if (!rpc.isDate(value.at)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Tick", tickWords, wrong);
}

function checkTickJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Tick", value);
  let bad = 0;
  if (typeof value.symbol !== "string") bad |= 1;
  if (!Number.isFinite(value.price)) bad |= 2;
  if (!rpc.isDateTime(value.at)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Tick", tickJsonWords, wrong);
}

function encodeTick(value) {
  return { symbol: value.symbol, price: value.price, at: rpc.encodeDate(value.at) };
}

function decodeTick(value) {
  return { symbol: value.symbol, price: value.price, at: rpc.decodeDate(value.at) };
}

function checkReplayArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[...days]", value);
  let issues;
  issues = rpc.within(issues, "days", checkReplayArgsDays(value.slice(0)));
  return issues;
}

function checkReplayArgsDays(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!rpc.isDate(value[index])) issues = rpc.note(issues, index, "Date", value[index]);
  }
  return issues;
}

function checkReplayArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[...days]", value);
  let issues;
  issues = rpc.within(issues, "days", checkReplayArgsDaysJson(value.slice(0)));
  return issues;
}

function checkReplayArgsDaysJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!rpc.isDateTime(value[index]))
      issues = rpc.note(issues, index, "RFC 3339 date-time", value[index]);
  }
  return issues;
}

function encodeReplayArgs(value) {
  return [...value.slice(0).map(rpc.encodeDate)];
}

function decodeReplayArgs(value) {
  return [...value.slice(0).map(rpc.decodeDate)];
}

function checkReplayResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!Number.isFinite(value.count)) bad |= 1;
  if (!rpc.isDate(value.last) && value.last !== null) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", replayResultWords, wrong);
}

function checkReplayResultJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!Number.isFinite(value.count)) bad |= 1;
  if (!rpc.isDateTime(value.last) && value.last !== null) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", replayResultJsonWords, wrong);
}

function encodeReplayResult(value) {
  return { count: value.count, last: encodeReplayResultLast(value.last) };
}

function encodeReplayResultLast(value) {
  if (rpc.isDate(value)) return rpc.encodeDate(value);
  return value;
}

function decodeReplayResult(value) {
  return { count: value.count, last: decodeReplayResultLast(value.last) };
}

function decodeReplayResultLast(value) {
  if (typeof value === "string") return rpc.decodeDate(value);
  return value;
}

function checkOnAccountPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (!rpc.isDate(value.at)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", onAccountPayloadWords, wrong);
}

function checkOnAccountPayloadJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (!rpc.isDateTime(value.at)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", onAccountPayloadJsonWords, wrong);
}

function encodeOnAccountPayload(value) {
  return { id: value.id, at: rpc.encodeDate(value.at) };
}

function decodeOnAccountPayload(value) {
  return { id: value.id, at: rpc.decodeDate(value.at) };
}

function checkIngestPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (!rpc.isDate(value.placed)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", ingestPayloadWords, wrong);
}

function checkIngestPayloadJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (!rpc.isDateTime(value.placed)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", ingestPayloadJsonWords, wrong);
}

function encodeIngestPayload(value) {
  return { id: value.id, placed: rpc.encodeDate(value.placed) };
}

function decodeIngestPayload(value) {
  return { id: value.id, placed: rpc.decodeDate(value.placed) };
}

function checkBackUpPayload(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkUnknownSymbol(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UnknownSymbol", value);
  let bad = 0;
  if (typeof value.symbol !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "UnknownSymbol", unknownSymbolWords, wrong);
}

function encodeUnknownSymbol(value) {
  return { symbol: value.symbol };
}
