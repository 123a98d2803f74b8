import { randomBytes } from "node:crypto";
import type { Requester } from "../broker.ts";
import { MeshError } from "../errors.ts";
import type { IncomingReply, Wire } from "../wire.ts";
import { BatchLimits, partition } from "./batch.ts";
import type { Deadlines } from "./deadlines.ts";
import { asMeshError } from "./failure.ts";
import { Pace } from "./pace.ts";
import type { PendingCall, PendingOwner } from "./pending.ts";
import { PendingCalls } from "./pending-calls.ts";
import type { Presence } from "./presence.ts";
import { Silence } from "./silence.ts";

/**
 * How many messages may wait for answers before more leave, so that a burst does not flood the broker before it is known how
 * many calls fit in a message. After a silence as many more may: slow calls do not hold up others.
 */
const mostOpen = 1024;

/** What a {@link Link} is made of. */
export interface LinkOptions {
  readonly service: string;
  readonly fingerprint: string | undefined;
  readonly caller: string;
  readonly wire: Wire;
  readonly requester: Requester;
  readonly deadlines: Deadlines;
  readonly presence: Presence;
  /** How long a call waits when nobody says otherwise, in milliseconds. */
  readonly timeout: number;
}

/** One caller's line to one service: calls of one tick leave together, answers find their calls. */
export class Link implements PendingOwner {
  readonly service: string;
  /** 128 random bits that only this caller and this service know. */
  readonly session: string = randomBytes(16).toString("base64url");
  /** Answers to calls that have settled, or never were: dropped. */
  lateAnswers = 0;
  readonly #options: LinkOptions;
  readonly #pending = new PendingCalls();
  readonly #limits: BatchLimits;
  #queue: PendingCall[] = [];
  #cancelled: number[] = [];
  #scheduled = false;
  readonly #pace = new Pace();
  readonly #silence: Silence;
  #gathering: NodeJS.Timeout | undefined;
  #nextId = 1;
  #nextMessage = 1;
  /** How many messages have calls that wait for their answers, and how many may. */
  #open = 0;
  #window = mostOpen;

  constructor(options: LinkOptions) {
    this.service = options.service;
    this.#options = options;
    this.#limits = new BatchLimits(options.wire.maxCalls);
    this.#silence = new Silence({
      isWaiting: () => this.#pending.size > 0,
      isHeardSince: (time) => options.presence.isHeardSince(time),
      onTick: () => this.#widen(),
      onSilence: () => this.#askWhetherServed(),
    });
  }

  /** How long a call waits when nobody says otherwise, in milliseconds. */
  get timeout(): number {
    return this.#options.timeout;
  }

  get nextId(): number {
    return this.#nextId++;
  }

  get pending(): number {
    return this.#pending.size;
  }

  /** Sends a call with the others of this tick. It is registered before it leaves. */
  submit(call: PendingCall): void {
    this.#pending.add(call);
    this.#options.deadlines.add(call);
    this.#enqueue(call);
  }

  /** A call has settled: nothing waits for it any more. */
  forget(call: PendingCall): void {
    this.#pending.delete(call);
    this.#options.deadlines.remove(call);
    this.#leaveMessage(call);
  }

  /** The caller has given a call up: so does its handler. */
  cancel(call: PendingCall, message: string): void {
    if (call.settled) return;
    if (call.message !== undefined) {
      this.#cancelled.push(call.id);
      this.#schedule();
    }
    call.fail(new MeshError("cancelled", message));
  }

  onReply(reply: IncomingReply): void {
    if (reply.leaving) this.#options.presence.hearLeaving();
    else this.#options.presence.hear();
    for (const answer of reply.answers) {
      const call = this.#pending.get(answer.id);
      if (call === undefined) this.lateAnswers++;
      else if (answer.error?.reason === "not_started") this.#sendAgain(call);
      else {
        this.#limits.onAnswer(call.method, call.message?.size ?? 1, answer.most);
        call.answer(answer);
      }
    }
    const { error, message } = reply;
    if (error !== undefined) this.#failMessage(message, new MeshError(error.code, error.message));
  }

  /** A message came back: no queue took it, and none of its calls ran. */
  onReturn(message: number): void {
    this.#options.presence.forget();
    this.#failMessage(message, this.#noService());
  }

  #failMessage(number: number | undefined, error: MeshError): void {
    for (const call of this.#pending.all())
      if (call.message?.number === number && number !== undefined) call.fail(error);
  }

  /** The connection was lost: what was sent may have run, and its answers will not come. */
  onLost(): void {
    this.#options.presence.forget();
    this.#failSent(
      new MeshError("interrupted", `the connection was lost while ${this.service} was called`),
    );
  }

  /** Gives every call up. */
  stop(): void {
    this.#silence.stop();
    clearTimeout(this.#gathering);
    for (const call of this.#pending.all()) this.cancel(call, "the mesh was closed");
    this.#flush();
  }

  #enqueue(call: PendingCall): void {
    this.#queue.push(call);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    process.nextTick(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    if (this.#cancelled.length > 0) this.#sendCancels();
    if (this.#queue.length === 0) return;
    const { refusal } = this.#options.requester;
    if (refusal !== undefined) this.#failQueued(refused(refusal));
    else if (!this.#options.presence.isFresh) void this.#sendWhenServed();
    else if (this.#isWorthWaiting()) this.#sendSoon();
    else this.#send();
  }

  /** Whether more calls may gather before the next message: not when they fill one. */
  #isWorthWaiting(): boolean {
    return this.#queue.length < this.#options.wire.maxCalls && this.#pace.isHigh(performance.now());
  }

  /** Sends what has gathered in a millisecond, unless an answer comes first. */
  #sendSoon(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      if (this.#queue.length > 0) this.#send();
    }, 1);
  }

  /** Asks first whether anybody serves: a call that is not sent never runs. */
  async #sendWhenServed(): Promise<void> {
    try {
      if (await this.#options.presence.check()) this.#send();
      else this.#failQueued(this.#noService());
    } catch {
      this.#failQueued(refused("disconnected"));
    }
  }

  /** Sends what waits, but no more messages than the window has room for: the rest follows when answers come. */
  #send(): void {
    const waiting = this.#queue.filter((call) => !call.settled);
    const messages = partition(waiting, this.#limits, this.#window - this.#open);
    let sent = 0;
    for (const calls of messages) sent += calls.length;
    this.#queue = waiting.slice(sent);
    for (const calls of messages) this.#sendMessage(calls);
    this.#silence.watch();
  }

  #sendMessage(calls: readonly PendingCall[]): void {
    const { wire, requester, caller, fingerprint } = this.#options;
    const { service, session } = this;
    const { address: replyTo } = requester;
    const now = performance.now();
    for (const call of calls) call.timeout = Math.max(1, call.deadline - now);
    const number = this.#nextMessage++;
    const from = { session, replyTo, caller, fingerprint, sent: Date.now() };
    try {
      requester.send(wire.encodeRequest({ service, message: number, calls, ...from }));
    } catch (error) {
      for (const call of calls) call.fail(asMeshError(error));
      return;
    }
    const message = { number, size: calls.length, open: calls.length, at: now };
    for (const call of calls) call.message = message;
    this.#pace.note(message);
    this.#open++;
  }

  /** A call waits no more for an answer to the message that it left in. */
  #leaveMessage(call: PendingCall): void {
    const { message } = call;
    call.message = undefined;
    if (message === undefined || --message.open > 0) return;
    this.#open--;
    if (this.#queue.length > 0) this.#schedule();
  }

  #sendCancels(): void {
    const ids = this.#cancelled;
    this.#cancelled = [];
    const { wire, requester } = this.#options;
    try {
      requester.send(wire.encodeCancel({ service: this.service, session: this.session, ids }));
    } catch {
      // Without a connection there is nobody to tell.
    }
  }

  #sendAgain(call: PendingCall): void {
    this.#limits.onGivenBack(call.method, call.message?.size ?? 1);
    this.#leaveMessage(call);
    // Under another number: whatever still becomes of the first message, it is not this call's answer any more.
    this.#pending.delete(call);
    call.sendAgainAs(this.nextId);
    this.#pending.add(call);
    this.#enqueue(call);
  }

  /** Calls that were held back for want of room may leave: what is under way is slow. */
  #widen(): void {
    this.#window = this.#queue.length > 0 ? this.#open + mostOpen : mostOpen;
    if (this.#queue.length > 0) this.#schedule();
  }

  /** Nothing is heard: whether anybody is left to answer. */
  async #askWhetherServed(): Promise<void> {
    const asked = this.#pending.all().filter((call) => call.message !== undefined);
    const served = await this.#options.presence.check().catch(() => true);
    if (served || this.#options.presence.mayBeFinishing) return;
    this.#options.presence.forget();
    // They left while somebody served, so an instance that is gone may have begun with them.
    for (const call of asked)
      call.fail(new MeshError("interrupted", `every instance of ${this.service} is gone`));
  }

  #failSent(error: MeshError): void {
    for (const call of this.#pending.all()) if (call.message !== undefined) call.fail(error);
  }

  #failQueued(error: MeshError): void {
    const waiting = this.#queue;
    this.#queue = [];
    for (const call of waiting) call.fail(error);
  }

  #noService(): MeshError {
    return new MeshError("unavailable", `nobody serves ${this.service}`, { reason: "no_service" });
  }
}

/** What was not sent never ran. */
function refused(reason: "disconnected" | "blocked"): MeshError {
  const message =
    reason === "blocked" ? "the broker takes no messages: an alarm" : "the broker is away";
  return new MeshError("unavailable", message, { reason });
}
