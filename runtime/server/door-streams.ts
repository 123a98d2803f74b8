import type { Alarm, Clock } from "../clock.ts";
import { type Aborted, givenUp, type RunningCall } from "../context.ts";
import type { StreamDescriptor } from "../descriptor.ts";
import type { DoorCall, DoorStep, DoorStream } from "../door.ts";
import type { Log } from "../log.ts";
import type { Observers, Seen } from "../observers.ts";
import { Roster } from "../roster.ts";
import type { WireError } from "../wire.ts";
import { decodeArguments } from "../arguments.ts";
import {
  type FailureOf,
  isAdmitted,
  isFull,
  outOfTime,
  runningCall,
  tooMuch,
} from "./door-calls.ts";
import { abortedAs, failureOf } from "./outcome.ts";
import * as refusal from "./refusals.ts";
import { type ServedStream, StreamSteps } from "./stream-steps.ts";
import type { Job, Workers } from "./workers.ts";

/** What {@link DoorStreams} is made of. */
export interface DoorStreamsOptions {
  readonly workers: Workers;
  readonly log: Log;
  readonly observers?: Observers | undefined;
  readonly clock: Clock;
  /** How long a stream may wait for a worker, in milliseconds, unless its method says for how long it may go on. */
  readonly timeout: number;
  /** How many streams may wait for each worker. Default: as many as calls. */
  readonly mostWaiting?: number | undefined;
  /** What a reader hears of what was thrown. Default: what it may of a handler. */
  readonly failureOf?: FailureOf | undefined;
  /** The handler is elsewhere: a stream has begun when it has there. */
  readonly isElsewhere?: boolean | undefined;
  /** Calls the instance's own method. */
  invoke(method: ServedStream["descriptor"], args: unknown[]): unknown;
}

/** The streams that came into one service through doors: each has one of its workers while it goes on. */
export class DoorStreams {
  readonly #options: DoorStreamsOptions;
  readonly #running = new Roster<RunningCall>();
  #isOver = false;

  constructor(options: DoorStreamsOptions) {
    this.#options = options;
  }

  /** Begins when a worker is free. */
  stream(descriptor: ServedStream["descriptor"], call: DoorCall): DoorStream {
    const { workers } = this.#options;
    const job = new StreamJob(this.#options, { descriptor, call, running: this.#running });
    if (this.#isOver) job.refuse(refusal.notStarted);
    else if (isFull(this.#options)) job.refuse(tooMuch);
    else workers.submit(job);
    return job;
  }

  /** Nothing begins any more: the service has stopped. */
  close(): void {
    this.#isOver = true;
  }

  abortAll(aborted: Aborted): void {
    for (const running of this.#running.all()) running.abort(aborted);
  }
}

interface Asked {
  readonly descriptor: StreamDescriptor<unknown[], unknown, unknown>;
  readonly call: DoorCall;
  readonly running: Roster<RunningCall>;
}

/** One stream. It has its worker until its handler has ended, which its reader, its deadline and the service may bring about. */
class StreamJob implements Job, DoorStream {
  readonly mayGoBack = false;
  readonly begun: Promise<WireError | undefined>;
  readonly #options: DoorStreamsOptions;
  readonly #asked: Asked;
  /** By the clock. */
  readonly #deadline: number;
  readonly #timer: Alarm;
  /** Who observes it. */
  readonly #seen: Seen | undefined;
  /** Answers the step that is being taken. */
  #answer: (step: DoorStep) => void = nobody;
  #begin: (error: WireError | undefined) => void = () => {};
  #refusal: WireError | undefined;
  #steps: StreamSteps | undefined;
  #running: RunningCall | undefined;
  #release: () => void = () => {};

  constructor(options: DoorStreamsOptions, asked: Asked) {
    this.#options = options;
    this.#asked = asked;
    this.begun = new Promise((resolve) => (this.#begin = resolve));
    const { timeout, observers, clock } = options;
    const { descriptor, call } = asked;
    const { trace, caller } = call;
    const begun = { kind: "stream", side: "served", of: descriptor, trace, caller } as const;
    this.#seen = call.seen ?? observers?.begin(begun);
    const lasts = call.timeout ?? descriptor.timeout ?? Infinity;
    this.#deadline = clock.steady() + lasts;
    this.#timer = clock.after(Math.min(timeout, lasts), () => this.refuse(outOfTime));
  }

  refuse(error: WireError): undefined {
    this.#timer.cancel();
    this.#refusal ??= error;
    this.#seen?.end(this.#refusal);
    this.#begin(this.#refusal);
  }

  giveBack(): void {
    this.refuse(refusal.notStarted);
  }

  run(): Promise<void> | undefined {
    const { log } = this.#options;
    const { descriptor, call } = this.#asked;
    this.#timer.cancel();
    if (this.#refusal !== undefined) return undefined;
    if (call.signal.aborted) return this.refuse(refusal.cancelled);
    if (!isAdmitted(descriptor, call)) return this.refuse(refusal.notAdmitted);
    let args: unknown[];
    try {
      args = decodeArguments(call.args, descriptor, call.issues);
    } catch (error) {
      return this.refuse(failureOf(error, descriptor, log));
    }
    this.#seen?.read(args);
    return this.#go(args);
  }

  /** Lets its reader take steps; resolves when the handler has ended. No async function: it would take half a kilobyte while it waits. */
  #go(args: unknown[]): Promise<void> {
    const { clock, workers: host } = this.#options;
    const { descriptor, call, running: all } = this.#asked;
    const { signal } = call;
    const known = { deadline: this.#deadline, clock, seen: this.#seen, host };
    const running = runningCall(call, known);
    const over = new Promise<void>((resolve) => (this.#release = resolve));
    const invoke = (given: unknown[]): unknown => this.#options.invoke(descriptor, given);
    const steps = new StreamSteps({ kind: "stream", descriptor, invoke }, args, running);
    this.#running = running;
    this.#steps = steps;
    const giveUp = (): void => running.abort(givenUp());
    signal.addEventListener("abort", giveUp, { once: true });
    running.onAbort(() => {
      this.#seen?.end(endOf(running));
      this.#answer(failed(endOf(running)));
      void steps.return().then(this.#release);
    });
    const place = all.add(running);
    if (this.#options.isElsewhere === true)
      void this.#open(steps, running).then(() => this.#begin(undefined));
    else this.#begin(undefined);
    return over.then(() => {
      signal.removeEventListener("abort", giveUp);
      all.remove(place);
      running.end();
    });
  }

  /** Waits until the handler has begun elsewhere, or is not to. */
  async #open(steps: StreamSteps, running: RunningCall): Promise<void> {
    try {
      await steps.begun();
    } catch (error) {
      this.refuse(running.aborted === undefined ? this.#failure(error) : endOf(running));
      this.#release();
    }
  }

  #failure(error: unknown): WireError {
    const failed = this.#options.failureOf ?? failureOf;
    return failed(error, this.#asked.descriptor, this.#options.log);
  }

  async next(): Promise<DoorStep> {
    const refused = await this.begun;
    if (refused !== undefined) return failed(refused);
    const running = this.#running;
    const steps = this.#steps;
    if (running === undefined || steps === undefined) return failed(refusal.cancelled);
    if (running.aborted !== undefined) return failed(endOf(running));
    return new Promise((resolve) => {
      this.#answer = resolve;
      void this.#step(steps, running).then((step) => {
        // A function that settles a promise holds what it was settled with.
        if (this.#answer === resolve) this.#answer = nobody;
        resolve(step);
      });
    });
  }

  async #step(steps: StreamSteps, running: RunningCall): Promise<DoorStep> {
    try {
      const { done, value } = await steps.next();
      if (running.aborted !== undefined) return failed(endOf(running));
      if (done !== true) return { kind: "item", item: value };
      this.#seen?.end(undefined);
      this.#release();
      return { kind: "end", result: value };
    } catch (error) {
      if (running.aborted !== undefined) return failed(endOf(running));
      void steps.return().then(this.#release);
      const failure = this.#failure(error);
      this.#seen?.end(failure);
      return failed(failure);
    }
  }
}

function nobody(): void {}

function endOf({ aborted: why }: RunningCall): WireError {
  return why === undefined ? refusal.cancelled : abortedAs(why);
}

function failed(error: WireError): DoorStep {
  return { kind: "error", error };
}
