import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import type { Findings } from "./check-batch.ts";
import type { Answer, Batch } from "./worker.ts";

/** Checks batches in processes of their own, as many at a time as there are processes. */
export class Workers implements Disposable {
  readonly #processes: readonly ChildProcess[];

  constructor(count: number) {
    const file = fileURLToPath(new URL("worker.ts", import.meta.url));
    this.#processes = Array.from({ length: count }, () => fork(file));
  }

  /** Checks all, and tells of each when it is done. Throws when a batch cannot be checked. */
  async run(
    batches: readonly Batch[],
    tell: (batch: Batch, findings: Findings) => void,
  ): Promise<void> {
    const waiting = [...batches];
    const work = async (child: ChildProcess): Promise<void> => {
      for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
        const heard = answerOf(child);
        child.send(batch);
        const [answer] = await heard;
        if ("failure" in answer) throw new Error(answer.failure);
        tell(batch, answer.findings);
      }
    };
    await Promise.all(this.#processes.map(work));
  }

  [Symbol.dispose](): void {
    for (const child of this.#processes) child.kill("SIGKILL");
  }
}

/** The next message of a process. Rejects when it ends before. */
async function answerOf(child: ChildProcess): Promise<[Answer]> {
  const done = new AbortController();
  const { signal } = done;
  const ended = once(child, "exit", { signal }).then(([code, name]): never => {
    throw new Error(`A worker ended, with ${code ?? name}.`);
  });
  try {
    // A worker sends nothing else.
    return (await Promise.race([once(child, "message", { signal }), ended])) as [Answer];
  } finally {
    done.abort();
  }
}
