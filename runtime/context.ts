import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { Claims } from "./claims.ts";
import { type Alarm, type Clock, systemClock } from "./clock.ts";
import type { HttpExchange } from "./http-exchange.ts";
import type { InboxMessage } from "./inbox.ts";
import type { PeerContext } from "./peer-wire.ts";
import type { Seen } from "./observers.ts";
import type { TraceContext } from "./trace-context.ts";

/** The running call, as its handler sees it: `this.mesh.context`. */
export interface CallContext {
  /** Who calls: the name of the service or client. */
  readonly caller: string;
  /** Milliseconds that remain until the caller gives up, 0 when it has; `Infinity` for events and commands. */
  readonly remaining: number;
  /** Aborts when the caller gives up: cancelled, or the deadline has passed; and when the service must stop at once. */
  readonly signal: AbortSignal;
  /** 1 when an event or a command is handled for the first time, 2 the next time, and so on; 1 for calls. */
  readonly attempt: number;
  /** Headers that the caller gave. A null-prototype object. */
  readonly headers: Readonly<Record<string, string>>;
  /** The W3C `traceparent` of this call: that of its own span where there is a tracer, else what the caller sent. */
  readonly trace: string | undefined;
  /** The W3C `tracestate` that goes with it. */
  readonly traceState: string | undefined;
  /** Tells this piece of work apart from others, in logs: a short random text. */
  readonly id: string;
  /** What the caller has proven of itself: of members with `@authenticated` or `@scope`; `undefined` for all others, which look at no token. */
  readonly claims: Claims | undefined;
  /** The token that the call came with, whoever it is of: to pass it on. */
  readonly token: string | undefined;
  /** Which event is handled; `undefined` in everything else. Tells the events of a pattern apart. */
  readonly event: HandledEvent | undefined;
  /** The event or the command that is handled, for a record of one's own; `undefined` in calls, and for messages without an id. */
  readonly message: InboxMessage | undefined;
}

/** An event that is handled. */
export interface HandledEvent {
  /** The service that has emitted it. */
  readonly service: string;
  /** Its name on the wire. */
  readonly name: string;
}

/** What a {@link RunningCall} is made of. */
export interface RunningCallOptions {
  readonly caller: string;
  /** When the caller gives up, by the clock; `Infinity` when it does not wait. */
  readonly deadline: number;
  /** Default: the machine's. */
  readonly clock?: Clock;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  /** Who observes it. */
  readonly seen?: Seen | undefined;
  readonly claims?: Claims | undefined;
  readonly token?: string | undefined;
  readonly event?: HandledEvent | undefined;
  readonly message?: InboxMessage | undefined;
  /** The request that it came with, when it came over HTTP. */
  readonly http?: HttpExchange | undefined;
  /** The id of the socket that it came through, when it came over WebSocket. */
  readonly socket?: string | undefined;
  /** What calls and events over the wire of another framework take from it, when it came over one. */
  readonly passedOn?: PeerContext | undefined;
  /** Default: 1. */
  readonly attempt?: number;
  /** What runs its handler: one thing for each service that is served, and for each listener. */
  readonly host: object;
}

/** Why a running call was aborted: the code for its caller, and the reason of its signal. */
export interface Aborted {
  readonly code: "deadline_exceeded" | "cancelled" | "interrupted";
  readonly reason: DOMException;
  /** What its caller reads. Default: the message of the reason. */
  readonly message?: string;
}

function deadlinePassed(): Aborted {
  return {
    code: "deadline_exceeded",
    reason: new DOMException("the deadline has passed", "TimeoutError"),
  };
}

/** The caller gave up. */
export function givenUp(): Aborted {
  return { code: "cancelled", reason: new DOMException("the caller gave up", "AbortError") };
}

/** The service stops, and has waited long enough. */
export function stopped(): Aborted {
  return {
    code: "interrupted",
    reason: new DOMException("shutdown", "AbortError"),
    message: "the service stops",
  };
}

/** Nothing is heard of the caller, who would say from time to time that it is there. */
export function callerGone(): Aborted {
  return {
    code: "interrupted",
    reason: new DOMException("the caller is gone", "AbortError"),
    message: "nothing was heard of the caller for too long",
  };
}

// `Object.create` has no type of its own: without a prototype, and frozen, it has no headers.
const noHeaders = Object.freeze(Object.create(null)) as Readonly<Record<string, string>>;

/** A call that a handler works on. Its signal and its timer are made when somebody asks for them. */
export class RunningCall implements CallContext {
  readonly caller: string;
  readonly deadline: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What goes with everything that it causes. */
  readonly tracing: TraceContext | undefined;
  readonly seen: Seen | undefined;
  readonly event: HandledEvent | undefined;
  readonly message: InboxMessage | undefined;
  readonly attempt: number;
  readonly host: object;
  readonly http: HttpExchange | undefined;
  readonly socket: string | undefined;
  readonly passedOn: PeerContext | undefined;
  readonly #clock: Clock;
  readonly claims: Claims | undefined;
  /** Private, so that whoever logs a context logs no token. */
  readonly #token: string | undefined;
  #controller: AbortController | undefined;
  #timer: Alarm | undefined;
  #aborted: Aborted | undefined;
  #id: string | undefined;
  #isOver = false;
  #onAbort: Set<() => void> | undefined;
  #afterSuccess: (() => Promise<void>)[] | undefined;
  #onEnd: (() => void) | undefined;

  constructor(options: RunningCallOptions) {
    this.caller = options.caller;
    this.deadline = options.deadline;
    this.headers = options.headers ?? noHeaders;
    this.seen = options.seen;
    this.tracing = options.seen === undefined ? options.trace : options.seen.trace;
    this.event = options.event;
    this.message = options.message;
    this.attempt = options.attempt ?? 1;
    this.host = options.host;
    this.http = options.http;
    this.socket = options.socket;
    this.passedOn = options.passedOn;
    this.#clock = options.clock ?? systemClock;
    this.claims = options.claims;
    this.#token = options.token;
  }

  get token(): string | undefined {
    return this.#token;
  }

  get trace(): string | undefined {
    return this.tracing?.traceparent;
  }

  get traceState(): string | undefined {
    return this.tracing?.tracestate;
  }

  get id(): string {
    this.#id ??= this.seen?.id ?? randomUUID().slice(0, 13);
    return this.#id;
  }

  get remaining(): number {
    return Math.max(0, this.deadline - this.#clock.steady());
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#aborted !== undefined) this.#controller.abort(this.#aborted.reason);
      else this.abortAtDeadline();
    }
    return this.#controller.signal;
  }

  /** Aborts the signal, and the calls that this one has made. */
  abort(aborted: Aborted): void {
    if (this.#aborted !== undefined) return;
    this.#aborted = aborted;
    this.#timer?.cancel();
    this.#controller?.abort(aborted.reason);
    for (const listener of this.#onAbort ?? []) listener();
    this.#onAbort = undefined;
  }

  /** Why it was aborted; `undefined` while it goes on. */
  get aborted(): Aborted | undefined {
    return this.#aborted;
  }

  /** Tells when the call is aborted by its caller; returns how to stop listening. */
  onAbort(listener: () => void): () => void {
    this.#onAbort ??= new Set();
    this.#onAbort.add(listener);
    return () => this.#onAbort?.delete(listener);
  }

  /** Keeps something to be done once the handler has succeeded. */
  afterSuccess(action: () => Promise<void>): void {
    this.#afterSuccess ??= [];
    this.#afterSuccess.push(action);
  }

  /** What {@link RunningCall.afterSuccess} has kept; `undefined` when nothing. */
  get kept(): readonly (() => Promise<void>)[] | undefined {
    return this.#afterSuccess;
  }

  /** The handler is done; what it has left running goes on by itself. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The handler is done: nothing aborts any more. */
  end(): void {
    this.#isOver = true;
    this.#timer?.cancel();
    this.#onAbort = undefined;
    this.#onEnd?.();
  }

  /** Tells one listener when the handler is done, what was kept for its success included. */
  onEnd(listener: () => void): void {
    this.#onEnd = listener;
  }

  /** When it has to be done, by a clock: `Infinity` when its caller does not wait. */
  deadlineBy(clock: Clock): number {
    return clock === this.#clock ? this.deadline : clock.steady() + this.remaining;
  }

  /** Aborts at its deadline, also when nobody looks at the signal: a signal is kept until V8 looks for old garbage. */
  abortAtDeadline(): void {
    if (this.deadline === Infinity || this.#timer !== undefined) return;
    this.#timer = this.#clock.after(this.remaining, () => this.abort(deadlinePassed()));
    this.#timer.unref();
  }
}

const storage = new AsyncLocalStorage<RunningCall>();

/** Runs a handler with its call as the current one. */
export function runInCall<Argument, Result>(
  call: RunningCall,
  handler: (argument: Argument) => Result,
  argument: Argument,
): Result {
  const { seen } = call;
  if (seen === undefined) return storage.run(call, handler, argument);
  return storage.run(call, () => seen.run(() => handler(argument)));
}

/** The token that the running call came with: what passes it on, as the option `token` of a call or a client. */
export function callersToken(): string | undefined {
  return currentCall()?.token;
}

/** The call that the running code works on; `undefined` outside of handlers. */
export function currentCall(): RunningCall | undefined {
  return storage.getStore();
}
