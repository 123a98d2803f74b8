// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const cardWords = { holder: "string", number: null };

const orderedWords = { dish: "string", card: null };

const noSuchDishWords = { dish: "string" };

export const orderArgs = {
  encode(value) {
    const issues = checkOrderArgs(value, 0);
    if (issues !== undefined)
      rpc.refuse("arguments of cafe.order", issues, ["token", "card.number"]);
    return encodeOrderArgs(value);
  },
  decode(json) {
    const issues = checkOrderArgs(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("arguments of cafe.order", issues, ["token", "card.number"]);
    return json;
  },
};

export const orderResult = {
  encode(value) {
    const issues = checkOrderResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of cafe.order", issues);
    return value;
  },
  decode(json) {
    const issues = checkOrderResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of cafe.order", issues);
    return json;
  },
};

export const priceArgs = {
  encode(value) {
    const issues = checkPriceArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of cafe.price", issues);
    return value;
  },
  decode(json) {
    const issues = checkPriceArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of cafe.price", issues);
    return json;
  },
};

export const priceResult = {
  encode(value) {
    const issues = checkOrderResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of cafe.price", issues);
    return value;
  },
  decode(json) {
    const issues = checkOrderResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of cafe.price", issues);
    return json;
  },
};

export const followArgs = {
  encode(value) {
    const issues = checkPriceArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of cafe.follow", issues);
    return value;
  },
  decode(json) {
    const issues = checkPriceArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of cafe.follow", issues);
    return json;
  },
};

export const followItem = {
  encode(value) {
    const issues = checkFollowItem(value, 0);
    if (issues !== undefined) rpc.refuse("item of cafe.follow", issues);
    return value;
  },
  decode(json) {
    const issues = checkFollowItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("item of cafe.follow", issues);
    return json;
  },
};

export const followResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of cafe.follow", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of cafe.follow", issues);
    return json;
  },
};

export const cleanArgs = {
  encode(value) {
    const issues = checkCleanArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of cafe.clean", issues);
    return value;
  },
  decode(json) {
    const issues = checkCleanArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of cafe.clean", issues);
    return json;
  },
};

export const orderedPayload = {
  encode(value) {
    const issues = checkOrdered(value, 0);
    if (issues !== undefined) rpc.refuse("payload of cafe.ordered", issues, ["card.number"]);
    return encodeOrdered(value);
  },
  decode(json) {
    const issues = checkOrdered(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived("payload of cafe.ordered", issues, ["card.number"]);
    return json;
  },
};

export const noSuchDishData = {
  encode(value) {
    const issues = checkNoSuchDish(value, 0);
    if (issues !== undefined) rpc.refuse("data of NO_SUCH_DISH", issues);
    return encodeNoSuchDish(value);
  },
  decode(json) {
    const issues = checkNoSuchDish(json, 0);
    if (issues !== undefined) rpc.refuseReceived("data of NO_SUCH_DISH", issues);
    return json;
  },
};

function checkOrderArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[dish, card, token]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "dish", "string", value[0]);
  issues = rpc.within(issues, "card", checkCard(value[1]));
  if (typeof value[2] !== "string") issues = rpc.note(issues, "token", "string", value[2]);
  if (value.length > 3) issues = rpc.add(issues, rpc.tooMany(3, value.length));
  return issues;
}

function checkCard(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Card", value);
  let bad = 0;
  if (typeof value.holder !== "string") bad |= 1;
  if (typeof value.number !== "string") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, rpc.secret("string", value.number)];
  return rpc.report(value, "Card", cardWords, wrong);
}

function encodeOrderArgs(value) {
  return [value[0], encodeCard(value[1]), value[2]];
}

function encodeCard(value) {
  return { holder: value.holder, number: value.number };
}

function checkOrderResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkPriceArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[dish]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "dish", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkFollowItem(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkCleanArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[table]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, "table", "number", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkOrdered(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Ordered", value);
  let bad = 0;
  if (typeof value.dish !== "string") bad |= 1;
  const found2 = checkCard(value.card);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "Ordered", orderedWords, wrong);
}

function encodeOrdered(value) {
  return { dish: value.dish, card: encodeCard(value.card) };
}

function checkNoSuchDish(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("NoSuchDish", value);
  let bad = 0;
  if (typeof value.dish !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "NoSuchDish", noSuchDishWords, wrong);
}

function encodeNoSuchDish(value) {
  return { dish: value.dish };
}
