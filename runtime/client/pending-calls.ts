import type { PendingCall } from "./pending.ts";

/** How many calls have a place of their own at first; a power of two. */
const firstSize = 256;

/**
 * The calls that wait, by their ids, which count up. A ring rather than a `Map`: a `Map` moves to a new table after so many
 * entries, and V8 links the old table, once it is old enough to be kept, to the new one, so that the calls of all tables survive
 * each collection of young garbage: under load that is most of what a call costs.
 */
export class PendingCalls {
  #ring: (PendingCall | undefined)[] = emptyRing(firstSize);
  /** Calls that still wait when the ring has come round to their places: slow ones. */
  readonly #slow = new Map<number, PendingCall>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(id: number): PendingCall | undefined {
    const call = this.#ring[this.#place(id)];
    return call?.id === id ? call : this.#slow.get(id);
  }

  add(call: PendingCall): void {
    if (this.#size >= this.#ring.length) this.#grow();
    this.#size++;
    this.#put(call);
  }

  delete(call: PendingCall): void {
    const place = this.#place(call.id);
    if (this.#ring[place] === call) this.#ring[place] = undefined;
    else if (!this.#slow.delete(call.id)) return;
    this.#size--;
  }

  /** All of them, as they are now: in the order of their ids. */
  all(): PendingCall[] {
    return this.where(() => true);
  }

  /** The same, but only those that are so. */
  where(isSo: (call: PendingCall) => boolean): PendingCall[] {
    const calls = [...this.#slow.values()].filter(isSo);
    for (const call of this.#ring) if (call !== undefined && isSo(call)) calls.push(call);
    return calls.sort((a, b) => a.id - b.id);
  }

  #put(call: PendingCall): void {
    const place = this.#place(call.id);
    const slow = this.#ring[place];
    if (slow !== undefined) this.#slow.set(slow.id, slow);
    this.#ring[place] = call;
  }

  #place(id: number): number {
    return id & (this.#ring.length - 1);
  }

  #grow(): void {
    const calls = this.all();
    this.#ring = emptyRing(this.#ring.length * 2);
    this.#slow.clear();
    for (const call of calls) this.#put(call);
  }
}

function emptyRing(length: number): (PendingCall | undefined)[] {
  return Array.from({ length }, () => undefined);
}
