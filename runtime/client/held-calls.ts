import type { MeshError } from "../errors.ts";
import { jitter } from "./jitter.ts";
import type { PendingCall } from "./pending.ts";

/** How many calls that were never sent wait at the most, and how much they hold together, in UTF-16 units. */
const mostFresh = 1000;
const mostSize = 8 * 1024 * 1024;

/** The longest wait before one looks again, the first time and later, in milliseconds. */
const firstLook = 100;
const longestLook = 1000;

/** How long a call that was never sent waits for a connection when nobody says otherwise, in milliseconds. */
const defaultPatience = 1000;

/** The calls of one link that cannot leave now, and wait until they can: no longer than their deadlines. */
export class HeldCalls {
  readonly #calls = new Set<PendingCall>();
  readonly #release: (call: PendingCall) => void;
  #fresh = 0;
  #size = 0;
  #timer: NodeJS.Timeout | undefined;
  #looks = 0;
  #stopped = false;

  /** `release` tries to send one. */
  constructor(release: (call: PendingCall) => void) {
    this.#release = release;
  }

  /** A call cannot leave, and the error says why: whether it waits. What was sent before always may. */
  takes(call: PendingCall, error: MeshError): boolean {
    if (this.#stopped || call.settled || !mayWait(call, error)) return false;
    const isFresh = call.sent === 0;
    if (isFresh && (this.#fresh >= mostFresh || this.#size + call.size > mostSize)) return false;
    if (isFresh && error.reason === "disconnected" && !this.#isPatient(call)) return false;
    if (isFresh) this.#count(call, 1);
    call.waitOver(error);
    this.#calls.add(call);
    this.#timer ??= setTimeout(() => this.#look(), this.#nextLook());
    return true;
  }

  /** A caller hears soon that the broker is away, not when all of its time is over. */
  #isPatient(call: PendingCall): boolean {
    const now = performance.now();
    if (call.heldSince === 0) call.heldSince = now;
    const { retry } = call;
    const patience = (retry === false ? 0 : retry?.disconnected) ?? defaultPatience;
    return now - call.heldSince < patience;
  }

  /** They may be able to leave. */
  release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#calls.size === 0) return;
    const calls = [...this.#calls];
    this.#calls.clear();
    this.#fresh = this.#size = 0;
    for (const call of calls) this.#release(call);
  }

  /** Calls have left: the next wait is a first one. */
  onSent(): void {
    this.#looks = 0;
  }

  /** A call has settled. */
  forget(call: PendingCall): void {
    if (this.#calls.size === 0 || !this.#calls.delete(call)) return;
    if (call.sent === 0) this.#count(call, -1);
    if (this.#calls.size === 0) this.#stopLooking();
  }

  /** Nothing waits any more. */
  stop(): void {
    this.#stopped = true;
    this.#stopLooking();
  }

  #count(call: PendingCall, by: 1 | -1): void {
    this.#fresh += by;
    this.#size += by * call.size;
  }

  #nextLook(): number {
    // Those that were never sent have little patience: they are looked after often.
    const longest = this.#fresh > 0 ? firstLook : longestLook;
    return jitter(firstLook * 2 ** this.#looks, longest);
  }

  #look(): void {
    this.#looks++;
    this.release();
  }

  #stopLooking(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** For a connection any call waits; for a service those that were told to. Under an alarm the broker wants fewer, not later. */
function mayWait({ retry }: PendingCall, { reason }: MeshError): boolean {
  if (retry === false) return false;
  return reason === "disconnected" || (reason === "no_service" && retry?.noService === true);
}
