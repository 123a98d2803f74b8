import type { Delivery, IncomingMessage } from "../../message.ts";
import { copyHeaders, toIncoming } from "./copy-message.ts";
import type { MemoryQueue } from "./queue.ts";
import type { StoredMessage } from "./ready-messages.ts";

/** What a {@link QueueConsumer} is made of. */
export interface QueueConsumerOptions {
  readonly prefetch: number;
  readonly onDelivery: (delivery: Delivery) => void;
  /** A delivery was settled after it had gone back to its queue. */
  readonly onStale: () => void;
}

/** A consumer as its queue sees it: what it holds, and whether it takes more. */
export class QueueConsumer {
  readonly #queue: MemoryQueue;
  readonly #prefetch: number;
  readonly #onDelivery: (delivery: Delivery) => void;
  readonly #held = new Set<StoredMessage>();
  /** What it held when it was closed: to settle that is too late. */
  readonly #lost = new Set<StoredMessage>();
  readonly #onStale: () => void;
  #closed = false;

  constructor(queue: MemoryQueue, options: QueueConsumerOptions) {
    this.#queue = queue;
    this.#prefetch = options.prefetch;
    this.#onDelivery = options.onDelivery;
    this.#onStale = options.onStale;
  }

  get hasRoom(): boolean {
    return this.#held.size < this.#prefetch;
  }

  deliver(stored: StoredMessage): void {
    this.#held.add(stored);
    this.#onDelivery({
      ...present(stored, this.#queue.type === "quorum"),
      redelivered: stored.returns > 0,
      returns: this.#queue.type === "quorum" ? stored.returns : 0,
      accept: () => {
        if (this.#settle(stored)) this.#queue.wake();
      },
      reject: (requeue) => {
        if (this.#settle(stored)) this.#queue.takeBack([stored], requeue);
      },
    });
  }

  /** Takes no more; what it holds may still be settled. */
  cancel(): void {
    this.#queue.removeConsumer(this);
  }

  /** Takes no more, and gives back what it holds. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const held = [...this.#held];
    this.#held.clear();
    for (const stored of held) this.#lost.add(stored);
    this.#queue.takeBack(held, true);
    this.cancel();
  }

  #settle(stored: StoredMessage): boolean {
    if (this.#lost.delete(stored)) this.#onStale();
    return this.#held.delete(stored);
  }
}

function present(stored: StoredMessage, counted: boolean): IncomingMessage {
  const message = toIncoming(stored.message);
  if (!counted || stored.returns === 0) return message;
  const headers = copyHeaders(message.headers);
  headers["x-delivery-count"] = stored.returns;
  return { ...message, headers };
}
