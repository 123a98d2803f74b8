// Generated from test/conformance/mesh/contracts/watcher.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const noteWords = { text: "string", tags: null };

const howToFailHowValues = new Set([
  "error",
  "invalid",
  "declared",
  "unimplemented",
  "unavailable",
  "again",
  "hostile",
]);

const howToFailWords = {
  how: '"error" | "invalid" | "declared" | "unimplemented" | "unavailable" | "again" | "hostile"',
  until: "number",
};

const trialWords = { text: "string", fail: null };

export const onNotedPayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of watcher.onNoted", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of watcher.onNoted", issues);
    return json;
  },
};

export const onProbeEverywherePayload = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("payload of watcher.onProbeEverywhere", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of watcher.onProbeEverywhere", issues);
    return json;
  },
};

export const onNoteOncePayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of watcher.onNoteOnce", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of watcher.onNoteOnce", issues);
    return json;
  },
};

export const onAnyBrieflyPayload = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkUnknown(value, 0);
    if (issues !== undefined) rpc.refuse("payload of watcher.onAnyBriefly", issues);
    return value;
  },
  decode(json) {
    if (json === undefined) return undefined;
    const issues = rpc.checkUnknown(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of watcher.onAnyBriefly", issues);
    return json;
  },
};

export const onTriedPayload = {
  encode(value) {
    const issues = checkTrial(value, 0);
    if (issues !== undefined) rpc.refuse("payload of watcher.onTried", issues);
    return encodeTrial(value);
  },
  decode(json) {
    const issues = checkTrial(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of watcher.onTried", issues);
    return json;
  },
};

function checkNote(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Note", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  let found2;
  if (value.tags !== undefined) found2 = checkNoteTags(value.tags);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "Note", noteWords, wrong);
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

function checkTrial(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Trial", value);
  let bad = 0;
  if (typeof value.text !== "string") bad |= 1;
  const found2 = checkTrialFail(value.fail);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "Trial", trialWords, wrong);
}

function checkTrialFail(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    const found = checkHowToFail(value[key]);
    if (found !== undefined) issues = rpc.within(issues, key, found);
  }
  return issues;
}

function checkHowToFail(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("HowToFail", value);
  let bad = 0;
  if (!howToFailHowValues.has(value.how)) bad |= 1;
  if (value.until !== undefined && !Number.isFinite(value.until)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "HowToFail", howToFailWords, wrong);
}

function encodeTrial(value) {
  return { text: value.text, fail: rpc.mapValues(value.fail, encodeHowToFail) };
}

function encodeHowToFail(value) {
  const result = { how: value.how };
  if (value.until !== undefined) result.until = value.until;
  return result;
}
