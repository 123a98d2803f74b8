// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const contextResultWords = { caller: "string", remaining: "number", headers: null };

const noteWords = { text: "string", tags: null };

export const contextArgs = {
  encode(value) {
    const issues = checkContextArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of relay.context", issues);
    return value;
  },
  decode(json) {
    const issues = checkContextArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of relay.context", issues);
    return json;
  },
};

export const contextResult = {
  encode(value) {
    const issues = checkContextResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of relay.context", issues);
    return encodeContextResult(value);
  },
  decode(json) {
    const issues = checkContextResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of relay.context", issues);
    return json;
  },
};

export const hangArgs = {
  encode(value) {
    const issues = checkHangArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of relay.hang", issues);
    return value;
  },
  decode(json) {
    const issues = checkHangArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of relay.hang", issues);
    return json;
  },
};

export const hangResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of relay.hang", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of relay.hang", issues);
    return json;
  },
};

export const failArgs = {
  encode(value) {
    const issues = checkContextArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of relay.fail", issues);
    return value;
  },
  decode(json) {
    const issues = checkContextArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of relay.fail", issues);
    return json;
  },
};

export const failResult = {
  encode(value) {
    const issues = checkFailResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of relay.fail", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of relay.fail", issues);
    return json;
  },
};

export const noteOnSuccessArgs = {
  encode(value) {
    const issues = checkNoteOnSuccessArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of relay.noteOnSuccess", issues);
    return value;
  },
  decode(json) {
    const issues = checkNoteOnSuccessArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of relay.noteOnSuccess", issues);
    return json;
  },
};

export const noteOnSuccessResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of relay.noteOnSuccess", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of relay.noteOnSuccess", issues);
    return json;
  },
};

export const publishArgs = {
  encode(value) {
    const issues = checkPublishArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of relay.publish", issues);
    return value;
  },
  decode(json) {
    const issues = checkPublishArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of relay.publish", issues);
    return json;
  },
};

export const publishResult = {
  encode(value) {
    const issues = checkPublishResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of relay.publish", issues);
    return value;
  },
  decode(json) {
    const issues = checkPublishResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of relay.publish", issues);
    return json;
  },
};

export const publishOnSuccessArgs = {
  encode(value) {
    const issues = checkNoteOnSuccessArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of relay.publishOnSuccess", issues);
    return value;
  },
  decode(json) {
    const issues = checkNoteOnSuccessArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of relay.publishOnSuccess", issues);
    return json;
  },
};

export const publishOnSuccessResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of relay.publishOnSuccess", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of relay.publishOnSuccess", issues);
    return json;
  },
};

export const relayedPayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of relay.relayed", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of relay.relayed", issues);
    return json;
  },
};

export const foreignPayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of relay.foreign", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of relay.foreign", issues);
    return json;
  },
};

export const nowherePayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of relay.nowhere", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of relay.nowhere", issues);
    return json;
  },
};

export const onProbeNotedPayload = {
  encode(value) {
    const issues = checkNote(value, 0);
    if (issues !== undefined) rpc.refuse("payload of probe.noted", issues);
    return encodeNote(value);
  },
  decode(json) {
    const issues = checkNote(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of probe.noted", issues);
    return json;
  },
};

function checkContextArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkContextResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.caller !== "string") bad |= 1;
  if (!Number.isFinite(value.remaining)) bad |= 2;
  const found3 = checkContextResultHeaders(value.headers);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "object", contextResultWords, wrong);
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
