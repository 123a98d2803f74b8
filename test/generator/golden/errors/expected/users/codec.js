// Generated from contracts/users.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const userWords = { id: "string", name: "string", born: "Date" };

const userJsonWords = { id: "string", name: "string", born: "RFC 3339 date-time" };

const userNotFoundWords = { id: "string" };

const userExistsSuggestionsItemWords = { name: "string", free: "boolean" };

const userExistsWords = { existing: null, since: "Date", suggestions: null };

const userExistsJsonWords = { existing: null, since: "RFC 3339 date-time", suggestions: null };

export const getArgs = {
  encode(value) {
    const issues = checkGetArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of users.get", issues);
    return value;
  },
  decode(json) {
    const issues = checkGetArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of users.get", issues);
    return json;
  },
};

export const getResult = {
  encode(value) {
    const issues = checkUser(value, 0);
    if (issues !== undefined) rpc.refuse("result of users.get", issues);
    return encodeUser(value);
  },
  decode(json) {
    const issues = checkUserJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of users.get", issues);
    return decodeUser(json);
  },
};

export const createArgs = {
  encode(value) {
    const issues = checkCreateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of users.create", issues);
    return encodeCreateArgs(value);
  },
  decode(json) {
    const issues = checkCreateArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of users.create", issues);
    return decodeCreateArgs(json);
  },
};

export const createResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of users.create", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of users.create", issues);
    return json;
  },
};

export const userNotFoundData = {
  encode(value) {
    const issues = checkUserNotFound(value, 0);
    if (issues !== undefined) rpc.refuse("data of USER_NOT_FOUND", issues);
    return encodeUserNotFound(value);
  },
  decode(json) {
    const issues = checkUserNotFound(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of USER_NOT_FOUND", issues);
    return json;
  },
};

export const userExistsData = {
  encode(value) {
    const issues = checkUserExists(value, 0);
    if (issues !== undefined) rpc.refuse("data of USER_EXISTS", issues);
    return encodeUserExists(value);
  },
  decode(json) {
    const issues = checkUserExistsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of USER_EXISTS", issues);
    return decodeUserExists(json);
  },
};

export const quotaExceededData = {
  encode(value) {
    const issues = checkQuotaExceeded(value, 0);
    if (issues !== undefined) rpc.refuse("data of QUOTA_EXCEEDED", issues);
    return encodeQuotaExceeded(value);
  },
  decode(json) {
    const issues = checkQuotaExceeded(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of QUOTA_EXCEEDED", issues);
    return json;
  },
};

function checkGetArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[id]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "id", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkUser(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("User", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (typeof value.name !== "string") bad |= 2;
  if (value.born !== undefined && !rpc.isDate(value.born)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "User", userWords, wrong);
}

function checkUserJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("User", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (typeof value.name !== "string") bad |= 2;
  if (value.born !== undefined && !rpc.isDateTime(value.born)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "User", userJsonWords, wrong);
}

function encodeUser(value) {
  const result = { id: value.id, name: value.name };
  if (value.born !== undefined) result.born = rpc.encodeDate(value.born);
  return result;
}

function decodeUser(value) {
  const result = { id: value.id, name: value.name };
  if (value.born !== undefined) result.born = rpc.decodeDate(value.born);
  return result;
}

function checkCreateArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[user]", value);
  let issues;
  issues = rpc.within(issues, "user", checkUser(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkCreateArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[user]", value);
  let issues;
  issues = rpc.within(issues, "user", checkUserJson(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function encodeCreateArgs(value) {
  return [encodeUser(value[0])];
}

function decodeCreateArgs(value) {
  return [decodeUser(value[0])];
}

function checkUserNotFound(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserNotFound", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "UserNotFound", userNotFoundWords, wrong);
}

function encodeUserNotFound(value) {
  return { id: value.id };
}

function checkUserExists(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserExists", value);
  let bad = 0;
  const found1 = checkUser(value.existing);
  if (found1 !== undefined) bad |= 1;
  if (!rpc.isDate(value.since)) bad |= 2;
  const found3 = checkUserExistsSuggestions(value.suggestions);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found1, found3];
  return rpc.report(value, "UserExists", userExistsWords, wrong);
}

function checkUserExistsSuggestions(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkUserExistsSuggestionsItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function checkUserExistsSuggestionsItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.name !== "string") bad |= 1;
  if (typeof value.free !== "boolean") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", userExistsSuggestionsItemWords, wrong);
}

function checkUserExistsJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("UserExists", value);
  let bad = 0;
  const found1 = checkUserJson(value.existing);
  if (found1 !== undefined) bad |= 1;
  if (!rpc.isDateTime(value.since)) bad |= 2;
  const found3 = checkUserExistsSuggestions(value.suggestions);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found1, found3];
  return rpc.report(value, "UserExists", userExistsJsonWords, wrong);
}

function encodeUserExists(value) {
  return {
    existing: encodeUser(value.existing),
    since: rpc.encodeDate(value.since),
    suggestions: value.suggestions.map(encodeUserExistsSuggestionsItem),
  };
}

function encodeUserExistsSuggestionsItem(value) {
  return { name: value.name, free: value.free };
}

function decodeUserExists(value) {
  return {
    existing: decodeUser(value.existing),
    since: rpc.decodeDate(value.since),
    suggestions: value.suggestions,
  };
}

function checkQuotaExceeded(value) {
  if (!rpc.isDataObject(value)) return rpc.expected("QuotaExceeded", value);
  return undefined;
}

function encodeQuotaExceeded(value) {
  return {};
}
