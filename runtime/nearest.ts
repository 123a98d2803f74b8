import { add, expected } from "./check.ts";
import { describe } from "./describe.ts";
import type { Issue } from "./errors.ts";

/**
 * Ends the check of a union whose members had to be tried in turn, and none of which the value is.
 * @param text the union
 * @param tries what is wrong with the value by each member
 * @returns that it is none of them; then what is wrong by the member that comes nearest, where one does: it is of that member's
 * kind, and lacks fewer properties, or as few with fewer issues, than by any other
 */
export function nearest(
  text: string,
  value: unknown,
  tries: readonly (readonly Issue[])[],
): Issue[] {
  const [best, next] = tries
    .filter((issues) => issues.every(({ path }) => path !== ""))
    .toSorted(compare);
  const isBest = best !== undefined && (next === undefined || compare(best, next) < 0);
  return isBest ? add(expected(text, value), best) : expected(text, value);
}

function compare(some: readonly Issue[], others: readonly Issue[]): number {
  return missing(some) - missing(others) || some.length - others.length;
}

const absent = describe(undefined);

function missing(issues: readonly Issue[]): number {
  return issues.filter(({ actual }) => actual === absent).length;
}
