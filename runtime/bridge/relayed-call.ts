import type { Link } from "../client/link.ts";
import { PendingCall, type PendingCallOptions } from "../client/pending.ts";
import { RunningCall } from "../context.ts";
import { MeshError } from "../errors.ts";
import type { Batch } from "../server/batch.ts";
import { abortedAs } from "../server/outcome.ts";
import * as refusal from "../server/refusals.ts";
import type { Job } from "../server/workers.ts";
import type { IncomingCall, IncomingRequest, OutgoingAnswer, WireError } from "../wire.ts";
import type { BridgeCounts } from "./counts.ts";
import { goesRound, passedOn } from "./passed-on.ts";
import { asItIs, relayStream } from "./relayed-stream.ts";

/** Where calls of a service are carried. */
export interface RelayTo {
  readonly service: string;
  /** The name of the broker. */
  readonly far: string;
  readonly counts: BridgeCounts;
  /** The line for calls of a message: in the name of its caller. Throws `MeshError` when there is none. */
  linkFor(request: IncomingRequest): Link;
  /** Told that nobody serves it there any more. */
  onUnserved(): void;
}

/**
 * One call from one broker to another: what it brings goes on as it is, with what is left of its deadline, and what it comes to goes
 * back as it is, encrypted or not. It runs at most once, since a request that comes again is not carried again.
 */
export class RelayedCall implements Job {
  readonly mayGoBack = true;
  readonly #batch: Batch;
  readonly #call: IncomingCall;
  readonly #to: RelayTo;

  constructor(batch: Batch, call: IncomingCall, to: RelayTo) {
    this.#batch = batch;
    this.#call = call;
    this.#to = to;
  }

  giveBack(): void {
    if (this.#batch.redelivered) this.#refuse(refusal.interrupted);
    else this.#batch.giveBack(this.#call.id);
  }

  run(): Promise<void> | undefined {
    const { server, sent, request } = this.#batch;
    const call = this.#call;
    const deadline = sent + call.timeout;
    const refused = this.#refusal(deadline);
    if (refused !== undefined) return this.#refuse(refused);
    let link: Link;
    let args: string;
    try {
      link = this.#to.linkFor(request);
      // JSON has no undefined, which the service refuses as it does null.
      args = call.sealed?.text ?? JSON.stringify(call.args ?? null);
      link.waiting.checkRoom(args.length);
    } catch (error) {
      const known = error instanceof MeshError ? error : new MeshError("internal", "not carried");
      return this.#refuse(passedOn(known, this.#to.far));
    }
    const ends = call.stream === undefined ? deadline : sent + (call.stream.lasts ?? Infinity);
    const running = this.#running(ends);
    const options = this.#pending(link, args, deadline);
    server.running.add(this.#batch.session, call.id, running);
    return call.stream === undefined
      ? this.#carry(link, options, running)
      : this.#stream(link, options, running);
  }

  /** Why it does not go on; the first that holds. */
  #refusal(deadline: number): WireError | undefined {
    const { server, session, redelivered, request } = this.#batch;
    const { id, refusal: wrong, stream, sealed } = this.#call;
    const { far } = this.#to;
    if (wrong !== undefined) return { code: wrong.code, message: wrong.message };
    if (sealed !== undefined && stream !== undefined) return refusal.sealedStream;
    if (redelivered) return refusal.interrupted;
    if (deadline <= server.clock.steady()) return refusal.expired;
    if (server.running.wasCancelled(session, id)) return refusal.cancelled;
    if (stream !== undefined && server.streams.has(session, id)) return refusal.twice;
    return request.via?.includes(far) === true ? goesRound(far) : undefined;
  }

  #running(deadline: number): RunningCall {
    const { server, caller } = this.#batch;
    const { headers, trace, token } = this.#call;
    const { workers: host, clock } = server;
    return new RunningCall({ caller, deadline, headers, trace, token, host, clock });
  }

  #pending(
    link: Link,
    args: string,
    deadline: number,
  ): Omit<PendingCallOptions, "resolve" | "reject"> {
    const { method: name, headers, trace, token } = this.#call;
    const { service } = this.#to;
    return {
      id: link.nextId,
      method: { service, member: name, name, result: asItIs },
      ...{ args, size: args.length, deadline, headers, trace, token },
      // Who has made it knows whether it may run twice.
      retry: false,
      sharesDeadline: true,
      owner: link,
    };
  }

  #carry(
    link: Link,
    options: Omit<PendingCallOptions, "resolve" | "reject">,
    running: RunningCall,
  ): Promise<void> {
    const { id, sealed } = this.#call;
    const { far, counts } = this.#to;
    return new Promise((resolve) => {
      const end = (answer: OutgoingAnswer): void => {
        this.#end(running);
        counts.calls++;
        this.#batch.answer(answer, true);
        resolve();
      };
      const pending = new PendingCall({
        ...options,
        resolve: (result) => end({ id, result: JSON.stringify(result) }),
        relayed: sealed && { ...sealed, resolve: (answer) => end({ id, sealed: answer }) },
        reject: (error) => {
          const { aborted } = running;
          if (error.reason === "no_service") this.#to.onUnserved();
          end({ id, error: aborted === undefined ? passedOn(error, far) : abortedAs(aborted) });
        },
      });
      running.onAbort(() => link.cancel(pending, "the caller gave up"));
      link.submit(pending);
    });
  }

  async #stream(
    link: Link,
    options: Omit<PendingCallOptions, "resolve" | "reject">,
    running: RunningCall,
  ): Promise<void> {
    const { id, stream: asked } = this.#call;
    const { far, counts } = this.#to;
    const window = asked?.window ?? 1;
    const batch = this.#batch;
    const onBegun = (): void => {
      counts.streams++;
      batch.leave();
    };
    const refused = await relayStream({
      ...{ link, options, running, batch, id, window, onBegun },
      toWire: (error) => passedOn(error, far),
    });
    this.#end(running);
    if (refused !== undefined) this.#batch.answer({ id, error: refused }, true);
  }

  #end(running: RunningCall): void {
    running.end();
    this.#batch.server.running.remove(this.#batch.session, this.#call.id);
  }

  #refuse(error: WireError): undefined {
    this.#to.counts.refused++;
    this.#batch.answer({ id: this.#call.id, error }, false);
  }
}
