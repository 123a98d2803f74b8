// Generated from test/conformance/mesh/contracts/vault.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const peekResultWords = { claims: "boolean", token: "boolean" };

export const openArgs = {
  encode(value) {
    const issues = checkOpenArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of vault.open", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of vault.open", issues);
    return json;
  },
};

export const openResult = {
  encode(value) {
    const issues = checkOpenResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of vault.open", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of vault.open", issues);
    return json;
  },
};

export const storeArgs = {
  encode(value) {
    const issues = checkStoreArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of vault.store", issues);
    return value;
  },
  decode(json) {
    const issues = checkStoreArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of vault.store", issues);
    return json;
  },
};

export const storeResult = {
  encode(value) {
    const issues = checkOpenResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of vault.store", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of vault.store", issues);
    return json;
  },
};

export const auditArgs = {
  encode(value) {
    const issues = checkAuditArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of vault.audit", issues);
    return value;
  },
  decode(json) {
    const issues = checkAuditArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of vault.audit", issues);
    return json;
  },
};

export const auditItem = {
  encode(value) {
    const issues = checkOpenResult(value, 0);
    if (issues !== undefined) rpc.refuse("item of vault.audit", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of vault.audit", issues);
    return json;
  },
};

export const auditResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of vault.audit", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of vault.audit", issues);
    return json;
  },
};

export const destroyArgs = {
  encode(value) {
    const issues = checkOpenArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of vault.destroy", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of vault.destroy", issues);
    return json;
  },
};

export const relayArgs = {
  encode(value) {
    const issues = checkRelayArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of vault.relay", issues);
    return value;
  },
  decode(json) {
    const issues = checkRelayArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of vault.relay", issues);
    return json;
  },
};

export const relayResult = {
  encode(value) {
    const issues = checkOpenResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of vault.relay", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of vault.relay", issues);
    return json;
  },
};

export const peekArgs = {
  encode(value) {
    const issues = checkAuditArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of vault.peek", issues);
    return value;
  },
  decode(json) {
    const issues = checkAuditArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of vault.peek", issues);
    return json;
  },
};

export const peekResult = {
  encode(value) {
    const issues = checkPeekResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of vault.peek", issues);
    return encodePeekResult(value);
  },
  decode(json) {
    const issues = checkPeekResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of vault.peek", issues);
    return json;
  },
};

function checkOpenArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[box]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "box", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkOpenResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkStoreArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[box, weight]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "box", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "weight", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkAuditArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkRelayArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[box, asCaller]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "box", "string", value[0]);
  if (typeof value[1] !== "boolean") issues = rpc.note(issues, "asCaller", "boolean", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkPeekResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.claims !== "boolean") bad |= 1;
  if (typeof value.token !== "boolean") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", peekResultWords, wrong);
}

function encodePeekResult(value) {
  return { claims: value.claims, token: value.token };
}
