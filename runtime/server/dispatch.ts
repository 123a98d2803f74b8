import { decodeArguments } from "../arguments.ts";
import type { Claims } from "../claims.ts";
import type { Delivery } from "../message.ts";
import type { IncomingCall, IncomingRequest } from "../wire.ts";
import { authorize } from "./authorize.ts";
import { Batch } from "./batch.ts";
import { malformed, mayRunAgain } from "./give-back.ts";
import { failureOf } from "./outcome.ts";
import * as refusal from "./refusals.ts";
import type { ServedMethod, ServedRequests } from "./requests.ts";
import { openCall } from "./sealed.ts";
import { ServedCall } from "./served-call.ts";
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
  const jobOf = (call: IncomingCall): Job =>
    server.createJob?.(batch, call) ?? new CallJob(batch, call);
  server.workers.submitAll(request.calls.map(jobOf));
}

/** One call of a request, until its handler begins. */
class CallJob extends ServedCall implements Job {
  readonly mayGoBack = true;

  /** Looks the method up, checks and decodes the arguments, runs the handler, and answers. */
  run(began: number): Promise<void> | undefined {
    const { server, redelivered, session } = this.batch;
    const call = this.call;
    this.began = began;
    this.seen = server.observers?.begin(this.begun());
    if (call.refusal !== undefined) {
      return this.fail({ code: call.refusal.code, message: call.refusal.message });
    }
    const method = server.methods.get(call.method);
    if (method === undefined)
      return this.fail(refusal.unimplemented(server.descriptor, call.method));
    if (method.kind !== (call.stream === undefined ? "method" : "stream"))
      return this.fail(refusal.otherKind(method));
    if (!mayRunAgain(server, call.method, redelivered)) return this.fail(refusal.interrupted);
    const deadline = this.batch.sent + call.timeout;
    const now = server.clock.at(began);
    if (deadline <= now) return this.fail(refusal.expired);
    if (server.runTimes.isTooLate(call.method, deadline - now, now - this.batch.sent))
      return this.fail(refusal.tooLate);
    if (server.running.wasCancelled(session, call.id)) return this.fail(refusal.cancelled);
    // What is encrypted is opened whether the contract asks for it or not: callers may have a newer one.
    if (method.descriptor.encrypted === true || call.sealed !== undefined)
      return this.#open(method, deadline);
    if (method.descriptor.authenticated === true) return this.#authorize(method, deadline);
    return this.#begin(method, deadline, undefined);
  }

  /** Opens an encrypted call, before anything of its contents is looked at. Resolves when the answer is encrypted, too. */
  async #open(method: ServedMethod | ServedStream, deadline: number): Promise<void> {
    const { server, session } = this.batch;
    this.wentOn = true;
    try {
      if (method.kind === "stream") return this.fail(refusal.sealedStream);
      const { call, seal } = await openCall(this.call, method.descriptor, server);
      this.call = call;
      this.seal = seal;
    } catch (error) {
      return this.fail(refusal.notOpened(error));
    }
    this.began = performance.now();
    if (deadline <= server.clock.steady()) this.fail(refusal.expired);
    else if (server.running.wasCancelled(session, this.call.id)) this.fail(refusal.cancelled);
    else if (method.descriptor.authenticated === true) await this.#authorize(method, deadline);
    else await this.#begin(method, deadline, undefined);
    await this.sealing;
  }

  /** Looks who calls, before anything else of the call is looked at. */
  async #authorize(method: ServedMethod | ServedStream, deadline: number): Promise<void> {
    const { server, caller, session } = this.batch;
    const { id, token } = this.call;
    this.wentOn = true;
    let claims: Claims;
    try {
      claims = await authorize(method.descriptor, { token, caller }, server);
    } catch (error) {
      return this.fail(refusal.notAuthorized(error));
    }
    this.began = performance.now();
    if (deadline <= server.clock.steady()) return this.fail(refusal.expired);
    if (server.running.wasCancelled(session, id)) return this.fail(refusal.cancelled);
    return this.#begin(method, deadline, claims);
  }

  #begin(
    method: ServedMethod | ServedStream,
    deadline: number,
    claims: Claims | undefined,
  ): Promise<void> | undefined {
    const call = this.call;
    let args: unknown[];
    try {
      args = decodeArguments(call.args, method.descriptor);
    } catch (error) {
      return this.fail(failureOf(error, method.descriptor, this.batch.server.log));
    }
    this.seen?.read(args);
    if (method.kind === "method") return this.handle(method, args, this.running(deadline, claims));
    const ends = this.batch.sent + (call.stream?.lasts ?? Infinity);
    return this.stream(method, args, this.running(ends, claims));
  }

  giveBack(): void {
    const { server, redelivered } = this.batch;
    if (mayRunAgain(server, this.call.method, redelivered)) this.batch.giveBack(this.call.id);
    else this.fail(refusal.interrupted);
  }
}
