// Generated from test/host/contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const itemWords = { id: "number", name: "string", price: "number (minimum 0)" };

const foundWords = { words: null, most: "number", sold: "boolean", since: "Date" };

const foundJsonWords = {
  words: null,
  most: "number",
  sold: "boolean",
  since: "RFC 3339 date-time",
};

const priceWords = { price: "number", since: "Date" };

const priceJsonWords = { price: "number", since: "RFC 3339 date-time" };

const noSuchItemWords = { id: "number" };

export const itemArgs = {
  encode(value) {
    const issues = checkItemArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.item", issues);
    return value;
  },
  decode(json) {
    const issues = checkItemArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.item", issues);
    return json;
  },
};

export const itemResult = {
  encode(value) {
    const issues = checkItem(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.item", issues);
    return encodeItem(value);
  },
  decode(json) {
    const issues = checkItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.item", issues);
    return json;
  },
};

export const latestArgs = {
  encode(value) {
    const issues = checkLatestArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.latest", issues);
    return value;
  },
  decode(json) {
    const issues = checkLatestArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.latest", issues);
    return json;
  },
};

export const latestResult = {
  encode(value) {
    const issues = checkItem(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.latest", issues);
    return encodeItem(value);
  },
  decode(json) {
    const issues = checkItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.latest", issues);
    return json;
  },
};

export const searchArgs = {
  encode(value) {
    const issues = checkSearchArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.search", issues);
    return encodeSearchArgs(value);
  },
  decode(json) {
    const issues = checkSearchArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.search", issues);
    return decodeSearchArgs(json);
  },
};

export const searchResult = {
  encode(value) {
    const issues = checkFound(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.search", issues);
    return encodeFound(value);
  },
  decode(json) {
    const issues = checkFoundJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.search", issues);
    return decodeFound(json);
  },
};

export const addArgs = {
  encode(value) {
    const issues = checkAddArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.add", issues);
    return value;
  },
  decode(json) {
    const issues = checkAddArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.add", issues);
    return json;
  },
};

export const addResult = {
  encode(value) {
    const issues = checkItem(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.add", issues);
    return encodeItem(value);
  },
  decode(json) {
    const issues = checkItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.add", issues);
    return json;
  },
};

export const repriceArgs = {
  encode(value) {
    const issues = checkRepriceArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.reprice", issues);
    return value;
  },
  decode(json) {
    const issues = checkRepriceArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.reprice", issues);
    return json;
  },
};

export const repriceResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.reprice", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.reprice", issues);
    return json;
  },
};

export const removeArgs = {
  encode(value) {
    const issues = checkItemArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.remove", issues);
    return value;
  },
  decode(json) {
    const issues = checkItemArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.remove", issues);
    return json;
  },
};

export const removeResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.remove", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.remove", issues);
    return json;
  },
};

export const reindexArgs = {
  encode(value) {
    const issues = checkReindexArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.reindex", issues);
    return value;
  },
  decode(json) {
    const issues = checkReindexArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.reindex", issues);
    return json;
  },
};

export const waitArgs = {
  encode(value) {
    const issues = checkLatestArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.wait", issues);
    return value;
  },
  decode(json) {
    const issues = checkLatestArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.wait", issues);
    return json;
  },
};

export const waitResult = {
  encode(value) {
    const issues = checkWaitResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.wait", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.wait", issues);
    return json;
  },
};

export const lateArgs = {
  encode(value) {
    const issues = checkLatestArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.late", issues);
    return value;
  },
  decode(json) {
    const issues = checkLatestArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.late", issues);
    return json;
  },
};

export const lateResult = {
  encode(value) {
    const issues = checkWaitResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.late", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.late", issues);
    return json;
  },
};

export const echoArgs = {
  encode(value) {
    const issues = checkEchoArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.echo", issues);
    return value;
  },
  decode(json) {
    const issues = checkEchoArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.echo", issues);
    return json;
  },
};

export const echoResult = {
  encode(value) {
    const issues = checkWaitResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.echo", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.echo", issues);
    return json;
  },
};

export const pricesArgs = {
  encode(value) {
    const issues = checkPricesArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.prices", issues);
    return value;
  },
  decode(json) {
    const issues = checkPricesArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.prices", issues);
    return json;
  },
};

export const pricesItem = {
  encode(value) {
    const issues = checkPrice(value, 0);
    if (issues !== undefined) rpc.refuse("item of shop.prices", issues);
    return encodePrice(value);
  },
  decode(json) {
    const issues = checkPriceJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of shop.prices", issues);
    return decodePrice(json);
  },
};

export const pricesResult = {
  encode(value) {
    const issues = checkPricesResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.prices", issues);
    return value;
  },
  decode(json) {
    const issues = checkPricesResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.prices", issues);
    return json;
  },
};

export const floodArgs = {
  encode(value) {
    const issues = checkFloodArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.flood", issues);
    return value;
  },
  decode(json) {
    const issues = checkFloodArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.flood", issues);
    return json;
  },
};

export const floodItem = {
  encode(value) {
    const issues = checkWaitResult(value, 0);
    if (issues !== undefined) rpc.refuse("item of shop.flood", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of shop.flood", issues);
    return json;
  },
};

export const floodResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.flood", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.flood", issues);
    return json;
  },
};

export const secretArgs = {
  encode(value) {
    const issues = checkLatestArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.secret", issues);
    return value;
  },
  decode(json) {
    const issues = checkLatestArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.secret", issues);
    return json;
  },
};

export const secretResult = {
  encode(value) {
    const issues = checkWaitResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.secret", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.secret", issues);
    return json;
  },
};

export const meArgs = {
  encode(value) {
    const issues = checkLatestArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.me", issues);
    return value;
  },
  decode(json) {
    const issues = checkLatestArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.me", issues);
    return json;
  },
};

export const meResult = {
  encode(value) {
    const issues = checkWaitResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.me", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.me", issues);
    return json;
  },
};

export const refundArgs = {
  encode(value) {
    const issues = checkItemArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.refund", issues);
    return value;
  },
  decode(json) {
    const issues = checkItemArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.refund", issues);
    return json;
  },
};

export const refundResult = {
  encode(value) {
    const issues = checkWaitResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.refund", issues);
    return value;
  },
  decode(json) {
    const issues = checkWaitResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.refund", issues);
    return json;
  },
};

export const shutArgs = {
  encode(value) {
    const issues = checkShutArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.shut", issues);
    return value;
  },
  decode(json) {
    const issues = checkShutArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.shut", issues);
    return json;
  },
};

export const noSuchItemData = {
  encode(value) {
    const issues = checkNoSuchItem(value, 0);
    if (issues !== undefined) rpc.refuse("data of NO_SUCH_ITEM", issues);
    return encodeNoSuchItem(value);
  },
  decode(json) {
    const issues = checkNoSuchItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of NO_SUCH_ITEM", issues);
    return json;
  },
};

function checkItemArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[id]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "id", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Item", value);
  let bad = 0;
  if (!Number.isFinite(value.id)) bad |= 1;
  if (typeof value.name !== "string") bad |= 2;
  if (!isItemPrice(value.price)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Item", itemWords, wrong);
}

function isItemPrice(value) {
  return Number.isFinite(value) && value >= 0;
}

function encodeItem(value) {
  return { id: value.id, name: value.name, price: value.price };
}

function checkLatestArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkSearchArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[words, most, sold, since]", value);
  let issues;
  issues = rpc.within(issues, "words", checkSearchArgsWords(value[0]));
  if (value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "most", "number", value[1]);
  if (value[2] !== undefined && typeof value[2] !== "boolean")
    issues = rpc.note(issues, "sold", "boolean", value[2]);
  if (value[3] !== undefined && !rpc.isDate(value[3]))
    issues = rpc.note(issues, "since", "Date", value[3]);
  if (value.length > 4) issues = rpc.add(issues, rpc.tooMany(4, value.length));
  return issues;
}

function checkSearchArgsWords(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function checkSearchArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[words, most, sold, since]", value);
  let issues;
  issues = rpc.within(issues, "words", checkSearchArgsWords(value[0]));
  if (value[1] !== null && value[1] !== undefined && !Number.isFinite(value[1]))
    issues = rpc.note(issues, "most", "number", value[1]);
  if (value[2] !== null && value[2] !== undefined && typeof value[2] !== "boolean")
    issues = rpc.note(issues, "sold", "boolean", value[2]);
  if (value[3] !== null && value[3] !== undefined && !rpc.isDateTime(value[3]))
    issues = rpc.note(issues, "since", "RFC 3339 date-time", value[3]);
  if (value.length > 4) issues = rpc.add(issues, rpc.tooMany(4, value.length));
  return issues;
}

function encodeSearchArgs(value) {
  return rpc.trim([value[0], value[1], value[2], rpc.optional(value[3], rpc.encodeDate)]);
}

function decodeSearchArgs(value) {
  return rpc.trim([
    value[0],
    value[1] ?? undefined,
    value[2] ?? undefined,
    rpc.optional(value[3] ?? undefined, rpc.decodeDate),
  ]);
}

function checkFound(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Found", value);
  let bad = 0;
  const found1 = checkSearchArgsWords(value.words);
  if (found1 !== undefined) bad |= 1;
  if (value.most !== undefined && !Number.isFinite(value.most)) bad |= 2;
  if (value.sold !== undefined && typeof value.sold !== "boolean") bad |= 4;
  if (value.since !== undefined && !rpc.isDate(value.since)) bad |= 8;
  if (bad === 0) return undefined;
  const wrong = [bad, found1];
  return rpc.report(value, "Found", foundWords, wrong);
}

function checkFoundJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Found", value);
  let bad = 0;
  const found1 = checkSearchArgsWords(value.words);
  if (found1 !== undefined) bad |= 1;
  if (value.most !== undefined && !Number.isFinite(value.most)) bad |= 2;
  if (value.sold !== undefined && typeof value.sold !== "boolean") bad |= 4;
  if (value.since !== undefined && !rpc.isDateTime(value.since)) bad |= 8;
  if (bad === 0) return undefined;
  const wrong = [bad, found1];
  return rpc.report(value, "Found", foundJsonWords, wrong);
}

function encodeFound(value) {
  const result = { words: value.words };
  if (value.most !== undefined) result.most = value.most;
  if (value.sold !== undefined) result.sold = value.sold;
  if (value.since !== undefined) result.since = rpc.encodeDate(value.since);
  return result;
}

function decodeFound(value) {
  const result = { words: value.words };
  if (value.most !== undefined) result.most = value.most;
  if (value.sold !== undefined) result.sold = value.sold;
  if (value.since !== undefined) result.since = rpc.decodeDate(value.since);
  return result;
}

function checkAddArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[name, price]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "name", "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "price", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkRepriceArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[id, price]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "id", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "price", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkReindexArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[full]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "full", "boolean", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkWaitResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkEchoArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[text]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "text", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkPricesArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[id, most]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "id", "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "most", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkPrice(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Price", value);
  let bad = 0;
  if (!Number.isFinite(value.price)) bad |= 1;
  if (!rpc.isDate(value.since)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Price", priceWords, wrong);
}

function checkPriceJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Price", value);
  let bad = 0;
  if (!Number.isFinite(value.price)) bad |= 1;
  if (!rpc.isDateTime(value.since)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Price", priceJsonWords, wrong);
}

function encodePrice(value) {
  return { price: value.price, since: rpc.encodeDate(value.since) };
}

function decodePrice(value) {
  return { price: value.price, since: rpc.decodeDate(value.since) };
}

function checkPricesResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkFloodArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[size]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "size", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkShutArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[hard]", value);
  let issues;
  if (typeof value[0] !== "boolean") issues = rpc.note(issues, "hard", "boolean", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkNoSuchItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("NoSuchItem", value);
  let bad = 0;
  if (!Number.isFinite(value.id)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "NoSuchItem", noSuchItemWords, wrong);
}

function encodeNoSuchItem(value) {
  return { id: value.id };
}
