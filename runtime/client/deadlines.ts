import type { Alarm, Clock } from "../clock.ts";

/** Something with a deadline, linked into the bucket of its time. */
export interface Deadlined {
  /** By the clock of {@link Deadlines}. */
  readonly deadline: number;
  onDeadline(): void;
  /** Of {@link Deadlines}: the neighbours in the bucket. */
  previous: Deadlined | undefined;
  next: Deadlined | undefined;
  bucket: number;
}

/** The deadlines of all pending calls under one timer: adding and removing cost the same however many there are. */
export class Deadlines {
  readonly #buckets = new Map<number, Deadlined>();
  readonly clock: Clock;
  #timer: Alarm | undefined;
  #wakes = Infinity;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  add(entry: Deadlined): void {
    const bucket = Math.ceil(entry.deadline / this.clock.granularity);
    const head = this.#buckets.get(bucket);
    entry.bucket = bucket;
    entry.next = head;
    if (head !== undefined) head.previous = entry;
    if (this.#buckets.size === 0) this.#timer?.ref();
    this.#buckets.set(bucket, entry);
    if (bucket < this.#wakes) this.#wakeAt(bucket);
  }

  remove(entry: Deadlined): void {
    const { previous, next, bucket } = entry;
    if (previous !== undefined) previous.next = next;
    else if (this.#buckets.get(bucket) === entry) {
      if (next === undefined) this.#buckets.delete(bucket);
      else this.#buckets.set(bucket, next);
    }
    if (next !== undefined) next.previous = previous;
    entry.previous = entry.next = undefined;
    // The timer stays for the next call, but no longer keeps the process alive.
    if (this.#buckets.size === 0) this.#timer?.unref();
  }

  /** Nothing will be added any more. */
  stop(): void {
    this.#timer?.cancel();
  }

  #wakeAt(bucket: number): void {
    this.#timer?.cancel();
    this.#wakes = bucket;
    // A timer holds at most 2^31 - 1 ms; waking early does no harm.
    const wait = Math.min(bucket * this.clock.granularity - this.clock.steady(), 2 ** 30);
    this.#timer = this.clock.after(Math.max(0, Math.ceil(wait)), () => this.#wake());
  }

  #wake(): void {
    this.#wakes = Infinity;
    const now = this.clock.steady() / this.clock.granularity;
    let soonest = Infinity;
    for (const [bucket, head] of this.#buckets) {
      if (bucket <= now) this.#expire(bucket, head);
      else if (bucket < soonest) soonest = bucket;
    }
    if (soonest < this.#wakes) this.#wakeAt(soonest);
  }

  #expire(bucket: number, head: Deadlined): void {
    this.#buckets.delete(bucket);
    // All first: what one entry does at its deadline may remove others.
    const expired: Deadlined[] = [];
    for (let entry: Deadlined | undefined = head; entry !== undefined; entry = entry.next)
      expired.push(entry);
    for (const entry of expired) entry.previous = entry.next = undefined;
    for (const entry of expired) entry.onDeadline();
  }
}
