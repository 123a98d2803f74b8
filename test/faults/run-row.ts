import { isMet, show } from "./figures.ts";
import type { Length, Row } from "./row.ts";
import { Scene, type SceneOptions } from "./scene.ts";

/** How a row ended. */
export interface Outcome {
  readonly passed: boolean;
  /** One line for people: the row, whether its promise was kept, its figures beside their goals. */
  readonly line: string;
}

/** In the short form what depends on the machine is shown beside its goal, and only what misses it by far fails: other tests run meanwhile. */
const slack: Readonly<Record<Length, number>> = { short: 4, long: 1 };

/** Runs a row, and ends all that it has started. Never rejects. */
export async function runRow(row: Row, length: Length, options: SceneOptions): Promise<Outcome> {
  const started = performance.now();
  const ended = new AbortController();
  const took = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  try {
    await using scene = new Scene(options);
    const stopped = aborted(options.signal, ended.signal);
    const figures = await Promise.race([row.run(scene, length), stopped]);
    const passed = figures.length > 0 && figures.every((one) => isMet(one, slack[length]));
    const shown = figures.map(show).join(", ");
    return { passed, line: `${row.name}: ${passed ? "kept" : "broken"} in ${took()}: ${shown}` };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { passed: false, line: `${row.name}: broken in ${took()}: ${why}` };
  } finally {
    ended.abort();
  }
}

/** Rejects when a signal aborts, so that what a row has started is ended at once, whatever it waits for; `ended`: it is over. */
function aborted(signal: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", stop, { once: true, signal: ended });
  });
}
