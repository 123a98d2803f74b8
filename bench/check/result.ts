import { median, round3, tabulate } from "../shared/figures.ts";
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
  return tabulate(head, rows);
}
