import { constants } from "node:os";
import { keepProcess } from "./keep-process.ts";

/** How something has closed. */
export interface Closed {
  /**
   * Handlers that had not finished in time: they were aborted, and what they had taken goes back to its queue; and dependencies
   * that had not stopped in time.
   */
  readonly unfinished: number;
}

/** What {@link stopOnSignals} closes: a mesh. */
export interface Closable {
  close(): Promise<Closed>;
}

/** What {@link stopOnSignals} takes besides. */
export interface StopOptions {
  /** Runs when everything is closed, before the process ends: for what else is open. It is waited for. */
  readonly onStopped?: (closed: Closed) => unknown;
}

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Ends this process in good order on SIGINT (Ctrl-C) or SIGTERM: closes the mesh, or several, then exits with 0; with 1 when
 * handlers had not finished within their `drainTimeout`, or something failed. A second signal ends it at once, with 128 and the
 * signal's number; the broker then takes back what was not finished. Until a mesh has closed it keeps the process, also over `memory:`,
 * where no socket does. Returns how to stop listening.
 */
export function stopOnSignals(
  closables: Closable | readonly Closable[],
  options: StopOptions = {},
): () => void {
  const all = "close" in closables ? [closables] : closables;
  let stopping = false;
  const onSignal = (signal: (typeof signals)[number]): void => {
    if (stopping) process.exit(128 + constants.signals[signal]);
    stopping = true;
    void stop(all, options).then((code) => process.exit(code));
  };
  for (const signal of signals) process.on(signal, onSignal);
  const letGo = all.map(keepProcess);
  return () => {
    for (const each of letGo) each();
    for (const signal of signals) process.off(signal, onSignal);
  };
}

async function stop(closables: readonly Closable[], { onStopped }: StopOptions): Promise<0 | 1> {
  try {
    const closed = await Promise.all(closables.map((each) => each.close()));
    const unfinished = closed.reduce((sum, each) => sum + each.unfinished, 0);
    await onStopped?.({ unfinished });
    return unfinished === 0 ? 0 : 1;
  } catch (error) {
    console.error(error);
    return 1;
  }
}
