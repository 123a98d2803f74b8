import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import type { Claims } from "../claims.ts";
import type { Clock } from "../clock.ts";
import {
  type Aborted,
  currentCall,
  type HandledEvent,
  RunningCall,
  runInCall,
  stopped,
} from "../context.ts";
import type { Retry } from "../descriptor.ts";
import type { HandlingService, History, Origin } from "../history.ts";
import type { Inbox } from "../inbox.ts";
import type { Log } from "../log.ts";
import type { ObservedMember } from "../observer.ts";
import type { Observers, Seen } from "../observers.ts";
import type { TraceContext } from "../trace-context.ts";
import type { Delivery } from "../message.ts";
import { isPromiseLike } from "../promise-like.ts";
import type { PeerContext } from "../peer-wire.ts";
import type { Wire } from "../wire.ts";
import type { SubscribedTopology } from "../wire-topology.ts";
import { Deduplicator, type Settling } from "./deduplicator.ts";
import { describe } from "./outcome.ts";
import { drain, unfinishedText } from "./drain.ts";
import { checkThere } from "./check-there.ts";
import type { Gate } from "./gate.ts";
import { Intake } from "./intake.ts";
import type { Pausing } from "./pause-options.ts";
import type { Quarantine } from "./quarantine.ts";
import { type DeadLetters, setAside } from "./set-aside.ts";
import { codeOf, isNoFailure, judge } from "./verdict.ts";
import { WaitingCopies } from "./waiting-copies.ts";
import { waitsOf } from "./waits.ts";
import { isUntold, toldLater, whyUnreadable } from "./unreadable.ts";
import type { Workers } from "./workers.ts";

/** An event or a command on its way to its handler, checked and decoded. */
export interface Incoming {
  readonly caller: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  /** When it left, in milliseconds since 1970, by its sender's clock. */
  readonly sent?: number | undefined;
  readonly token?: string | undefined;
  readonly claims?: Claims;
  readonly event?: HandledEvent;
  /** What calls and events over the wire of another framework take from it. */
  readonly passedOn?: PeerContext;
  readonly args: unknown[];
}

/** What {@link subscribe} needs. */
export interface SubscribeOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly workers: Workers;
  readonly log: Log;
  /** By which pauses pass. */
  readonly clock: Clock;
  readonly topology: SubscribedTopology;
  /** Reads a message, and looks who sent it; throws `Malformed`, or a `MeshError`: with the code `unavailable` when that cannot be told now. */
  readonly read: (delivery: Delivery, origin: Origin) => Incoming | Promise<Incoming>;
  readonly invoke: (args: unknown[]) => unknown;
  /** For the log: `math_service.logCalculationRequested`. */
  readonly title: string;
  /** What is handled, as observers see it: a member that handles, or an event that is listened to. */
  readonly of: ObservedMember;
  readonly observers?: Observers | undefined;
  /** The service that handles it. Absent outside of services. */
  readonly handledBy?: HandlingService;
  /** Remembers which messages were handled. Default: nothing does. */
  readonly inbox?: Inbox | undefined;
  /** Where messages are handled that may be what ends processes: one for all queues of a mesh. */
  readonly quarantine: Quarantine;
  /** When the handler is paused. Default: never. */
  readonly pausing?: Pausing | undefined;
  /** When a message is handled again whose handler has failed. Default: never. */
  readonly retry?: Retry | undefined;
  /** The queue is somebody else's: it must be there, and whether it counts returns is not known. */
  readonly foreign?: true;
}

/** A queue of events or commands, with its handler. */
export class Subscribed {
  readonly #options: SubscribeOptions;
  readonly #waiting: WaitingCopies;
  readonly #running = new Set<RunningCall>();
  readonly #deduplicator: Deduplicator;
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
      handle: (delivery, gate) => this.#handle(delivery, gate),
    });
  }

  /** How many messages were acknowledged since they had been handled before. */
  get duplicates(): number {
    return this.#deduplicator.duplicates;
  }

  /** The handler's title while it is paused. */
  get pausedHandlers(): readonly string[] {
    return this.#intake.isPaused ? [this.#options.title] : [];
  }

  async start(): Promise<void> {
    const { broker, topology, retry, foreign, title } = this.#options;
    if (foreign) await checkThere(broker, topology.consumed.name, title);
    await broker.declare(topology);
    // Now, so that what the broker refuses is heard where the service starts.
    if (retry !== undefined) for (const wait of waitsOf(retry)) await this.#waiting.declare(wait);
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
    return running !== undefined && this.#running.has(running);
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
    for (const running of this.#running) running.abort(aborted);
  }

  /** One message, from top to bottom: read it, run its handler, acknowledge it; or let it wait, or set it aside with the reason. */
  async #handle(delivery: Delivery, gate: Gate): Promise<void> {
    const { wire, topology, workers } = this.#options;
    const before = wire.readHistory(delivery, topology.waitingRoom);
    const attempt = before.failures + before.calledAgain + 1;
    const history = { ...before, firstAt: before.firstAt ?? Date.now() };
    let incoming: Incoming;
    try {
      const read = this.#options.read(delivery, history.origin);
      incoming = isPromiseLike(read) ? await read : read;
    } catch (error) {
      return this.#refuse(delivery, error, history, attempt);
    }
    const seen = this.#begin(delivery, attempt, incoming);
    const running = new RunningCall({
      ...incoming,
      attempt,
      seen,
      deadline: Infinity,
      message: this.#deduplicator.identify(delivery),
      host: workers,
    });
    this.#running.add(running);
    try {
      const settling = await this.#run(running, delivery, incoming.args);
      this.#settle(delivery, gate, settling);
      observeSettling(seen, settling);
    } catch (error) {
      if (running.aborted === undefined && !isNoFailure(error)) this.#intake.report(gate, true);
      await this.#deduplicator.fail(delivery);
      if (running.aborted !== undefined) {
        seen?.end(running.aborted, { next: "given_back" });
        return delivery.reject(true);
      }
      await this.#fail(delivery, error, { running, history });
    } finally {
      running.end();
      this.#running.delete(running);
    }
  }

  #begin({ messageId }: Delivery, attempt: number, incoming?: Incoming): Seen | undefined {
    const { observers, of } = this.#options;
    if (observers === undefined) return undefined;
    const { trace, caller, sent, args } = incoming ?? {};
    const waited = sent === undefined || attempt > 1 ? undefined : Math.max(0, Date.now() - sent);
    const begun = { of, trace, caller, waited, attempt, message: messageId };
    const seen = observers.begin({ kind: kindOf(of), side: "served", ...begun });
    if (args !== undefined) seen.read(args);
    return seen;
  }

  /** It cannot be read, or nobody may send it: it is set aside, or waits while nobody can tell who has sent it. */
  async #refuse(
    delivery: Delivery,
    error: unknown,
    history: History,
    attempts: number,
  ): Promise<void> {
    if (isUntold(error)) return this.#waiting.send(delivery, toldLater, history);
    const why = { ...whyUnreadable(error), ...history, attempts };
    this.#begin(delivery, attempts, undefined)?.end(why, { next: "set_aside" });
    return setAside(delivery, why, this.#deadLetters);
  }

  /** Runs the handler, unless it has succeeded with this message before. */
  async #run(running: RunningCall, delivery: Delivery, args: unknown[]): Promise<Settling> {
    const asked = this.#deduplicator.begin(delivery);
    const begun = isPromiseLike(asked) ? await asked : asked;
    if (begun !== "run") return begun;
    if (running.aborted !== undefined) throw running.aborted.reason;
    const handled = runInCall(running, this.#options.invoke, args);
    if (isPromiseLike(handled)) await handled;
    for (const action of running.kept ?? []) await runInCall(running, action, undefined);
    return this.#deduplicator.finish(delivery);
  }

  #settle(delivery: Delivery, gate: Gate, settling: Settling): void {
    if (settling === "handled" || settling === "duplicate") delivery.accept();
    else gate.postpone(delivery);
    if (settling === "handled" || settling === "failed")
      this.#intake.report(gate, settling === "failed");
  }

  /** Its handler threw: it waits for the next attempt, or is set aside. */
  async #fail(
    delivery: Delivery,
    error: unknown,
    { running, history }: { readonly running: RunningCall; readonly history: History },
  ): Promise<void> {
    const { title, log, retry } = this.#options;
    const { attempt: attempts, trace, seen } = running;
    const verdict = judge(error, history, retry);
    if (verdict.kind === "again" && verdict.history.calledAgain > history.calledAgain) {
      log.debug(
        { handler: title, attempts, after: verdict.delay },
        "a handler asks to be called again",
      );
      seen?.end(undefined, { next: "again" });
      return this.#waiting.send(delivery, verdict.delay, verdict.history);
    }
    const incident = randomUUID().slice(0, 8);
    log.error({ incident, handler: title, attempts, error: describe(error) }, "a handler failed");
    if (verdict.kind === "again") {
      seen?.end({ code: codeOf(error), incident }, { next: "again" });
      return this.#waiting.send(delivery, verdict.delay, verdict.history);
    }
    seen?.end({ code: verdict.code, incident }, { next: "set_aside" });
    const why = {
      code: verdict.code,
      reason: `${title} ${verdict.why}`,
      attempts,
      trace,
      incident,
    };
    return setAside(delivery, { ...why, ...history }, this.#deadLetters);
  }

  get #deadLetters(): DeadLetters {
    const { broker, wire, log, topology, handledBy, observers } = this.#options;
    return { broker, wire, log, topology, handledBy, observers };
  }
}

function observeSettling(seen: Seen | undefined, settling: Settling): void {
  if (settling === "handled") seen?.end(undefined);
  else if (settling === "duplicate") seen?.end(undefined, { next: "duplicate" });
  else seen?.end({ code: "unavailable" }, { next: "again" });
}

function kindOf({ kind }: ObservedMember): "command" | "message" | "event" {
  if (kind === "command") return "command";
  return kind === "consumer" ? "message" : "event";
}
