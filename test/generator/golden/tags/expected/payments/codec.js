// Generated from contracts/payments.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const cardWords = { number: "string", holder: "string" };

const payResultWords = { receipt: "string" };

const paidPayloadWords = { order: "string", holder: "string" };

const onOrderPayloadWords = { id: "string" };

const reportPayloadWords = { cards: null };

const refusedWords = { why: "string" };

export const payArgs = {
  encode(value) {
    const issues = checkPayArgs(value, 0);
    if (issues !== undefined)
      rpc.refuse("arguments of payments.pay", issues, ["card.number", "card.holder"]);
    return encodePayArgs(value);
  },
  decode(json) {
    const issues = checkPayArgsJson(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("arguments of payments.pay", issues, ["card.number", "card.holder"]);
    return decodePayArgs(json);
  },
};

export const payResult = {
  encode(value) {
    const issues = checkPayResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of payments.pay", issues);
    return encodePayResult(value);
  },
  decode(json) {
    const issues = checkPayResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of payments.pay", issues);
    return json;
  },
};

export const healthArgs = {
  encode(value) {
    const issues = checkHealthArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of payments.health", issues);
    return value;
  },
  decode(json) {
    const issues = checkHealthArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of payments.health", issues);
    return json;
  },
};

export const healthResult = {
  encode(value) {
    const issues = checkHealthResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of payments.health", issues);
    return value;
  },
  decode(json) {
    const issues = checkHealthResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of payments.health", issues);
    return json;
  },
};

export const ordersArgs = {
  encode(value) {
    const issues = checkOrdersArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of payments.orders", issues);
    return encodeOrdersArgs(value);
  },
  decode(json) {
    const issues = checkOrdersArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of payments.orders", issues);
    return decodeOrdersArgs(json);
  },
};

export const ordersResult = {
  encode(value) {
    const issues = checkOrdersResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of payments.orders", issues);
    return value;
  },
  decode(json) {
    const issues = checkOrdersResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of payments.orders", issues);
    return json;
  },
};

export const watchArgs = {
  encode(value) {
    const issues = checkWatchArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of payments.watch", issues);
    return value;
  },
  decode(json) {
    const issues = checkWatchArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of payments.watch", issues);
    return json;
  },
};

export const watchItem = {
  encode(value) {
    const issues = checkWatchItem(value, 0);
    if (issues !== undefined) rpc.refuse("item of payments.watch", issues);
    return value;
  },
  decode(json) {
    const issues = checkWatchItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of payments.watch", issues);
    return json;
  },
};

export const watchResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of payments.watch", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of payments.watch", issues);
    return json;
  },
};

export const payBackArgs = {
  encode(value) {
    const issues = checkWatchArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of payments.pay_back", issues);
    return value;
  },
  decode(json) {
    const issues = checkWatchArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of payments.pay_back", issues);
    return json;
  },
};

export const paidPayload = {
  encode(value) {
    const issues = checkPaidPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of payments.paid", issues, ["holder"]);
    return encodePaidPayload(value);
  },
  decode(json) {
    const issues = checkPaidPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of payments.paid", issues, ["holder"]);
    return json;
  },
};

export const onPaidPayload = {
  encode(value) {
    const issues = checkPaidPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of payments.paid", issues, ["holder"]);
    return encodePaidPayload(value);
  },
  decode(json) {
    const issues = checkPaidPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of payments.paid", issues, ["holder"]);
    return json;
  },
};

export const onOrderPayload = {
  encode(value) {
    const issues = checkOnOrderPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of payments.onOrder", issues);
    return encodeOnOrderPayload(value);
  },
  decode(json) {
    const issues = checkOnOrderPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of payments.onOrder", issues);
    return json;
  },
};

export const legacyPayload = {
  encode(value) {
    const issues = checkOnOrderPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of payments.legacy", issues);
    return encodeOnOrderPayload(value);
  },
  decode(json) {
    const issues = checkOnOrderPayload(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of payments.legacy", issues);
    return json;
  },
};

export const reportPayload = {
  encode(value) {
    const issues = checkReportPayload(value, 0);
    if (issues !== undefined) rpc.refuse("payload of payments.report", issues, ["cards[].number"]);
    return encodeReportPayload(value);
  },
  decode(json) {
    const issues = checkReportPayload(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("payload of payments.report", issues, ["cards[].number"]);
    return json;
  },
};

export const refusedData = {
  encode(value) {
    const issues = checkRefused(value, 0);
    if (issues !== undefined) rpc.refuse("data of REFUSED", issues);
    return encodeRefused(value);
  },
  decode(json) {
    const issues = checkRefused(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of REFUSED", issues);
    return json;
  },
};

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
  let bad = 0;
  if (typeof value.number !== "string") bad |= 1;
  if (typeof value.holder !== "string") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Card", cardWords, wrong);
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
  let bad = 0;
  if (typeof value.receipt !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", payResultWords, wrong);
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
  let bad = 0;
  if (typeof value.order !== "string") bad |= 1;
  if (typeof value.holder !== "string") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", paidPayloadWords, wrong);
}

function encodePaidPayload(value) {
  return { order: value.order, holder: value.holder };
}

function checkOnOrderPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", onOrderPayloadWords, wrong);
}

function encodeOnOrderPayload(value) {
  return { id: value.id };
}

function checkReportPayload(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  const found1 = checkReportPayloadCards(value.cards);
  if (found1 !== undefined) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad, found1];
  return rpc.report(value, "object", reportPayloadWords, wrong);
}

function checkReportPayloadCards(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkCard(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function encodeReportPayload(value) {
  return { cards: value.cards.map(encodeCard) };
}

function checkRefused(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Refused", value);
  let bad = 0;
  if (typeof value.why !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Refused", refusedWords, wrong);
}

function encodeRefused(value) {
  return { why: value.why };
}
