import type { Claims } from "../claims.ts";
import { RunningCall, runInCall } from "../context.ts";
import type { Begun, Seen } from "../observers.ts";
import { isPromiseLike } from "../promise-like.ts";
import type { IncomingCall, OutgoingAnswer, WireError } from "../wire.ts";
import type { Batch } from "./batch.ts";
import { abortedAs, answerOf, failureOf } from "./outcome.ts";
import * as refusal from "./refusals.ts";
import type { ServedMethod } from "./requests.ts";
import type { AnswerSeal } from "./sealed.ts";
import { SentStream } from "./sent-stream.ts";
import { runStream } from "./stream.ts";
import type { ServedStream } from "./stream-steps.ts";

/** How long the calls of one message should keep an instance busy, or its handlers wait, in milliseconds. */
const fairShare = 20;

/** One call of a request while it is served: what is known of it, its handler, and its answer. */
export abstract class ServedCall {
  protected readonly batch: Batch;
  protected call: IncomingCall;
  /** Who observes it. */
  protected seen: Seen | undefined;
  /** It came encrypted: its answer leaves so. */
  protected seal: AnswerSeal | undefined;
  protected sealing: Promise<void> | undefined;
  /** When its handler began, by `performance.now()`: what is done for it just before counts. */
  protected began = 0;
  /** Its handler did not end at once. */
  protected wentOn = false;

  constructor(batch: Batch, call: IncomingCall) {
    this.batch = batch;
    this.call = call;
  }

  /** As observers see it. */
  protected begun(): Begun {
    const { server, caller, sent } = this.batch;
    const { method, stream, trace } = this.call;
    const kind = stream === undefined ? "call" : "stream";
    const of = server.methods.get(method)?.descriptor ?? server.service;
    return { kind, side: "served", of, trace, caller, waited: server.clock.steady() - sent };
  }

  protected running(deadline: number, claims: Claims | undefined): RunningCall {
    const { server, caller } = this.batch;
    const { headers, trace, token } = this.call;
    const { workers: host, clock } = server;
    const seen = this.seen;
    return new RunningCall({ caller, deadline, headers, trace, claims, token, seen, host, clock });
  }

  /** Runs its handler, and answers. */
  protected handle(
    method: ServedMethod,
    args: unknown[],
    running: RunningCall,
  ): Promise<void> | undefined {
    let result: unknown;
    let goesOn: boolean;
    try {
      result = runInCall(running, method.invoke, args);
      // To look whether it is a promise runs code of the result, which may throw.
      goesOn = isPromiseLike(result);
    } catch (error) {
      running.end();
      return this.fail(this.#failure(error, method, running));
    }
    if (goesOn || running.kept !== undefined) return this.#finish(method, running, result);
    running.end();
    // Calls that keep the processor busy run one after the other.
    const ran = this.batch.server.workers.look() - this.began;
    this.#succeed(method, result, ran < 1 ? undefined : Math.max(1, Math.floor(fairShare / ran)));
    return undefined;
  }

  /** Waits for a handler that goes on, and for what it wants done after its success. */
  async #finish(method: ServedMethod, running: RunningCall, going: unknown): Promise<void> {
    const { server, session } = this.batch;
    const { id } = this.call;
    this.wentOn = true;
    server.running.add(session, id, running);
    server.lag.watch();
    const lag = server.lag.total;
    try {
      const result = await going;
      for (const action of running.kept ?? []) await runInCall(running, action, undefined);
      // Calls that wait do so together: only slow ones are better shared by all instances.
      const took = performance.now() - this.began;
      server.runTimes.add(method.descriptor.name, took);
      const ran = took - (server.lag.total - lag);
      this.#succeed(method, result, ran < fairShare ? undefined : 1);
    } catch (error) {
      this.fail(this.#failure(error, method, running));
    } finally {
      running.end();
      server.running.remove(session, id);
    }
  }

  /** Lets a handler stream, until it has ended. */
  protected async stream(
    member: ServedStream,
    args: unknown[],
    running: RunningCall,
  ): Promise<void> {
    const { server, session, outbox } = this.batch;
    const { id, stream: asked } = this.call;
    const { answers, instance, log } = server;
    if (server.streams.has(session, id)) return this.fail(refusal.twice);
    const window = asked?.window ?? 1;
    const sent = new SentStream({ id, instance, outbox, answers, running, window });
    server.running.add(session, id, running);
    server.streams.add(sent);
    const going = runStream(sent, { member, args, log });
    this.batch.leave();
    await going;
    server.streams.remove(sent);
    server.running.remove(session, id);
  }

  #succeed(method: ServedMethod, result: unknown, most: number | undefined): void {
    const answer = answerOf(this.call.id, method.descriptor, result, this.batch.server.log);
    this.seen?.end(answer.error);
    this.#answer(most === undefined ? answer : { ...answer, most });
  }

  #failure(error: unknown, method: ServedMethod, running: RunningCall): WireError {
    if (running.aborted !== undefined) return abortedAs(running.aborted);
    return failureOf(error, method.descriptor, this.batch.server.log);
  }

  protected fail(error: WireError): undefined {
    this.seen?.end(error);
    this.#answer({ id: this.call.id, error });
  }

  #answer(answer: OutgoingAnswer): void {
    if (this.seal === undefined) this.batch.answer(answer, this.wentOn);
    else this.sealing = this.#answerSealed(this.seal, answer);
  }

  async #answerSealed(seal: AnswerSeal, answer: OutgoingAnswer): Promise<void> {
    this.batch.answer(await seal.seal(answer), this.wentOn);
  }
}
