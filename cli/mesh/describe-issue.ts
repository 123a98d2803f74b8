import type { Issue } from "../../runtime/index.ts";

/** `items[0].count: expected integer, got 1.5`; `whole` is what a path of nothing is called. */
export function describeIssue({ path, expected, actual }: Issue, whole: string): string {
  return `${path || whole}: expected ${expected}, got ${actual}`;
}
