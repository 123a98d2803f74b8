import type { CallOptions } from "../channel.ts";
import type { MethodDescriptor } from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import type { Seen } from "../observers.ts";
import type { StreamRequest } from "../stream-parts.ts";
import type { TraceContext } from "../trace-context.ts";
import type { IncomingAnswer, OutgoingCall, Sealed } from "../wire.ts";
import type { Deadlined } from "./deadlines.ts";
import { errorOf } from "./failure.ts";
import type { ReceivedStream } from "./received-stream.ts";
import type { Sealing } from "./sealer.ts";

/** What a call knows of its method. */
export type CalledMethod = Pick<
  MethodDescriptor<unknown>,
  "service" | "member" | "name" | "errors" | "idempotent" | "result"
>;

/** What a call asks for that asks for a stream: once it has begun, it is the stream that goes on. */
export interface StreamOpening extends StreamRequest {
  readonly received: ReceivedStream;
}

/** A call that was encrypted elsewhere: it goes on as it came, and so does its answer. */
export interface Relayed extends Sealed {
  /** Instead of `resolve`, for an answer that is encrypted. */
  readonly resolve: (sealed: string) => void;
}

/** What a {@link PendingCall} is made of. */
export interface PendingCallOptions {
  readonly id: number;
  readonly method: CalledMethod;
  /** JSON text. */
  readonly args: string;
  /** UTF-16 units of arguments and headers. */
  readonly size: number;
  /** By the clock of its mesh. */
  readonly deadline: number;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  /** Who observes it. */
  readonly seen?: Seen | undefined;
  readonly token: string | undefined;
  readonly retry: CallOptions["retry"];
  readonly stream?: StreamOpening;
  /** How it is encrypted here; absent: it is not. */
  readonly sealing?: Sealing | undefined;
  readonly relayed?: Relayed | undefined;
  /** The deadline is that of the call which this one is made in, so that both pass it together. */
  readonly sharesDeadline: boolean;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: MeshError) => void;
  /** Told once, when it has settled. */
  readonly owner: PendingOwner;
}

/** A message with calls that has left. */
export interface SentMessage {
  /** Its number in the session. */
  readonly number: number;
  /** How many calls it held, and how many of them still wait. */
  readonly size: number;
  open: number;
  /** When it left, by `performance.now()`. */
  readonly at: number;
}

/** Who keeps a call while it waits. */
export interface PendingOwner {
  forget(call: PendingCall): void;
}

/** A call that waits for its answer, and settles exactly once. */
export class PendingCall implements Deadlined, OutgoingCall {
  id: number;
  readonly deadline: number;
  readonly args: string;
  readonly size: number;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  readonly token: string | undefined;
  readonly stream: StreamOpening | undefined;
  readonly sealing: Sealing | undefined;
  /** How often it was given back before it could start. */
  again = 0;
  /** How often it was sent. */
  sent = 0;
  /** Since when it waits for a connection, by `performance.now()`; 0 when it never did. */
  heldSince = 0;
  /** The message that it has left in, and that may have arrived. */
  message: SentMessage | undefined = undefined;
  settled = false;
  /** What remained of its deadline when it was last sent, in milliseconds. */
  timeout = 0;
  /** Undoes what listens to signals for it. */
  stopListening: (() => void) | undefined = undefined;
  previous: Deadlined | undefined = undefined;
  next: Deadlined | undefined = undefined;
  bucket = 0;
  /** Why it has not left, or not left again: what it rejects with when its time is over meanwhile. */
  #waitsOver: MeshError | undefined = undefined;
  /** Why nobody knows whether it has run, when it was sent before. */
  #interrupted: MeshError | undefined = undefined;
  /** Who observes it. */
  readonly seen: Seen | undefined;
  readonly retry: CallOptions["retry"];
  readonly #method: CalledMethod;
  readonly #relayed: Relayed | undefined;
  readonly #sharesDeadline: boolean;
  readonly #resolve: (result: unknown) => void;
  readonly #reject: (error: MeshError) => void;
  readonly #owner: PendingOwner;

  constructor(options: PendingCallOptions) {
    this.id = options.id;
    this.deadline = options.deadline;
    this.args = options.args;
    this.size = options.size;
    this.headers = options.headers;
    this.trace = options.trace;
    this.token = options.token;
    this.stream = options.stream;
    this.sealing = options.sealing;
    this.seen = options.seen;
    this.retry = options.retry;
    this.#method = options.method;
    this.#relayed = options.relayed;
    this.#sharesDeadline = options.sharesDeadline;
    this.#resolve = options.resolve;
    this.#reject = options.reject;
    this.#owner = options.owner;
  }

  /** The method's name on the wire. */
  get method(): string {
    return this.#method.name;
  }

  /** Its contract says that it may run twice. */
  get idempotent(): boolean {
    return this.#method.idempotent === true;
  }

  get sealed(): Sealed | undefined {
    return this.sealing ?? this.#relayed;
  }

  /** It leaves in a message. */
  leaveIn(message: SentMessage): void {
    this.message = message;
    this.sent++;
    this.#waitsOver = undefined;
  }

  /** It waits to be sent, though it has met an error. */
  waitOver(error: MeshError): void {
    this.#waitsOver = error;
    if (error.code === "interrupted") this.#interrupted = error;
  }

  /** Settles with what the service has answered. */
  answer(answer: IncomingAnswer): void {
    if (answer.error !== undefined) return this.fail(errorOf(answer.error, this.#method));
    const relayed = this.#relayed;
    if (relayed !== undefined && answer.sealed !== undefined) {
      if (this.#settle()) relayed.resolve(answer.sealed);
      return;
    }
    let result: unknown;
    try {
      result = this.#method.result.decode(answer.result);
    } catch (error) {
      return this.fail(this.#unreadable(error));
    }
    if (!this.#settle()) return;
    this.seen?.end(undefined);
    this.#resolve(result);
  }

  /** The stream that it asks for has begun: it resolves with nothing; `undefined` when it asks for none. */
  begin(): ReceivedStream | undefined {
    if (this.stream === undefined || !this.#settle()) return undefined;
    this.#resolve(undefined);
    return this.stream.received;
  }

  /** Fails with an error that is made of what it called. */
  failWith(make: (method: CalledMethod) => MeshError): void {
    this.fail(make(this.#method));
  }

  fail(met: MeshError): void {
    if (!this.#settle()) return;
    // That it did not run this time says nothing of the time before.
    const error = (met.code === "unavailable" ? this.#interrupted : undefined) ?? met;
    this.seen?.end(error);
    const isShared = error.code === "deadline_exceeded" && this.#sharesDeadline;
    this.#reject(isShared ? error : asReceived(error));
  }

  onDeadline(): void {
    const { service, member } = this.#method;
    const message = `${service}.${member} has not answered in time`;
    this.fail(this.#waitsOver ?? new MeshError("deadline_exceeded", message));
  }

  #settle(): boolean {
    if (this.settled) return false;
    this.settled = true;
    this.sealing?.key.fill(0);
    this.stopListening?.();
    this.#owner.forget(this);
    return true;
  }

  #unreadable(cause: unknown): MeshError {
    const { service, member } = this.#method;
    const issues = cause instanceof MeshError ? cause.issues : undefined;
    const message = `the answer of ${service}.${member} does not fit the contract`;
    return new MeshError("internal", message, issues === undefined ? { cause } : { cause, issues });
  }
}
