import type { JsonValue } from "../model/type.ts";

/** Deeper than any value that travels; the text is looked at roughly, brackets in strings too. */
const deepest = 500;

/** A text as JSON; `undefined` when it is none, or deeper than a value can be. */
export function parseWrittenJson(text: string): JsonValue | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    // What `JSON.parse` gives.
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
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
