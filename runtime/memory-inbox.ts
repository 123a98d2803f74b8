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
  readonly id: string;
  /** By `performance.now()`. */
  readonly at: number;
  /** What is known of its queue. */
  readonly known: Known;
}

/** The messages of a queue by their ids: they run, or have succeeded. */
type Known = Map<string, "running" | Finished>;

class MemoryInbox implements Inbox {
  readonly #size: number;
  readonly #ttl: number;
  readonly #queues = new Map<string, Known>();
  /**
   * The finished ones, the oldest first; those that were finished again are there again. Beside the `Map`, whose first entry V8 looks
   * for among all that were deleted before it.
   */
  readonly #order = new Fifo<Finished>();
  /** How many have succeeded, as far as they are remembered. */
  #finished = 0;

  constructor(size: number, ttl: number) {
    this.#size = size;
    this.#ttl = ttl;
  }

  begin({ queue, id }: InboxMessage): InboxState {
    this.#forget(performance.now());
    const known = this.#knownOf(queue);
    const state = known.get(id);
    if (state !== undefined) return state === "running" ? "running" : "finished";
    known.set(id, "running");
    return "new";
  }

  finish({ queue, id }: InboxMessage): void {
    const known = this.#knownOf(queue);
    if (!isFinished(known.get(id))) this.#finished++;
    const finished = { id, at: performance.now(), known };
    known.set(id, finished);
    this.#order.add(finished);
    this.#forget(finished.at);
  }

  fail({ queue, id }: InboxMessage): void {
    const known = this.#knownOf(queue);
    if (known.get(id) === "running") known.delete(id);
  }

  #knownOf(queue: string): Known {
    const known = this.#queues.get(queue);
    if (known !== undefined) return known;
    const none: Known = new Map();
    this.#queues.set(queue, none);
    return none;
  }

  #forget(now: number): void {
    for (let next = this.#order.peek(); next !== undefined; next = this.#next()) {
      const { known, id, at } = next;
      if (known.get(id) !== next) continue;
      if (at > now - this.#ttl && this.#finished <= this.#size) return;
      known.delete(id);
      this.#finished--;
    }
  }

  /** Takes the oldest, and looks at the one after it. */
  #next(): Finished | undefined {
    this.#order.take();
    return this.#order.peek();
  }
}

function isFinished(state: "running" | Finished | undefined): state is Finished {
  return typeof state === "object";
}
