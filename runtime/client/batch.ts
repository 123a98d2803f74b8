import type { Fifo } from "../fifo.ts";
import type { PendingCall } from "./pending.ts";

/** The most UTF-16 units of arguments and headers that calls share a message with. */
const maxBytes = 128 * 1024;

/**
 * How many calls of each method may share a message. A method starts at one, and doubles while messages are full; it halves
 * towards what a service asks for, because its handler is slow or busy, and falls back when calls were given back: so load
 * is shared by the instances, and quick calls cost little.
 */
export class BatchLimits {
  readonly #limits = new Map<string, number>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  of(method: string): number {
    return this.#limits.get(method) ?? 1;
  }

  /** A call was answered that travelled in a message of `batch` calls; the service wants at `most` so many in one. */
  onAnswer(method: string, batch: number, most: number = this.#most): void {
    const limit = this.of(method);
    if (limit > most) this.#limits.set(method, Math.max(most, limit >> 1));
    else if (batch === limit && limit < most)
      this.#limits.set(method, Math.min(this.#most, most, limit * 2));
  }

  /** A call was given back that travelled in a message of `batch` calls. */
  onGivenBack(method: string, batch: number): void {
    this.#limits.set(method, Math.max(1, Math.min(this.of(method), batch) >> 2));
  }
}

/**
 * Takes waiting calls as at most so many messages, no larger than the limits and {@link maxBytes} allow; given-back calls travel
 * alone. Those that have settled meanwhile are left out. Calls at the end may stay.
 */
export function takeMessages(
  waiting: Fifo<PendingCall>,
  limits: BatchLimits,
  most: number,
): PendingCall[][] {
  const messages: PendingCall[][] = [];
  let open: PendingCall[] = [];
  let room = 0;
  let bytes = 0;
  for (let call = waiting.peek(); call !== undefined; call = waiting.peek()) {
    if (!call.settled) {
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
    waiting.take();
  }
  return messages;
}
