import type { CallOptions } from "../channel.ts";
import { tokenOf } from "../claims.ts";
import type { Clock } from "../clock.ts";
import type { RunningCall } from "../context.ts";
import { MeshError } from "../errors.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import { maxTimeout, measureHeaders } from "../limits.ts";
import { checkRetry } from "./retries.ts";
import { sealedSize, type Sealing } from "./sealer.ts";

/** The names of {@link CallOptions}. */
export const callOptions: KnownOptions<CallOptions> = {
  timeout: true,
  signal: true,
  headers: true,
  token: true,
  retry: true,
};

/** Throws `MeshError` `invalid_argument` for options that make no sense, whoever gives them; `cancelled` when given up already. */
function checkOptions(options: CallOptions, parent: RunningCall | undefined): void {
  checkKnown("a call", options, callOptions);
  checkRetry(options.retry);
  refuseAborted(options.signal, parent);
}

function refuseAborted(signal: AbortSignal | undefined, parent: RunningCall | undefined): void {
  if (signal !== undefined && typeof signal?.addEventListener !== "function")
    throw new MeshError("invalid_argument", "signal is no AbortSignal");
  if (signal?.aborted === true || parent?.aborted !== undefined) {
    throw new MeshError("cancelled", "the call was given up before it was made", {
      cause: signal?.reason ?? parent?.aborted?.reason,
    });
  }
}

/** What a call carries besides its arguments. */
export interface Carried {
  readonly token: string | undefined;
  /** UTF-16 units of it, headers included. */
  readonly size: number;
  /** How it is encrypted; `undefined`: it is not. */
  readonly sealed: Sealing | undefined;
}

/** Throws `MeshError` `invalid_argument` for options that make no sense, and for headers or a token that nobody takes; `cancelled` when given up already. */
export function carriedBy(
  options: CallOptions,
  parent: RunningCall | undefined,
  sealed?: Sealing,
): Carried {
  checkOptions(options, parent);
  const token = tokenOf(options.token);
  return { token, size: measureHeaders(options.headers) + (token?.length ?? 0), sealed };
}

/** Of what leaves, in UTF-16 units. */
export function sizeOf({ size, sealed }: Carried, text: string): number {
  const length = size + text.length;
  return sealed === undefined ? length : sealedSize(length);
}

/** The call that a nested one ends with: what outlives its handler is bound by nothing of it. */
export function boundBy(running: RunningCall | undefined): RunningCall | undefined {
  return running?.isOver === true ? undefined : running;
}

/** When the time is over, by a clock: never later than for the call that this one is made in. */
export function deadlineOf(timeout: number, parent: RunningCall | undefined, clock: Clock): number {
  if (typeof timeout !== "number" || !(timeout >= 0 && timeout <= maxTimeout)) {
    throw new MeshError(
      "invalid_argument",
      `timeout is ${timeout}; milliseconds from 0 to ${maxTimeout} are expected`,
    );
  }
  const now = clock.steady();
  const deadline = Math.min(now + timeout, parent?.deadlineBy(clock) ?? Infinity);
  if (deadline <= now)
    throw new MeshError("deadline_exceeded", "no time was left when the call was made");
  return deadline;
}
