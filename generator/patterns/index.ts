import { type AST, RegExpParser } from "@eslint-community/regexpp";

import { isAmbiguous } from "./ambiguity.ts";
import { automatonOf, type Part } from "./automaton.ts";
import { anyLength, type Lengths, lengthsOfPattern } from "./lengths.ts";
import { fitsNothing } from "./nothing.ts";

/**
 * Whether a regular expression with the flag `u` can take a time that doubles with each character of a text.
 * Times that grow by a power of the length are not meant.
 */
export function mayBacktrack(pattern: string): boolean {
  const whole = parse(pattern);
  const waiting: Part[] = whole === undefined ? [] : [whole];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const automaton = automatonOf(part);
    if (automaton.repeatsReference || isAmbiguous(automaton)) return true;
    waiting.push(...automaton.lookarounds);
  }
  return false;
}

/** How long the texts are that a regular expression with the flag `u` takes. */
export function lengthsOf(pattern: string): Lengths {
  const whole = parse(pattern);
  return whole === undefined ? anyLength : lengthsOfPattern(whole);
}

/** Whether a regular expression with the flag `u` fits no text, whichever: `"^a$"` with its quotes, `^a$ or so`. */
export function matchesNothing(pattern: string): boolean {
  const whole = parse(pattern);
  return whole !== undefined && fitsNothing(whole);
}

function parse(pattern: string): AST.Pattern | undefined {
  try {
    return new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  } catch {
    // Node takes it, so it is newer than this parser: nothing is known of it.
    return undefined;
  }
}
