import { TooManyTypes, withTypeLimit } from "./type-count.ts";
import { isDoneWithin } from "./watchdog.ts";
import type { ts } from "./ts-morph.js";

/** How long one file may take, in milliseconds: a large one takes a second. */
export const defaultLimit = 30_000;

/** Something to do with a file. */
export interface Job {
  readonly file: ts.SourceFile;
  readonly run: () => void;
}

/** A file at which reading was stopped because it found no end, and what was spent: then the checker is of no more use. */
interface Stopped {
  readonly file: ts.SourceFile;
  readonly spent: string;
}

/** How many times as long as its jobs together one may take: to watch over each alone would cost more than many of them. */
const shareOfLimit = 100;

/** What one job may take: time, in milliseconds, and types that TypeScript makes. */
interface Limits {
  readonly time: number;
  readonly types: number;
}

/** Runs jobs, one after the other; gives the one that was stopped. */
export function runAll(jobs: readonly Job[], limits: Limits): Stopped | undefined {
  let next = 0;
  const runSome = (): void => {
    const end = performance.now() + limits.time / shareOfLimit;
    for (let job = jobs[next]; job !== undefined; job = jobs[next]) {
      withTypeLimit(limits.types, job.run);
      next += 1;
      if (performance.now() > end) return;
    }
  };
  while (next < jobs.length) {
    const spent = spentWithoutEnd(limits, runSome);
    const file = jobs[next]?.file;
    if (spent !== undefined && file !== undefined) return { file, spent };
  }
  return undefined;
}

/** What was spent when it was stopped; `undefined` when it came to its end. */
function spentWithoutEnd({ time, types }: Limits, run: () => void): string | undefined {
  try {
    return isDoneWithin(time, run) ? undefined : `${time / 1000} seconds`;
  } catch (error) {
    if (error instanceof TooManyTypes) return `${types} types`;
    throw error;
  }
}
