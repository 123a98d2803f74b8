import { expect, test } from "vitest";
import { type Outcome, runSession } from "./session.ts";

const sessions = Number(process.env["HOSTILE_SESSIONS"] ?? 300);
const first = Number(process.env["HOSTILE_SEED"] ?? 1);
const atOnce = 25;

test(
  `a malicious server ends no process and keeps nobody waiting, over ${sessions} sessions`,
  { timeout: 120_000 + sessions * 100 },
  async () => {
    const outcomes: Outcome[] = [];
    let next = first;
    const runNext = async (): Promise<void> => {
      while (next < first + sessions) outcomes.push(await runSession(next++));
    };
    await Promise.all(Array.from({ length: atOnce }, runNext));
    expect(outcomes).toHaveLength(sessions);
    const worked = outcomes.filter(({ connected }) => connected).length;
    const longest = Math.max(...outcomes.map(({ took }) => took));
    console.log(`${worked} connected; connect took ${Math.round(longest)} ms at the most`);
    expect(worked).toBeGreaterThan(sessions / 4);
    expect(outcomes.filter(({ hung }) => hung.length > 0)).toEqual([]);
  },
);
