// Generated from contracts/payments.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const payArgs = rpc.codec({
  label: "arguments of payments.pay",
  check: checkPayArgs,
  checkJson: checkPayArgsJson,
  encode: encodePayArgs,
  decode: decodePayArgs,
  sensitive: ["card.number", "card.holder"],
});

export const payResult = rpc.codec({
  label: "result of payments.pay",
  check: checkPayResult,
  encode: encodePayResult,
});

export const healthArgs = rpc.codec({
  label: "arguments of payments.health",
  check: checkHealthArgs,
});

export const healthResult = rpc.codec({
  label: "result of payments.health",
  check: checkHealthResult,
});

export const ordersArgs = rpc.codec({
  label: "arguments of payments.orders",
  check: checkOrdersArgs,
  checkJson: checkOrdersArgsJson,
  encode: encodeOrdersArgs,
  decode: decodeOrdersArgs,
});

export const ordersResult = rpc.codec({
  label: "result of payments.orders",
  check: checkOrdersResult,
});

export const watchArgs = rpc.codec({ label: "arguments of payments.watch", check: checkWatchArgs });

export const watchItem = rpc.codec({ label: "item of payments.watch", check: checkWatchItem });

export const watchResult = rpc.codec({
  label: "result of payments.watch",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const payBackArgs = rpc.codec({
  label: "arguments of payments.pay_back",
  check: checkWatchArgs,
});

export const paidPayload = rpc.codec({
  label: "payload of payments.paid",
  check: checkPaidPayload,
  encode: encodePaidPayload,
  sensitive: ["holder"],
});

export const onPaidPayload = rpc.codec({
  label: "payload of payments.paid",
  check: checkPaidPayload,
  encode: encodePaidPayload,
  sensitive: ["holder"],
});

export const onOrderPayload = rpc.codec({
  label: "payload of payments.onOrder",
  check: checkOnOrderPayload,
  encode: encodeOnOrderPayload,
});

export const legacyPayload = rpc.codec({
  label: "payload of payments.legacy",
  check: checkOnOrderPayload,
  encode: encodeOnOrderPayload,
});

export const reportPayload = rpc.codec({
  label: "payload of payments.report",
  check: checkReportPayload,
  encode: encodeReportPayload,
  sensitive: ["cards[].number"],
});

export const refusedData = rpc.codec({
  label: "data of REFUSED",
  check: checkRefused,
  encode: encodeRefused,
});

function checkPayArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[order, card, note]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "order", "string", value[0]);
  issues = rpc.within(issues, "card", checkCard(value[1]));
  if (value[2] !== undefined && typeof value[2] !== "string")
    issues = rpc.note(issues, "note", "string", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkCard(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Card", value);
  let issues;
  if (typeof value.number !== "string") issues = rpc.note(issues, "number", "string", value.number);
  if (typeof value.holder !== "string") issues = rpc.note(issues, "holder", "string", value.holder);
  return issues && rpc.ofObject(issues, "Card", value);
}

function checkPayArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[order, card, note]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "order", "string", value[0]);
  issues = rpc.within(issues, "card", checkCard(value[1]));
  if (value[2] !== null && value[2] !== undefined && typeof value[2] !== "string")
    issues = rpc.note(issues, "note", "string", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function encodePayArgs(value) {
  return rpc.trim([value[0], encodeCard(value[1]), value[2]]);
}

function encodeCard(value) {
  return { number: value.number, holder: value.holder };
}

function decodePayArgs(value) {
  return rpc.trim([value[0], value[1], value[2] ?? undefined]);
}

function checkPayResult(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.receipt !== "string")
    issues = rpc.note(issues, "receipt", "string", value.receipt);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodePayResult(value) {
  return { receipt: value.receipt };
}

function checkHealthArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkHealthResult(value) {
  if (value !== "ok") return rpc.expected('"ok"', value);
  return undefined;
}

function checkOrdersArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[year, paid, ...states]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "year", "number", value[0]);
  if (value[1] !== undefined && typeof value[1] !== "boolean")
    issues = rpc.note(issues, "paid", "boolean", value[1]);
  issues = rpc.within(issues, "states", checkOrdersArgsStates(value.slice(2)));
  return issues;
}

function checkOrdersArgsStates(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (value[index] !== "open" && value[index] !== "closed")
      issues = rpc.note(issues, index, '"open" | "closed"', value[index]);
  }
  return issues;
}

function checkOrdersArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[year, paid, ...states]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "year", "number", value[0]);
  if (value[1] !== null && value[1] !== undefined && typeof value[1] !== "boolean")
    issues = rpc.note(issues, "paid", "boolean", value[1]);
  issues = rpc.within(issues, "states", checkOrdersArgsStates(value.slice(2)));
  return issues;
}

function encodeOrdersArgs(value) {
  return rpc.trim([value[0], value[1], ...value.slice(2)]);
}

function decodeOrdersArgs(value) {
  return rpc.trim([value[0], value[1] ?? undefined, ...value.slice(2)]);
}

function checkOrdersResult(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function checkWatchArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[order]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "order", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkWatchItem(value) {
  if (value !== "open" && value !== "closed") return rpc.expected('"open" | "closed"', value);
  return undefined;
}

function checkPaidPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.order !== "string") issues = rpc.note(issues, "order", "string", value.order);
  if (typeof value.holder !== "string") issues = rpc.note(issues, "holder", "string", value.holder);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodePaidPayload(value) {
  return { order: value.order, holder: value.holder };
}

function checkOnOrderPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeOnOrderPayload(value) {
  return { id: value.id };
}

function checkReportPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  issues = rpc.within(issues, "cards", checkReportPayloadCards(value.cards));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkReportPayloadCards(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkCard(value[index]));
  }
  return issues;
}

function encodeReportPayload(value) {
  return { cards: value.cards.map(encodeCard) };
}

function checkRefused(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Refused", value);
  let issues;
  if (typeof value.why !== "string") issues = rpc.note(issues, "why", "string", value.why);
  return issues && rpc.ofObject(issues, "Refused", value);
}

function encodeRefused(value) {
  return { why: value.why };
}
