import { Latencies } from "./latencies.ts";
import type { Add } from "./peer.ts";

/** What one run gave: calls a second, and latencies in milliseconds. */
export interface Figures {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}

/** A closed loop: so many callers, each of which calls again as soon as it has its answer. Every answer is verified. */
export async function runClosed(add: Add, concurrency: number, seconds: number): Promise<Figures> {
  const latencies = new Latencies();
  const start = performance.now();
  const end = start + seconds * 1000;
  const caller = async (x: number): Promise<void> => {
    for (let y = 0, sent = performance.now(); sent < end; y++) {
      verify(x, y, await add(x, y));
      const received = performance.now();
      latencies.add(received - sent);
      sent = received;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, index) => caller(index)));
  const [p50 = 0, p99 = 0] = latencies.quantiles(0.5, 0.99);
  return { rate: (latencies.count / (performance.now() - start)) * 1000, p50, p99 };
}

/** Throws when an answer is wrong: a fast wrong answer is worth nothing. */
export function verify(x: number, y: number, sum: number): void {
  if (sum !== x + y) throw new Error(`add(${x}, ${y}) gave ${sum}`);
}
