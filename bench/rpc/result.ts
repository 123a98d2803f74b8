import type { Figures } from "./closed.ts";
import type { PeerName } from "./peer.ts";

/** One line of the report: medians over all rounds. */
export interface Result {
  readonly peer: PeerName;
  /** `null` in an open loop. */
  readonly concurrency: number | null;
  /** Calls a second. */
  readonly rate: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** The median of each round's rate as a multiple of the loop's in the same round. */
  readonly ratio: number;
}

/** Both peers' figures of one round. */
export type Round = Readonly<Record<PeerName, Figures>>;

/** Sums up the rounds of one level for one peer. */
export function summarize(
  peer: PeerName,
  concurrency: number | null,
  rounds: readonly Round[],
): Result {
  const own = rounds.map((round) => round[peer]);
  return {
    peer,
    concurrency,
    rate: Math.round(median(own.map(({ rate }) => rate))),
    p50: round3(median(own.map(({ p50 }) => p50))),
    p99: round3(median(own.map(({ p99 }) => p99))),
    ratio: round3(median(rounds.map((round) => round[peer].rate / round.loop.rate))),
  };
}

/** A table for people. */
export function table(results: readonly Result[]): string {
  const head = ["concurrency", "peer", "calls/s", "p50 ms", "p99 ms", "ratio"];
  const rows = results.map(({ peer, concurrency, rate, p50, p99, ratio }) => [
    concurrency === null ? "open" : String(concurrency),
    peer,
    String(rate),
    p50.toFixed(2),
    p99.toFixed(2),
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
