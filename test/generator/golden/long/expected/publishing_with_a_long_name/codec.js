// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const recordedPayloadWords = { id: "string" };

export const recordedPayload = {
  encode(value) {
    const issues = checkRecordedPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of publishing_with_a_long_name.recorded", issues);
    return encodeRecordedPayload(value);
  },
  decode(json) {
    const issues = checkRecordedPayload(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("payload of publishing_with_a_long_name.recorded", issues);
    return json;
  },
};

export const auditedPayload = {
  encode(value) {
    const issues = checkRecordedPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of publishing_with_a_long_name.audited", issues);
    return encodeRecordedPayload(value);
  },
  decode(json) {
    const issues = checkRecordedPayload(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("payload of publishing_with_a_long_name.audited", issues);
    return json;
  },
};

function checkRecordedPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", recordedPayloadWords, wrong);
}

function encodeRecordedPayload(value) {
  return { id: value.id };
}
