import type { Rates } from "./measure.ts";

/** One line of the report: medians over all rounds. */
export interface Result {
  readonly payload: string;
  readonly library: string;
  /** Values a second. */
  readonly rate: number;
  /** The rate as a multiple of that of the fastest other library in the same round which refuses the same values. */
  readonly ratio: number;
}

/** typia with its options as they are: it does not refuse NaN and infinities, so no rate is compared with its own. */
export const looseLibrary = "typia, NaN allowed";

/** Sums up the rounds of one payload. */
export function summarize(payload: string, rounds: readonly Rates[]): Result[] {
  return Object.keys(rounds[0] ?? {}).map((library) => ({
    payload,
    library,
    rate: Math.round(median(rounds.map((rates) => rates[library] ?? 0))),
    ratio: round3(median(rounds.map((rates) => ratioOf(rates, library)))),
  }));
}

function ratioOf(rates: Rates, library: string): number {
  const others = Object.entries(rates).filter(
    ([other]) => other !== library && other !== looseLibrary,
  );
  return (rates[library] ?? 0) / Math.max(...others.map(([, rate]) => rate));
}

/** A table for people. */
export function table(results: readonly Result[]): string {
  const head = ["payload", "library", "values/s", "ratio"];
  const rows = results.map(({ payload, library, rate, ratio }) => [
    payload,
    library,
    String(rate),
    ratio.toFixed(2),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  ");
  return [head, ...rows].map(line).join("\n");
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
