/**
 * How long nothing must change before it is compiled, in milliseconds: editors and git write many files at once. More than 50, for so
 * long chokidar says nothing of a file that changes again: a change that comes after the files were read is told.
 */
const settleTime = 60;

/** How long after the first change it is compiled though others still come, in milliseconds. */
const longestWait = 1000;

/** Whether there is something to compile, as far as who tells of it knows. */
export type Change = "perhaps" | "surely";

/** Runs a task when changes have come to rest, one at a time; changes that come in the meantime count as one. */
export interface Changes {
  add(change: Change): void;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
  /** Forgets what is waiting, and resolves when nothing runs. */
  close(): Promise<void>;
}

/** Nothing has changed yet. Where changes do not come to rest, the task runs all the same after a second. */
export function createChanges(task: (change: Change) => void): Changes {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let waiting = Promise.resolve();
  let done = (): void => {};
  let next: Change = "perhaps";
  let latest = 0;
  const start = (isAtRest: boolean): void => {
    const change = next;
    next = "perhaps";
    timer = undefined;
    const resolve = done;
    running = running.then(() => {
      task(change);
      resolve();
    });
    // Of the last changes not all is told.
    if (!isAtRest) add("perhaps");
  };
  const add = (change: Change): void => {
    if (change === "surely") next = change;
    const now = performance.now();
    if (timer === undefined) {
      waiting = new Promise((resolve) => (done = resolve));
      latest = now + longestWait;
    }
    clearTimeout(timer);
    const left = latest - now;
    timer = setTimeout(() => start(settleTime <= left), Math.max(0, Math.min(settleTime, left)));
  };
  return {
    add,
    idle: () => waiting,
    async close() {
      clearTimeout(timer);
      await running;
    },
  };
}
