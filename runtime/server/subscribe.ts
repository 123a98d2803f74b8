import { randomUUID } from "node:crypto";
import type { Broker, Consumer } from "../broker.ts";
import { type Aborted, currentCall, RunningCall, runInCall, stopped } from "../context.ts";
import { type ErrorCode, MeshError } from "../errors.ts";
import type { Inbox } from "../inbox.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import { type ConsumedTopology, type HandlingService, Malformed, type Wire } from "../wire.ts";
import { Deduplicator, type Settling } from "./deduplicator.ts";
import { describe } from "./outcome.ts";
import { isSettledWithin } from "./drain.ts";
import { Postponed } from "./postponed.ts";
import { type DeadLetters, type Failure, setAside } from "./set-aside.ts";
import type { Job, Workers } from "./workers.ts";

/** How long running handlers may take when a subscription stops, in milliseconds. */
const drainTimeout = 10_000;

/** An event or a command on its way to its handler, checked and decoded. */
export interface Incoming {
  readonly caller: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: string | undefined;
  readonly args: unknown[];
}

/** What {@link subscribe} needs. */
export interface SubscribeOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly workers: Workers;
  readonly log: Log;
  readonly topology: ConsumedTopology;
  /** Reads a message; throws `Malformed` or `MeshError` `invalid_argument`. */
  readonly read: (delivery: Delivery) => Incoming;
  readonly invoke: (args: unknown[]) => unknown;
  /** For the log: `math_service.logCalculationRequested`. */
  readonly title: string;
  /** The service that handles it. Absent outside of services. */
  readonly handledBy?: HandlingService;
  /** Remembers which messages were handled. Default: nothing does. */
  readonly inbox?: Inbox | undefined;
}

/** A queue of events or commands, with its handler. */
export class Subscribed {
  readonly #options: SubscribeOptions;
  readonly #running = new Set<RunningCall>();
  readonly #deduplicator: Deduplicator;
  readonly #postponed: Postponed;
  #consumer: Consumer | undefined;

  constructor(options: SubscribeOptions) {
    this.#options = options;
    const { inbox, workers, topology } = options;
    this.#deduplicator = new Deduplicator({ ...options, inbox, queue: topology.consumed.name });
    this.#postponed = new Postponed((delivery) => workers.submit(this.#job(delivery)));
  }

  /** How many messages were acknowledged since they had been handled before. */
  get duplicates(): number {
    return this.#deduplicator.duplicates;
  }

  async start(): Promise<void> {
    const { broker, topology, workers } = this.#options;
    await broker.declare(topology);
    this.#consumer = await broker.consume(
      { queue: topology.consumed.name, prefetch: workers.size },
      (delivery) => workers.submit(this.#job(delivery)),
    );
  }

  /** Takes no more messages. */
  async cancel(): Promise<void> {
    await this.#consumer?.cancel();
    this.#postponed.stop();
  }

  /** Lets go of the queue: what is not handled goes back. */
  async close(): Promise<void> {
    await this.#consumer?.close();
  }

  /**
   * Takes no more messages, gives back what has not started, and lets what runs finish, for at most 10 s: where nothing else has
   * these workers. In one of its own handlers it does not wait for it.
   */
  async stop(): Promise<void> {
    const { workers } = this.#options;
    const running = currentCall();
    await this.cancel();
    workers.giveBackAll();
    const finished = this.#finish();
    if (running === undefined || !this.#running.has(running)) await finished;
  }

  async #finish(): Promise<void> {
    if (!(await isSettledWithin(this.#options.workers.idle(), drainTimeout))) {
      this.abortAll(stopped());
      await new Promise((resolve) => setImmediate(resolve));
    }
    await this.close();
  }

  abortAll(aborted: Aborted): void {
    for (const running of this.#running) running.abort(aborted);
  }

  #job(delivery: Delivery): Job {
    return {
      mayGoBack: false,
      giveBack: () => delivery.reject(true),
      run: () => this.#handle(delivery),
    };
  }

  /** One message, from top to bottom: read it, run its handler, acknowledge it; or set it aside with the reason. */
  async #handle(delivery: Delivery): Promise<void> {
    const firstAt = Date.now();
    let incoming: Incoming;
    try {
      incoming = this.#options.read(delivery);
    } catch (error) {
      return setAside(delivery, whyUnreadable(error), this.#deadLetters);
    }
    const running = new RunningCall({
      ...incoming,
      deadline: Infinity,
      message: this.#deduplicator.identify(delivery),
      host: this.#options.workers,
    });
    this.#running.add(running);
    try {
      const settling = await this.#run(running, delivery, incoming.args);
      if (settling === "accept") delivery.accept();
      else this.#postponed.add(delivery);
    } catch (error) {
      await this.#fail(delivery, running, { error, firstAt });
    } finally {
      running.end();
      this.#running.delete(running);
    }
  }

  /** Runs the handler, unless it has succeeded with this message before. */
  async #run(running: RunningCall, delivery: Delivery, args: unknown[]): Promise<Settling> {
    const begun = await this.#deduplicator.begin(delivery);
    if (begun !== "run") return begun;
    if (running.aborted !== undefined) throw running.aborted.reason;
    await runInCall(running, this.#options.invoke, args);
    for (const action of running.kept ?? []) await runInCall(running, action, undefined);
    return this.#deduplicator.finish(delivery);
  }

  async #fail(
    delivery: Delivery,
    running: RunningCall,
    { error, firstAt }: { readonly error: unknown; readonly firstAt: number },
  ): Promise<void> {
    await this.#deduplicator.fail(delivery);
    if (running.aborted !== undefined) return delivery.reject(true);
    const { trace } = running;
    await setAside(delivery, { ...this.#incident(error), trace, firstAt }, this.#deadLetters);
  }

  /** Writes what happened to the log; others read its number, and no detail. */
  #incident(error: unknown): Pick<Failure, "code" | "reason" | "incident"> {
    const { title, log } = this.#options;
    const incident = randomUUID().slice(0, 8);
    log.error({ incident, handler: title, error: describe(error) }, "a handler failed");
    return { code: codeOf(error), reason: `${title} failed`, incident };
  }

  get #deadLetters(): DeadLetters {
    const { broker, wire, log, topology, handledBy } = this.#options;
    return { broker, wire, log, topology, handledBy };
  }
}

function codeOf(error: unknown): ErrorCode {
  try {
    return error instanceof MeshError ? error.code : "internal";
  } catch {
    // A proxy that throws when it is looked at.
    return "internal";
  }
}

function whyUnreadable(error: unknown): { code: ErrorCode; reason: string } {
  if (error instanceof Malformed) return { code: error.code, reason: error.message };
  if (!(error instanceof MeshError))
    return { code: "internal", reason: "the message cannot be read" };
  const paths = error.issues
    ?.map(({ path, expected }) => `${path || "payload"}: ${expected} expected`)
    .join("; ");
  return { code: error.code, reason: paths ?? error.rawMessage };
}
