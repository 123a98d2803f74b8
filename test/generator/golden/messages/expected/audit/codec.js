// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `npm run codegen`.

import * as rpc from "lagomorph/generated";

export const entryWrittenPayload = rpc.codec({
  label: "payload of audit.entryWritten",
  check: checkEntryWrittenPayload,
  checkJson: checkEntryWrittenPayloadJson,
  encode: encodeEntryWrittenPayload,
  decode: decodeEntryWrittenPayload,
});

function checkEntryWrittenPayload(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (typeof value.who !== "string")
    issues = rpc.add(issues, rpc.wrong("who", "string", value.who));
  if (!rpc.isDate(value.when)) issues = rpc.add(issues, rpc.wrong("when", "Date", value.when));
  issues = rpc.within(issues, "what", checkEntryWrittenPayloadWhat(value.what));
  return issues;
}

function checkEntryWrittenPayloadWhat(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (typeof value.service !== "string")
    issues = rpc.add(issues, rpc.wrong("service", "string", value.service));
  if (typeof value.method !== "string")
    issues = rpc.add(issues, rpc.wrong("method", "string", value.method));
  return issues;
}

function checkEntryWrittenPayloadJson(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (typeof value.who !== "string")
    issues = rpc.add(issues, rpc.wrong("who", "string", value.who));
  if (!rpc.isDateTime(value.when))
    issues = rpc.add(issues, rpc.wrong("when", "RFC 3339 date-time", value.when));
  issues = rpc.within(issues, "what", checkEntryWrittenPayloadWhat(value.what));
  return issues;
}

function encodeEntryWrittenPayload(value) {
  return {
    who: value.who,
    when: rpc.encodeDate(value.when),
    what: encodeEntryWrittenPayloadWhat(value.what),
  };
}

function encodeEntryWrittenPayloadWhat(value) {
  return {
    service: value.service,
    method: value.method,
  };
}

function decodeEntryWrittenPayload(value) {
  return {
    who: value.who,
    when: rpc.decodeDate(value.when),
    what: value.what,
  };
}
