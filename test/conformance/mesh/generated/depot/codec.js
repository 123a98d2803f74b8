// Generated from test/conformance/mesh/contracts/depot.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const parcelWords = { text: "string", weight: "number (minimum 0)", fails: "number" };

export const dispatchArgs = {
  encode(value) {
    const issues = checkDispatchArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of depot.dispatch", issues);
    return encodeDispatchArgs(value);
  },
  decode(json) {
    const issues = checkDispatchArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of depot.dispatch", issues);
    return json;
  },
};

export const dispatchResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of depot.dispatch", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of depot.dispatch", issues);
    return json;
  },
};

export const parcelsPayload = {
  encode(value) {
    const issues = checkParcel(value, 0);
    if (issues !== undefined) rpc.refuse("payload of depot.parcels", issues);
    return encodeParcel(value);
  },
  decode(json) {
    const issues = checkParcel(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of depot.parcels", issues);
    return json;
  },
};

export const ingestPayload = {
  encode(value) {
    const issues = checkParcel(value, 0);
    if (issues !== undefined) rpc.refuse("payload of depot.ingest", issues);
    return encodeParcel(value);
  },
  decode(json) {
    const issues = checkParcel(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of depot.ingest", issues);
    return json;
  },
};

function checkDispatchArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[parcel]", value);
  let issues;
  issues = rpc.within(issues, "parcel", checkParcel(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkParcel(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Parcel", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  if (!isParcelWeight(value.weight)) bad |= 2;
  if (value.fails !== undefined && !Number.isFinite(value.fails)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Parcel", parcelWords, wrong);
}

function isParcelWeight(value) {
  return Number.isFinite(value) && value >= 0;
}

function encodeDispatchArgs(value) {
  return [encodeParcel(value[0])];
}

function encodeParcel(value) {
  const result = { text: value.text, weight: value.weight };
  if (value.fails !== undefined) result.fails = value.fails;
  return result;
}
