// Generated from contracts/hostile.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const shoutArgsTextValues = new Set([
  "*/",
  "`${x}`",
  "\u2028",
  'it\'s "quoted"',
  "\\",
  "line\nbreak",
  "\u202e",
]);

const quotedWords = {
  "*/": "string",
  "`${1}`": "number",
  "a\nb": "boolean",
  'it\'s "quoted"': "string",
  "\u202e": "string",
  "back\\slash": "string",
};

export const turnArgs = {
  encode(value) {
    const issues = checkTurnArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of hostile.turn", issues);
    return value;
  },
  decode(json) {
    const issues = checkTurnArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of hostile.turn", issues);
    return json;
  },
};

export const turnResult = {
  encode(value) {
    const issues = checkTurnResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of hostile.turn", issues);
    return value;
  },
  decode(json) {
    const issues = checkTurnResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of hostile.turn", issues);
    return json;
  },
};

export const sayArgs = {
  encode(value) {
    const issues = checkSayArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of hostile.say", issues);
    return value;
  },
  decode(json) {
    const issues = checkSayArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of hostile.say", issues);
    return json;
  },
};

export const sayResult = {
  encode(value) {
    const issues = checkTurnResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of hostile.say", issues);
    return value;
  },
  decode(json) {
    const issues = checkTurnResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of hostile.say", issues);
    return json;
  },
};

export const shoutArgs = {
  encode(value) {
    const issues = checkShoutArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of hostile.shout", issues);
    return value;
  },
  decode(json) {
    const issues = checkShoutArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of hostile.shout", issues);
    return json;
  },
};

export const shoutResult = {
  encode(value) {
    const issues = checkQuoted(value, 0);
    if (issues !== undefined) rpc.refuse("result of hostile.shout", issues);
    return encodeQuoted(value);
  },
  decode(json) {
    const issues = checkQuoted(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of hostile.shout", issues);
    return json;
  },
};

function checkTurnArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkTurnResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}

function checkSayArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[text]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "text", "string", value[0]);
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkShoutArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[text]", value);
  let issues;
  if (!shoutArgsTextValues.has(value[0]))
    issues = rpc.note(
      issues,
      "text",
      '"*/" | "`${x}`" | "\u2028" | "it\'s \\"quoted\\"" | "\\\\" | "line\\nbreak" | "\u202e"',
      value[0],
    );
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkQuoted(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Quoted", value);
  let bad = 0;
  if (typeof value["*/"] !== "string") bad |= 1;
  if (!Number.isFinite(value["`${1}`"])) bad |= 2;
  if (typeof value["a\nb"] !== "boolean") bad |= 4;
  if (typeof value['it\'s "quoted"'] !== "string") bad |= 8;
  if (typeof value["\u202e"] !== "string") bad |= 16;
  if (typeof value["back\\slash"] !== "string") bad |= 32;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "Quoted", quotedWords, wrong);
}

function encodeQuoted(value) {
  return {
    "*/": value["*/"],
    "`${1}`": value["`${1}`"],
    "a\nb": value["a\nb"],
    'it\'s "quoted"': value['it\'s "quoted"'],
    "\u202e": value["\u202e"],
    "back\\slash": value["back\\slash"],
  };
}
