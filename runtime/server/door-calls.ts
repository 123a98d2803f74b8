import { CallAgain } from "../call-again.ts";
import type { Authenticate } from "../claims.ts";
import type { Alarm, Clock } from "../clock.ts";
import {
  type Aborted,
  givenUp,
  RunningCall,
  type RunningCallOptions,
  runInCall,
} from "../context.ts";
import type { CommandDescriptor, MemberDescriptor, MethodDescriptor } from "../descriptor.ts";
import type { Admission, DoorAnswer, DoorCall } from "../door.ts";
import { MeshError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Observers, Seen } from "../observers.ts";
import { Roster } from "../roster.ts";
import type { WireError } from "../wire.ts";
import { decodeArguments } from "../arguments.ts";
import { authorize, takesClaims } from "./authorize.ts";
import { abortedAs, answerOf, failureOf, wireErrorOf } from "./outcome.ts";
import * as refusal from "./refusals.ts";
import type { Job, Workers } from "./workers.ts";

/** How many calls may wait for a worker, for each worker: more are refused at once. */
const mostWaiting = 100;

/** How what came through a door fails: {@link failureOf} where its handler is here. */
export type FailureOf = typeof failureOf;

/** What {@link DoorCalls} is made of. */
export interface DoorCallsOptions {
  readonly workers: Workers;
  readonly log: Log;
  readonly observers?: Observers | undefined;
  /** How long a call may take when its method does not say, in milliseconds. */
  readonly timeout: number;
  readonly clock: Clock;
  /** How many calls may wait for each worker. Default: {@link mostWaiting}. */
  readonly mostWaiting?: number | undefined;
  /** What a caller hears of what was thrown. Default: what it may of a handler. */
  readonly failureOf?: FailureOf | undefined;
  /** Says whose tokens callers show. */
  readonly authenticate?: Authenticate | undefined;
  /** Calls the instance's own method. */
  invoke(method: MethodDescriptor, args: unknown[]): unknown;
  /** Sends a command to its queue. */
  send(command: CommandDescriptor, args: unknown[], token: string | undefined): Promise<void>;
}

/** The calls that came into one service through doors: they take its workers, as calls over the mesh do. */
export class DoorCalls {
  readonly #options: DoorCallsOptions;
  readonly #running = new Roster<RunningCall>();
  #isOver = false;

  constructor(options: DoorCallsOptions) {
    this.#options = options;
  }

  /** Runs a method when a worker is free, and answers at its deadline at the latest. */
  call(method: MethodDescriptor, call: DoorCall): Promise<DoorAnswer> {
    const { workers, timeout, clock } = this.#options;
    if (this.#isOver) return Promise.resolve({ error: refusal.notStarted });
    if (isFull(this.#options)) return Promise.resolve({ error: tooMuch });
    return new Promise((resolve) => {
      const deadline = clock.steady() + (call.timeout ?? method.timeout ?? timeout);
      const job = new DoorJob(this.#options, { method, call, deadline, running: this.#running });
      job.answered.then(resolve, () => {});
      workers.submit(job);
    });
  }

  /** Looks who asks for a member. */
  async admit(
    member: MemberDescriptor,
    { token, caller }: Pick<DoorCall, "token" | "caller">,
  ): Promise<Admission> {
    if (!takesClaims(member)) return { claims: undefined };
    try {
      return { claims: await authorize(member, { token, caller }, this.#options) };
    } catch (error) {
      return { error: refusal.notAuthorized(error) };
    }
  }

  /** Checks a command's arguments, and sends it. */
  async send(command: CommandDescriptor, call: DoorCall): Promise<DoorAnswer> {
    const { workers: host, clock } = this.#options;
    if (this.#isOver) return { error: refusal.notStarted };
    if (!isAdmitted(command, call)) return { error: refusal.notAdmitted };
    try {
      const decoded = decodeArguments(call.args, command, call.issues);
      call.seen?.read(decoded);
      // In a call, so that the command has its trace.
      const running = runningCall(call, { deadline: Infinity, clock, seen: call.seen, host });
      const send = (given: unknown[]): Promise<void> =>
        this.#options.send(command, given, call.token);
      await runInCall(running, send, decoded);
      return { result: undefined };
    } catch (error) {
      if (error instanceof MeshError) return { error: wireErrorOf(error) };
      throw error;
    }
  }

  /** Nothing begins any more: the service has stopped. */
  close(): void {
    this.#isOver = true;
  }

  abortAll(aborted: Aborted): void {
    for (const running of this.#running.all()) running.abort(aborted);
  }
}

/** Whether so many wait already that one more is refused. */
export function isFull({
  workers,
  mostWaiting: most = mostWaiting,
}: Pick<DoorCallsOptions, "workers" | "mostWaiting">): boolean {
  return workers.waiting >= most * workers.size;
}

/** Whether a door has looked who calls, where a member asks for that. */
export function isAdmitted(
  member: MemberDescriptor,
  { claims }: Pick<DoorCall, "claims">,
): boolean {
  return !takesClaims(member) || claims !== undefined;
}

/** What {@link runningCall} takes besides the call. */
type Around = Pick<Required<RunningCallOptions>, "deadline" | "clock" | "seen" | "host">;

/**
 * What a handler runs in that was called through a door. Field by field: V8 makes a hidden class for each object that gets further
 * fields behind a spread, and keeps it until it looks for old garbage.
 */
export function runningCall(
  { caller, trace, headers, token, claims, http, socket, passedOn }: DoorCall,
  { deadline, clock, seen, host }: Around,
): RunningCall {
  return new RunningCall({
    caller,
    deadline,
    clock,
    headers,
    trace,
    seen,
    claims,
    token,
    http,
    socket,
    passedOn,
    host,
  });
}

interface Asked {
  readonly method: MethodDescriptor;
  readonly call: DoorCall;
  /** By the clock. */
  readonly deadline: number;
  readonly running: Roster<RunningCall>;
}

/** One call. It is answered once: by its handler, at its deadline, or when the service stops before it has begun. */
class DoorJob implements Job {
  readonly mayGoBack = false;
  readonly answered: Promise<DoorAnswer>;
  readonly #options: DoorCallsOptions;
  readonly #asked: Asked;
  readonly #timer: Alarm;
  /** Who observes it. */
  readonly #seen: Seen | undefined;
  #answer: (answer: DoorAnswer) => void = () => {};

  constructor(options: DoorCallsOptions, asked: Asked) {
    this.#options = options;
    this.#asked = asked;
    const { clock, observers } = options;
    const { method: of, call, deadline } = asked;
    const { trace, caller } = call;
    this.#seen = call.seen ?? observers?.begin({ kind: "call", side: "served", of, trace, caller });
    this.answered = new Promise((resolve) => (this.#answer = resolve));
    const giveUp = (): void => this.#answer({ error: outOfTime });
    this.#timer = clock.after(deadline - clock.steady(), giveUp);
    void this.answered.then(({ error }) => {
      this.#timer.cancel();
      if (call.seen === undefined) this.#seen?.end(error);
    });
  }

  giveBack(): void {
    this.#answer({ error: refusal.notStarted });
  }

  run(): Promise<void> | undefined {
    const { clock, log } = this.#options;
    const { method, call, deadline } = this.#asked;
    if (call.signal.aborted) return this.#fail(refusal.cancelled);
    if (deadline <= clock.steady()) return this.#fail(refusal.expired);
    if (!isAdmitted(method, call)) return this.#fail(refusal.notAdmitted);
    let args: unknown[];
    try {
      args = decodeArguments(call.args, method, call.issues);
    } catch (error) {
      return this.#fail(failureOf(error, method, log));
    }
    this.#seen?.read(args);
    return this.#handle(args);
  }

  async #handle(args: unknown[]): Promise<void> {
    const { clock, log, workers: host } = this.#options;
    const { method, call, deadline, running: all } = this.#asked;
    const failed = this.#options.failureOf ?? failureOf;
    const { signal } = call;
    const running = runningCall(call, { deadline, clock, seen: this.#seen, host });
    const giveUp = (): void => running.abort(givenUp());
    signal.addEventListener("abort", giveUp, { once: true });
    const place = all.add(running);
    try {
      const invoke = (given: unknown[]): unknown => this.#options.invoke(method, given);
      const result = await runInCall(running, invoke, args);
      for (const action of running.kept ?? []) await runInCall(running, action, undefined);
      // What a handler returns because its time is over is no answer: its alarm may ring just before the one of the call.
      const isLate = running.aborted?.code === "deadline_exceeded";
      this.#answer(isLate ? { error: outOfTime } : answerOf(0, method, result, log));
    } catch (error) {
      if (error instanceof CallAgain) return this.#answer({ error: calledAgain, again: true });
      this.#fail(
        running.aborted === undefined ? failed(error, method, log) : abortedAs(running.aborted),
      );
    } finally {
      signal.removeEventListener("abort", giveUp);
      all.remove(place);
      running.end();
    }
  }

  #fail(error: WireError): undefined {
    this.#answer({ error });
  }
}

/** So many wait already. */
export const tooMuch: WireError = {
  code: "resource_exhausted",
  message: "too many calls wait already",
};
/** Its handler wants it again. */
const calledAgain: WireError = {
  code: "unavailable",
  message: "the service asks to be called again later",
};
/** Its handler may go on; nobody waits for it. */
export const outOfTime: WireError = {
  code: "deadline_exceeded",
  message: "the deadline has passed",
};
