import { setTimeout as sleep } from "node:timers/promises";
import type { Alarm, Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import { FailureWindow } from "./failure-window.ts";
import { Gate, type GateOptions } from "./gate.ts";
import { describe } from "./outcome.ts";
import type { Pausing } from "./pause-options.ts";
import { isSuspect } from "./quarantine.ts";

/** How long to wait before a consumer is asked for again that the broker has not given, in milliseconds. */
const askAgainAfter = 1000;

/** What an {@link Intake} is made of. */
export interface IntakeOptions extends Omit<GateOptions, "prefetch"> {
  readonly log: Log;
  /** By which pauses pass. */
  readonly clock: Clock;
  /** For the log. */
  readonly title: string;
  /** Whether suspects are looked for before the queue is consumed. */
  readonly looksFirst: boolean;
  /** Absent: the handler is never paused. */
  readonly pausing: Pausing | undefined;
}

/**
 * The way of a queue's messages to their handler. While the handler fails too often it is paused: what has not begun goes back, and
 * after a pause one message is let through as a probe. The next pause is longer when that fails; when it succeeds, all goes on.
 *
 * The probe's consumer is there before the other one goes: an exclusive queue ends with its last consumer.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #window: FailureWindow | undefined;
  readonly #gates = new Set<Gate>();
  readonly #stopped = new AbortController();
  #main: Gate | undefined;
  #probe: Gate | undefined;
  /** Holds suspects, and has no consumer. */
  #alone: Gate | undefined;
  /** Being handled, and of no consumer, which would give them back when it closes. */
  readonly #taken = new Set<Delivery>();
  #isPaused = false;
  #isResuming = false;
  /** How many pauses there were since the handler was last seen well. */
  #pauses = 0;
  #timer: Alarm | undefined;
  #changing = Promise.resolve();

  constructor(options: IntakeOptions) {
    this.#options = options;
    if (options.pausing !== undefined) this.#window = new FailureWindow(options.pausing);
  }

  /** From the message that was one failure too many until a probe has succeeded. */
  get isPaused(): boolean {
    return this.#isPaused;
  }

  async start(): Promise<void> {
    if (this.#options.counts && this.#options.looksFirst) await this.#begin();
    else this.#main = await this.#openGate(this.#options.workers.size);
  }

  /**
   * Begins to consume when the first message is none that may be what ends processes. Those are taken one at a time, while this mesh
   * holds no other one: so a crash counts against nothing but what was begun. Resolves when it consumes, or has taken one of those.
   */
  #begin(): Promise<void> {
    const { signal } = this.#stopped;
    return new Promise((resolve, reject) => {
      // Its turn may be long in coming.
      const giveUp = (): void => resolve();
      signal.addEventListener("abort", giveUp, { once: true });
      const look = async (): Promise<void> => {
        signal.removeEventListener("abort", giveUp);
        if (signal.aborted) return;
        const suspect = await this.#beginUnlessSuspect();
        resolve();
        if (suspect === undefined) return;
        await this.#handleAlone(suspect);
        this.#change(() => this.#begin());
      };
      this.#options.quarantine.look(look).then(resolve, reject);
    });
  }

  /** Looks at the first message: a suspect, or the queue is consumed. */
  async #beginUnlessSuspect(): Promise<Delivery | undefined> {
    const { broker, queue, workers } = this.#options;
    const first = await broker.get(queue);
    if (first !== undefined && isSuspect(first)) return first;
    try {
      this.#main = await this.#openGate(workers.size);
    } catch (error) {
      first?.reject(true);
      throw error;
    }
    if (first !== undefined) void this.#submit(this.#main, first);
    return undefined;
  }

  #handleAlone(suspect: Delivery): Promise<void> {
    const gate = (this.#alone ??= new Gate({ ...this.#options, prefetch: 1 }));
    this.#gates.add(gate);
    return this.#submit(gate, suspect);
  }

  /** Hands a message to the workers that no consumer brought. */
  async #submit(gate: Gate, taken: Delivery): Promise<void> {
    this.#taken.add(taken);
    await new Promise<void>((resolve) => gate.submit(taken, resolve));
    this.#taken.delete(taken);
  }

  /** What has become of the handler of a message; nothing is said of messages that are wrong by themselves. */
  report(gate: Gate, failed: boolean): void {
    if (this.#window === undefined || this.#stopped.signal.aborted) return;
    if (gate === this.#probe && !this.#isResuming) {
      if (failed) this.#pauseAgain();
      else this.#resume();
    } else if (gate === this.#main && !this.#isPaused) {
      this.#window.add(failed, this.#options.clock.steady());
      if (this.#window.isFailing) this.#pause(gate, this.#window);
      else if (this.#window.isFull) this.#pauses = 0;
    }
  }

  /** Takes no more messages, and gives back what has not begun. */
  async cancel(): Promise<void> {
    this.#stopped.abort();
    this.#timer?.cancel();
    await this.#changing;
    await Promise.all([...this.#gates].map((gate) => gate.cancel()));
  }

  /** Lets go of the queue: what is not settled goes back. */
  async close(): Promise<void> {
    // It need not have been cancelled: where another part of a service does not start, this one ends at once.
    await this.cancel();
    await Promise.all([...this.#gates].map((gate) => gate.close()));
    for (const delivery of this.#taken) delivery.reject(true);
  }

  #pause(main: Gate, window: FailureWindow): void {
    const { log, title: handler } = this.#options;
    const { failures, handled } = window;
    main.shut();
    window.clear();
    this.#isPaused = true;
    log.warn({ handler, failures, handled }, "a handler fails too often: it is paused");
    this.#change(async () => {
      this.#probe = await this.#openGate(1, "shut");
      this.#main = undefined;
      this.#retire(main);
      this.#probeLater();
    });
  }

  #pauseAgain(): void {
    this.#probe?.shut();
    this.#probeLater();
  }

  #probeLater(): void {
    const { log, title: handler, pausing, clock } = this.#options;
    if (pausing === undefined || this.#stopped.signal.aborted) return;
    const pause = Math.min(pausing.first * 2 ** this.#pauses++, pausing.longest);
    log.info({ handler, pause }, "the next message of a paused handler is a probe");
    this.#timer?.cancel();
    this.#timer = clock.after(pause, () => this.#probe?.open());
  }

  #resume(): void {
    const { log, title: handler, workers } = this.#options;
    this.#isResuming = true;
    this.#change(async () => {
      this.#main = await this.#openGate(workers.size);
      this.#retire(this.#probe);
      this.#probe = undefined;
      this.#isResuming = false;
      this.#isPaused = false;
      log.info({ handler }, "a handler succeeds again: its pause is over");
    });
  }

  /** Changes consumers, one change after the other, for as long as it takes. */
  #change(change: () => Promise<void>): void {
    this.#changing = this.#changing.then(() => this.#until(change));
  }

  async #until(change: () => Promise<void>): Promise<void> {
    const { log, title: handler } = this.#options;
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      try {
        return await change();
      } catch (error) {
        log.warn({ handler, error: describe(error) }, "a consumer could not be changed");
        await sleep(askAgainAfter, undefined, { signal }).catch(() => {});
      }
    }
  }

  async #openGate(prefetch: number, state: "open" | "shut" = "open"): Promise<Gate> {
    const gate = new Gate({ ...this.#options, prefetch });
    if (state === "shut") gate.shut();
    await gate.start();
    this.#gates.add(gate);
    return gate;
  }

  #retire(gate: Gate | undefined): void {
    void gate?.retire().finally(() => this.#gates.delete(gate));
  }
}
