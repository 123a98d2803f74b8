// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const rebuildIndexArgs = rpc.codec({
  label: "arguments of jobs.rebuildIndex",
  check: checkRebuildIndexArgs,
  checkJson: checkRebuildIndexArgsJson,
  encode: encodeRebuildIndexArgs,
  decode: decodeRebuildIndexArgs,
});

export const cleanArgs = rpc.codec({ label: "arguments of jobs.clean", check: checkCleanArgs });

export const moveArgs = rpc.codec({ label: "arguments of jobs.move", check: checkMoveArgs });

export const finishedPayload = rpc.codec({
  label: "payload of jobs.finished",
  check: checkFinished,
  checkJson: checkFinishedJson,
  encode: encodeFinished,
  decode: decodeFinished,
});

export const tickPayload = rpc.codec({ label: "payload of jobs.tick", check: checkTickPayload });

export const indexRebuiltPayload = rpc.codec({
  label: "payload of jobs.index.rebuilt",
  check: checkIndexRebuiltPayload,
  encode: encodeIndexRebuiltPayload,
});

export const onEntryPayload = rpc.codec({
  label: "payload of audit.entryWritten",
  check: checkOnEntryPayload,
  checkJson: checkOnEntryPayloadJson,
  encode: encodeOnEntryPayload,
  decode: decodeOnEntryPayload,
});

export const onEntryEverywherePayload = rpc.codec({
  label: "payload of audit.entryWritten",
  check: checkOnEntryPayload,
  checkJson: checkOnEntryPayloadJson,
  encode: encodeOnEntryPayload,
  decode: decodeOnEntryPayload,
});

export const onEntryOncePayload = rpc.codec({
  label: "payload of audit.entryWritten",
  check: checkOnEntryPayload,
  checkJson: checkOnEntryPayloadJson,
  encode: encodeOnEntryPayload,
  decode: decodeOnEntryPayload,
});

export const onOwnPayload = rpc.codec({
  label: "payload of jobs.finished",
  check: checkFinished,
  checkJson: checkFinishedJson,
  encode: encodeFinished,
  decode: decodeFinished,
});

function checkRebuildIndexArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[full, since]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "full", "boolean", value[0]);
  if (value[1] !== undefined && !rpc.isDate(value[1]))
    issues = rpc.note(issues, "since", "Date", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkRebuildIndexArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[full, since]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "full", "boolean", value[0]);
  if (value[1] !== null && value[1] !== undefined && !rpc.isDateTime(value[1]))
    issues = rpc.note(issues, "since", "RFC 3339 date-time", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeRebuildIndexArgs(value) {
  return rpc.trim([value[0], rpc.optional(value[1], rpc.encodeDate)]);
}

function decodeRebuildIndexArgs(value) {
  return rpc.trim([value[0], rpc.optional(value[1] ?? undefined, rpc.decodeDate)]);
}

function checkCleanArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkMoveArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[...ids]", value);
  let issues;
  issues = rpc.within(issues, "ids", checkMoveArgsIds(value.slice(0)));
  return issues;
}

function checkMoveArgsIds(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function checkFinished(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Finished", value);
  let issues;
  if (typeof value.job !== "string") issues = rpc.note(issues, "job", "string", value.job);
  if (!rpc.isDate(value.at)) issues = rpc.note(issues, "at", "Date", value.at);
  if (value.result !== "done" && value.result !== "failed")
    issues = rpc.note(issues, "result", '"done" | "failed"', value.result);
  return issues && rpc.ofObject(issues, "Finished", value);
}

function checkFinishedJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Finished", value);
  let issues;
  if (typeof value.job !== "string") issues = rpc.note(issues, "job", "string", value.job);
  if (!rpc.isDateTime(value.at)) issues = rpc.note(issues, "at", "RFC 3339 date-time", value.at);
  if (value.result !== "done" && value.result !== "failed")
    issues = rpc.note(issues, "result", '"done" | "failed"', value.result);
  return issues && rpc.ofObject(issues, "Finished", value);
}

function encodeFinished(value) {
  return { job: value.job, at: rpc.encodeDate(value.at), result: value.result };
}

function decodeFinished(value) {
  return { job: value.job, at: rpc.decodeDate(value.at), result: value.result };
}

function checkTickPayload(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkIndexRebuiltPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (!Number.isFinite(value.pages)) issues = rpc.note(issues, "pages", "number", value.pages);
  if (value.took !== undefined && !Number.isFinite(value.took))
    issues = rpc.note(issues, "took", "number", value.took);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeIndexRebuiltPayload(value) {
  const result = { pages: value.pages };
  if (value.took !== undefined) result.took = value.took;
  return result;
}

function checkOnEntryPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.who !== "string") issues = rpc.note(issues, "who", "string", value.who);
  if (!rpc.isDate(value.when)) issues = rpc.note(issues, "when", "Date", value.when);
  issues = rpc.within(issues, "what", checkOnEntryPayloadWhat(value.what));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkOnEntryPayloadWhat(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.service !== "string")
    issues = rpc.note(issues, "service", "string", value.service);
  if (typeof value.method !== "string") issues = rpc.note(issues, "method", "string", value.method);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkOnEntryPayloadJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.who !== "string") issues = rpc.note(issues, "who", "string", value.who);
  if (!rpc.isDateTime(value.when))
    issues = rpc.note(issues, "when", "RFC 3339 date-time", value.when);
  issues = rpc.within(issues, "what", checkOnEntryPayloadWhat(value.what));
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeOnEntryPayload(value) {
  return {
    who: value.who,
    when: rpc.encodeDate(value.when),
    what: encodeOnEntryPayloadWhat(value.what),
  };
}

function encodeOnEntryPayloadWhat(value) {
  return { service: value.service, method: value.method };
}

function decodeOnEntryPayload(value) {
  return { who: value.who, when: rpc.decodeDate(value.when), what: value.what };
}
