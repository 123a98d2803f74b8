// Generated from test/observe/contracts/cafe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const cardWords = { holder: "string", number: null };

const orderedWords = { dish: "string", card: null };

export const cookArgs = {
  encode(value) {
    const issues = checkCookArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of kitchen.cook", issues);
    return value;
  },
  decode(json) {
    const issues = checkCookArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of kitchen.cook", issues);
    return json;
  },
};

export const cookResult = {
  encode(value) {
    const issues = checkCookResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of kitchen.cook", issues);
    return value;
  },
  decode(json) {
    const issues = checkCookResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of kitchen.cook", issues);
    return json;
  },
};

export const preparePayload = {
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

function checkCookArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[dish]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "dish", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkCookResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
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

function checkCard(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Card", value);
  let bad = 0;
  if (typeof value.holder !== "string") bad |= 1;
  if (typeof value.number !== "string") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, rpc.secret("string", value.number)];
  return rpc.report(value, "Card", cardWords, wrong);
}

function encodeOrdered(value) {
  return { dish: value.dish, card: encodeCard(value.card) };
}

function encodeCard(value) {
  return { holder: value.holder, number: value.number };
}
