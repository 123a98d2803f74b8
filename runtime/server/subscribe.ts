import { type Aborted, currentCall, type RunningCall, stopped } from "../context.ts";
import type { Clock } from "../clock.ts";
import { listenToAll } from "../feeds.ts";
import type { Inbox } from "../inbox.ts";
import { Roster } from "../roster.ts";
import { checkThere } from "./check-there.ts";
import { Deduplicator } from "./deduplicator.ts";
import { drain, unfinishedText } from "./drain.ts";
import { type HandlerOptions, Handling } from "./handling.ts";
import { Intake } from "./intake.ts";
import type { Pausing } from "./pause-options.ts";
import type { Quarantine } from "./quarantine.ts";
import { WaitingCopies } from "./waiting-copies.ts";
import { waitsOf } from "./waits.ts";

/** What {@link Subscribed} is made of. */
export interface SubscribeOptions extends HandlerOptions {
  /** By which pauses pass. */
  readonly clock: Clock;
  /** Remembers which messages were handled. Default: nothing does. */
  readonly inbox?: Inbox | undefined;
  /** Where messages are handled that may be what ends processes: one for all queues of a mesh. */
  readonly quarantine: Quarantine;
  /** When the handler is paused. Default: never. */
  readonly pausing?: Pausing | undefined;
  /** The queue is somebody else's: it must be there, and whether it counts returns is not known. */
  readonly foreign?: true;
}

/** A queue of events or commands, with its handler. */
export class Subscribed {
  readonly #options: SubscribeOptions;
  readonly #waiting: WaitingCopies;
  readonly #deduplicator: Deduplicator;
  readonly #running = new Roster<RunningCall>();
  readonly #intake: Intake;

  constructor(options: SubscribeOptions) {
    this.#options = options;
    this.#waiting = new WaitingCopies(options);
    const { inbox, pausing, topology, foreign = false } = options;
    const queue = topology.consumed.name;
    this.#deduplicator = new Deduplicator({ ...options, inbox, queue });
    this.#intake = new Intake({
      ...options,
      pausing,
      queue,
      counts: foreign || topology.consumed.type === "quorum",
      // The first message of a queue that lets only one consumer in cannot be looked at.
      looksFirst: !foreign,
      handle: (delivery, gate) => new Handling(handled, delivery, gate).run(),
    });
    const handled = {
      ...options,
      deduplicator: this.#deduplicator,
      waiting: this.#waiting,
      intake: this.#intake,
      running: this.#running,
    };
  }

  /** How many messages were acknowledged since they had been handled before. */
  get duplicates(): number {
    return this.#deduplicator.duplicates;
  }

  /** The handler's title while it is paused. */
  get pausedHandlers(): readonly string[] {
    return this.#intake.isPaused ? [this.#options.title] : [];
  }

  async prepare(): Promise<void> {
    const { broker, wire, topology, retry, foreign, title } = this.#options;
    if (foreign) await checkThere(broker, topology.consumed.name, title);
    await broker.declare(topology);
    if (topology.takesAll === true) await listenToAll(broker, wire.topology.listeners);
    // Now, so that what the broker refuses is heard where the service starts.
    if (retry !== undefined) for (const wait of waitsOf(retry)) await this.#waiting.declare(wait);
  }

  async start(): Promise<void> {
    await this.#intake.start();
  }

  /** Takes no more messages, and gives back what has not started. */
  cancel(): Promise<void> {
    return this.#intake.cancel();
  }

  /** Lets go of the queue: what is not handled goes back. */
  close(): Promise<void> {
    return this.#intake.close();
  }

  /** Whether the running code is one of its own handlers, which would wait for itself. */
  get isRunningHere(): boolean {
    const running = currentCall();
    return running?.host === this.#options.workers && !running.isOver;
  }

  /**
   * Takes no more messages, gives back what has not started, and lets what runs finish: where nothing else has these workers.
   * Resolves with how many handlers had not finished. See {@link drain}.
   */
  async drain(since: number, timeout: number): Promise<number> {
    const { workers, log, title: handler } = this.#options;
    await this.cancel();
    workers.giveBackAll();
    const abort = (): void => this.abortAll(stopped());
    const unfinished = await drain(workers, { timeout, since, abort });
    if (unfinished > 0) log.warn({ handler, unfinished, drainTimeout: timeout }, unfinishedText);
    await this.close();
    return unfinished;
  }

  abortAll(aborted: Aborted): void {
    for (const running of this.#running.all()) running.abort(aborted);
  }
}
