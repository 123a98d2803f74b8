// Generated from contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const findArgsContactPattern = new RegExp("^[^@\\s]+@[a-z]{2,5}$", "u");

const itemDayPattern = new RegExp("^20", "u");

const itemValues = new Set(["id", "price", "tags", "note", "day", "labels"]);

export const findArgs = rpc.codec({ label: "arguments of shop.find", check: checkFindArgs });

export const findResult = rpc.codec({
  label: "result of shop.find",
  check: checkFindResult,
  encode: encodeFindResult,
});

export const updateArgs = rpc.codec({
  label: "arguments of shop.update",
  check: checkUpdateArgs,
  checkJson: checkUpdateArgsJson,
  encode: encodeUpdateArgs,
  decode: decodeUpdateArgs,
});

export const updateResult = rpc.codec({
  label: "result of shop.update",
  check: checkUpdateResult,
  encode: encodeUpdateResult,
});

export const payArgs = rpc.codec({
  label: "arguments of shop.pay",
  check: checkPayArgs,
  checkJson: checkPayArgsJson,
  encode: encodePayArgs,
  decode: decodePayArgs,
});

export const payResult = rpc.codec({
  label: "result of shop.pay",
  check: checkOrder,
  checkJson: checkOrderJson,
  encode: encodeOrder,
  decode: decodeOrder,
});

export const soldPayload = rpc.codec({
  label: "payload of shop.sold",
  check: checkSoldPayload,
  encode: encodeSoldPayload,
});

function checkFindArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[contact, most, key, ...tags]", value);
  let issues;
  if (!isFindArgsContact(value[0]))
    issues = rpc.note(issues, "contact", "string (pattern ^[^@\\s]+@[a-z]{2,5}$)", value[0]);
  if (!isFindArgsMost(value[1]))
    issues = rpc.note(issues, "most", "number (integer, minimum 1, maximum 100)", value[1]);
  if (typeof value[2] !== "string") issues = rpc.noteHidden(issues, "key", "string");
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
    issues = rpc.within(issues, index, checkItem(value[index]));
  }
  return issues;
}

function checkItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Item", value);
  let issues;
  if (!isItemId(value.id)) issues = rpc.note(issues, "id", "string (format uuid)", value.id);
  if (!isItemPrice(value.price))
    issues = rpc.note(
      issues,
      "price",
      "number (multipleOf 0.01, minimum 0, exclusiveMinimum 0)",
      value.price,
    );
  issues = rpc.within(issues, "tags", checkItemTags(value.tags));
  if (value.note !== null && !isItemNote(value.note))
    issues = rpc.note(issues, "note", "string (minLength 2) | null", value.note);
  if (value.day !== undefined && !isItemDay(value.day) && value.day !== 0)
    issues = rpc.note(issues, "day", "string (format date, pattern ^20) | 0", value.day);
  issues = rpc.within(issues, "labels", checkItemLabels(value.labels));
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined && !itemValues.has(key))
      issues = rpc.note(issues, key, "no property of this name", value[key]);
  }
  return issues && rpc.ofObject(issues, "Item", value);
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
  if (rpc.countProperties(value) < 1)
    issues = rpc.add(issues, rpc.expected("at least 1 property", value));
  if (value.price !== undefined && !isItemPrice(value.price))
    issues = rpc.note(
      issues,
      "price",
      "number (multipleOf 0.01, minimum 0, exclusiveMinimum 0)",
      value.price,
    );
  if (value.tags !== undefined) issues = rpc.within(issues, "tags", checkItemTags(value.tags));
  if (value.note !== undefined && value.note !== null && !isItemNote(value.note))
    issues = rpc.note(issues, "note", "string (minLength 2) | null", value.note);
  if (value.day !== undefined && !isItemDay(value.day) && value.day !== 0)
    issues = rpc.note(issues, "day", "string (format date, pattern ^20) | 0", value.day);
  if (value.labels !== undefined)
    issues = rpc.within(issues, "labels", checkItemLabels(value.labels));
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
  let issues;
  if (typeof value.name !== "string") issues = rpc.note(issues, "name", "string", value.name);
  if (value.count !== undefined && !isOrderCount(value.count))
    issues = rpc.note(issues, "count", "number (minimum 1)", value.count);
  issues = rpc.within(issues, "address", checkOrderAddress(value.address));
  if (value.at !== undefined && !rpc.isDate(value.at))
    issues = rpc.note(issues, "at", "Date", value.at);
  if (!isOrderPin(value.pin)) issues = rpc.noteHidden(issues, "pin", "string (minLength 4)");
  if (value.card !== undefined)
    issues = rpc.within(issues, "card", rpc.hide(checkOrderCard(value.card)));
  if (value.nick !== undefined && typeof value.nick !== "string")
    issues = rpc.note(issues, "nick", "string", value.nick);
  return issues && rpc.ofObject(issues, "Order", value);
}

function isOrderCount(value) {
  return Number.isFinite(value) && value >= 1;
}

function checkOrderAddress(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.street !== "string") issues = rpc.note(issues, "street", "string", value.street);
  issues = rpc.within(issues, "no", checkOrderAddressNo(value.no));
  return issues && rpc.ofObject(issues, "object", value);
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
  let issues;
  if (typeof value.number !== "string") issues = rpc.note(issues, "number", "string", value.number);
  if (!rpc.isDate(value.until)) issues = rpc.note(issues, "until", "Date", value.until);
  return issues && rpc.ofObject(issues, "object", value);
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
  let issues;
  if (typeof rpc.either(value, "name", "customer", "client") !== "string")
    issues = rpc.note(issues, "name", "string", rpc.either(value, "name", "customer", "client"));
  if (value.count !== undefined && !isOrderCount(value.count))
    issues = rpc.note(issues, "count", "number (minimum 1)", value.count);
  if (value.address !== undefined)
    issues = rpc.within(issues, "address", checkOrderAddress(value.address));
  if (value.at !== undefined && !rpc.isDateTime(value.at))
    issues = rpc.note(issues, "at", "RFC 3339 date-time", value.at);
  if (!isOrderPin(value.pin)) issues = rpc.noteHidden(issues, "pin", "string (minLength 4)");
  if (value.card !== undefined)
    issues = rpc.within(issues, "card", rpc.hide(checkOrderCardJson(value.card)));
  if (value.nick !== undefined && typeof value.nick !== "string")
    issues = rpc.note(issues, "nick", "string", value.nick);
  return issues && rpc.ofObject(issues, "Order", value);
}

function checkOrderCardJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.number !== "string") issues = rpc.note(issues, "number", "string", value.number);
  if (!rpc.isDateTime(value.until))
    issues = rpc.note(issues, "until", "RFC 3339 date-time", value.until);
  return issues && rpc.ofObject(issues, "object", value);
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
  let issues;
  issues = rpc.within(issues, "items", checkFindResult(value.items));
  if (!isSoldPayloadTotal(value.total))
    issues = rpc.note(issues, "total", "number (multipleOf 0.01, minimum 0)", value.total);
  issues = rpc.within(issues, "at", checkSoldPayloadAt(value.at));
  return issues && rpc.ofObject(issues, "object", value);
}

function isSoldPayloadTotal(value) {
  return Number.isFinite(value) && value >= 0 && rpc.isMultiple(value, 0.01);
}

function checkSoldPayloadAt(value) {
  if (!rpc.isDataObject(value)) return rpc.expected("object", value);
  let issues;
  if (value.x !== undefined && !isSoldPayloadTotal(value.x))
    issues = rpc.note(issues, "x", "number (multipleOf 0.01, minimum 0)", value.x);
  if (value.y !== undefined && !isSoldPayloadTotal(value.y))
    issues = rpc.note(issues, "y", "number (multipleOf 0.01, minimum 0)", value.y);
  return issues;
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
