// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const contextArgs = rpc.codec({
  label: "arguments of relay.context",
  check: checkContextArgs,
});

export const contextResult = rpc.codec({
  label: "result of relay.context",
  check: checkContextResult,
  encode: encodeContextResult,
});

export const hangArgs = rpc.codec({ label: "arguments of relay.hang", check: checkHangArgs });

export const hangResult = rpc.codec({
  label: "result of relay.hang",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const failArgs = rpc.codec({ label: "arguments of relay.fail", check: checkContextArgs });

export const failResult = rpc.codec({ label: "result of relay.fail", check: checkFailResult });

export const noteOnSuccessArgs = rpc.codec({
  label: "arguments of relay.noteOnSuccess",
  check: checkNoteOnSuccessArgs,
});

export const noteOnSuccessResult = rpc.codec({
  label: "result of relay.noteOnSuccess",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const publishArgs = rpc.codec({
  label: "arguments of relay.publish",
  check: checkPublishArgs,
});

export const publishResult = rpc.codec({
  label: "result of relay.publish",
  check: checkPublishResult,
});

export const publishOnSuccessArgs = rpc.codec({
  label: "arguments of relay.publishOnSuccess",
  check: checkNoteOnSuccessArgs,
});

export const publishOnSuccessResult = rpc.codec({
  label: "result of relay.publishOnSuccess",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const relayedPayload = rpc.codec({
  label: "payload of relay.relayed",
  check: checkNote,
  encode: encodeNote,
});

export const foreignPayload = rpc.codec({
  label: "payload of relay.foreign",
  check: checkNote,
  encode: encodeNote,
});

export const nowherePayload = rpc.codec({
  label: "payload of relay.nowhere",
  check: checkNote,
  encode: encodeNote,
});

export const onProbeNotedPayload = rpc.codec({
  label: "payload of probe.noted",
  check: checkNote,
  encode: encodeNote,
});

function checkContextArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkContextResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.caller !== "string") issues = rpc.note(issues, "caller", "string", value.caller);
  if (!Number.isFinite(value.remaining))
    issues = rpc.note(issues, "remaining", "number", value.remaining);
  issues = rpc.within(issues, "headers", checkContextResultHeaders(value.headers));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkContextResultHeaders(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== "string") issues = rpc.note(issues, key, "string", value[key]);
  }
  return issues;
}

function encodeContextResult(value) {
  return { caller: value.caller, remaining: value.remaining, headers: value.headers };
}

function checkHangArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[tag]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "tag", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkFailResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkNoteOnSuccessArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[text, fail]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "text", "string", value[0]);
  if (typeof value[1] !== "boolean") issues = rpc.note(issues, "fail", "boolean", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkPublishArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[text, where]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "text", "string", value[0]);
  if (value[1] !== "foreign" && value[1] !== "nowhere")
    issues = rpc.note(issues, "where", '"foreign" | "nowhere"', value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkPublishResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkNote(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Note", value);
  let issues;
  if (typeof value.text !== "string") issues = rpc.note(issues, "text", "string", value.text);
  if (value.tags !== undefined) issues = rpc.within(issues, "tags", checkNoteTags(value.tags));
  return issues && rpc.ofObject(issues, "Note", value);
}

function checkNoteTags(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function encodeNote(value) {
  const result = { text: value.text };
  if (value.tags !== undefined) result.tags = value.tags;
  return result;
}
