import { describe, expect, test } from "vitest";
import { canStartNodes } from "./nodes/fault-node.ts";
import type { Row } from "./row.ts";
import { runRow } from "./run-row.ts";

/** Tests of rows in their short form, each of which prints its figures. */
export function describeRows(title: string, rows: readonly Row[]): void {
  const short = rows.filter(({ lengths }) => lengths.includes("short"));
  describe.runIf(canStartNodes())(title, () => {
    const named = short.map((row) => [row.name, row.title, row] as const);
    test.each(named)("%s: %s", { timeout: 300_000 }, async (_name, _title, row) => {
      const { signal } = new AbortController();
      const { passed, line } = await runRow(row, "short", {
        say: () => {},
        show: console.log,
        signal,
      });
      console.log(line);
      expect(passed, line).toBe(true);
    });
  });
}
