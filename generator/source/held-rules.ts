import { bigintRules } from "../model/bigint-rules.ts";
import type { BigintType, StringType, TypeModel } from "../model/type.ts";
import type { Ruled } from "./marked-text.ts";
import type { Demand } from "./rule.ts";

/** Whether what a mark is of holds for a type. */
export function holds(type: TypeModel, { rules }: Ruled): boolean {
  const held = new Map<string, unknown>(Object.entries(("rules" in type && type.rules) || {}));
  if (type.kind === "object" && type.closed === true) held.set("strict", true);
  // No item of a set stands there twice anyway.
  if (type.kind === "set" || type.kind === "map") held.set("uniqueItems", true);
  if (type.kind === "bigint") return holdsLimits(type, rules);
  return rules.every((rule) => isHeld(rule, held.get(rule.name)));
}

function holdsLimits({ rules = {} }: BigintType, demands: readonly Demand[]): boolean {
  const all = bigintRules(rules, demands) ?? {};
  return all.minimum === rules.minimum && all.maximum === rules.maximum;
}

function isHeld({ name, value }: Demand, held: unknown): boolean {
  if (Array.isArray(held)) return held.includes(value);
  if (typeof held !== "number" || typeof value !== "number") return held === value;
  return /^(?:m|exclusiveM)in/.test(name) ? held >= value : held <= value;
}

/** The keys of an object: what has marks as a text is these. */
export function keysOf(type: TypeModel): StringType | undefined {
  if (type.kind !== "record" && type.kind !== "object") return undefined;
  const { propertyNames } = type.rules ?? {};
  return { kind: "string", ...(propertyNames && { rules: propertyNames }) };
}
