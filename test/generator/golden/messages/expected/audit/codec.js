// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const entryWrittenPayloadWhatWords = { service: "string", method: "string" };

const entryWrittenPayloadWords = { who: "string", when: "Date", what: null };

const entryWrittenPayloadJsonWords = { who: "string", when: "RFC 3339 date-time", what: null };

export const entryWrittenPayload = {
  encode(value) {
    const issues = checkEntryWrittenPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of audit.entryWritten", issues);
    return encodeEntryWrittenPayload(value);
  },
  decode(json) {
    const issues = checkEntryWrittenPayloadJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of audit.entryWritten", issues);
    return decodeEntryWrittenPayload(json);
  },
};

function checkEntryWrittenPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.who !== "string") bad |= 1;
  if (!rpc.isDate(value.when)) bad |= 2;
  const found3 = checkEntryWrittenPayloadWhat(value.what);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "object", entryWrittenPayloadWords, wrong);
}

function checkEntryWrittenPayloadWhat(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.service !== "string") bad |= 1;
  if (typeof value.method !== "string") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", entryWrittenPayloadWhatWords, wrong);
}

function checkEntryWrittenPayloadJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.who !== "string") bad |= 1;
  if (!rpc.isDateTime(value.when)) bad |= 2;
  const found3 = checkEntryWrittenPayloadWhat(value.what);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "object", entryWrittenPayloadJsonWords, wrong);
}

function encodeEntryWrittenPayload(value) {
  return {
    who: value.who,
    when: rpc.encodeDate(value.when),
    what: encodeEntryWrittenPayloadWhat(value.what),
  };
}

function encodeEntryWrittenPayloadWhat(value) {
  return { service: value.service, method: value.method };
}

function decodeEntryWrittenPayload(value) {
  return { who: value.who, when: rpc.decodeDate(value.when), what: value.what };
}
