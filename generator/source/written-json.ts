import type { JsonValue } from "../model/type.ts";

/** Deeper than any value that travels; the text is looked at roughly, brackets in strings too. */
const deepest = 500;

/** A text as JSON; `undefined` when it is none, or deeper than a value can be. */
export function parseWrittenJson(text: string): JsonValue | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    // What `JSON.parse` gives; of a number too large it makes an infinite one, which no JSON has.
    return JSON.parse(text, refuseInfinite) as JsonValue;
  } catch {
    return undefined;
  }
}

function refuseInfinite(_: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("infinite");
  return value;
}

/** Whether brackets are nested so deep that whoever reads the value by recursion would fail. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[([{}\])]/g)) {
    depth += "([{".includes(bracket) ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
}
