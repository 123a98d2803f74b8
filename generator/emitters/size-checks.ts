import type { ListRules, ObjectRules } from "../model/rules.ts";
import { call, ifThen } from "./code.ts";
import type { Layout } from "./layout.ts";
import { stringLiteral } from "./text.ts";

/** `@minProperties 1` */
export function sizeChecks(rules: ObjectRules | undefined): Layout[] {
  return [
    ...limitCheck("rpc.countProperties(value) <", rules?.minProperties, "at least # properties"),
    ...limitCheck("rpc.countProperties(value) >", rules?.maxProperties, "at most # properties"),
  ];
}

/** `@minItems 1`, before the items are looked at; whether they are unique, after that. */
export function lengthChecks(rules: ListRules | undefined): Layout[] {
  return [
    ...limitCheck("value.length <", rules?.minItems, "at least # items"),
    ...limitCheck("value.length >", rules?.maxItems, "at most # items"),
  ];
}

/** `if (value.length < 2) issues = rpc.add(issues, rpc.expected("at least 2 items", value));` */
function limitCheck(test: string, limit: number | undefined, expected: string): Layout[] {
  if (limit === undefined) return [];
  return [ifThen([`${test} ${limit}`], addExpected(withLimit(expected, limit)))];
}

function withLimit(expected: string, limit: number): string {
  const plural = expected.replace("#", String(limit));
  return limit === 1 ? plural.replace(/ies$/, "y").replace(/s$/, "") : plural;
}

/** `at least 2 items` */
export function leastItems(limit: number): string {
  return withLimit("at least # items", limit);
}

/** Adds the issue that the value as a whole is not as expected. */
export function addExpected(expected: string): Layout {
  const issue = call("rpc.expected", [stringLiteral(expected), "value"]);
  return ["issues = ", call("rpc.add", ["issues", issue]), ";"];
}
