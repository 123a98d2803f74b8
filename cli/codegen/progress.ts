import type { Progress } from "../../generator/index.ts";

/** Shows how far a long run is, on a terminal. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away again. */
  clear(): void;
}

/** How long a run goes on in silence, and between two updates, in milliseconds. */
const silence = 400;
const pause = 80;

/** A line on the error output; nothing where that is no terminal. */
export function createProgressLine(isShown: boolean): ProgressLine {
  let next = performance.now() + silence;
  let isThere = false;
  return {
    show({ doing, done, total }) {
      if (!isShown || performance.now() < next) return;
      next = performance.now() + pause;
      isThere = true;
      process.stderr.write(`\r${doing} ${done} of ${total}\u001B[K`);
    },
    clear() {
      if (isThere) process.stderr.write("\r\u001B[K");
      isThere = false;
      next = performance.now() + silence;
    },
  };
}
