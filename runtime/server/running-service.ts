import { type Aborted, currentCall, stopped } from "../context.ts";
import { MeshError } from "../errors.ts";
import type { Log } from "../log.ts";
import { drain, unfinishedText } from "./drain.ts";
import type { Serving } from "./serve.ts";
import { Stoppable } from "./stoppable.ts";
import type { Workers } from "./workers.ts";

/** A part of a service that takes work from a queue. */
export interface Served {
  /** Does what may be refused: declares, listens. Takes nothing yet. */
  prepare?(): Promise<void>;
  start(): Promise<void>;
  cancel(): Promise<void>;
  close(): Promise<void>;
  abortAll(aborted: Aborted): void;
  readonly duplicates?: number;
  readonly pausedHandlers?: readonly string[];
  /** The member that it is, of a timer. */
  readonly timer?: string;
  /** Fires that timer by hand. */
  fire?(): Promise<void>;
}

/** What a {@link RunningService} is made of. */
export interface RunningServiceOptions {
  readonly name: string;
  readonly instance: string;
  readonly workers: Workers;
  readonly served: readonly Served[];
  readonly drainTimeout: number;
  readonly log: Log;
  /** It is let in to only: others serve it. */
  readonly isElsewhere?: boolean;
  readonly calls: (service: string) => boolean;
  /** Resolves with how many had not stopped in time. Default: there are none. */
  readonly stopDependencies?: () => Promise<number>;
  readonly onStopped: (service: Serving) => Promise<void>;
}

/** A service that is served, until it has stopped. */
export class RunningService extends Stoppable implements Serving {
  readonly name: string;
  readonly instance: string;
  readonly #options: RunningServiceOptions;

  constructor(options: RunningServiceOptions) {
    super();
    this.name = options.name;
    this.instance = options.instance;
    this.#options = options;
  }

  get duplicates(): number {
    return this.#options.served.reduce((sum, { duplicates = 0 }) => sum + duplicates, 0);
  }

  get pausedHandlers(): readonly string[] {
    return this.#options.served.flatMap(({ pausedHandlers = [] }) => pausedHandlers);
  }

  get serves(): string | undefined {
    return this.#options.isElsewhere === true ? undefined : this.name;
  }

  async fire(member: string): Promise<void> {
    const timer = this.#options.served.find((part) => part.timer === member);
    if (timer?.fire === undefined)
      throw new MeshError("invalid_argument", `${this.name} has no timer ${member}`);
    await timer.fire();
  }

  calls(service: string): boolean {
    return this.#options.calls(service);
  }

  protected get isRunningHere(): boolean {
    const running = currentCall();
    return running?.host === this.#options.workers && !running.isOver;
  }

  protected async drainOnce(since: number): Promise<number> {
    const { served, workers, drainTimeout, stopDependencies, onStopped } = this.#options;
    const cancelled = Promise.allSettled(served.map((part) => part.cancel()));
    workers.giveBackAll();
    await cancelled;
    // What came before the broker agreed.
    workers.giveBackAll();
    const abort = (): void => {
      for (const part of served) part.abortAll(stopped());
    };
    const unfinished = await drain(workers, { timeout: drainTimeout, since, abort });
    if (unfinished > 0) this.#tell(unfinished);
    await Promise.allSettled(served.map((part) => part.close()));
    const stillOpen = (await stopDependencies?.()) ?? 0;
    await onStopped(this);
    return unfinished + stillOpen;
  }

  #tell(unfinished: number): void {
    const { log, name: service, drainTimeout } = this.#options;
    log.warn({ service, unfinished, drainTimeout }, unfinishedText);
  }
}
