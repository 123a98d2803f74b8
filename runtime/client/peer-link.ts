import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import type { Clock } from "../clock.ts";
import type { MeshError } from "../errors.ts";
import type { Observers } from "../observers.ts";
import { outgoingContext } from "../peer-context.ts";
import type { IncomingPeerReply, PeerContext, PeerError, PeerWire } from "../peer-wire.ts";
import type { CallCounts } from "../stats.ts";
import type { WaitingCalls } from "../waiting-calls.ts";
import type { CallLink } from "./call-link.ts";
import type { Deadlines } from "./deadlines.ts";
import * as failure from "./failure.ts";
import { HeldCalls } from "./held-calls.ts";
import { peerErrorOf } from "./peer-failure.ts";
import type { PendingCall } from "./pending.ts";
import type { Presence } from "./presence.ts";
import { Retries } from "./retries.ts";
import { type CallSealing, noSealing, ownSealing } from "./sealer.ts";
import { Silence } from "./silence.ts";

/** What a line to a service of another framework is made of. */
export interface PeerLinkOptions {
  readonly service: string;
  /** By which the service knows the caller. */
  readonly caller: string;
  readonly wire: PeerWire;
  readonly broker: Broker;
  readonly deadlines: Deadlines;
  readonly counts: CallCounts;
  readonly presence: Presence;
  readonly observers: Observers | undefined;
  /** How long a call waits when nobody says otherwise, in milliseconds. */
  readonly timeout: number;
  readonly isByName: boolean;
  /** The lines of the caller that wait for answers, by the ids of their calls: each puts itself there. */
  readonly awaited: Map<string, PeerLink>;
  /** Opens the queue for answers, once: resolves with its address. */
  replyTo(): Promise<string>;
  /** The key by which calls are sealed for the service. Rejects with a `MeshError`. */
  publicKey(): Promise<string>;
  /** Another one than that which the service has refused; `undefined` where there is none. Never rejects. */
  keyInsteadOf(refused: string): Promise<string | undefined>;
  /** The service has said that it has no such method. */
  onUnknownMethod(): void;
}

/** A call under way. */
interface Sent {
  readonly call: PendingCall;
  /** What it was made with. */
  readonly context: PeerContext;
  /** By which its answer finds it. */
  id: string;
  /** With which its answer is sealed, as it was itself. */
  key?: Uint8Array | undefined;
  /** For which it was sealed. */
  publicKey?: string | undefined;
  /** It was sealed for another key after the first was refused: once is enough. */
  isSealedAnew?: true;
}

/**
 * One caller's line to one service of another framework: each call is a message of its own. What was sent waits in queues that
 * survive a lost connection, as its answer does, so that calls go on when the connection is there again.
 */
export class PeerLink implements CallLink {
  readonly clock: Clock;
  readonly timeout: number;
  readonly waiting: WaitingCalls;
  readonly observers: Observers | undefined;
  readonly isByName: boolean;
  readonly sealing: CallSealing;
  readonly #options: PeerLinkOptions;
  readonly #sent = new Map<PendingCall, Sent>();
  readonly #ids = new Map<string, Sent>();
  readonly #held = new HeldCalls((call) => this.#sendAgain(call));
  readonly #retries: Retries;
  readonly #silence: Silence;
  #nextId = 1;

  constructor(options: PeerLinkOptions) {
    this.clock = options.deadlines.clock;
    this.timeout = options.timeout;
    this.waiting = options.counts.waiting;
    this.observers = options.observers;
    this.isByName = options.isByName;
    this.sealing = sealingOf(options);
    this.#options = options;
    this.#retries = new Retries(options.counts, this.clock, (call) => this.#sendAgain(call));
    this.#silence = new Silence({
      isWaiting: () => this.#ids.size > 0,
      isHeardSince: (time) => options.presence.isHeardSince(time),
      onTick: () => {},
      onSilence: () => this.#askWhetherServed(),
    });
  }

  get nextId(): number {
    return this.#nextId++;
  }

  /** How many calls wait. */
  get pending(): number {
    return this.#sent.size;
  }

  submit(call: PendingCall): void {
    const sent: Sent = { call, context: outgoingContext(this.#options.caller), id: "" };
    this.#sent.set(call, sent);
    this.waiting.add(call);
    this.#options.deadlines.add(call);
    void this.#send(sent);
  }

  /** A call has settled: nothing waits for it any more. */
  forget(call: PendingCall): void {
    const sent = this.#sent.get(call);
    this.#sent.delete(call);
    if (sent !== undefined) this.#dropId(sent);
    this.waiting.remove(call);
    this.#options.deadlines.remove(call);
    this.#held.forget(call);
    this.#retries.forget(call);
  }

  /** Nothing tells the service. */
  cancel(call: PendingCall, message: string): void {
    call.fail(failure.cancelled(message));
  }

  /** Whether an answer was one to a call that waits. */
  onReply(reply: IncomingPeerReply): boolean {
    const sent = this.#ids.get(reply.id);
    if (sent === undefined) return false;
    this.#options.presence.hear();
    const { error, result, isUnopened } = reply;
    if (error !== undefined && isUnopened === true) void this.#onUnopened(sent, error);
    else if (error !== undefined) this.#onError(sent, error);
    else {
      this.#retries.onAnswer();
      sent.call.answer({ id: sent.call.id, result, error: undefined, most: undefined });
    }
    return true;
  }

  #onError({ call }: Sent, error: PeerError): void {
    if (failure.mayPass(error.error)) return this.#failSent(call, failure.ofMessage(error.error));
    this.#retries.onAnswer();
    if (error.error.code === "unimplemented") this.#options.onUnknownMethod();
    call.failWith((method) => peerErrorOf(error, method));
  }

  /** The service has a new key, perhaps: the call, which did not run, is sealed for that one. */
  async #onUnopened(sent: Sent, error: PeerError): Promise<void> {
    const { call, publicKey } = sent;
    this.#takeBack(call);
    const isFirst = publicKey !== undefined && sent.isSealedAnew !== true;
    const other = isFirst ? await this.#options.keyInsteadOf(publicKey) : undefined;
    if (call.settled) return;
    if (other === undefined) return this.#onError(sent, error);
    sent.isSealedAnew = true;
    await this.#send(sent);
  }

  /** With which the answer of a call is sealed that waits. */
  keyOf(id: string): Uint8Array | undefined {
    return this.#ids.get(id)?.key;
  }

  /** The connection is there again. */
  onRestored(): void {
    this.#held.release();
  }

  /** Gives every call up. */
  stop(): void {
    this.#silence.stop();
    this.#held.stop();
    for (const call of this.#sent.keys()) this.cancel(call, "the mesh was closed");
  }

  #sendAgain(call: PendingCall): void {
    const sent = this.#sent.get(call);
    if (sent !== undefined) void this.#send(sent);
  }

  async #send(sent: Sent): Promise<void> {
    const { call } = sent;
    const { service, presence } = this.#options;
    let replyTo: string;
    let publicKey: string | undefined;
    try {
      replyTo = await this.#options.replyTo();
      // A queue without consumers takes calls in silence: one that is not sent never runs. Each time, since an instance of another
      // framework says nothing when it leaves.
      if (!(await presence.check())) return this.#failUnsent(call, failure.noService(service));
      if (call.sealed !== undefined) publicKey = await this.#options.publicKey();
    } catch (error) {
      return this.#failUnsent(call, asAway(error));
    }
    if (call.settled) return;
    try {
      await this.#publish(sent, replyTo, publicKey);
    } catch (error) {
      this.#onRefused(call, failure.asMeshError(error));
    }
  }

  async #publish(sent: Sent, replyTo: string, publicKey: string | undefined): Promise<void> {
    const { wire, broker, service } = this.#options;
    const { call, context } = sent;
    this.#renewId(sent);
    const timeout = Math.max(1, Math.ceil(call.deadline - this.clock.steady()));
    const { method, args, headers, trace, token } = call;
    call.leaveIn({ number: call.id, size: 1, open: 1, at: performance.now() });
    const carried = { context, headers, trace, token };
    const message = {
      kind: "request",
      service,
      method,
      args,
      id: sent.id,
      replyTo,
      timeout,
      ...carried,
    } as const;
    this.#silence.watch();
    const encoded = wire.encodeRequest(message);
    const sealed = publicKey === undefined ? undefined : wire.sealing?.seal(encoded, publicKey);
    sent.key = sealed?.key;
    sent.publicKey = publicKey;
    await broker.publish(sealed?.message ?? encoded);
    this.#held.onSent();
  }

  /** The broker has not taken a call, or nobody knows whether it has. */
  #onRefused(call: PendingCall, error: MeshError): void {
    if (error.reason === "no_service") this.#options.presence.forget();
    if (error.code === "interrupted") return this.#failSent(call, error);
    call.sent--;
    this.#failUnsent(call, error);
  }

  /** A call cannot leave: it fails, unless it may wait until it can. */
  #failUnsent(call: PendingCall, error: MeshError): void {
    this.#takeBack(call);
    if (!this.#held.takes(call, error)) call.fail(error);
  }

  /** A call that has left fails, unless it may be sent again. */
  #failSent(call: PendingCall, error: MeshError): void {
    this.#takeBack(call);
    if (!this.#retries.takes(call, error)) call.fail(error);
  }

  /** Whatever still becomes of the message that a call has left in, it is not this call's answer any more. */
  #takeBack(call: PendingCall): void {
    const sent = this.#sent.get(call);
    if (sent !== undefined) this.#dropId(sent);
    call.message = undefined;
  }

  /** What was sent before is not answered any more. */
  #renewId(sent: Sent): void {
    this.#dropId(sent);
    sent.id = randomUUID();
    this.#ids.set(sent.id, sent);
    this.#options.awaited.set(sent.id, this);
  }

  #dropId(sent: Sent): void {
    this.#ids.delete(sent.id);
    this.#options.awaited.delete(sent.id);
    sent.key?.fill(0);
    sent.key = undefined;
  }

  /** Nothing is heard: whether anybody is left to answer. */
  async #askWhetherServed(): Promise<void> {
    const { presence, service } = this.#options;
    const asked = [...this.#ids.values()];
    if (!(await presence.isGone())) return;
    presence.forget();
    // They left while somebody served, so an instance that is gone may have begun with them.
    const error = failure.instancesGone(service);
    for (const { call } of asked) if (!call.settled) this.#failSent(call, error);
  }
}

function sealingOf({ wire, service, isByName }: PeerLinkOptions): CallSealing {
  if (wire.sealing === undefined) return noSealing;
  return ownSealing(isByName && wire.sealing.hasKeyOf(service), wire.description?.method);
}

/** Why it is not known whether anybody serves: what has no code of its own is a broker that is away. */
function asAway(error: unknown): MeshError {
  const known = failure.asMeshError(error);
  return known.code === "internal" ? failure.refused("disconnected") : known;
}
