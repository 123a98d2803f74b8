// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const finishedWords = { job: "string", at: "Date", result: '"done" | "failed"' };

const finishedJsonWords = { job: "string", at: "RFC 3339 date-time", result: '"done" | "failed"' };

const indexRebuiltPayloadWords = { pages: "number", took: "number" };

const onEntryPayloadWhatWords = { service: "string", method: "string" };

const onEntryPayloadWords = { who: "string", when: "Date", what: null };

const onEntryPayloadJsonWords = { who: "string", when: "RFC 3339 date-time", what: null };

export const rebuildIndexArgs = {
  encode(value) {
    const issues = checkRebuildIndexArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of jobs.rebuildIndex", issues);
    return encodeRebuildIndexArgs(value);
  },
  decode(json) {
    const issues = checkRebuildIndexArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of jobs.rebuildIndex", issues);
    return decodeRebuildIndexArgs(json);
  },
};

export const cleanArgs = {
  encode(value) {
    const issues = checkCleanArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of jobs.clean", issues);
    return value;
  },
  decode(json) {
    const issues = checkCleanArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of jobs.clean", issues);
    return json;
  },
};

export const moveArgs = {
  encode(value) {
    const issues = checkMoveArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of jobs.move", issues);
    return value;
  },
  decode(json) {
    const issues = checkMoveArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of jobs.move", issues);
    return json;
  },
};

export const finishedPayload = {
  encode(value) {
    const issues = checkFinished(value, 0);
    if (issues !== undefined) rpc.refuse("payload of jobs.finished", issues);
    return encodeFinished(value);
  },
  decode(json) {
    const issues = checkFinishedJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of jobs.finished", issues);
    return decodeFinished(json);
  },
};

export const tickPayload = {
  encode(value) {
    const issues = checkTickPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of jobs.tick", issues);
    return value;
  },
  decode(json) {
    const issues = checkTickPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of jobs.tick", issues);
    return json;
  },
};

export const indexRebuiltPayload = {
  encode(value) {
    const issues = checkIndexRebuiltPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of jobs.index.rebuilt", issues);
    return encodeIndexRebuiltPayload(value);
  },
  decode(json) {
    const issues = checkIndexRebuiltPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of jobs.index.rebuilt", issues);
    return json;
  },
};

export const onEntryPayload = {
  encode(value) {
    const issues = checkOnEntryPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of audit.entryWritten", issues);
    return encodeOnEntryPayload(value);
  },
  decode(json) {
    const issues = checkOnEntryPayloadJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of audit.entryWritten", issues);
    return decodeOnEntryPayload(json);
  },
};

export const onEntryEverywherePayload = {
  encode(value) {
    const issues = checkOnEntryPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of audit.entryWritten", issues);
    return encodeOnEntryPayload(value);
  },
  decode(json) {
    const issues = checkOnEntryPayloadJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of audit.entryWritten", issues);
    return decodeOnEntryPayload(json);
  },
};

export const onEntryOncePayload = {
  encode(value) {
    const issues = checkOnEntryPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of audit.entryWritten", issues);
    return encodeOnEntryPayload(value);
  },
  decode(json) {
    const issues = checkOnEntryPayloadJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of audit.entryWritten", issues);
    return decodeOnEntryPayload(json);
  },
};

export const onOwnPayload = {
  encode(value) {
    const issues = checkFinished(value, 0);
    if (issues !== undefined) rpc.refuse("payload of jobs.finished", issues);
    return encodeFinished(value);
  },
  decode(json) {
    const issues = checkFinishedJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of jobs.finished", issues);
    return decodeFinished(json);
  },
};

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
  let bad = 0;
  if (typeof value.job !== "string") bad |= 1;
  if (!rpc.isDate(value.at)) bad |= 2;
  if (value.result !== "done" && value.result !== "failed") bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Finished", finishedWords, wrong);
}

function checkFinishedJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Finished", value);
  let bad = 0;
  if (typeof value.job !== "string") bad |= 1;
  if (!rpc.isDateTime(value.at)) bad |= 2;
  if (value.result !== "done" && value.result !== "failed") bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Finished", finishedJsonWords, wrong);
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
  let bad = 0;
  if (!Number.isFinite(value.pages)) bad |= 1;
  if (value.took !== undefined && !Number.isFinite(value.took)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", indexRebuiltPayloadWords, wrong);
}

function encodeIndexRebuiltPayload(value) {
  const result = { pages: value.pages };
  if (value.took !== undefined) result.took = value.took;
  return result;
}

function checkOnEntryPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.who !== "string") bad |= 1;
  if (!rpc.isDate(value.when)) bad |= 2;
  const found3 = checkOnEntryPayloadWhat(value.what);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "object", onEntryPayloadWords, wrong);
}

function checkOnEntryPayloadWhat(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.service !== "string") bad |= 1;
  if (typeof value.method !== "string") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", onEntryPayloadWhatWords, wrong);
}

function checkOnEntryPayloadJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.who !== "string") bad |= 1;
  if (!rpc.isDateTime(value.when)) bad |= 2;
  const found3 = checkOnEntryPayloadWhat(value.what);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "object", onEntryPayloadJsonWords, wrong);
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
