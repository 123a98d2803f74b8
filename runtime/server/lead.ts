import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Broker } from "../broker.ts";
import { MeshError } from "../errors.ts";
import type { Log } from "../log.ts";
import { checkDrainTimeout } from "../options.ts";
import type { Wire } from "../wire.ts";
import type { Drainable } from "./drain.ts";
import { Leader } from "./leader.ts";
import { describe } from "./outcome.ts";
import { Stoppable } from "./stoppable.ts";

/** Work that one process of all does at a time. */
export interface Leading extends AsyncDisposable {
  /** What is led. */
  readonly name: string;
  /** Whether this process leads. */
  readonly isLeading: boolean;
  /** Leads no more, and does not stand any more: the work's signal aborts, and it may finish. Idempotent. */
  stop(): Promise<void>;
}

/** Done while this process leads; `signal` aborts when another one may lead, or when it is to stop. */
export type LeadingWork = (signal: AbortSignal) => unknown;

/** What {@link lead} takes from the mesh. */
export interface LeadOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly log: Log;
  /** How long work may take to end, in milliseconds. */
  readonly drainTimeout: number;
  readonly onStopped: (leading: Drainable) => void;
}

/** Letters, digits, dots, `-` and `_`: it is a part of the name of a queue. */
const namePattern = /^[\w.-]{1,100}$/;

/** How long work that has failed rests before it is begun again, in milliseconds: here, or by another process. */
const rest = 1000;

/** Does work in one process of all that stand for the same name. Resolves when this one stands. */
export async function lead(
  name: string,
  work: LeadingWork,
  options: LeadOptions,
): Promise<Leading & Drainable> {
  if (typeof name !== "string" || !namePattern.test(name)) {
    const message = `${String(JSON.stringify(name))} is no name to lead by: letters, digits, ., - and _ are expected, 100 at the most`;
    throw new MeshError("invalid_argument", message);
  }
  if (typeof work !== "function")
    throw new MeshError("invalid_argument", "the work is no function");
  checkDrainTimeout(options.drainTimeout);
  const leading = new Lead(name, work, options);
  await leading.start();
  return leading;
}

class Lead extends Stoppable implements Leading, Drainable {
  readonly name: string;
  readonly serves = undefined;
  readonly pausedHandlers = [];
  readonly #work: LeadingWork;
  readonly #options: LeadOptions;
  readonly #stopped = new AbortController();
  #leader: Leader;
  /** Aborts when another one may lead; `undefined`: another one does. */
  #term: AbortController | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(name: string, work: LeadingWork, options: LeadOptions) {
    super();
    this.name = name;
    this.#work = work;
    this.#options = options;
    this.#leader = this.#createLeader();
  }

  get isLeading(): boolean {
    return this.#term !== undefined;
  }

  protected get isRunningHere(): boolean {
    return false;
  }

  calls(): boolean {
    return false;
  }

  start(): Promise<void> {
    return this.#leader.start();
  }

  #createLeader(): Leader {
    const { broker, wire, log } = this.#options;
    return new Leader({
      ...{ broker, wire, log, title: this.name, topology: wire.topology.lead(this.name) },
      onLead: () => this.#begin(),
      onLost: () => this.#end("the connection is lost: another process may lead"),
    });
  }

  /** A new term begins when the work of the last one has ended here: it never runs twice at once in a process. */
  #begin(): void {
    if (this.#stopped.signal.aborted) return;
    const { log } = this.#options;
    const term = new AbortController();
    this.#term = term;
    log.info({ lead: this.name }, "this process leads");
    this.#running = this.#running.then(() => this.#run(term));
  }

  async #run(term: AbortController): Promise<void> {
    const { log } = this.#options;
    const { signal } = term;
    if (signal.aborted) return;
    try {
      await this.#work(signal);
    } catch (error) {
      if (signal.aborted) return;
      const incident = randomUUID().slice(0, 8);
      log.error(
        { incident, lead: this.name, error: describe(error) },
        "the work of a leader failed",
      );
      void this.#standAgain(term);
    }
  }

  /** Another process may do better; this one stands again after a while. */
  async #standAgain(term: AbortController): Promise<void> {
    const { log } = this.#options;
    if (this.#term === term) this.#end("its work has failed");
    await this.#leader.resign();
    const { signal } = this.#stopped;
    for (;;) {
      await sleep(rest, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      this.#leader = this.#createLeader();
      try {
        return await this.#leader.start();
      } catch (error) {
        log.debug({ lead: this.name, error: describe(error) }, "a process could not stand again");
      }
    }
  }

  #end(why: string): void {
    this.#term?.abort(new DOMException(why, "AbortError"));
    this.#term = undefined;
  }

  /** The next one leads when the work has ended here, or its time is up. */
  protected async drainOnce(since: number): Promise<number> {
    const { drainTimeout, log, onStopped } = this.#options;
    this.#stopped.abort();
    this.#end("shutdown");
    const left = Math.max(0, since + drainTimeout - performance.now());
    const timer = new AbortController();
    const late = sleep(left, "late" as const, { signal: timer.signal }).catch(
      () => "late" as const,
    );
    const ended = await Promise.race([this.#running.then(() => "ended" as const), late]);
    timer.abort();
    if (ended === "late")
      log.warn({ lead: this.name }, "the work of a leader has not ended in time");
    await this.#leader.resign();
    onStopped(this);
    return ended === "late" ? 1 : 0;
  }
}
