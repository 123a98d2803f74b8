import { setTimeout as wait } from "node:timers/promises";
import { verify, type Figures } from "./closed.ts";
import { Latencies } from "./latencies.ts";
import type { Add } from "./peer.ts";

/** What one run of an open loop gave; `held` is false when it fell behind, and then the figures are of the calls so far. */
export interface OpenFigures extends Figures {
  readonly held: boolean;
}

/** The latency that 99 of 100 calls have to stay below, in milliseconds. */
export const limit = 50;

/**
 * An open loop: calls arrive at random (a Poisson process) at a rate, in calls a second, whether earlier ones have been
 * answered or not. Latencies count from when a call was to be made, so that a client that falls behind cannot hide it.
 * Ends early when more than one call in a hundred was late.
 */
export async function runOpen(add: Add, rate: number, seconds: number): Promise<OpenFigures> {
  const arrivals = createArrivals(rate, seconds);
  const latencies = new Latencies();
  const late = { allowed: arrivals.length / 100, count: 0 };
  let failure: Error | undefined;
  const waiting = new Set<number>();
  const start = performance.now();
  const call = async (index: number, due: number): Promise<void> => {
    waiting.add(index);
    try {
      verify(index, 1, await add(index, 1));
    } catch (error) {
      failure = new Error("a call failed", { cause: error });
    }
    waiting.delete(index);
    const latency = performance.now() - due;
    if (latency >= limit) late.count++;
    latencies.add(latency);
  };
  const falling = (): boolean => late.count > late.allowed || waiting.size > rate;
  for (let next = 0; next < arrivals.length && !falling();) {
    const now = performance.now() - start;
    for (let due = arrivals[next]; due !== undefined && due <= now; due = arrivals[++next]) {
      void call(next, start + due);
    }
    // A timer, which fires after a millisecond at the earliest: going round the event loop would be more exact, and would
    // take a core from the broker.
    await wait(1);
  }
  while (waiting.size > 0) await wait(1);
  if (failure !== undefined) throw failure;
  const [p50 = 0, p99 = 0] = latencies.quantiles(0.5, 0.99);
  return { rate, p50, p99, held: !falling() && p99 < limit };
}

/** When calls are to be made, in milliseconds from the start: exponential gaps. */
function createArrivals(rate: number, seconds: number): Float64Array {
  const arrivals = new Float64Array(Math.round(rate * seconds));
  let at = 0;
  for (let index = 0; index < arrivals.length; index++) {
    at -= (Math.log(1 - Math.random()) / rate) * 1000;
    arrivals[index] = at;
  }
  return arrivals;
}
