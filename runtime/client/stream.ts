import type { CallOptions } from "../channel.ts";
import type { Clock } from "../clock.ts";
import { currentCall, type RunningCall } from "../context.ts";
import type { StreamDescriptor } from "../descriptor.ts";
import { boundBy, carriedBy, deadlineOf } from "./call-options.ts";
import { encodeArgs } from "./encode-args.ts";
import { asMeshError, cancelled } from "./failure.ts";
import type { Link } from "./link.ts";
import { made } from "./made.ts";
import { OpenedStream } from "./opened-stream.ts";
import { type CalledMethod, PendingCall, type StreamOpening } from "./pending.ts";
import { type CalledStream, ReceivedStream } from "./received-stream.ts";
import { cannotSeal } from "./sealer.ts";
import { whenGivenUp } from "./signals.ts";
import { window } from "./stream-buffer.ts";

/** A call of a method that streams its answers. Like an async generator it begins with its first step. */
export function stream<Item, Result>(
  link: Link,
  method: StreamDescriptor<unknown, Item, Result>,
  args: unknown[],
  options: CallOptions,
): AsyncGenerator<Item, Result, void> {
  const steps = new OpenedStream(() => open(link, method, args, options));
  // The codecs of the method have made its items and its result.
  return steps as AsyncGenerator<unknown, unknown, void> as AsyncGenerator<Item, Result, void>;
}

/** Opens a stream, from top to bottom: check and encode, register, ask for it with the calls of this tick. */
function open(
  link: Link,
  method: CalledStream,
  args: unknown[],
  options: CallOptions,
): ReceivedStream {
  const parent = boundBy(currentCall());
  const deadline = wholeDeadline(options.timeout ?? method.timeout, parent, link.clock);
  const sharesDeadline = deadline === parent?.deadline;
  const seen = link.observers?.begin(made(method, link.isByName, currentCall()));
  const owner = link.streams;
  const received = new ReceivedStream({ method, deadline, sharesDeadline, owner, seen });
  try {
    const call = opening(received, link, args, options);
    const giveUp = (): void => received.giveUp(cancelled("the caller gave up"));
    const stop = whenGivenUp(giveUp, options.signal, parent);
    received.stopListening = () => {
      stop();
      link.cancel(call, "the caller gave up");
    };
    link.submit(call);
  } catch (error) {
    received.fail(asMeshError(error));
  }
  return received;
}

/** The call that asks for a stream, and waits for its beginning. */
function opening(
  received: ReceivedStream,
  link: Link,
  args: unknown[],
  options: CallOptions,
): PendingCall {
  const { method, seen } = received;
  const parent = boundBy(currentCall());
  const deadline = deadlineOf(
    options.timeout ?? method.timeout ?? link.timeout,
    parent,
    link.clock,
  );
  const { token, size } = carriedBy(options, parent);
  if (method.encrypted === true) throw cannotSeal(method, "streams are not encrypted");
  const text = encodeArgs(method, args);
  link.waiting.checkRoom(size + text.length);
  return new PendingCall({
    id: link.nextId,
    method: asMethod(method),
    args: text,
    size: size + text.length,
    deadline,
    sharesDeadline: deadline === parent?.deadline,
    headers: options.headers,
    trace: seen === undefined ? currentCall()?.tracing : seen.trace,
    seen,
    token,
    retry: options.retry,
    stream: requestFor(received, link.clock),
    resolve: () => {},
    reject: (error) => received.failToBegin(error),
    owner: link,
  });
}

/** When the whole stream must have ended, by a clock: never when nobody says so. */
function wholeDeadline(
  timeout: number | undefined,
  parent: RunningCall | undefined,
  clock: Clock,
): number {
  const own = timeout === undefined ? Infinity : clock.steady() + timeout;
  return Math.min(own, parent?.deadlineBy(clock) ?? Infinity);
}

function requestFor(received: ReceivedStream, clock: Clock): StreamOpening {
  const { deadline } = received;
  return {
    received,
    window,
    get lasts(): number | undefined {
      return deadline === Infinity ? undefined : Math.max(1, deadline - clock.steady());
    },
  };
}

/** An answer instead of a stream is none that fits. */
function asMethod(method: CalledStream): CalledMethod {
  const { service, member, name, errors, idempotent } = method;
  const result = {
    encode: (value: unknown) => value,
    decode: (): never => {
      throw new Error(
        `${service}.${member} was answered once, as by a service of another contract`,
      );
    },
  };
  return {
    service,
    member,
    name,
    result,
    ...(errors === undefined ? {} : { errors }),
    ...(idempotent === undefined ? {} : { idempotent }),
  };
}
