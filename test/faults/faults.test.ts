import { describe, expect, test } from "vitest";
import { canStartNodes } from "./nodes/fault-node.ts";
import { rows } from "./rows.ts";
import { runRow } from "./run-row.ts";

const short = rows.filter(({ lengths }) => lengths.includes("short"));

describe.runIf(canStartNodes())("under faults (npm run test:faults runs more)", () => {
  const named = short.map((row) => [row.name, row.title, row] as const);
  test.each(named)("%s: %s", { timeout: 120_000 }, async (_name, _title, row) => {
    const { signal } = new AbortController();
    const { passed, line } = await runRow(row, "short", { say: () => {}, signal });
    console.log(line);
    expect(passed, line).toBe(true);
  });
});
