// Generated from contracts/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const promiseWords = { then_: "string" };

const thingWords = { class: "string", default: "number", value: "Date", issues: null };

const thingJsonWords = {
  class: "string",
  default: "number",
  value: "RFC 3339 date-time",
  issues: null,
};

const dateWords = { Date: "Date" };

const dateJsonWords = { Date: "RFC 3339 date-time" };

const classPayloadWords = { Object: "string", Array: null };

export const deleteArgs = {
  encode(value) {
    const issues = checkDeleteArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.delete", issues);
    return value;
  },
  decode(json) {
    const issues = checkDeleteArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.delete", issues);
    return json;
  },
};

export const deleteResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.delete", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.delete", issues);
    return json;
  },
};

export const serviceArgs = {
  encode(value) {
    const issues = checkServiceArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.service", issues);
    return value;
  },
  decode(json) {
    const issues = checkServiceArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.service", issues);
    return json;
  },
};

export const serviceResult = {
  encode(value) {
    const issues = checkServiceResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.service", issues);
    return value;
  },
  decode(json) {
    const issues = checkServiceResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.service", issues);
    return json;
  },
};

export const rpcArgs = {
  encode(value) {
    const issues = checkRpcArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.rpc", issues);
    return encodeRpcArgs(value);
  },
  decode(json) {
    const issues = checkRpcArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.rpc", issues);
    return decodeRpcArgs(json);
  },
};

export const rpcResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.rpc", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.rpc", issues);
    return json;
  },
};

export const codecArgs = {
  encode(value) {
    const issues = checkCodecArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.codec", issues);
    return value;
  },
  decode(json) {
    const issues = checkCodecArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.codec", issues);
    return json;
  },
};

export const codecResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.codec", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.codec", issues);
    return json;
  },
};

export const errorsArgs = {
  encode(value) {
    const issues = checkErrorsArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.errors", issues);
    return value;
  },
  decode(json) {
    const issues = checkErrorsArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.errors", issues);
    return json;
  },
};

export const errorsResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.errors", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.errors", issues);
    return json;
  },
};

export const getUserArgs = {
  encode(value) {
    const issues = checkGetUserArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.get-user", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetUserArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.get-user", issues);
    return json;
  },
};

export const getUserResult = {
  encode(value) {
    const issues = checkServiceResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.get-user", issues);
    return value;
  },
  decode(json) {
    const issues = checkServiceResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.get-user", issues);
    return json;
  },
};

export const getUserArgs_ = {
  encode(value) {
    const issues = checkGetUserArgs_(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.getUser", issues);
    return encodeGetUserArgs_(value);
  },
  decode(json) {
    const issues = checkGetUserArgs_Json(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.getUser", issues);
    return decodeGetUserArgs_(json);
  },
};

export const getUserResult_ = {
  encode(value) {
    const issues = checkServiceResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.getUser", issues);
    return value;
  },
  decode(json) {
    const issues = checkServiceResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.getUser", issues);
    return json;
  },
};

export const addArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.add", issues);
    return json;
  },
};

export const addResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.add", issues);
    return json;
  },
};

export const addArgsArgs = {
  encode(value) {
    const issues = checkAddArgsArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.addArgs", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddArgsArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.addArgs", issues);
    return json;
  },
};

export const addArgsResult = {
  encode(value) {
    const issues = checkAddResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.addArgs", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.addArgs", issues);
    return json;
  },
};

export const mapArgs = {
  encode(value) {
    const issues = checkMapArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.Map", issues);
    return value;
  },
  decode(json) {
    const issues = checkMapArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.Map", issues);
    return json;
  },
};

export const mapResult = {
  encode(value) {
    const issues = checkPromise(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.Map", issues);
    return encodePromise(value);
  },
  decode(json) {
    const issues = checkPromise(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.Map", issues);
    return json;
  },
};

export const promisePayload = {
  encode(value) {
    const issues = checkDate(value, 0);
    if (issues !== undefined) rpc.refuse("payload of delete.Promise", issues);
    return encodeDate(value);
  },
  decode(json) {
    const issues = checkDateJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of delete.Promise", issues);
    return decodeDate(json);
  },
};

export const logArgs = {
  encode(value) {
    const issues = checkLogArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.log", issues);
    return value;
  },
  decode(json) {
    const issues = checkLogArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.log", issues);
    return json;
  },
};

export const logResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.log", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.log", issues);
    return json;
  },
};

export const callArgs = {
  encode(value) {
    const issues = checkCallArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.call", issues);
    return value;
  },
  decode(json) {
    const issues = checkCallArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.call", issues);
    return json;
  },
};

export const callResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of delete.call", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of delete.call", issues);
    return json;
  },
};

export const classPayload = {
  encode(value) {
    const issues = checkClassPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of delete.class", issues);
    return encodeClassPayload(value);
  },
  decode(json) {
    const issues = checkClassPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of delete.class", issues);
    return json;
  },
};

export const awaitArgs = {
  encode(value) {
    const issues = checkAwaitArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of delete.await", issues);
    return value;
  },
  decode(json) {
    const issues = checkAwaitArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of delete.await", issues);
    return json;
  },
};

function checkDeleteArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[options, rpc]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "options", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "rpc", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkServiceArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[service]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "service", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkServiceResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkRpcArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[names, contract]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "names", "number", value[0]);
  issues = rpc.within(issues, "contract", checkThing(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkThing(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing", value);
  let bad = 0;
  if (typeof value.class !== "string") bad |= 1;
  if (!Number.isFinite(value.default)) bad |= 2;
  if (!rpc.isDate(value.value)) bad |= 4;
  let found4;
  if (value.issues !== undefined) found4 = checkPromise(value.issues);
  if (found4 !== undefined) bad |= 8;
  if (bad === 0) return undefined;
  const wrong = [bad, found4];
  return rpc.report(value, "Thing", thingWords, wrong);
}

function checkPromise(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Promise_", value);
  let bad = 0;
  if (typeof value.then_ !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Promise_", promiseWords, wrong);
}

function checkRpcArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[names, contract]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "names", "number", value[0]);
  issues = rpc.within(issues, "contract", checkThingJson(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkThingJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Thing", value);
  let bad = 0;
  if (typeof value.class !== "string") bad |= 1;
  if (!Number.isFinite(value.default)) bad |= 2;
  if (!rpc.isDateTime(value.value)) bad |= 4;
  let found4;
  if (value.issues !== undefined) found4 = checkPromise(value.issues);
  if (found4 !== undefined) bad |= 8;
  if (bad === 0) return undefined;
  const wrong = [bad, found4];
  return rpc.report(value, "Thing", thingJsonWords, wrong);
}

function encodeRpcArgs(value) {
  return [value[0], encodeThing(value[1])];
}

function encodeThing(value) {
  const result = { class: value.class, default: value.default, value: rpc.encodeDate(value.value) };
  if (value.issues !== undefined) result.issues = encodePromise(value.issues);
  return result;
}

function encodePromise(value) {
  return { then_: value.then_ };
}

function decodeRpcArgs(value) {
  return [value[0], decodeThing(value[1])];
}

function decodeThing(value) {
  const result = { class: value.class, default: value.default, value: rpc.decodeDate(value.value) };
  if (value.issues !== undefined) result.issues = value.issues;
  return result;
}

function checkCodecArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[codec]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "codec", "boolean", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkErrorsArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[errors]", value);
  let issues;
  issues = rpc.within(issues, "errors", checkErrorsArgsErrors(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkErrorsArgsErrors(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function checkGetUserArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[arguments_, eval_]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "arguments_", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "eval_", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkGetUserArgs_(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, depth]", value);
  let issues;
  issues = rpc.within(issues, "value", checkThing(value[0]));
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "depth", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkGetUserArgs_Json(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, depth]", value);
  let issues;
  issues = rpc.within(issues, "value", checkThingJson(value[0]));
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "depth", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodeGetUserArgs_(value) {
  return [encodeThing(value[0]), value[1]];
}

function decodeGetUserArgs_(value) {
  return [decodeThing(value[0]), value[1]];
}

function checkAddArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, issues, result]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "value", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "issues", "number", value[1]);
  if (typeof value[2] !== "string") issues = rpc.note(issues, "result", "string", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkAddResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkAddArgsArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[index, key]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "index", "number", value[0]);
  if (typeof value[1] !== "string") issues = rpc.note(issues, "key", "string", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkMapArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[Map]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "Map", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkDate(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Date_", value);
  let bad = 0;
  if (!rpc.isDate(value.Date)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Date_", dateWords, wrong);
}

function checkDateJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Date_", value);
  let bad = 0;
  if (!rpc.isDateTime(value.Date)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Date_", dateJsonWords, wrong);
}

function encodeDate(value) {
  return { Date: rpc.encodeDate(value.Date) };
}

function decodeDate(value) {
  return { Date: rpc.decodeDate(value.Date) };
}

function checkLogArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[log]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "log", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkCallArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[call]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "call", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkClassPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.Object !== "string") bad |= 1;
  const found2 = checkErrorsArgsErrors(value.Array);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "object", classPayloadWords, wrong);
}

function encodeClassPayload(value) {
  return { Object: value.Object, Array: value.Array };
}

function checkAwaitArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[a]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "a", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}
