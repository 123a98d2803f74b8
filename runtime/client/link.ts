import { randomBytes } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { MeshError } from "../errors.ts";
import type { Observers } from "../observers.ts";
import type { WaitingCalls } from "../waiting-calls.ts";
import type { IncomingAnswer, IncomingReply, WireError } from "../wire.ts";
import { BatchLimits } from "./batch.ts";
import { CallQueue } from "./call-queue.ts";
import { Cancellations } from "./cancellations.ts";
import * as failure from "./failure.ts";
import { HeldCalls } from "./held-calls.ts";
import type { LinkOptions } from "./link-options.ts";
import { Pace } from "./pace.ts";
import type { CallLink } from "./call-link.ts";
import type { PendingCall, SentMessage } from "./pending.ts";
import { PendingCalls } from "./pending-calls.ts";
import { OpenStreams } from "./open-streams.ts";
import { RequestSender } from "./request-sender.ts";
import { Retries } from "./retries.ts";
import { SealedCalls } from "./sealed-calls.ts";
import { SendWindow } from "./send-window.ts";
import { Silence } from "./silence.ts";

/** One caller's line to one service: calls of one tick leave together, answers find their calls. */
export class Link implements CallLink {
  readonly service: string;
  readonly clock: Clock;
  readonly timeout: number;
  /** 128 random bits that only this caller and this service know. */
  readonly session: string = randomBytes(16).toString("base64url");
  readonly waiting: WaitingCalls;
  readonly streams: OpenStreams;
  readonly observers: Observers | undefined;
  readonly sealing: SealedCalls;
  readonly isByName: boolean;
  readonly #options: LinkOptions;
  readonly #pending = new PendingCalls();
  readonly #limits: BatchLimits;
  readonly #queue = new CallQueue();
  readonly #cancellations: Cancellations;
  #scheduled = false;
  readonly #pace = new Pace();
  readonly #window = new SendWindow();
  readonly #silence: Silence;
  readonly #held = new HeldCalls((call) => this.#enqueue(call));
  readonly #retries: Retries;
  readonly #sender: RequestSender;
  #nextId = 1;

  constructor(options: LinkOptions) {
    this.service = options.service;
    this.clock = options.deadlines.clock;
    this.timeout = options.timeout;
    this.waiting = options.counts.waiting;
    this.observers = options.observers;
    this.isByName = options.fingerprint === undefined;
    this.#options = options;
    this.#sender = new RequestSender(options, this.session);
    const onSealed = (call: PendingCall): void => this.#enqueue(call);
    const onOpened = (call: PendingCall, of: IncomingAnswer): void => this.#onAnswer(call, of);
    this.sealing = new SealedCalls({ ...options, clock: this.clock, onSealed, onOpened });
    this.#limits = new BatchLimits(options.wire.maxCalls);
    this.#cancellations = new Cancellations({ ...options, session: this.session });
    const opening = (id: number): PendingCall | undefined => this.#pending.get(id);
    this.streams = new OpenStreams({ ...options, session: this.session, opening });
    this.#retries = new Retries(options.counts, this.clock, (call) => this.#enqueue(call));
    this.#silence = new Silence({
      isWaiting: () => this.#pending.size > 0,
      isHeardSince: (time) => options.presence.isHeardSince(time),
      onTick: () => this.#widen(),
      onSilence: () => this.#askWhetherServed(),
    });
  }

  get nextId(): number {
    return this.#nextId++;
  }

  get pending(): number {
    return this.#pending.size;
  }

  submit(call: PendingCall): void {
    this.#pending.add(call);
    this.waiting.add(call);
    this.#options.deadlines.add(call);
    if (call.sealing === undefined) this.#enqueue(call);
    else this.sealing.submit(call, call.sealing);
  }

  /** A call has settled: nothing waits for it any more. */
  forget(call: PendingCall): void {
    this.#pending.delete(call);
    this.waiting.remove(call);
    this.#options.deadlines.remove(call);
    this.#held.forget(call);
    this.#retries.forget(call);
    this.#leaveMessage(call);
  }

  cancel(call: PendingCall, message: string): void {
    if (call.settled) return;
    if (call.message !== undefined) {
      this.#cancellations.add(call.id);
      this.#schedule();
    }
    call.fail(failure.cancelled(message));
  }

  onReply(reply: IncomingReply): void {
    if (reply.leaving) this.#options.presence.hearLeaving();
    else this.#options.presence.hear();
    for (const answer of reply.answers) {
      const call = this.#pending.get(answer.id);
      if (call === undefined) this.streams.onLateAnswer(answer);
      else if (call.sealing === undefined) this.#onAnswer(call, answer);
      else this.sealing.onAnswer(call, call.sealing, answer);
    }
    const { error, message, streams } = reply;
    if (streams !== undefined) this.streams.onParts(streams);
    if (error === undefined || message === undefined) return;
    for (const call of this.#sentIn(message)) this.#failSent(call, failure.ofMessage(error));
  }

  #onAnswer(call: PendingCall, answer: IncomingAnswer): void {
    if (answer.error !== undefined && failure.mayPass(answer.error))
      return this.#onPassingFailure(call, answer.error);
    this.#limits.onAnswer(call.method, call.message?.size ?? 1, answer.most);
    this.#retries.onAnswer();
    call.answer(answer);
  }

  /** The service could not run a call now, or did not finish it: another instance may do better. */
  #onPassingFailure(call: PendingCall, error: WireError): void {
    if (error.reason === "not_started") {
      this.#limits.onGivenBack(call.method, call.message?.size ?? 1);
      this.#takeBack(call);
      this.#retries.takeGivenBack(call);
    } else this.#failSent(call, failure.ofMessage(error));
  }

  /** A message came back: no queue took it, and none of its calls ran. */
  onReturn(message: number): void {
    this.#options.presence.forget();
    const error = failure.noService(this.service);
    for (const call of this.#sentIn(message)) {
      this.#takeBack(call);
      this.#failUnsent(call, error);
    }
  }

  #sentIn(message: number): readonly PendingCall[] {
    return this.#pending.where((call) => call.message?.number === message);
  }

  /** The connection was lost: what was sent may have run, and its answers will not come. */
  onLost(): void {
    this.#options.presence.forget();
    const error = failure.connectionLost(this.service);
    this.streams.onLost(error);
    for (const call of this.#pending.all()) {
      if (call.message === undefined) continue;
      this.#takeBack(call);
      if (!this.#retries.takesLost(call, error)) call.fail(error);
    }
  }

  /** Requests can leave again. */
  onRestored(): void {
    this.streams.onRestored();
    this.#held.release();
  }

  /** A call that has left fails, unless it may be sent again. */
  #failSent(call: PendingCall, error: MeshError): void {
    this.#takeBack(call);
    if (!this.#retries.takes(call, error)) call.fail(error);
  }

  /** A call cannot leave: it fails, unless it may wait until it can. */
  #failUnsent(call: PendingCall, error: MeshError): void {
    if (!this.#held.takes(call, error)) call.fail(error);
  }

  /** Whatever still becomes of the message that a call has left in, it is not this call's answer any more. */
  #takeBack(call: PendingCall): void {
    this.#leaveMessage(call);
    this.#pending.delete(call);
    call.id = this.nextId;
    this.#pending.add(call);
  }

  /** Gives every call up. */
  stop(): void {
    this.#silence.stop();
    this.#held.stop();
    this.#pace.stop();
    for (const call of this.#pending.all()) this.cancel(call, "the mesh was closed");
    this.streams.stop(failure.cancelled("the mesh was closed"));
    this.#flush();
  }

  #enqueue(call: PendingCall): void {
    this.#queue.add(call);
    const fills = this.#queue.size >= this.#options.wire.maxCalls && this.#window.room > 0;
    if (fills) this.#sendFull();
    else this.#schedule();
  }

  /** A full message is on its way while the next calls of the tick are made. */
  #sendFull(): void {
    const { presence, requester } = this.#options;
    if (!presence.isFresh || requester.refusal !== undefined) return this.#schedule();
    this.#cancellations.send();
    this.#send();
    requester.push?.();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    process.nextTick(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    this.#cancellations.send();
    if (this.#queue.size === 0) return;
    const { refusal } = this.#options.requester;
    if (refusal !== undefined) this.#failQueued(failure.refused(refusal));
    else if (!this.#options.presence.isFresh) void this.#sendWhenServed();
    else if (this.#isWorthWaiting()) this.#pace.gather(() => this.#queue.size > 0 && this.#send());
    else this.#send();
  }

  /** Whether more calls may gather before the next message: not when they fill one. */
  #isWorthWaiting(): boolean {
    return this.#queue.size < this.#options.wire.maxCalls && this.#pace.isHigh(performance.now());
  }

  /** Asks first whether anybody serves: a call that is not sent never runs. */
  async #sendWhenServed(): Promise<void> {
    try {
      if (await this.#options.presence.check()) this.#send();
      else this.#failQueued(failure.noService(this.service));
    } catch {
      this.#failQueued(failure.refused("disconnected"));
    }
  }

  /** Sends what waits, but no more messages than the window has room for: the rest follows when answers come. */
  #send(): void {
    const messages = this.#queue.takeMessages(this.#limits, this.#window.room);
    for (const calls of messages) this.#sendMessage(calls);
    this.#held.onSent();
    this.#silence.watch();
  }

  #sendMessage(calls: readonly PendingCall[]): void {
    let message: SentMessage;
    try {
      message = this.#sender.send(calls, this.clock.steady());
    } catch (error) {
      for (const call of calls) this.#failUnsent(call, failure.asMeshError(error));
      return;
    }
    for (const call of calls) call.leaveIn(message);
    this.#pace.note(message);
    this.#window.onSent();
  }

  /** A call waits no more for an answer to the message that it left in. */
  #leaveMessage(call: PendingCall): void {
    const { message } = call;
    call.message = undefined;
    if (message === undefined || --message.open > 0) return;
    this.#window.onDone();
    if (this.#queue.size > 0) this.#schedule();
  }

  /** Calls that were held back for want of room may leave: what is under way is slow. */
  #widen(): void {
    this.#window.onTick(this.#queue.size > 0);
    if (this.#queue.size > 0) this.#schedule();
  }

  /** Nothing is heard: whether anybody is left to answer. */
  async #askWhetherServed(): Promise<void> {
    const asked = this.#pending.where((call) => call.message !== undefined);
    if (!(await this.#options.presence.isGone())) return;
    this.#options.presence.forget();
    // They left while somebody served, so an instance that is gone may have begun with them.
    const error = failure.instancesGone(this.service);
    for (const call of asked) if (!call.settled) this.#failSent(call, error);
  }

  #failQueued(error: MeshError): void {
    for (const call of this.#queue.takeAll()) this.#failUnsent(call, error);
  }
}
