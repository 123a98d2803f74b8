import { isNativeError } from "node:util/types";

/** What the running statement has begun: Ctrl-C cancels all of it. */
export class Running {
  #controller = new AbortController();
  #statements = 0;

  /** For the calls of this statement. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isBusy(): boolean {
    return this.#statements > 0;
  }

  cancel(): void {
    this.#controller.abort();
  }

  /** Runs a statement. Rejects with {@link Interrupted} as soon as it is cancelled, whatever it goes on with. */
  async run<Result>(statement: () => Promise<Result>): Promise<Result> {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#statements++;
    let interrupt = (): void => {};
    const interrupted = new Promise<never>((_, reject) => {
      interrupt = () => reject(new Interrupted());
      signal.addEventListener("abort", interrupt);
    });
    try {
      return await Promise.race([statement(), interrupted]);
    } finally {
      signal.removeEventListener("abort", interrupt);
      this.#statements--;
    }
  }
}

/** The statement was cancelled by Ctrl-C. */
export class Interrupted extends Error {}

/** Whether an error says that a statement was cancelled; also the one that Node's REPL throws. */
export function isInterruption(error: unknown): boolean {
  if (error instanceof Interrupted) return true;
  if (!isNativeError(error) || !("code" in error)) return false;
  return error.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}
