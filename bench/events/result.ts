import { median, round3, tabulate } from "../shared/figures.ts";
import type { PeerName } from "./peer.ts";
import type { Rates } from "./sides.ts";

/** One line of the report: medians over all rounds. */
export interface Result extends Rates {
  readonly peer: PeerName;
  readonly window: number;
  /** The median of each round's rate of handled events as a multiple of the loop's in the same round. */
  readonly ratio: number;
}

/** The rates of all sides in one round. */
export type Round = Readonly<Record<PeerName, Rates>>;

/** Sums up the rounds of one window for one side. */
export function summarize(peer: PeerName, window: number, rounds: readonly Round[]): Result {
  return {
    peer,
    window,
    emitted: Math.round(median(rounds.map((round) => round[peer].emitted))),
    handled: Math.round(median(rounds.map((round) => round[peer].handled))),
    ratio: round3(median(rounds.map((round) => round[peer].handled / round.loop.handled))),
  };
}

/** A table for people. */
export function table(results: readonly Result[]): string {
  const head = ["window", "peer", "emitted/s", "handled/s", "ratio"];
  const rows = results.map(({ peer, window, emitted, handled, ratio }) => [
    String(window),
    peer,
    String(emitted),
    String(handled),
    ratio.toFixed(2),
  ]);
  return tabulate(head, rows);
}
