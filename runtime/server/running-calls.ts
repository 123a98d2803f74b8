import { type Aborted, givenUp, type RunningCall } from "../context.ts";
import type { Cancel } from "../wire.ts";

/** How many cancellations of calls that have not come yet are remembered. */
const maxRemembered = 10_000;

/** The calls whose handlers run, by session and id, so that a cancellation finds its call. */
export class RunningCalls {
  readonly #sessions = new Map<string, Map<number | string, RunningCall>>();
  readonly #cancelled = new Set<string>();

  add(session: string, id: number | string, call: RunningCall): void {
    const calls = this.#sessions.get(session) ?? new Map<number | string, RunningCall>();
    calls.set(id, call);
    if (calls.size === 1) this.#sessions.set(session, calls);
  }

  remove(session: string, id: number | string): void {
    const calls = this.#sessions.get(session);
    if (calls === undefined) return;
    calls.delete(id);
    if (calls.size === 0) this.#sessions.delete(session);
  }

  /** Aborts the calls that run; remembers the others, which may still be on their way. */
  cancel({ session, ids }: Cancel): void {
    for (const id of ids) {
      const call = this.#sessions.get(session)?.get(id);
      if (call === undefined) this.#remember(session, id);
      else call.abort(givenUp());
    }
  }

  /** Whether a call was cancelled before it came; asking forgets it. */
  wasCancelled(session: string, id: number | string): boolean {
    return this.#cancelled.size > 0 && this.#cancelled.delete(`${session}\n${id}`);
  }

  /** Aborts everything that runs. */
  abortAll(aborted: Aborted): void {
    for (const calls of this.#sessions.values())
      for (const call of calls.values()) call.abort(aborted);
  }

  #remember(session: string, id: number | string): void {
    this.#cancelled.add(`${session}\n${id}`);
    if (this.#cancelled.size <= maxRemembered) return;
    for (const oldest of this.#cancelled) {
      this.#cancelled.delete(oldest);
      return;
    }
  }
}
