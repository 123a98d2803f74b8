// Generated from contracts/market.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const priceArgs = rpc.codec({ label: "arguments of market.price", check: checkPriceArgs });

export const priceResult = rpc.codec({ label: "result of market.price", check: checkPriceResult });

export const watchArgs = rpc.codec({
  label: "arguments of market.watch",
  check: checkWatchArgs,
  checkJson: checkWatchArgsJson,
  encode: encodeWatchArgs,
  decode: decodeWatchArgs,
});

export const watchItem = rpc.codec({
  label: "item of market.watch",
  check: checkTick,
  checkJson: checkTickJson,
  encode: encodeTick,
  decode: decodeTick,
});

export const watchResult = rpc.codec({
  label: "result of market.watch",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const replayArgs = rpc.codec({
  label: "arguments of market.replay",
  check: checkReplayArgs,
  checkJson: checkReplayArgsJson,
  encode: encodeReplayArgs,
  decode: decodeReplayArgs,
});

export const replayItem = rpc.codec({
  label: "item of market.replay",
  check: checkTick,
  checkJson: checkTickJson,
  encode: encodeTick,
  decode: decodeTick,
});

export const replayResult = rpc.codec({
  label: "result of market.replay",
  check: checkReplayResult,
  checkJson: checkReplayResultJson,
  encode: encodeReplayResult,
  decode: decodeReplayResult,
});

export const repriceArgs = rpc.codec({
  label: "arguments of market.reprice",
  check: checkPriceArgs,
});

export const pricedPayload = rpc.codec({
  label: "payload of market.priced",
  check: checkTick,
  checkJson: checkTickJson,
  encode: encodeTick,
  decode: decodeTick,
});

export const onAccountPayload = rpc.codec({
  label: "payload of market.onAccount",
  check: checkOnAccountPayload,
  checkJson: checkOnAccountPayloadJson,
  encode: encodeOnAccountPayload,
  decode: decodeOnAccountPayload,
});

export const onAnythingPayload = rpc.codec({
  label: "payload of market.onAnything",
  check: rpc.checkUnknown,
  absent: [undefined],
});

export const ingestPayload = rpc.codec({
  label: "payload of market.ingest",
  check: checkIngestPayload,
  checkJson: checkIngestPayloadJson,
  encode: encodeIngestPayload,
  decode: decodeIngestPayload,
});

export const auditPayload = rpc.codec({
  label: "payload of market.audit",
  check: checkTick,
  checkJson: checkTickJson,
  encode: encodeTick,
  decode: decodeTick,
});

export const backUpPayload = rpc.codec({
  label: "payload of market.backUp",
  check: checkBackUpPayload,
});

export const unknownSymbolData = rpc.codec({
  label: "data of UNKNOWN_SYMBOL",
  check: checkUnknownSymbol,
  encode: encodeUnknownSymbol,
});

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
  let issues;
  if (typeof value.symbol !== "string") issues = rpc.note(issues, "symbol", "string", value.symbol);
  if (!Number.isFinite(value.price)) issues = rpc.note(issues, "price", "number", value.price);
  if (!rpc.isDate(value.at)) issues = rpc.note(issues, "at", "Date", value.at);
  return issues && rpc.ofObject(issues, "Tick", value);
}

function checkTickJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Tick", value);
  let issues;
  if (typeof value.symbol !== "string") issues = rpc.note(issues, "symbol", "string", value.symbol);
  if (!Number.isFinite(value.price)) issues = rpc.note(issues, "price", "number", value.price);
  if (!rpc.isDateTime(value.at)) issues = rpc.note(issues, "at", "RFC 3339 date-time", value.at);
  return issues && rpc.ofObject(issues, "Tick", value);
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
  let issues;
  if (!Number.isFinite(value.count)) issues = rpc.note(issues, "count", "number", value.count);
  if (!rpc.isDate(value.last) && value.last !== null)
    issues = rpc.note(issues, "last", "Date | null", value.last);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkReplayResultJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (!Number.isFinite(value.count)) issues = rpc.note(issues, "count", "number", value.count);
  if (!rpc.isDateTime(value.last) && value.last !== null)
    issues = rpc.note(issues, "last", "RFC 3339 date-time | null", value.last);
  return issues && rpc.ofObject(issues, "object", value);
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
  if (rpc.isDateTime(value)) return rpc.decodeDate(value);
  return value;
}

function checkOnAccountPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  if (!rpc.isDate(value.at)) issues = rpc.note(issues, "at", "Date", value.at);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkOnAccountPayloadJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  if (!rpc.isDateTime(value.at)) issues = rpc.note(issues, "at", "RFC 3339 date-time", value.at);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeOnAccountPayload(value) {
  return { id: value.id, at: rpc.encodeDate(value.at) };
}

function decodeOnAccountPayload(value) {
  return { id: value.id, at: rpc.decodeDate(value.at) };
}

function checkIngestPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  if (!rpc.isDate(value.placed)) issues = rpc.note(issues, "placed", "Date", value.placed);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkIngestPayloadJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  if (!rpc.isDateTime(value.placed))
    issues = rpc.note(issues, "placed", "RFC 3339 date-time", value.placed);
  return issues && rpc.ofObject(issues, "object", value);
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
  let issues;
  if (typeof value.symbol !== "string") issues = rpc.note(issues, "symbol", "string", value.symbol);
  return issues && rpc.ofObject(issues, "UnknownSymbol", value);
}

function encodeUnknownSymbol(value) {
  return { symbol: value.symbol };
}
