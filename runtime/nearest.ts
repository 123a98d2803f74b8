import { absent, add, expected, issueLimit } from "./check.ts";
import type { Issue } from "./errors.ts";

/** How many issues of the nearest member are told: what tries it again in each of its parts copies them for each. */
const most = 10;

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
  let best: readonly Issue[] = [];
  let least = Infinity;
  for (const issues of tries) {
    const wrongness = wrongnessOf(issues);
    if (wrongness === least) best = [];
    if (wrongness >= least) continue;
    best = issues;
    least = wrongness;
  }
  const told = best.filter((issue, index) => !isOpened(text, issue, best[index + 1]));
  return add(expected(text, value), told.slice(0, most));
}

/** How far a value is from a member: infinitely, when it is of another kind. There are at most {@link issueLimit} issues. */
function wrongnessOf(issues: readonly Issue[]): number {
  let missing = 0;
  for (const { path, actual } of issues) {
    if (path === "") return Infinity;
    if (actual === absent) missing += 1;
  }
  return missing * (issueLimit + 1) + issues.length;
}

/** An issue of the same union further inside, after which it is said what is wrong there. */
function isOpened(text: string, { path, expected: wanted }: Issue, next?: Issue): boolean {
  if (wanted !== text || next === undefined || !next.path.startsWith(path)) return false;
  return /^[.[]/.test(next.path.slice(path.length));
}
