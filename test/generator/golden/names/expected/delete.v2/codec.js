// Generated from contracts/other/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const promiseWords = { then_: "string" };

const thingWords = { class: "string", default: "number", value: "Date", issues: null };

const thing2Words = { other: null };

const thingJsonWords = {
  class: "string",
  default: "number",
  value: "RFC 3339 date-time",
  issues: null,
};

const dateWords = { Date: "Date" };

const dateJsonWords = { Date: "RFC 3339 date-time" };

export const swapArgs = {
  encode(value) {
    const issues = checkSwapArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.v2.swap", issues);
    return encodeSwapArgs(value);
  },
  decode(json) {
    const issues = checkSwapArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.v2.swap", issues);
    return decodeSwapArgs(json);
  },
};

export const swapResult = {
  encode(value) {
    const issues = checkThing2(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.v2.swap", issues);
    return encodeThing2(value);
  },
  decode(json) {
    const issues = checkThing2Json(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.v2.swap", issues);
    return decodeThing2(json);
  },
};

export const onPromisePayload = {
  encode(value) {
    const issues = checkDate(value, 0);
    if (issues !== undefined) rpc.refuse("payload of delete.Promise", issues);
    return encodeDate(value);
  },
  decode(json) {
    const issues = checkDateJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of delete.Promise", issues);
    return decodeDate(json);
  },
};

function checkSwapArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[a, b]", value);
  let issues;
  issues = rpc.within(issues, "a", checkThing(value[0]));
  issues = rpc.within(issues, "b", checkThing2(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkThing(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing", value);
  let bad = 0;
  if (typeof value.class !== "string") bad |= 1;
  if (!Number.isFinite(value.default)) bad |= 2;
  if (!rpc.isDate(value.value)) bad |= 4;
  let found4;
  if (value.issues !== undefined) found4 = checkPromise(value.issues);
  if (found4 !== undefined) bad |= 8;
  if (bad === 0) return undefined;
  const wrong = [bad, found4];
  return rpc.report(value, "Thing", thingWords, wrong);
}

function checkPromise(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Promise_", value);
  let bad = 0;
  if (typeof value.then_ !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Promise_", promiseWords, wrong);
}

function checkThing2(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing2", value);
  let bad = 0;
  const found1 = checkThing(value.other);
  if (found1 !== undefined) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad, found1];
  return rpc.report(value, "Thing2", thing2Words, wrong);
}

function checkSwapArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[a, b]", value);
  let issues;
  issues = rpc.within(issues, "a", checkThingJson(value[0]));
  issues = rpc.within(issues, "b", checkThing2Json(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkThingJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing", value);
  let bad = 0;
  if (typeof value.class !== "string") bad |= 1;
  if (!Number.isFinite(value.default)) bad |= 2;
  if (!rpc.isDateTime(value.value)) bad |= 4;
  let found4;
  if (value.issues !== undefined) found4 = checkPromise(value.issues);
  if (found4 !== undefined) bad |= 8;
  if (bad === 0) return undefined;
  const wrong = [bad, found4];
  return rpc.report(value, "Thing", thingJsonWords, wrong);
}

function checkThing2Json(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing2", value);
  let bad = 0;
  const found1 = checkThingJson(value.other);
  if (found1 !== undefined) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad, found1];
  return rpc.report(value, "Thing2", thing2Words, wrong);
}

function encodeSwapArgs(value) {
  return [encodeThing(value[0]), encodeThing2(value[1])];
}

function encodeThing(value) {
  const result = { class: value.class, default: value.default, value: rpc.encodeDate(value.value) };
  if (value.issues !== undefined) result.issues = encodePromise(value.issues);
  return result;
}

function encodePromise(value) {
  return { then_: value.then_ };
}

function encodeThing2(value) {
  return { other: encodeThing(value.other) };
}

function decodeSwapArgs(value) {
  return [decodeThing(value[0]), decodeThing2(value[1])];
}

function decodeThing(value) {
  const result = { class: value.class, default: value.default, value: rpc.decodeDate(value.value) };
  if (value.issues !== undefined) result.issues = value.issues;
  return result;
}

function decodeThing2(value) {
  return { other: decodeThing(value.other) };
}

function checkDate(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Date_", value);
  let bad = 0;
  if (!rpc.isDate(value.Date)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Date_", dateWords, wrong);
}

function checkDateJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Date_", value);
  let bad = 0;
  if (!rpc.isDateTime(value.Date)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Date_", dateJsonWords, wrong);
}

function encodeDate(value) {
  return { Date: rpc.encodeDate(value.Date) };
}

function decodeDate(value) {
  return { Date: rpc.decodeDate(value.Date) };
}
