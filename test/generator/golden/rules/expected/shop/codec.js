// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const findArgsContactPattern = new RegExp("^[^@\\s]+@[a-z]{2,5}$", "u");

const itemValues = new Set(["id", "price", "tags", "note", "day", "labels", "prices"]);

const itemDayPattern = new RegExp("^20", "u");

const itemPricesKeyPattern = new RegExp("^[A-Z]{3}$", "u");

const itemPricesValues = new Set(["usual"]);

const itemPricesWords = { usual: "number (multipleOf 0.01, minimum 0)" };

const itemWords = {
  id: "string (format uuid)",
  price: "number (multipleOf 0.01, minimum 0, exclusiveMinimum 0)",
  tags: null,
  note: "string (minLength 2) | null",
  day: "string (format date, pattern ^20) | 0",
  labels: null,
  prices: null,
};

const changeWords = {
  price: "number (multipleOf 0.01, minimum 0, exclusiveMinimum 0)",
  tags: null,
  note: "string (minLength 2) | null",
  day: "string (format date, pattern ^20) | 0",
  labels: null,
  prices: null,
};

const orderAddressWords = { street: "string", no: null };

const orderCardWords = { number: "string", until: "Date" };

const orderWords = {
  name: "string",
  count: "number (minimum 1)",
  address: null,
  at: "Date",
  pin: null,
  card: null,
  nick: "string",
};

const orderCardJsonWords = { number: "string", until: "RFC 3339 date-time" };

const orderJsonWords = {
  name: null,
  count: "number (minimum 1)",
  address: null,
  at: "RFC 3339 date-time",
  pin: null,
  card: null,
  nick: "string",
};

const soldPayloadAtWords = {
  x: "number (multipleOf 0.01, minimum 0)",
  y: "number (multipleOf 0.01, minimum 0)",
};

const soldPayloadWords = { items: null, total: "number (multipleOf 0.01, minimum 0)", at: null };

export const findArgs = {
  encode(value) {
    const issues = checkFindArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.find", issues, ["key"]);
    return value;
  },
  decode(json) {
    const issues = checkFindArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.find", issues, ["key"]);
    return json;
  },
};

export const findResult = {
  encode(value) {
    const issues = checkFindResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.find", issues);
    return encodeFindResult(value);
  },
  decode(json) {
    const issues = checkFindResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.find", issues);
    return json;
  },
};

export const updateArgs = {
  encode(value) {
    const issues = checkUpdateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shop.update", issues);
    return encodeUpdateArgs(value);
  },
  decode(json) {
    const issues = checkUpdateArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shop.update", issues);
    return decodeUpdateArgs(json);
  },
};

export const updateResult = {
  encode(value) {
    const issues = checkUpdateResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.update", issues);
    return encodeUpdateResult(value);
  },
  decode(json) {
    const issues = checkUpdateResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.update", issues);
    return json;
  },
};

export const payArgs = {
  encode(value) {
    const issues = checkPayArgs(value, 0);
    if (issues !== undefined)
      rpc.refuse("arguments of shop.pay", issues, ["order.pin", "order.card"]);
    return encodePayArgs(value);
  },
  decode(json) {
    const issues = checkPayArgsJson(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("arguments of shop.pay", issues, ["order.pin", "order.card"]);
    return decodePayArgs(json);
  },
};

export const payResult = {
  encode(value) {
    const issues = checkOrder(value, 0);
    if (issues !== undefined) rpc.refuse("result of shop.pay", issues, ["pin", "card"]);
    return encodeOrder(value);
  },
  decode(json) {
    const issues = checkOrderJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shop.pay", issues, ["pin", "card"]);
    return decodeOrder(json);
  },
};

export const soldPayload = {
  encode(value) {
    const issues = checkSoldPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of shop.sold", issues);
    return encodeSoldPayload(value);
  },
  decode(json) {
    const issues = checkSoldPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of shop.sold", issues);
    return json;
  },
};

function checkFindArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[contact, most, key, ...tags]", value);
  let issues;
  if (!isFindArgsContact(value[0]))
    issues = rpc.note(issues, "contact", "string (pattern ^[^@\\s]+@[a-z]{2,5}$)", value[0]);
  if (!isFindArgsMost(value[1]))
    issues = rpc.note(issues, "most", "number (integer, minimum 1, maximum 100)", value[1]);
  if (typeof value[2] !== "string") issues = rpc.noteHidden(issues, "key", "string", value[2]);
  issues = rpc.within(issues, "tags", checkFindArgsTags(value.slice(3)));
  return issues;
}

function isFindArgsContact(value) {
  return typeof value === "string" && rpc.matches(findArgsContactPattern, value);
}

function isFindArgsMost(value) {
  return Number.isInteger(value) && value >= 1 && value <= 100;
}

function checkFindArgsTags(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  if (value.length < 1) issues = rpc.add(issues, rpc.expected("at least 1 item", value));
  for (let index = 0; index < value.length; index++) {
    if (!isFindArgsTagsItem(value[index]))
      issues = rpc.note(issues, index, "string (minLength 1, maxLength 20)", value[index]);
  }
  return issues;
}

function isFindArgsTagsItem(value) {
  return typeof value === "string" && rpc.hasLength(value, 1, 20);
}

function checkFindResult(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function checkItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Item", value);
  let issues;
  let bad = 0;
  if (!isItemId(value.id)) bad |= 1;
  if (!isItemPrice(value.price)) bad |= 2;
  const found3 = checkItemTags(value.tags);
  if (found3 !== undefined) bad |= 4;
  if (value.note !== null && !isItemNote(value.note)) bad |= 8;
  if (value.day !== undefined && !isItemDay(value.day) && value.day !== 0) bad |= 16;
  const found6 = checkItemLabels(value.labels);
  if (found6 !== undefined) bad |= 32;
  let found7;
  if (value.prices !== undefined) found7 = checkItemPrices(value.prices);
  if (found7 !== undefined) bad |= 64;
  if (!(bad === 0)) {
    const wrong = [bad, found3, found6, found7];
    issues = rpc.report(value, "Item", itemWords, wrong);
  }
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined && !itemValues.has(key))
      issues = rpc.note(issues, key, "no property of this name", value[key]);
  }
  return issues;
}

function isItemId(value) {
  return typeof value === "string" && rpc.isUuid(value);
}

function isItemPrice(value) {
  return Number.isFinite(value) && value >= 0 && value > 0 && rpc.isMultiple(value, 0.01);
}

function checkItemTags(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  if (value.length > 10) issues = rpc.add(issues, rpc.expected("at most 10 items", value));
  for (let index = 0; index < value.length; index++) {
    if (!isFindArgsTagsItem(value[index]))
      issues = rpc.note(issues, index, "string (minLength 1, maxLength 20)", value[index]);
  }
  if (issues === undefined && !rpc.isUnique(value))
    issues = rpc.add(issues, rpc.expected("unique items", value));
  return issues;
}

function isItemNote(value) {
  return typeof value === "string" && rpc.hasLength(value, 2, Infinity);
}

function isItemDay(value) {
  return typeof value === "string" && rpc.isDay(value) && rpc.matches(itemDayPattern, value);
}

function checkItemLabels(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  if (rpc.countProperties(value) < 1)
    issues = rpc.add(issues, rpc.expected("at least 1 property", value));
  if (rpc.countProperties(value) > 3)
    issues = rpc.add(issues, rpc.expected("at most 3 properties", value));
  for (const key of Object.keys(value)) {
    if (!isFindArgsTagsItem(value[key]))
      issues = rpc.note(issues, key, "string (minLength 1, maxLength 20)", value[key]);
  }
  return issues;
}

function checkItemPrices(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  let bad = 0;
  if (!isItemPricesValue(value.usual)) bad |= 1;
  if (!(bad === 0)) {
    const wrong = [bad];
    issues = rpc.report(value, "object", itemPricesWords, wrong);
  }
  for (const key of Object.keys(value)) {
    if (itemPricesValues.has(key)) continue;
    if (!isItemPricesKey(key))
      issues = rpc.note(issues, key, "key: string (pattern ^[A-Z]{3}$)", key);
    if (!isItemPricesValue(value[key]))
      issues = rpc.note(issues, key, "number (multipleOf 0.01, minimum 0)", value[key]);
  }
  return issues;
}

function isItemPricesValue(value) {
  return Number.isFinite(value) && value >= 0 && rpc.isMultiple(value, 0.01);
}

function isItemPricesKey(value) {
  return typeof value === "string" && rpc.matches(itemPricesKeyPattern, value);
}

function encodeFindResult(value) {
  return value.map(encodeItem);
}

function encodeItem(value) {
  const result = {
    id: value.id,
    price: value.price,
    tags: value.tags,
    note: value.note,
    labels: value.labels,
  };
  if (value.day !== undefined) result.day = value.day;
  if (value.prices !== undefined) result.prices = encodeItemPrices(value.prices);
  return result;
}

function encodeItemPrices(value) {
  const result = { usual: value.usual };
  for (const key of Object.keys(value)) {
    if (itemPricesValues.has(key)) continue;
    if (value[key] === undefined) continue;
    rpc.set(result, key, value[key]);
  }
  return result;
}

function checkUpdateArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[id, change, attempts]", value);
  let issues;
  if (!isItemId(value[0])) issues = rpc.note(issues, "id", "string (format uuid)", value[0]);
  issues = rpc.within(issues, "change", checkChange(value[1]));
  if (value[2] !== undefined && !isUpdateArgsAttempts(value[2]))
    issues = rpc.note(issues, "attempts", "number (integer)", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkChange(value) {
  if (!rpc.isDataObject(value)) return rpc.expected("Change", value);
  let issues;
  let bad = 0;
  if (value.price !== undefined && !isItemPrice(value.price)) bad |= 1;
  let found2;
  if (value.tags !== undefined) found2 = checkItemTags(value.tags);
  if (found2 !== undefined) bad |= 2;
  if (value.note !== undefined && value.note !== null && !isItemNote(value.note)) bad |= 4;
  if (value.day !== undefined && !isItemDay(value.day) && value.day !== 0) bad |= 8;
  let found5;
  if (value.labels !== undefined) found5 = checkItemLabels(value.labels);
  if (found5 !== undefined) bad |= 16;
  let found6;
  if (value.prices !== undefined) found6 = checkItemPrices(value.prices);
  if (found6 !== undefined) bad |= 32;
  if (!(bad === 0)) {
    const wrong = [bad, found2, found5, found6];
    issues = rpc.report(value, "Change", changeWords, wrong);
  }
  if (rpc.countProperties(value) < 1)
    issues = rpc.add(issues, rpc.expected("at least 1 property", value));
  return issues;
}

function isUpdateArgsAttempts(value) {
  return Number.isInteger(value);
}

function checkUpdateArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[id, change, attempts]", value);
  let issues;
  if (!isItemId(value[0])) issues = rpc.note(issues, "id", "string (format uuid)", value[0]);
  issues = rpc.within(issues, "change", checkChange(value[1]));
  if (value[2] !== null && value[2] !== undefined && !isUpdateArgsAttempts(value[2]))
    issues = rpc.note(issues, "attempts", "number (integer)", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function encodeUpdateArgs(value) {
  return rpc.trim([value[0], encodeChange(value[1]), value[2]]);
}

function encodeChange(value) {
  const result = {};
  if (value.price !== undefined) result.price = value.price;
  if (value.tags !== undefined) result.tags = value.tags;
  if (value.note !== undefined) result.note = value.note;
  if (value.day !== undefined) result.day = value.day;
  if (value.labels !== undefined) result.labels = value.labels;
  if (value.prices !== undefined) result.prices = encodeItemPrices(value.prices);
  return result;
}

function decodeUpdateArgs(value) {
  return rpc.trim([value[0], value[1], rpc.or(value[2] ?? undefined, 3)]);
}

function checkUpdateResult(value) {
  if (value === null) return undefined;
  if (rpc.isObject(value)) return checkItem(value);
  return rpc.expected("Item | null", value);
}

function encodeUpdateResult(value) {
  if (rpc.isObject(value)) return encodeItem(value);
  return value;
}

function checkPayArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[order]", value);
  let issues;
  issues = rpc.within(issues, "order", checkOrder(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkOrder(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Order", value);
  let bad = 0;
  if (typeof value.name !== "string") bad |= 1;
  if (value.count !== undefined && !isOrderCount(value.count)) bad |= 2;
  const found3 = checkOrderAddress(value.address);
  if (found3 !== undefined) bad |= 4;
  if (value.at !== undefined && !rpc.isDate(value.at)) bad |= 8;
  if (!isOrderPin(value.pin)) bad |= 16;
  let found6;
  if (value.card !== undefined) found6 = rpc.hide(checkOrderCard(value.card));
  if (found6 !== undefined) bad |= 32;
  if (value.nick !== undefined && typeof value.nick !== "string") bad |= 64;
  if (bad === 0) return undefined;
  const wrong = [bad, found3, rpc.secret("string (minLength 4)", value.pin), found6];
  return rpc.report(value, "Order", orderWords, wrong);
}

function isOrderCount(value) {
  return Number.isFinite(value) && value >= 1;
}

function checkOrderAddress(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.street !== "string") bad |= 1;
  const found2 = checkOrderAddressNo(value.no);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "object", orderAddressWords, wrong);
}

function checkOrderAddressNo(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  return issues;
}

function isOrderPin(value) {
  return typeof value === "string" && rpc.hasLength(value, 4, Infinity);
}

function checkOrderCard(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.number !== "string") bad |= 1;
  if (!rpc.isDate(value.until)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", orderCardWords, wrong);
}

function checkPayArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[order]", value);
  let issues;
  issues = rpc.within(issues, "order", checkOrderJson(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkOrderJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Order", value);
  let bad = 0;
  if (typeof rpc.either(value, "name", "customer", "client") !== "string") bad |= 1;
  if (value.count !== undefined && !isOrderCount(value.count)) bad |= 2;
  let found3;
  if (value.address !== undefined) found3 = checkOrderAddress(value.address);
  if (found3 !== undefined) bad |= 4;
  if (value.at !== undefined && !rpc.isDateTime(value.at)) bad |= 8;
  if (!isOrderPin(value.pin)) bad |= 16;
  let found6;
  if (value.card !== undefined) found6 = rpc.hide(checkOrderCardJson(value.card));
  if (found6 !== undefined) bad |= 32;
  if (value.nick !== undefined && typeof value.nick !== "string") bad |= 64;
  if (bad === 0) return undefined;
  const wrong = [
    bad,
    rpc.expected("string", rpc.either(value, "name", "customer", "client")),
    found3,
    rpc.secret("string (minLength 4)", value.pin),
    found6,
  ];
  return rpc.report(value, "Order", orderJsonWords, wrong);
}

function checkOrderCardJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.number !== "string") bad |= 1;
  if (!rpc.isDateTime(value.until)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", orderCardJsonWords, wrong);
}

function encodePayArgs(value) {
  return [encodeOrder(value[0])];
}

function encodeOrder(value) {
  const result = { name: value.name, address: encodeOrderAddress(value.address), pin: value.pin };
  if (value.count !== undefined) result.count = value.count;
  if (value.at !== undefined) result.at = rpc.encodeDate(value.at);
  if (value.card !== undefined) result.card = encodeOrderCard(value.card);
  if (value.nick !== undefined) result.nick = value.nick;
  return result;
}

function encodeOrderAddress(value) {
  return { street: value.street, no: value.no };
}

function encodeOrderCard(value) {
  return { number: value.number, until: rpc.encodeDate(value.until) };
}

function decodePayArgs(value) {
  return [decodeOrder(value[0])];
}

function decodeOrder(value) {
  const result = {
    name: rpc.either(value, "name", "customer", "client"),
    count: rpc.or(value.count, 1),
    address: rpc.or(value.address, JSON.parse('{"street":"Main","no":[1]}')),
    at: rpc.decodeDate(rpc.or(value.at, "2024-01-01T00:00:00Z")),
    pin: value.pin,
  };
  if (value.card !== undefined) result.card = decodeOrderCard(value.card);
  if (value.nick !== undefined) result.nick = value.nick;
  return result;
}

function decodeOrderCard(value) {
  return { number: value.number, until: rpc.decodeDate(value.until) };
}

function checkSoldPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  const found1 = checkFindResult(value.items);
  if (found1 !== undefined) bad |= 1;
  if (!isItemPricesValue(value.total)) bad |= 2;
  const found3 = checkSoldPayloadAt(value.at);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found1, found3];
  return rpc.report(value, "object", soldPayloadWords, wrong);
}

function checkSoldPayloadAt(value) {
  if (!rpc.isDataObject(value)) return rpc.expected("object", value);
  let bad = 0;
  if (value.x !== undefined && !isItemPricesValue(value.x)) bad |= 1;
  if (value.y !== undefined && !isItemPricesValue(value.y)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", soldPayloadAtWords, wrong);
}

function encodeSoldPayload(value) {
  return {
    items: value.items.map(encodeItem),
    total: value.total,
    at: encodeSoldPayloadAt(value.at),
  };
}

function encodeSoldPayloadAt(value) {
  const result = {};
  if (value.x !== undefined) result.x = value.x;
  if (value.y !== undefined) result.y = value.y;
  return result;
}
