import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import { type Aborted, RunningCall, runInCall } from "../context.ts";
import type { TimerDescriptor } from "../descriptor.ts";
import type { Log } from "../log.ts";
import type { Clock } from "../clock.ts";
import type { Observers } from "../observers.ts";
import { cron } from "../timers/cron.ts";
import { every, type Schedule } from "../timers/schedule.ts";
import { Ticker } from "../timers/ticker.ts";
import type { Wire } from "../wire.ts";
import { Leader } from "./leader.ts";
import { describe } from "./outcome.ts";
import type { Served } from "./running-service.ts";
import type { Workers } from "./workers.ts";

/** What a {@link Timed} is made of. */
export interface TimedOptions {
  readonly timer: TimerDescriptor;
  readonly broker: Broker;
  readonly wire: Wire;
  readonly workers: Workers;
  readonly log: Log;
  readonly observers?: Observers | undefined;
  readonly clock: Clock;
  readonly invoke: (args: unknown[]) => unknown;
}

/**
 * A timer, with its handler. Ticks never overlap: one that is due while the former one runs waits for it, and however many are due
 * then, one comes. In one instance of all, it fires while that one leads.
 */
export class Timed implements Served {
  /** The member's name in TypeScript. */
  readonly timer: string;
  readonly #options: TimedOptions;
  readonly #title: string;
  readonly #leader: Leader | undefined;
  #ticker: Ticker | undefined;
  #cron: Schedule | undefined;
  #running: Promise<void> | undefined;
  #call: RunningCall | undefined;
  #isLate = false;
  #hasLed = false;
  #isOver = false;

  constructor(options: TimedOptions) {
    const { timer, wire } = options;
    this.#options = options;
    this.timer = timer.member;
    this.#title = `${timer.service}.${timer.member}`;
    if (timer.mesh !== true) return;
    this.#leader = new Leader({
      ...options,
      topology: wire.topology.timer(timer.service, timer.name),
      title: this.#title,
      onLead: (last) => this.#lead(last),
      onLost: () => this.#lose(),
    });
  }

  async prepare(): Promise<void> {
    const { cron: expression, timeZone = "UTC" } = this.#options.timer;
    if (expression !== undefined) this.#cron = await cron(expression, timeZone);
  }

  async start(): Promise<void> {
    const { eager } = this.#options.timer;
    if (this.#leader !== undefined) return this.#leader.start();
    this.#begin(this.#options.clock.now());
    if (eager) this.#tick();
  }

  /** Fires it by hand: resolves when its handler has ended, however. */
  async fire(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
    if (!this.#isOver) await this.#run(() => true);
  }

  /** No tick begins any more. The next instance leads as soon as the last one has ended here. */
  async cancel(): Promise<void> {
    this.#isOver = true;
    this.#halt();
    if (this.#running === undefined) await this.#leader?.resign();
  }

  async close(): Promise<void> {
    this.#isOver = true;
    this.#halt();
    await this.#leader?.resign();
  }

  abortAll(aborted: Aborted): void {
    this.#call?.abort(aborted);
  }

  #lead(last: number | undefined): void {
    if (this.#isOver) return;
    const { clock, log, timer } = this.#options;
    const now = clock.now();
    log.debug({ timer: this.#title, last }, "this instance fires a timer of the mesh");
    // Where clocks differ, the last tick may seem to be still to come.
    this.#begin(last === undefined ? now : Math.min(last, now));
    if (last === undefined) this.#leader?.tell(now);
    if (timer.eager && !this.#hasLed) this.#tick();
    this.#hasLed = true;
  }

  #lose(): void {
    this.#halt();
    this.abortAll(lostLead());
  }

  /** Begins to tick, as if the last tick was at `last`, in milliseconds since 1970. */
  #begin(last: number): void {
    const { clock, timer } = this.#options;
    const { interval = 0 } = timer;
    const steady = clock.steady() + last - clock.now();
    const schedule = this.#cron ?? every(interval, steady);
    this.#ticker?.stop();
    this.#ticker = new Ticker(schedule.by === "now" ? last : steady, {
      clock,
      schedule,
      onTick: (due) => {
        const passed = (schedule.by === "now" ? clock.now() : clock.steady()) - due;
        this.#leader?.tell(Math.round(clock.now() - passed));
        this.#tick();
      },
    });
  }

  #halt(): void {
    this.#ticker?.stop();
    this.#ticker = undefined;
    this.#isLate = false;
  }

  #tick(): void {
    if (this.#running === undefined) void this.#run(() => this.#ticker !== undefined);
    else this.#isLate = true;
  }

  /** Runs the handler as soon as a worker is free, if it still should. Never rejects. */
  #run(isWanted: () => boolean): Promise<void> {
    const { workers } = this.#options;
    const ended = new Promise<void>((resolve) => {
      const run = async (): Promise<void> => {
        if (isWanted()) await this.#handle();
        resolve();
      };
      // Another instance has timers of its own.
      workers.submit({ run, giveBack: resolve, mayGoBack: false });
    });
    this.#running = ended.then(() => this.#onEnded());
    return this.#running;
  }

  #onEnded(): void {
    this.#running = undefined;
    const isLate = this.#isLate && this.#ticker !== undefined;
    this.#isLate = false;
    if (isLate) this.#tick();
    else if (this.#isOver) void this.#leader?.resign();
  }

  async #handle(): Promise<void> {
    const { timer, workers, invoke, log, observers } = this.#options;
    const seen = observers?.begin({ kind: "timer", side: "served", of: timer, trace: undefined });
    const call = new RunningCall({
      caller: timer.service,
      deadline: Infinity,
      headers: undefined,
      trace: undefined,
      seen,
      host: workers,
    });
    this.#call = call;
    try {
      await runInCall(call, invoke, []);
      for (const action of call.kept ?? []) await runInCall(call, action, undefined);
      seen?.end(undefined);
    } catch (error) {
      if (call.aborted !== undefined) {
        seen?.end(call.aborted);
        return log.info({ handler: this.#title }, "a timer's handler was told to stop, and did");
      }
      const incident = randomUUID().slice(0, 8);
      seen?.end({ code: "internal", incident });
      log.error({ incident, handler: this.#title, error: describe(error) }, "a handler failed");
    } finally {
      call.end();
      this.#call = undefined;
    }
  }
}

function lostLead(): Aborted {
  const message = "the connection is lost: another instance may fire this timer";
  return { code: "interrupted", reason: new DOMException(message, "AbortError") };
}
