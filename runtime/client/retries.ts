import type { RetryOptions } from "../channel.ts";
import { type Alarm, type Clock, systemClock } from "../clock.ts";
import { MeshError } from "../errors.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import { maxTimeout } from "../limits.ts";
import { checkNumber, checkWhole } from "../options.ts";
import type { CallCounts } from "../stats.ts";
import { jitter } from "./jitter.ts";
import type { PendingCall } from "./pending.ts";
import { RetryBudget } from "./retry-budget.ts";

/** How often a call is sent when nobody says otherwise, the first time included. */
const defaultAttempts = 4;

/** The longest wait before the second attempt, and before any, in milliseconds. */
const firstWait = 100;
const longestWait = 2_000;

/** The same for calls that were given back a second time: the first time they go out again at once. */
const firstGiveBackWait = 10;
const longestGiveBackWait = 1_000;

/** The calls of one link that have failed and wait for their next attempt. */
export class Retries {
  readonly #budget = new RetryBudget();
  readonly #waiting = new Map<PendingCall, Alarm>();
  readonly #counts: CallCounts;
  readonly #clock: Clock;
  readonly #send: (call: PendingCall) => void;

  /** `send` puts a call among those that leave next. */
  constructor(counts: CallCounts, clock: Clock, send: (call: PendingCall) => void) {
    this.#counts = counts;
    this.#clock = clock;
    this.#send = send;
  }

  /** A call was answered, well or with an error that a repetition does not mend. */
  onAnswer(): void {
    this.#budget.refill();
  }

  /** The service, or what has become of it, has failed a call: whether it will be sent again. */
  takes(call: PendingCall, error: MeshError): boolean {
    if (!mayGoAgain(call, error)) return false;
    const hasRoom = this.#budget.spend();
    if (!hasRoom || !hasAttempts(call)) return false;
    const wait = jitter(firstWait * 2 ** (call.sent - 1), longestWait);
    if (this.#clock.steady() + wait >= call.deadline) return false;
    this.#counts.retries++;
    call.seen?.again(error.code);
    this.#wait(
      call,
      error,
      this.#clock.after(wait, () => this.#sendAgain(call)),
    );
    return true;
  }

  /** The connection was lost under a call: whether it may be sent again as soon as there is another one. */
  takesLost(call: PendingCall, error: MeshError): boolean {
    if (!mayGoAgain(call, error) || !hasAttempts(call)) return false;
    this.#counts.retries++;
    call.seen?.again(error.code);
    call.waitOver(error);
    this.#send(call);
    return true;
  }

  /** An instance has given a call back before it could start: it goes to another one, however often. */
  takeGivenBack(call: PendingCall): void {
    const error = new MeshError("unavailable", "no instance could start the call", {
      reason: "not_started",
    });
    call.again++;
    // Once at once: somebody else may be free. Then ever later, since nobody seems to be.
    if (call.again === 1) return this.#send(call);
    const wait = jitter(firstGiveBackWait * 2 ** (call.again - 2), longestGiveBackWait);
    // Until somebody is free takes real time, whatever the clock shows.
    this.#wait(
      call,
      error,
      systemClock.after(wait, () => this.#sendAgain(call)),
    );
  }

  /** A call has settled. */
  forget(call: PendingCall): void {
    if (this.#waiting.size === 0) return;
    this.#waiting.get(call)?.cancel();
    this.#waiting.delete(call);
  }

  #wait(call: PendingCall, error: MeshError, alarm: Alarm): void {
    call.waitOver(error);
    this.#waiting.set(call, alarm);
  }

  #sendAgain(call: PendingCall): void {
    this.#waiting.delete(call);
    this.#send(call);
  }
}

/** Whether running a call again does no harm: it has not run, or its contract says that it may run twice. */
function mayGoAgain(call: PendingCall, { code }: MeshError): boolean {
  if (call.settled || call.retry === false) return false;
  return code === "unavailable" || (code === "interrupted" && call.idempotent);
}

function hasAttempts({ retry, sent }: PendingCall): boolean {
  return sent < ((retry === false ? 1 : retry?.attempts) ?? defaultAttempts);
}

const known: KnownOptions<RetryOptions> = { attempts: true, noService: true, disconnected: true };

/** Throws `MeshError` `invalid_argument` for options that make no sense. */
export function checkRetry(retry: unknown): void {
  if (retry === undefined || retry === false) return;
  if (typeof retry !== "object" || retry === null || Array.isArray(retry))
    throw new MeshError("invalid_argument", "retry: false or an object is expected");
  const given: { [key in keyof RetryOptions]?: unknown } = retry;
  checkKnown("retry", given, known);
  const { attempts, noService, disconnected } = given;
  if (attempts !== undefined) checkWhole("retry.attempts", attempts, [1, 100]);
  if (noService !== undefined && typeof noService !== "boolean")
    throw new MeshError("invalid_argument", "retry.noService: true or false is expected");
  if (disconnected !== undefined) checkNumber("retry.disconnected", disconnected, [0, maxTimeout]);
}
