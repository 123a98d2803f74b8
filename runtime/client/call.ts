import type { CallOptions } from "../channel.ts";
import { currentCall, type RunningCall } from "../context.ts";
import type { MethodDescriptor } from "../descriptor.ts";
import { asReceived, type MeshError } from "../errors.ts";
import type { Seen } from "../observers.ts";
import type { CallLink } from "./call-link.ts";
import { boundBy, type Carried, carriedBy, deadlineOf, sizeOf } from "./call-options.ts";
import { encodeArgs } from "./encode-args.ts";
import { asMeshError } from "./failure.ts";
import { made } from "./made.ts";
import { PendingCall } from "./pending.ts";
import { sealingOf } from "./sealer.ts";
import { whenGivenUp } from "./signals.ts";

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

/** Wrong arguments of a nested call are no answer to the call that it is made in. */
function refuse(error: MeshError, seen: Seen | undefined): Promise<never> {
  seen?.end(error);
  return Promise.reject(asReceived(error));
}
