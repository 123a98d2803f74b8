// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const entryWrittenPayload = rpc.codec({
  label: "payload of audit.entryWritten",
  check: checkEntryWrittenPayload,
  checkJson: checkEntryWrittenPayloadJson,
  encode: encodeEntryWrittenPayload,
  decode: decodeEntryWrittenPayload,
});

function checkEntryWrittenPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.who !== "string") issues = rpc.note(issues, "who", "string", value.who);
  if (!rpc.isDate(value.when)) issues = rpc.note(issues, "when", "Date", value.when);
  issues = rpc.within(issues, "what", checkEntryWrittenPayloadWhat(value.what));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEntryWrittenPayloadWhat(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.service !== "string")
    issues = rpc.note(issues, "service", "string", value.service);
  if (typeof value.method !== "string") issues = rpc.note(issues, "method", "string", value.method);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEntryWrittenPayloadJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.who !== "string") issues = rpc.note(issues, "who", "string", value.who);
  if (!rpc.isDateTime(value.when))
    issues = rpc.note(issues, "when", "RFC 3339 date-time", value.when);
  issues = rpc.within(issues, "what", checkEntryWrittenPayloadWhat(value.what));
  return issues && rpc.ofObject(issues, "object", value);
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
