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

export const turnArgs = rpc.codec({ label: "arguments of hostile.turn", check: checkTurnArgs });

export const turnResult = rpc.codec({ label: "result of hostile.turn", check: checkTurnResult });

export const sayArgs = rpc.codec({ label: "arguments of hostile.say", check: checkSayArgs });

export const sayResult = rpc.codec({ label: "result of hostile.say", check: checkTurnResult });

export const shoutArgs = rpc.codec({ label: "arguments of hostile.shout", check: checkShoutArgs });

export const shoutResult = rpc.codec({
  label: "result of hostile.shout",
  check: checkQuoted,
  encode: encodeQuoted,
});

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
  let issues;
  if (typeof value["*/"] !== "string") issues = rpc.note(issues, "*/", "string", value["*/"]);
  if (!Number.isFinite(value["`${1}`"]))
    issues = rpc.note(issues, "`${1}`", "number", value["`${1}`"]);
  if (typeof value["a\nb"] !== "boolean")
    issues = rpc.note(issues, "a\nb", "boolean", value["a\nb"]);
  if (typeof value['it\'s "quoted"'] !== "string")
    issues = rpc.note(issues, 'it\'s "quoted"', "string", value['it\'s "quoted"']);
  if (typeof value["\u202e"] !== "string")
    issues = rpc.note(issues, "\u202e", "string", value["\u202e"]);
  if (typeof value["back\\slash"] !== "string")
    issues = rpc.note(issues, "back\\slash", "string", value["back\\slash"]);
  return issues && rpc.ofObject(issues, "Quoted", value);
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
