import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import { RunningCall, runInCall } from "../context.ts";
import type { Retry } from "../descriptor.ts";
import type { HandlingService, History, Origin } from "../history.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import type { ObservedMember } from "../observer.ts";
import type { Observers, Seen } from "../observers.ts";
import { isPromiseLike } from "../promise-like.ts";
import type { Place, Roster } from "../roster.ts";
import type { Wire } from "../wire.ts";
import type { SubscribedTopology } from "../wire-topology.ts";
import type { Deduplicator, Settling } from "./deduplicator.ts";
import type { Gate } from "./gate.ts";
import type { Incoming } from "./incoming.ts";
import type { Intake } from "./intake.ts";
import { describe } from "./outcome.ts";
import { type Failure, setAside } from "./set-aside.ts";
import { codeOf, isNoFailure, judge } from "./verdict.ts";
import { isUntold, toldLater, whyUnreadable } from "./unreadable.ts";
import type { WaitingCopies } from "./waiting-copies.ts";
import type { Workers } from "./workers.ts";

/** A queue, its handler, and what its messages are handled with. */
export interface HandlerOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly workers: Workers;
  readonly log: Log;
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
  /** When a message is handled again whose handler has failed. Default: never. */
  readonly retry?: Retry | undefined;
}

/** The same, with what is kept of its messages. */
export interface HandlingOptions extends HandlerOptions {
  readonly deduplicator: Deduplicator;
  readonly waiting: WaitingCopies;
  readonly intake: Intake;
  readonly running: Roster<RunningCall>;
}

/** The handler's call, while it runs. */
interface Going {
  readonly running: RunningCall;
  readonly place: Place<RunningCall>;
}

/**
 * One message, from top to bottom: read it, run its handler, acknowledge it; or let it wait, or set it aside with the reason. Where
 * none of these waits for anything, all of it happens at once and makes no promise.
 */
export class Handling {
  readonly #options: HandlingOptions;
  readonly #delivery: Delivery;
  readonly #gate: Gate;
  readonly #before: History;
  readonly #began = Date.now();

  constructor(options: HandlingOptions, delivery: Delivery, gate: Gate) {
    this.#options = options;
    this.#delivery = delivery;
    this.#gate = gate;
    this.#before = options.wire.readHistory(delivery, options.topology.waitingRoom);
  }

  get #attempt(): number {
    return this.#before.failures + this.#before.calledAgain + 1;
  }

  get #history(): History {
    return { ...this.#before, firstAt: this.#before.firstAt ?? this.#began };
  }

  /** A promise when it goes on after this turn. Never throws, never rejects. */
  run(): Promise<void> | undefined {
    let incoming: Incoming | Promise<Incoming>;
    try {
      incoming = this.#options.read(this.#delivery, this.#before.origin);
    } catch (error) {
      return this.#refuse(error);
    }
    if (!isPromiseLike(incoming)) return this.#handle(incoming);
    return incoming.then(
      (read) => this.#handle(read),
      (error: unknown) => this.#refuse(error),
    );
  }

  #handle(incoming: Incoming): Promise<void> | undefined {
    const seen = this.#begin(incoming);
    const running = this.#callOf(incoming, seen);
    const going = { running, place: this.#options.running.add(running) };
    try {
      const settling = this.#runOnce(running, incoming.args);
      if (isPromiseLike(settling)) return this.#settleLater(settling, going);
      this.#settle(settling, seen);
    } catch (error) {
      return this.#failLater(error, going);
    }
    this.#end(going);
    return undefined;
  }

  #callOf(incoming: Incoming, seen: Seen | undefined): RunningCall {
    const { deduplicator, workers: host } = this.#options;
    const { caller, headers, trace, token, claims, event, passedOn } = incoming;
    const message = deduplicator.identify(this.#delivery);
    // One literal and no spread, since it is made for each message.
    return new RunningCall({
      caller,
      headers,
      trace,
      token,
      claims,
      event,
      passedOn,
      message,
      attempt: this.#attempt,
      seen,
      deadline: Infinity,
      host,
    });
  }

  /** Runs the handler, unless it has succeeded with this message before. */
  #runOnce(running: RunningCall, args: unknown[]): Settling | Promise<Settling> {
    const { deduplicator } = this.#options;
    const begun = deduplicator.begin(this.#delivery, running.message);
    if (isPromiseLike(begun)) return begun.then((known) => this.#run(known, running, args));
    return this.#run(begun, running, args);
  }

  #run(
    begun: Settling | "run",
    running: RunningCall,
    args: unknown[],
  ): Settling | Promise<Settling> {
    if (begun !== "run") return begun;
    if (running.aborted !== undefined) throw running.aborted.reason;
    const handled = runInCall(running, this.#options.invoke, args);
    if (isPromiseLike(handled) || running.kept !== undefined)
      return this.#finishLater(running, handled);
    return this.#options.deduplicator.finish(this.#delivery, running.message);
  }

  async #finishLater(running: RunningCall, handled: unknown): Promise<Settling> {
    await handled;
    for (const action of running.kept ?? []) await runInCall(running, action, undefined);
    return this.#options.deduplicator.finish(this.#delivery, running.message);
  }

  async #settleLater(settling: Promise<Settling>, going: Going): Promise<void> {
    try {
      this.#settle(await settling, going.running.seen);
    } catch (error) {
      return this.#failLater(error, going);
    }
    this.#end(going);
  }

  #settle(settling: Settling, seen: Seen | undefined): void {
    if (settling === "handled" || settling === "duplicate") this.#delivery.accept();
    else this.#gate.postpone(this.#delivery);
    if (settling === "handled" || settling === "failed")
      this.#options.intake.report(this.#gate, settling === "failed");
    if (seen !== undefined) observeSettling(seen, settling);
  }

  #end({ running, place }: Going): void {
    running.end();
    this.#options.running.remove(place);
  }

  /** Its handler has thrown, or was interrupted. */
  async #failLater(error: unknown, going: Going): Promise<void> {
    const { running } = going;
    try {
      if (running.aborted === undefined && !isNoFailure(error))
        this.#options.intake.report(this.#gate, true);
      await this.#options.deduplicator.fail(running.message);
      if (running.aborted === undefined) return await this.#fail(error, running);
      running.seen?.end(running.aborted, { next: "given_back" });
      this.#delivery.reject(true);
    } finally {
      this.#end(going);
    }
  }

  #begin(incoming?: Incoming): Seen | undefined {
    const { observers, of } = this.#options;
    if (observers === undefined) return undefined;
    const { trace, caller, sent, args } = incoming ?? {};
    const attempt = this.#attempt;
    const waited = sent === undefined || attempt > 1 ? undefined : Math.max(0, Date.now() - sent);
    const begun = { of, trace, caller, waited, attempt, message: this.#delivery.messageId };
    const seen = observers.begin({ kind: kindOf(of), side: "served", ...begun });
    if (args !== undefined) seen.read(args);
    return seen;
  }

  /** It cannot be read, or nobody may send it: it is set aside, or waits while nobody can tell who has sent it. */
  async #refuse(error: unknown): Promise<void> {
    if (isUntold(error)) return this.#wait(toldLater, this.#history);
    const why = { ...whyUnreadable(error), attempts: this.#attempt };
    this.#begin()?.end(why, { next: "set_aside" });
    return this.#setAside(why);
  }

  /** Its handler threw: it waits for the next attempt, or is set aside. */
  async #fail(error: unknown, { attempt: attempts, trace, seen }: RunningCall): Promise<void> {
    const { title, log, retry } = this.#options;
    const verdict = judge(error, this.#history, retry);
    if (verdict.kind === "again" && verdict.history.calledAgain > this.#before.calledAgain) {
      log.debug(
        { handler: title, attempts, after: verdict.delay },
        "a handler asks to be called again",
      );
      seen?.end(undefined, { next: "again" });
      return this.#wait(verdict.delay, verdict.history);
    }
    const incident = randomUUID().slice(0, 8);
    log.error({ incident, handler: title, attempts, error: describe(error) }, "a handler failed");
    if (verdict.kind === "again") {
      seen?.end({ code: codeOf(error), incident }, { next: "again" });
      return this.#wait(verdict.delay, verdict.history);
    }
    seen?.end({ code: verdict.code, incident }, { next: "set_aside" });
    const reason = `${title} ${verdict.why}`;
    return this.#setAside({ code: verdict.code, reason, attempts, trace, incident });
  }

  #wait(delay: number, history: History): Promise<void> {
    return this.#options.waiting.send(this.#delivery, delay, history);
  }

  #setAside(why: Omit<Failure, keyof History>): Promise<void> {
    return setAside(this.#delivery, { ...why, ...this.#history }, this.#options);
  }
}

function observeSettling(seen: Seen, settling: Settling): void {
  if (settling === "handled") seen.end(undefined);
  else if (settling === "duplicate") seen.end(undefined, { next: "duplicate" });
  else seen.end({ code: "unavailable" }, { next: "again" });
}

function kindOf({ kind }: ObservedMember): "command" | "message" | "event" {
  if (kind === "command") return "command";
  return kind === "consumer" ? "message" : "event";
}
