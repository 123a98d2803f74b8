import type { Journal } from "./journal.ts";

/** After so many turns of the event loop in which nothing happened, nothing is under way on the broker. */
const quietTurns = 10;
/** A handler that does nothing for so long, in milliseconds, waits for time to pass. */
const patience = 100;

/** Waits until what a scene has begun is done, each time it is called. */
export function createSettling(journal: Journal): () => Promise<void> {
  return async () => {
    let changes = journal.changes;
    let quiet = 0;
    let since = performance.now();
    while (quiet < quietTurns || (!journal.isIdle && performance.now() - since < patience)) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet++;
      if (journal.changes === changes) continue;
      changes = journal.changes;
      quiet = 0;
      since = performance.now();
    }
  };
}
