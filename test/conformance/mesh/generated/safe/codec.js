// Generated from test/conformance/mesh/contracts/safe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const lookResultWords = { token: "string", headers: null };

const noSuchBoxWords = { box: "string" };

export const openArgs = {
  encode(value) {
    const issues = checkOpenArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of safe.open", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of safe.open", issues);
    return json;
  },
};

export const openResult = {
  encode(value) {
    const issues = checkOpenResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of safe.open", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of safe.open", issues);
    return json;
  },
};

export const lookArgs = {
  encode(value) {
    const issues = checkLookArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of safe.look", issues);
    return value;
  },
  decode(json) {
    const issues = checkLookArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of safe.look", issues);
    return json;
  },
};

export const lookResult = {
  encode(value) {
    const issues = checkLookResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of safe.look", issues);
    return encodeLookResult(value);
  },
  decode(json) {
    const issues = checkLookResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of safe.look", issues);
    return json;
  },
};

export const ownArgs = {
  encode(value) {
    const issues = checkOpenArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of safe.own", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of safe.own", issues);
    return json;
  },
};

export const ownResult = {
  encode(value) {
    const issues = checkOpenResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of safe.own", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of safe.own", issues);
    return json;
  },
};

export const failArgs = {
  encode(value) {
    const issues = checkLookArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of safe.fail", issues);
    return value;
  },
  decode(json) {
    const issues = checkLookArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of safe.fail", issues);
    return json;
  },
};

export const failResult = {
  encode(value) {
    const issues = checkFailResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of safe.fail", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of safe.fail", issues);
    return json;
  },
};

export const hangArgs = {
  encode(value) {
    const issues = checkOpenArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of safe.hang", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of safe.hang", issues);
    return json;
  },
};

export const hangResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of safe.hang", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of safe.hang", issues);
    return json;
  },
};

export const weighArgs = {
  encode(value) {
    const issues = checkOpenArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of safe.weigh", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of safe.weigh", issues);
    return json;
  },
};

export const weighResult = {
  encode(value) {
    const issues = checkFailResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of safe.weigh", issues);
    return value;
  },
  decode(json) {
    const issues = checkFailResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of safe.weigh", issues);
    return json;
  },
};

export const destroyArgs = {
  encode(value) {
    const issues = checkOpenArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of safe.destroy", issues);
    return value;
  },
  decode(json) {
    const issues = checkOpenArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of safe.destroy", issues);
    return json;
  },
};

export const noSuchBoxData = {
  encode(value) {
    const issues = checkNoSuchBox(value, 0);
    if (issues !== undefined) rpc.refuse("data of NO_SUCH_BOX", issues);
    return encodeNoSuchBox(value);
  },
  decode(json) {
    const issues = checkNoSuchBox(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of NO_SUCH_BOX", issues);
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

function checkLookArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkLookResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.token !== "string") bad |= 1;
  const found2 = checkLookResultHeaders(value.headers);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "object", lookResultWords, wrong);
}

function checkLookResultHeaders(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function encodeLookResult(value) {
  return { token: value.token, headers: value.headers };
}

function checkFailResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkNoSuchBox(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("NoSuchBox", value);
  let bad = 0;
  if (typeof value.box !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "NoSuchBox", noSuchBoxWords, wrong);
}

function encodeNoSuchBox(value) {
  return { box: value.box };
}
