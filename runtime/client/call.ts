import { tokenOf } from "../claims.ts";
import type { Clock } from "../clock.ts";
import { currentCall, type RunningCall } from "../context.ts";
import type { CommandDescriptor, MethodDescriptor, StreamDescriptor } from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import { stringifyJson } from "../json.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import type { CallOptions } from "../channel.ts";
import { asMeshError } from "./failure.ts";
import { maxTimeout, measureHeaders } from "../limits.ts";
import { PendingCall, type PendingOwner } from "./pending.ts";
import type { ObservedMember } from "../observer.ts";
import type { Begun, Observers, Seen } from "../observers.ts";
import type { WaitingCalls } from "../waiting-calls.ts";
import { checkRetry } from "./retries.ts";
import { type CallSealing, createSealing, sealedSize, type Sealing } from "./sealer.ts";
import { onAbort } from "./signals.ts";

/** A line to one service, as a call sees it. */
export interface CallLink extends PendingOwner {
  readonly clock: Clock;
  /** How long a call waits when nobody says otherwise, in milliseconds. */
  readonly timeout: number;
  /** All that wait in the mesh. */
  readonly waiting: WaitingCalls;
  readonly observers: Observers | undefined;
  /** It is called by names, without a contract. */
  readonly isByName: boolean;
  /** How it encrypts. */
  readonly sealing: CallSealing;
  /** A number that no other call of the line has. */
  readonly nextId: number;
  /** Sends a call. It is registered before it leaves. */
  submit(call: PendingCall): void;
  /** The caller has given a call up. */
  cancel(call: PendingCall, message: string): void;
}

/** One call, from top to bottom: check and encode, register, send with the others of this tick, wait. */
export function call<Args, Result>(
  link: CallLink,
  method: MethodDescriptor<Args, Result>,
  args: Args,
  options: CallOptions,
): Promise<Result> {
  const running = currentCall();
  const parent = boundBy(running);
  const seen = link.observers?.begin(made(method, link.isByName, running));
  let text: string, deadline: number;
  let carried: Carried;
  try {
    carried = carriedBy(options, parent, sealingOf(method, link));
    deadline = deadlineOf(options.timeout ?? method.timeout ?? link.timeout, parent, link.clock);
    text = encodeArgs(method, args);
    link.waiting.checkRoom(sizeOf(carried, text));
  } catch (error) {
    return refuse(asMeshError(error), seen);
  }
  return new Promise<Result>((resolve, reject) => {
    const pending = new PendingCall({
      id: link.nextId,
      method,
      args: text,
      size: sizeOf(carried, text),
      deadline,
      sharesDeadline: deadline === parent?.deadline,
      headers: options.headers,
      trace: seen === undefined ? running?.tracing : seen.trace,
      seen,
      token: carried.token,
      retry: options.retry,
      sealing: carried.sealed,
      // The codec of the result has made what is resolved.
      resolve: resolve as (result: unknown) => void,
      reject,
      owner: link,
    });
    submit(pending, link, options.signal, parent);
  });
}

/** Throws `MeshError` `unimplemented` for what must be encrypted and cannot be. */
function sealingOf(
  method: Pick<MethodDescriptor, "service" | "member" | "encrypted">,
  { sealing }: CallLink,
): Sealing | undefined {
  if (method.encrypted !== true && !sealing.isFor(method)) return undefined;
  sealing.check(method);
  return createSealing();
}

/** Of what leaves, in UTF-16 units. */
function sizeOf({ size, sealed }: Carried, text: string): number {
  const length = size + text.length;
  return sealed === undefined ? length : sealedSize(length);
}

/** Wrong arguments of a nested call are no answer to the call that it is made in. */
function refuse(error: MeshError, seen: Seen | undefined): Promise<never> {
  seen?.end(error);
  return Promise.reject(asReceived(error));
}

/** What is called, as observers see it. */
export function made(
  method: ObservedMember,
  byName: boolean,
  running: RunningCall | undefined,
): Begun {
  const kind = method.kind === "stream" ? "stream" : "call";
  return { kind, side: "made", of: method, byName, trace: running?.tracing };
}

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

/** The call that a nested one ends with: what outlives its handler is bound by nothing of it. */
export function boundBy(running: RunningCall | undefined): RunningCall | undefined {
  return running?.isOver === true ? undefined : running;
}

/** What a call carries besides its arguments. */
interface Carried {
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

function refuseAborted(signal: AbortSignal | undefined, parent: RunningCall | undefined): void {
  if (signal !== undefined && typeof signal?.addEventListener !== "function")
    throw new MeshError("invalid_argument", "signal is no AbortSignal");
  if (signal?.aborted === true || parent?.aborted !== undefined) {
    throw new MeshError("cancelled", "the call was given up before it was made", {
      cause: signal?.reason ?? parent?.aborted?.reason,
    });
  }
}

/** Arguments → JSON text; throws `MeshError` `invalid_argument` or `payload_too_large`. */
export function encodeArgs<Args>(
  method:
    | MethodDescriptor<Args>
    | CommandDescriptor<Args>
    | StreamDescriptor<Args, unknown, unknown>,
  args: Args,
): string {
  const json = method.args.encode(args);
  return stringifyJson(json, `the arguments of ${method.service}.${method.member}`) ?? "[]";
}

/** Registers the call, and gives it up when the caller's signal aborts, or the call that it is made in. */
function submit(
  pending: PendingCall,
  link: CallLink,
  signal: AbortSignal | undefined,
  parent: RunningCall | undefined,
): void {
  if (signal !== undefined || parent !== undefined) {
    const cancel = (): void => link.cancel(pending, "the caller gave up");
    pending.stopListening = whenGivenUp(cancel, signal, parent);
  }
  link.submit(pending);
}

/** Calls `cancel` when the caller's signal aborts, or the call that this one is made in. Returns how to stop listening. */
export function whenGivenUp(
  cancel: () => void,
  signal: AbortSignal | undefined,
  parent: RunningCall | undefined,
): () => void {
  const stopSignal = signal === undefined ? undefined : onAbort(signal, cancel);
  const stopParent = parent?.onAbort(cancel);
  return () => {
    stopSignal?.();
    stopParent?.();
  };
}
