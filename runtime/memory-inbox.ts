import { Fifo } from "./fifo.ts";
import type { Inbox, InboxMessage, InboxState } from "./inbox.ts";
import { checkNumber, checkWhole } from "./options.ts";

/** How much {@link createMemoryInbox} remembers. */
export interface MemoryInboxOptions {
  /** Of how many messages; then it forgets the oldest. Default: 100 000. */
  readonly size?: number;
  /** For how long, in milliseconds since they were handled. Default: 1 800 000, half an hour. */
  readonly ttl?: number;
}

/** An inbox in the memory of this process, which ends with it: other instances and a restart know nothing of it. */
export function createMemoryInbox(options: MemoryInboxOptions = {}): Inbox {
  const { size = 100_000, ttl = 30 * 60_000 } = options;
  checkWhole("size", size, [1, Number.MAX_SAFE_INTEGER]);
  checkNumber("ttl", ttl, [1, Number.MAX_VALUE]);
  return new MemoryInbox(size, ttl);
}

/** A message whose handler has succeeded. */
interface Finished {
  readonly key: string;
  /** By `performance.now()`. */
  readonly at: number;
}

class MemoryInbox implements Inbox {
  readonly #size: number;
  readonly #ttl: number;
  readonly #running = new Set<string>();
  readonly #finished = new Map<string, Finished>();
  /**
   * The finished ones, the oldest first; those that were finished again are there again. Beside the `Map`, whose first entry V8 looks
   * for among all that were deleted before it.
   */
  readonly #order = new Fifo<Finished>();

  constructor(size: number, ttl: number) {
    this.#size = size;
    this.#ttl = ttl;
  }

  begin(message: InboxMessage): InboxState {
    this.#forget();
    const key = keyOf(message);
    if (this.#finished.has(key)) return "finished";
    if (this.#running.has(key)) return "running";
    this.#running.add(key);
    return "new";
  }

  finish(message: InboxMessage): void {
    const finished = { key: keyOf(message), at: performance.now() };
    this.#running.delete(finished.key);
    this.#finished.set(finished.key, finished);
    this.#order.add(finished);
    this.#forget();
  }

  fail(message: InboxMessage): void {
    this.#running.delete(keyOf(message));
  }

  #forget(): void {
    const since = performance.now() - this.#ttl;
    for (let next = this.#order.peek(); next !== undefined; next = this.#next()) {
      if (this.#finished.get(next.key) !== next) continue;
      if (next.at > since && this.#finished.size <= this.#size) return;
      this.#finished.delete(next.key);
    }
  }

  /** Takes the oldest, and looks at the one after it. */
  #next(): Finished | undefined {
    this.#order.take();
    return this.#order.peek();
  }
}

/** One text for each pair: where the queue's name ends is said, whatever is in the two. */
function keyOf({ queue, id }: InboxMessage): string {
  return `${queue.length}:${queue}${id}`;
}
