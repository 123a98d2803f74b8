import type { Claims } from "../claims.ts";
import { RunningCall, runInCall } from "../context.ts";
import type { Delivery } from "../message.ts";
import type { Begun, Seen } from "../observers.ts";
import { isPromiseLike } from "../promise-like.ts";
import {
  type IncomingCall,
  type IncomingRequest,
  Malformed,
  type OutgoingAnswer,
  type WireError,
} from "../wire.ts";
import { argumentsOf } from "../arguments.ts";
import { authorize } from "./authorize.ts";
import { Batch } from "./batch.ts";
import { abortedAs, answerOf, failureOf } from "./outcome.ts";
import * as refusal from "./refusals.ts";
import { type AnswerSeal, openCall } from "./sealed.ts";
import type { ServedMethod, ServedRequests } from "./requests.ts";
import { SentStream } from "./sent-stream.ts";
import { runStream } from "./stream.ts";
import type { ServedStream } from "./stream-steps.ts";
import type { Job } from "./workers.ts";

/** One request, from top to bottom: read it, give each of its calls to a worker, acknowledge it when all are answered. */
export function dispatch(server: ServedRequests, delivery: Delivery): void {
  let request: IncomingRequest;
  try {
    request = server.wire.decodeRequest(delivery);
  } catch (error) {
    return server.refuse(delivery, malformed(error));
  }
  const outbox = server.answers.to(request.replyTo, request.session);
  const batch = new Batch(server, delivery, { request, outbox });
  for (const call of request.calls)
    server.workers.submit(server.createJob?.(batch, call) ?? new CallJob(batch, call));
}

/**
 * Answers each call of a request that it has not started, so that its caller can send it elsewhere. False when the broker
 * takes no answers now: the request then stays with this consumer, and goes back to its queue with it.
 */
export function giveBack(server: ServedRequests, delivery: Delivery): boolean {
  let request: IncomingRequest;
  try {
    request = server.wire.decodeRequest(delivery);
  } catch (error) {
    server.refuse(delivery, malformed(error));
    return true;
  }
  const { replyTo, session, calls } = request;
  const answers = calls.map(({ id, method }) => ({
    id,
    error: mayRunAgain(server, method, delivery.redelivered)
      ? refusal.notStarted
      : refusal.interrupted,
  }));
  if (server.answers.reply({ replyTo, session, answers }) === "later") return false;
  delivery.accept();
  return true;
}

function malformed(error: unknown): Malformed {
  return error instanceof Malformed ? error : new Malformed("internal", "it cannot be read");
}

/** A message that comes again may have been begun: only calls of idempotent methods may run. */
function mayRunAgain(server: ServedRequests, method: string, redelivered: boolean): boolean {
  return !redelivered || server.methods.get(method)?.descriptor.idempotent === true;
}

/** How long the calls of one message should keep an instance busy, or its handlers wait, in milliseconds. */
const fairShare = 20;

/** One call of a request. */
class CallJob implements Job {
  readonly mayGoBack = true;
  readonly #batch: Batch;
  #call: IncomingCall;
  /** Who observes it. */
  #seen: Seen | undefined;
  /** It came encrypted: its answer leaves so. */
  #seal: AnswerSeal | undefined;
  #sealing: Promise<void> | undefined;
  /** Its handler did not end at once. */
  #wentOn = false;

  constructor(batch: Batch, call: IncomingCall) {
    this.#batch = batch;
    this.#call = call;
  }

  giveBack(): void {
    const { server, redelivered } = this.#batch;
    if (mayRunAgain(server, this.#call.method, redelivered)) this.#batch.giveBack(this.#call.id);
    else this.#fail(refusal.interrupted);
  }

  /** Looks the method up, checks and decodes the arguments, runs the handler, and answers. */
  run(): Promise<void> | undefined {
    const { server, redelivered, session } = this.#batch;
    const call = this.#call;
    this.#seen = server.observers?.begin(this.#begun());
    if (call.refusal !== undefined) {
      return this.#fail({ code: call.refusal.code, message: call.refusal.message });
    }
    const method = server.methods.get(call.method);
    if (method === undefined)
      return this.#fail(refusal.unimplemented(server.descriptor, call.method));
    if (method.kind !== (call.stream === undefined ? "method" : "stream"))
      return this.#fail(refusal.otherKind(method));
    if (!mayRunAgain(server, call.method, redelivered)) return this.#fail(refusal.interrupted);
    const deadline = this.#batch.sent + call.timeout;
    const now = server.clock.steady();
    if (deadline <= now) return this.#fail(refusal.expired);
    if (server.runTimes.isTooLate(call.method, deadline - now, now - this.#batch.sent))
      return this.#fail(refusal.tooLate);
    if (server.running.wasCancelled(session, call.id)) return this.#fail(refusal.cancelled);
    // What is encrypted is opened whether the contract asks for it or not: callers may have a newer one.
    if (method.descriptor.encrypted === true || call.sealed !== undefined)
      return this.#open(method, deadline);
    if (method.descriptor.authenticated === true) return this.#authorize(method, deadline);
    return this.#begin(method, deadline, undefined);
  }

  /** Opens an encrypted call, before anything of its contents is looked at. Resolves when the answer is encrypted, too. */
  async #open(method: ServedMethod | ServedStream, deadline: number): Promise<void> {
    const { server, session } = this.#batch;
    this.#wentOn = true;
    try {
      if (method.kind === "stream") return this.#fail(refusal.sealedStream);
      const { call, seal } = await openCall(this.#call, method.descriptor, server);
      this.#call = call;
      this.#seal = seal;
    } catch (error) {
      return this.#fail(refusal.notOpened(error));
    }
    if (deadline <= server.clock.steady()) this.#fail(refusal.expired);
    else if (server.running.wasCancelled(session, this.#call.id)) this.#fail(refusal.cancelled);
    else if (method.descriptor.authenticated === true) await this.#authorize(method, deadline);
    else await this.#begin(method, deadline, undefined);
    await this.#sealing;
  }

  /** Looks who calls, before anything else of the call is looked at. */
  async #authorize(method: ServedMethod | ServedStream, deadline: number): Promise<void> {
    const { server, caller, session } = this.#batch;
    const { id, token } = this.#call;
    this.#wentOn = true;
    let claims: Claims;
    try {
      claims = await authorize(method.descriptor, { token, caller }, server);
    } catch (error) {
      return this.#fail(refusal.notAuthorized(error));
    }
    if (deadline <= server.clock.steady()) return this.#fail(refusal.expired);
    if (server.running.wasCancelled(session, id)) return this.#fail(refusal.cancelled);
    return this.#begin(method, deadline, claims);
  }

  #begin(
    method: ServedMethod | ServedStream,
    deadline: number,
    claims: Claims | undefined,
  ): Promise<void> | undefined {
    const call = this.#call;
    let args: unknown[];
    try {
      args = method.descriptor.args.decode(argumentsOf(call.args, method.descriptor));
    } catch (error) {
      return this.#fail(failureOf(error, method.descriptor, this.#batch.server.log));
    }
    this.#seen?.read(args);
    if (method.kind === "method")
      return this.#handle(method, args, this.#running(deadline, claims));
    const ends = this.#batch.sent + (call.stream?.lasts ?? Infinity);
    return this.#stream(method, args, this.#running(ends, claims));
  }

  #begun(): Begun {
    const { server, caller, sent } = this.#batch;
    const { method, stream, trace } = this.#call;
    const kind = stream === undefined ? "call" : "stream";
    const of = server.methods.get(method)?.descriptor ?? server.service;
    return { kind, side: "served", of, trace, caller, waited: server.clock.steady() - sent };
  }

  #running(deadline: number, claims: Claims | undefined): RunningCall {
    const { server, caller } = this.#batch;
    const { headers, trace, token } = this.#call;
    const { workers: host, clock } = server;
    const seen = this.#seen;
    return new RunningCall({ caller, deadline, headers, trace, claims, token, seen, host, clock });
  }

  #handle(method: ServedMethod, args: unknown[], running: RunningCall): Promise<void> | undefined {
    const started = performance.now();
    let result: unknown;
    let goesOn: boolean;
    try {
      result = runInCall(running, method.invoke, args);
      // To look whether it is a promise runs code of the result, which may throw.
      goesOn = isPromiseLike(result);
    } catch (error) {
      running.end();
      return this.#fail(this.#failure(error, method, running));
    }
    if (goesOn || running.kept !== undefined)
      return this.#finish(method, running, { result, started });
    running.end();
    // Calls that keep the processor busy run one after the other.
    const ran = performance.now() - started;
    this.#succeed(method, result, ran < 1 ? undefined : Math.max(1, Math.floor(fairShare / ran)));
    return undefined;
  }

  /** Waits for a handler that goes on, and for what it wants done after its success. */
  async #finish(
    method: ServedMethod,
    running: RunningCall,
    going: { result: unknown; started: number },
  ): Promise<void> {
    const { server, session } = this.#batch;
    const { id } = this.#call;
    this.#wentOn = true;
    server.running.add(session, id, running);
    server.lag.watch();
    const lag = server.lag.total;
    try {
      const result = await going.result;
      for (const action of running.kept ?? []) await runInCall(running, action, undefined);
      // Calls that wait do so together: only slow ones are better shared by all instances.
      const took = performance.now() - going.started;
      server.runTimes.add(method.descriptor.name, took);
      const ran = took - (server.lag.total - lag);
      this.#succeed(method, result, ran < fairShare ? undefined : 1);
    } catch (error) {
      this.#fail(this.#failure(error, method, running));
    } finally {
      running.end();
      server.running.remove(session, id);
    }
  }

  /** Lets a handler stream, until it has ended. */
  async #stream(member: ServedStream, args: unknown[], running: RunningCall): Promise<void> {
    const { server, session, outbox } = this.#batch;
    const { id, stream: asked } = this.#call;
    const { answers, instance, log } = server;
    if (server.streams.has(session, id)) return this.#fail(refusal.twice);
    const window = asked?.window ?? 1;
    const sent = new SentStream({ id, instance, outbox, answers, running, window });
    server.running.add(session, id, running);
    server.streams.add(sent);
    const going = runStream(sent, { member, args, log });
    this.#batch.leave();
    await going;
    server.streams.remove(sent);
    server.running.remove(session, id);
  }

  #succeed(method: ServedMethod, result: unknown, most: number | undefined): void {
    const answer = answerOf(this.#call.id, method.descriptor, result, this.#batch.server.log);
    this.#seen?.end(answer.error);
    this.#answer(most === undefined ? answer : { ...answer, most });
  }

  #failure(error: unknown, method: ServedMethod, running: RunningCall): WireError {
    if (running.aborted !== undefined) return abortedAs(running.aborted);
    return failureOf(error, method.descriptor, this.#batch.server.log);
  }

  #fail(error: WireError): undefined {
    this.#seen?.end(error);
    this.#answer({ id: this.#call.id, error });
  }

  #answer(answer: OutgoingAnswer): void {
    if (this.#seal === undefined) this.#batch.answer(answer, this.#wentOn);
    else this.#sealing = this.#answerSealed(this.#seal, answer);
  }

  async #answerSealed(seal: AnswerSeal, answer: OutgoingAnswer): Promise<void> {
    this.#batch.answer(await seal.seal(answer), this.#wentOn);
  }
}
