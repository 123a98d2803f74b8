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

/** Where the line is, and by which clock. */
export interface ProgressLineOptions {
  /** Whether it is a terminal: elsewhere nothing is written. */
  readonly isShown: boolean;
  readonly write: (text: string) => void;
  /** In milliseconds. */
  readonly now: () => number;
}

/** A line on a terminal, while a run takes longer than people like to wait in silence. */
export function createProgressLine({ isShown, write, now }: ProgressLineOptions): ProgressLine {
  let next = now() + silence;
  let isThere = false;
  return {
    show({ doing, done, total }) {
      if (!isShown || now() < next) return;
      next = now() + pause;
      isThere = true;
      write(`\r${doing} ${done} of ${total}\u001B[K`);
    },
    clear() {
      if (isThere) write("\r\u001B[K");
      isThere = false;
      next = now() + silence;
    },
  };
}
