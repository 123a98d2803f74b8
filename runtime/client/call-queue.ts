import { Fifo } from "../fifo.ts";
import { type BatchLimits, maxBytes } from "./batch.ts";
import type { PendingCall } from "./pending.ts";

/** So many calls wait before those that have settled are looked for. */
const few = 1024;

/** The calls of a link that leave next, in their order. */
export class CallQueue {
  readonly #calls = new Fifo<PendingCall>();
  #most = few;

  /** How many there are, with some that have settled before they could leave. */
  get size(): number {
    return this.#calls.size;
  }

  add(call: PendingCall): void {
    this.#calls.add(call);
    if (this.#calls.size > this.#most) this.#tidy();
  }

  /** Where nothing leaves for a time, those that have settled do not pile up: they are never more than half of all. */
  #tidy(): void {
    this.#calls.takeWhere(({ settled }) => settled);
    this.#most = 2 * this.#calls.size + few;
  }

  /**
   * Takes them as at most so many messages, no larger than the limits and {@link maxBytes} allow; given-back calls travel alone,
   * and those that have settled not at all. Calls at the end may stay.
   */
  takeMessages(limits: BatchLimits, most: number): PendingCall[][] {
    const messages: PendingCall[][] = [];
    let open: PendingCall[] = [];
    let room = 0;
    let bytes = 0;
    for (let call = this.#calls.peek(); call !== undefined; call = this.#next()) {
      if (call.settled) continue;
      const limit = call.again > 0 ? 1 : limits.of(call.method);
      if (open.length >= Math.min(room, limit) || bytes + call.size > maxBytes) {
        if (messages.length >= most) break;
        open = [];
        messages.push(open);
        room = limit;
        bytes = 0;
      }
      open.push(call);
      room = Math.min(room, limit);
      bytes += call.size;
    }
    return messages;
  }

  /** Takes the first, and looks at the one after it. */
  #next(): PendingCall | undefined {
    this.#calls.take();
    return this.#calls.peek();
  }

  takeAll(): PendingCall[] {
    return this.#calls.takeAll();
  }
}
