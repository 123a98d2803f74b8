import type { PendingCall } from "./pending.ts";

/** The most bytes of arguments that calls share a message with. */
const maxBytes = 128 * 1024;
/** A handler that ran so long, in milliseconds, is slow: its calls travel alone, so that all instances share them. */
const slow = 20;
/** A handler that ran shorter than this, in milliseconds, is quick: more of its calls may share a message. */
const quick = 5;

/**
 * How many calls of each method may share a message. A method starts at one, doubles with each answered message while its
 * handler is quick, and falls back when it is slow or when calls were given back: so load is shared by the instances, and
 * quick calls cost little.
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

  /** A call was answered that travelled in a message of `batch` calls, after its handler ran `took` milliseconds. */
  onAnswer(method: string, batch: number, took: number): void {
    const limit = this.of(method);
    if (took >= slow) this.#limits.set(method, 1);
    else if (took < quick && batch === limit && limit < this.#most) this.#limits.set(method, Math.min(this.#most, limit * 2));
  }

  /** A call was given back that travelled in a message of `batch` calls. */
  onGivenBack(method: string, batch: number): void {
    this.#limits.set(method, Math.max(1, Math.min(this.of(method), batch) >> 2));
  }
}

/** Parts waiting calls into messages: no more than the limits and {@link maxBytes} allow; given-back calls travel alone. */
export function partition(calls: readonly PendingCall[], limits: BatchLimits): PendingCall[][] {
  const messages: PendingCall[][] = [];
  let open: PendingCall[] = [];
  let room = Infinity;
  let bytes = 0;
  for (const call of calls) {
    const limit = call.again > 0 ? 1 : limits.of(call.method);
    if (limit === 1) {
      messages.push([call]);
      continue;
    }
    const fits = open.length < Math.min(room, limit) && bytes + call.args.length <= maxBytes;
    if (open.length === 0 || !fits) {
      open = [];
      messages.push(open);
      room = limit;
      bytes = 0;
    }
    open.push(call);
    room = Math.min(room, limit);
    bytes += call.args.length;
  }
  return messages;
}
