import type { OpenFigures } from "./open.ts";

/** The highest rate that held and the lowest that did not are to be this close. */
const precision = 1.05;

/** Any machine that runs a broker does this many calls a second. */
const first = 1000;

/** The figures at the highest rate that `attempt` holds: in strides up, then by halving the gap. */
export async function findHighestRate(
  attempt: (rate: number) => Promise<OpenFigures>,
): Promise<OpenFigures> {
  let best: OpenFigures = { rate: 0, p50: 0, p99: 0, held: false };
  let lowestFailed = Infinity;
  let rate = first;
  while (lowestFailed / Math.max(best.rate, 1) > precision) {
    const figures = await attemptTwice(attempt, Math.round(rate));
    if (figures.held) best = figures;
    else lowestFailed = figures.rate;
    if (lowestFailed <= 10) throw new Error("not even 10 calls a second were held");
    rate = lowestFailed === Infinity ? best.rate * 2 : (best.rate + lowestFailed) / 2;
  }
  return best;
}

/** A rate has failed when it did not hold twice in a row: one hiccup of the machine is not the peer's. */
async function attemptTwice(
  attempt: (rate: number) => Promise<OpenFigures>,
  rate: number,
): Promise<OpenFigures> {
  const figures = await attempt(rate);
  return figures.held ? figures : attempt(rate);
}
