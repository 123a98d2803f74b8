import { steadyNow } from "../clock.ts";
import type { LinkOptions } from "./link-options.ts";
import type { PendingCall, SentMessage } from "./pending.ts";

/** Sends the calls of a link, in messages that it numbers. */
export class RequestSender {
  readonly #options: LinkOptions;
  readonly #session: string;
  #next = 1;

  constructor(options: LinkOptions, session: string) {
    this.#options = options;
    this.#session = session;
  }

  /** Sends these calls in one message, with the time that each of them has left. Throws when it cannot leave. */
  send(calls: readonly PendingCall[], now: number): SentMessage {
    const { service, wire, requester, caller, fingerprint, via } = this.#options;
    for (const call of calls) call.timeout = Math.max(1, call.deadline - now);
    const number = this.#next++;
    const request = {
      service,
      session: this.#session,
      message: number,
      replyTo: requester.address,
      caller,
      fingerprint,
      via,
      sent: steadyNow(),
      calls,
    };
    requester.send(wire.encodeRequest(request));
    return { number, size: calls.length, open: calls.length, at: performance.now() };
  }
}
