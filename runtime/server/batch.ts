import { steadyNow } from "../clock.ts";
import type { Delivery } from "../message.ts";
import type { IncomingRequest, OutgoingAnswer } from "../wire.ts";
import type { Outbox } from "./answers.ts";
import { notStarted } from "./refusals.ts";
import type { ServedRequests } from "./requests.ts";

/** The calls of one message: it is acknowledged when the last of them has been answered. */
export class Batch {
  readonly server: ServedRequests;
  readonly request: IncomingRequest;
  readonly session: string;
  readonly caller: string;
  readonly redelivered: boolean;
  /** When the message left its caller, by `performance.now()` here. */
  readonly sent: number;
  readonly outbox: Outbox;
  readonly #delivery: Delivery;
  #open: number;
  #hasRun = false;

  constructor(
    server: ServedRequests,
    delivery: Delivery,
    from: { readonly request: IncomingRequest; readonly outbox: Outbox },
  ) {
    const { request, outbox } = from;
    this.server = server;
    this.request = request;
    this.session = request.session;
    this.caller = request.caller;
    this.redelivered = delivery.redelivered;
    this.#delivery = delivery;
    this.outbox = outbox;
    this.#open = request.calls.length;
    outbox.open += request.calls.length;
    let longest = 0;
    for (const { timeout } of request.calls) if (timeout > longest) longest = timeout;
    const prompt = this.server.room.take();
    const { clock } = outbox;
    this.sent = server.clock.steady() - clock.delay(request.sent, steadyNow(), { longest, prompt });
  }

  answer(answer: OutgoingAnswer, wentOn: boolean): void {
    this.#hasRun = true;
    this.server.answers.add(this.outbox, answer, wentOn);
    if (--this.#open === 0) this.#settle();
  }

  /** A call goes on as a stream, which tells by itself how it ends: the broker waits for no stream. */
  leave(): void {
    this.#hasRun = true;
    if (--this.#open === 0) this.#settle();
  }

  /**
   * Gives a call back to its caller. While no worker is free, the request is not acknowledged, though it is answered: so the
   * broker sends this instance no more than it is allowed to hold, and others get the rest.
   */
  giveBack(id: number | string): void {
    this.server.answers.add(this.outbox, { id, error: notStarted }, false);
    if (--this.#open > 0) return;
    if (this.#hasRun) this.#settle();
    else this.server.workers.whenFree(() => this.#settle());
  }

  #settle(): void {
    this.server.room.give();
    this.server.answers.settle(this.outbox, this.#delivery);
  }
}
