import { median, round3, tabulate } from "../shared/figures.ts";
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
  return tabulate(head, rows);
}
