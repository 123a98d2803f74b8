import type { Entry } from "../ledger.ts";

/** What has become of calls: by ids, as callers and services have entered them. */
export interface CallCounts {
  readonly calls: number;
  readonly ok: number;
  readonly interrupted: number;
  /** Refused, and never sent. */
  readonly unavailable: number;
  readonly expired: number;
  /** Refused since too much waits. */
  readonly shed: number;
  /** Ended in no documented way, or with another's answer. */
  readonly wrong: number;
  /** How long after its deadline a call was settled, at the most, in milliseconds. */
  readonly late: number;
  /** Unavailable, and run all the same. */
  readonly unavailableRun: number;
  /** Run more than once. */
  readonly runTwice: number;
  /** Answered, and never run. */
  readonly neverRun: number;
}

/** Holds what callers were told against what services did. `timeout` is how long callers wait, in milliseconds. */
export function countCalls(
  outcomes: readonly Entry[],
  runs: readonly Entry[],
  timeout: number,
): CallCounts {
  const times = new Map<string, number>();
  for (const { id } of runs) times.set(id, (times.get(id) ?? 0) + 1);
  const ended = (code: string): readonly Entry[] =>
    outcomes.filter(({ kind }) => kind === code || kind.startsWith(`${code}/`));
  const known = ["ok", "interrupted", "unavailable", "deadline_exceeded", "resource_exhausted"].map(
    ended,
  );
  const [ok = [], interrupted = [], unavailable = [], expired = [], shed = []] = known;
  return {
    calls: outcomes.length,
    ok: ok.length,
    interrupted: interrupted.length,
    unavailable: unavailable.length,
    expired: expired.length,
    shed: shed.length,
    wrong: outcomes.length - known.reduce((sum, each) => sum + each.length, 0),
    late: outcomes.reduce((most, { value }) => Math.max(most, value - timeout), 0),
    unavailableRun: unavailable.filter(({ id }) => times.has(id)).length,
    runTwice: [...times.values()].filter((count) => count > 1).length,
    neverRun: ok.filter(({ id }) => !times.has(id)).length,
  };
}

/** How long after their callers had been told that their time was over calls were begun, in milliseconds, each. */
export function lateness(outcomes: readonly Entry[], runs: readonly Entry[]): readonly number[] {
  const over = new Map(
    outcomes.filter(({ kind }) => kind === "deadline_exceeded").map(({ id, at }) => [id, at]),
  );
  return runs.map(({ id, at }) => at - (over.get(id) ?? Infinity)).filter((late) => late > 0);
}
