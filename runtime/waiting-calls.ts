import { MeshError } from "./errors.ts";
import { mostWaitingCalls, mostWaitingSize } from "./limits.ts";

/** How many calls of a mesh wait, and how much they hold: they are kept in memory, whatever keeps their answers away. */
export class WaitingCalls {
  #count = 0;
  #size = 0;

  get count(): number {
    return this.#count;
  }

  /** Throws `MeshError` `resource_exhausted` when there is no room for a call of a size. */
  checkRoom(size: number): void {
    if (this.#count < mostWaitingCalls && this.#size + size <= mostWaitingSize) return;
    throw new MeshError(
      "resource_exhausted",
      `too many calls wait for their answers: ${this.#count}, with ${this.#size} characters`,
    );
  }

  add(call: { readonly size: number }): void {
    this.#count++;
    this.#size += call.size;
  }

  remove(call: { readonly size: number }): void {
    this.#count--;
    this.#size -= call.size;
  }
}
