// Generated from test/conformance/mesh/contracts/stubborn.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

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

export const triedPayload = {
  encode(value) {
    const issues = checkTrial(value, 0);
    if (issues !== undefined) rpc.refuse("payload of stubborn.tried", issues);
    return encodeTrial(value);
  },
  decode(json) {
    const issues = checkTrial(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of stubborn.tried", issues);
    return json;
  },
};

export const noticedPayload = {
  encode(value) {
    const issues = checkTrial(value, 0);
    if (issues !== undefined) rpc.refuse("payload of stubborn.noticed", issues);
    return encodeTrial(value);
  },
  decode(json) {
    const issues = checkTrial(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of stubborn.noticed", issues);
    return json;
  },
};

export const onTriedPayload = {
  encode(value) {
    const issues = checkTrial(value, 0);
    if (issues !== undefined) rpc.refuse("payload of stubborn.tried", issues);
    return encodeTrial(value);
  },
  decode(json) {
    const issues = checkTrial(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of stubborn.tried", issues);
    return json;
  },
};

export const onTriedEverywherePayload = {
  encode(value) {
    const issues = checkTrial(value, 0);
    if (issues !== undefined) rpc.refuse("payload of stubborn.tried", issues);
    return encodeTrial(value);
  },
  decode(json) {
    const issues = checkTrial(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of stubborn.tried", issues);
    return json;
  },
};

export const onTriedOncePayload = {
  encode(value) {
    const issues = checkTrial(value, 0);
    if (issues !== undefined) rpc.refuse("payload of stubborn.tried", issues);
    return encodeTrial(value);
  },
  decode(json) {
    const issues = checkTrial(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of stubborn.tried", issues);
    return json;
  },
};

export const onTriedBrieflyPayload = {
  encode(value) {
    const issues = checkTrial(value, 0);
    if (issues !== undefined) rpc.refuse("payload of stubborn.tried", issues);
    return encodeTrial(value);
  },
  decode(json) {
    const issues = checkTrial(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of stubborn.tried", issues);
    return json;
  },
};

export const onNoticedPayload = {
  encode(value) {
    const issues = checkTrial(value, 0);
    if (issues !== undefined) rpc.refuse("payload of stubborn.noticed", issues);
    return encodeTrial(value);
  },
  decode(json) {
    const issues = checkTrial(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of stubborn.noticed", issues);
    return json;
  },
};

export const persistArgs = {
  encode(value) {
    const issues = checkPersistArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of stubborn.persist", issues);
    return encodePersistArgs(value);
  },
  decode(json) {
    const issues = checkPersistArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of stubborn.persist", issues);
    return json;
  },
};

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

function checkPersistArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[trial]", value);
  let issues;
  issues = rpc.within(issues, "trial", checkTrial(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function encodePersistArgs(value) {
  return [encodeTrial(value[0])];
}
