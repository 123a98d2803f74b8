// Generated from contracts/health.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export const checkArgs = rpc.codec({ label: "arguments of health.check", check: checkCheckArgs });

export const checkResult = rpc.codec({ label: "result of health.check", check: checkCheckResult });

export const hiddenArgs = rpc.codec({ label: "arguments of health.hidden", check: checkCheckArgs });

export const hiddenResult = rpc.codec({
  label: "result of health.hidden",
  check: checkCheckResult,
});

function checkCheckArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[]", value);
  let issues;
  if (value.length > 0) issues = rpc.add(issues, rpc.tooMany(0, value.length));
  return issues;
}

function checkCheckResult(value) {
  if (typeof value !== "string") return rpc.expected("string", value);
  return undefined;
}
