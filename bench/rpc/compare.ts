import { findHighestRate } from "./highest-rate.ts";
import type { Options } from "./options.ts";
import type { RunningPeer } from "./processes.ts";
import { summarize, type Result, type Round } from "./result.ts";
import type { Figures } from "./closed.ts";

/**
 * Calls before anything is measured, so that both peers' code is compiled. Lone calls first and for longer: what runs once a message
 * is compiled after some ten thousand messages, and a peer that has calls share messages would never get there in a crowd.
 */
const warmUps = [
  { kind: "closed", concurrency: 1, seconds: 6 },
  { kind: "closed", concurrency: 10, seconds: 2 },
  { kind: "closed", concurrency: 100, seconds: 2 },
] as const;

/** Both peers, the loop first. */
export type Pair = readonly [loop: RunningPeer, lagomorph: RunningPeer];

/** Says what is going on. */
export type Progress = (line: string) => void;

/** Each level of concurrency in turn, the peers taking turns in each of its rounds. */
export async function compareClosed(
  pair: Pair,
  options: Options,
  progress: Progress,
): Promise<Result[]> {
  await warmUp(pair);
  const results: Result[] = [];
  for (const concurrency of options.concurrencies) {
    const measure = (seconds: number) => (peer: RunningPeer) =>
      peer.run({ kind: "closed", concurrency, seconds });
    await inTurn(pair, 0, measure(Math.min(options.seconds, 1)));
    const rounds: Round[] = [];
    for (let round = 1; round <= options.rounds; round++) {
      const figures = await inTurn(pair, round, measure(options.seconds));
      progress(describe(`${concurrency} at once, round ${round}`, figures));
      rounds.push(figures);
    }
    results.push(...pair.map(({ name }) => summarize(name, concurrency, rounds)));
  }
  return results;
}

async function warmUp(pair: Pair): Promise<void> {
  for (const run of warmUps) await inTurn(pair, 0, (peer) => peer.run(run));
}

/** The highest rate that each peer holds, found anew in each round. */
export async function compareOpen(
  pair: Pair,
  options: Options,
  progress: Progress,
): Promise<Result[]> {
  await warmUp(pair);
  const rounds: Round[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    const figures = await inTurn(pair, round, (peer) =>
      findHighestRate((rate) => peer.run({ kind: "open", rate, seconds: options.seconds })),
    );
    progress(describe(`open loop, round ${round}`, figures));
    rounds.push(figures);
  }
  return pair.map(({ name }) => summarize(name, null, rounds));
}

/** Measures one peer after the other; who is first changes from round to round. */
async function inTurn(
  [loop, lagomorph]: Pair,
  round: number,
  measure: (peer: RunningPeer) => Promise<Figures>,
): Promise<Round> {
  if (round % 2 === 0) return { lagomorph: await measure(lagomorph), loop: await measure(loop) };
  return { loop: await measure(loop), lagomorph: await measure(lagomorph) };
}

function describe(what: string, { loop, lagomorph }: Round): string {
  const ratio = (lagomorph.rate / loop.rate).toFixed(2);
  return `${what}: loop ${Math.round(loop.rate)}/s, lagomorph ${Math.round(lagomorph.rate)}/s, ratio ${ratio}`;
}
