import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Broker, Consumer } from "../broker.ts";
import type { Aborted } from "../context.ts";
import type { ContractDetails } from "../description.ts";
import type {
  CommandDescriptor,
  MemberDescriptor,
  MethodDescriptor,
  ServiceDescriptor,
} from "../descriptor.ts";
import type { DoorCall } from "../door.ts";
import { MeshError } from "../errors.ts";
import { maxTimeout } from "../limits.ts";
import type { Delivery } from "../message.ts";
import { foreignName, PeerCodecs } from "../peer-codecs.ts";
import { enteredContext } from "../peer-context.ts";
import type { IncomingPeerRequest, PeerAnswer, PeerReturn, PeerWire } from "../peer-wire.ts";
import { Malformed, type Wire, type WireError } from "../wire.ts";
import type { ConsumedTopology } from "../wire-topology.ts";
import { DoorCalls, type DoorCallsOptions } from "./door-calls.ts";
import { detailsText } from "./contract-details.ts";
import type { Invoke } from "./dependencies.ts";
import { wireErrorOf } from "./outcome.ts";
import { type PeerCallable, peerArguments } from "./peer-arguments.ts";
import type { PooledEventQueues } from "./pooled-events.ts";
import * as refusal from "./refusals.ts";
import type { Served } from "./running-service.ts";
import { beSole } from "./sole.ts";
import { putBackLater, setAside } from "./set-aside.ts";

/** What {@link PeerRequests} is made of. */
export interface PeerRequestsOptions extends Omit<DoorCallsOptions, "invoke" | "timeout"> {
  readonly service: ServiceDescriptor;
  readonly members: readonly MemberDescriptor[];
  readonly broker: Broker;
  readonly wire: PeerWire;
  /** By which messages are set aside. */
  readonly nativeWire: Wire;
  /** Of the service's handlers, those that come by this queue. */
  readonly events: PooledEventQueues;
  invokerOf(member: MemberDescriptor): Invoke;
}

/**
 * The request queue of a service on the wire of another framework, as one instance serves it. A request is acknowledged once its
 * answer is confirmed, so that one which is interrupted runs again: those frameworks promise that it runs at least once.
 */
export class PeerRequests implements Served {
  readonly #options: PeerRequestsOptions;
  readonly #topology: ConsumedTopology;
  readonly #codecs: PeerCodecs;
  readonly #calls: DoorCalls;
  readonly #callables: ReadonlyMap<string, PeerCallable>;
  /** Answers that the broker has not confirmed yet. */
  readonly #answering = new Set<Promise<void>>();
  #consumer: Consumer | undefined;
  #isClosing = false;

  constructor(options: PeerRequestsOptions) {
    const { members, wire } = options;
    this.#options = options;
    this.#topology = wire.requests(options.service.name);
    this.#codecs = new PeerCodecs(wire);
    const callables = members.filter(isCallable);
    this.#callables = new Map(callables.map((member) => [foreignName(member), member]));
    const invokers = new Map(
      callables.map((member) => [member.member, options.invokerOf(member)] as const),
    );
    this.#calls = new DoorCalls({
      ...options,
      // Their callers wait for as long as it takes, unless they say otherwise.
      timeout: maxTimeout,
      // It goes on over the native wire, by the name that it has there.
      send: (command, args, token) => {
        const own = this.#callables.get(command.name);
        return options.send(own?.kind === "command" ? own : command, args, token);
      },
      invoke: ({ member }, args) => invokers.get(member)?.(args),
    });
  }

  async prepare(): Promise<void> {
    const { broker, wire, service } = this.#options;
    await beSole(broker, service.name, wire.sole?.(service.name));
    await broker.declare(this.#topology);
  }

  async start(): Promise<void> {
    const { broker, workers } = this.#options;
    const from = { queue: this.#topology.consumed.name, prefetch: workers.size };
    this.#consumer = await broker.consume(from, (delivery) => void this.#take(delivery));
  }

  async cancel(): Promise<void> {
    await this.#consumer?.cancel();
  }

  /** Waits until the broker has confirmed the answers, then lets go of the queue: what is unanswered goes back to it. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#calls.close();
    // The answers of handlers that have just ended are on their way to be sent.
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.allSettled(this.#answering);
    await this.#consumer?.close();
  }

  abortAll(aborted: Aborted): void {
    this.#calls.abortAll(aborted);
  }

  /** One message, from top to bottom: what it is, and what becomes of it. Never rejects. */
  async #take(delivery: Delivery): Promise<void> {
    try {
      const kind = this.#options.wire.kindOf(delivery);
      if (kind === "request") await this.#takeRequest(delivery);
      else if (kind === "command") await this.#takeCommand(delivery);
      else await this.#takeEvent(delivery);
    } catch (error) {
      const { code, message: reason } = unreadable(error);
      await this.#setAside(delivery, { code, reason });
    }
  }

  /** Reads a request, runs its method, answers it, acknowledges it. */
  async #takeRequest(delivery: Delivery): Promise<void> {
    const { wire, service } = this.#options;
    const to = wire.readReturn(delivery);
    if (to === undefined) return this.#setAside(delivery, nobodyWaits);
    let request: IncomingPeerRequest;
    try {
      request = wire.decodeRequest(delivery, service.name);
    } catch (error) {
      return this.#answer(delivery, to, { ...malformed(error), about: { kind: "message" } });
    }
    await this.#answerRequest(delivery, to, request).finally(() => request.repeated?.key?.fill(0));
  }

  async #answerRequest(delivery: Delivery, to: PeerReturn, of: IncomingPeerRequest): Promise<void> {
    const { repeated } = of;
    const answer = await this.#run(of);
    // The service stops: another instance takes it.
    if (answer.error?.reason === "not_started") return delivery.reject(true);
    const isAgain = this.#options.wire.callsAgain === true && answer.again === true;
    if (isAgain && !delivery.redelivered) return delivery.reject(true);
    const last = isAgain ? tooOften : answer;
    await this.#answer(delivery, repeated === undefined ? to : { ...to, repeated }, last);
  }

  /** The same, but that nobody waits: what fails is set aside. */
  async #takeCommand(delivery: Delivery): Promise<void> {
    const { wire, service } = this.#options;
    const command = wire.decodeRequest(delivery, service.name);
    // There is no answer.
    command.repeated?.key?.fill(0);
    const { error, again } = await this.#run(command);
    if (error === undefined) return delivery.accept();
    const goesBack = error.reason === "not_started" || (again === true && !delivery.redelivered);
    if (goesBack) return delivery.reject(true);
    const { code, message: reason, incident } = again === true ? tooOften.error : error;
    await this.#setAside(delivery, {
      code,
      reason,
      ...(incident === undefined ? {} : { incident }),
    });
  }

  /** An event goes on to the handlers that take it. */
  async #takeEvent(delivery: Delivery): Promise<void> {
    try {
      await this.#options.events.forward(delivery);
      delivery.accept();
    } catch (error) {
      if (error instanceof Malformed) throw error;
      putBackLater(delivery);
    }
  }

  async #run(request: IncomingPeerRequest): Promise<Ran> {
    const { service, wire } = this.#options;
    const { method: name, caller, token, trace, headers } = request;
    const member = this.#callables.get(name);
    if (member === undefined) return this.#runOther(name);
    if (member.encrypted === true && request.isSealed !== true)
      return { error: refusal.notSealed(member) };
    const { claims, error } = await this.#calls.admit(member, { token, caller });
    if (error !== undefined) return { error };
    const handler = `${service.name}.${name}`;
    const passedOn = enteredContext(request.context, { handler, tracked: wire.tracked });
    const known = { caller, token, trace, headers, claims, passedOn, timeout: request.timeout };
    try {
      if (member.kind === "method")
        return await this.#call(this.#codecs.method(member), known, request);
      return await this.#send(this.#codecs.command(member), known, request);
    } catch (thrown) {
      if (thrown instanceof MeshError) return { error: wireErrorOf(thrown) };
      throw thrown;
    }
  }

  /** What every service answers, or what there is not. */
  async #runOther(name: string): Promise<Ran> {
    const { service, wire } = this.#options;
    const { description } = wire;
    if (name !== description?.method)
      return {
        error: refusal.unimplemented({ name: service.name, members: [] }, name),
        about: { kind: "method", name },
      };
    // Text that was made of details.
    const details = JSON.parse(await detailsText(service)) as ContractDetails;
    return { result: description.answer(service, details) };
  }

  #call(method: MethodDescriptor, known: Known, request: IncomingPeerRequest): Promise<Ran> {
    const args = peerArguments(method, request);
    return this.#calls.call(method, { ...known, ...args, signal: neverAborts });
  }

  /** A command goes to its queue, from where an instance takes it: that it is there is the answer. */
  #send(command: CommandDescriptor, known: Known, request: IncomingPeerRequest): Promise<Ran> {
    const args = peerArguments(command, request);
    return this.#calls.send(command, { ...known, ...args, signal: neverAborts });
  }

  async #answer(delivery: Delivery, to: PeerReturn, answer: PeerAnswer): Promise<void> {
    const answering = this.#publish(delivery, to, answer);
    this.#answering.add(answering);
    await answering;
    this.#answering.delete(answering);
  }

  /** Publishes an answer until the broker has confirmed it: a request without one would run again. Never rejects. */
  async #publish(delivery: Delivery, to: PeerReturn, answer: PeerAnswer): Promise<void> {
    const { broker, wire, log, service } = this.#options;
    for (let attempt = 1; ; attempt++) {
      try {
        await broker.publish(wire.encodeReply(to, answer));
        return delivery.accept();
      } catch (error) {
        const known = error instanceof MeshError ? error : new MeshError("internal", String(error));
        if (forGood.has(known.code)) {
          log.warn({ service: service.name, error: known.message }, "an answer cannot be sent");
          return this.#setAside(delivery, { code: known.code, reason: known.rawMessage });
        }
        if (this.#isClosing || attempt === mostAttempts) return putBackLater(delivery);
        await sleep(betweenAttempts);
      }
    }
  }

  #setAside(delivery: Delivery, why: Parameters<typeof setAside>[1]): Promise<void> {
    const { broker, nativeWire: wire, log, observers, service: handledBy } = this.#options;
    const topology = this.#topology;
    const rejects = topology.consumed.deadLetter !== undefined;
    return setAside(delivery, why, { broker, wire, log, observers, handledBy, topology, rejects });
  }
}

/** What is known of a call besides its arguments. */
type Known = Omit<DoorCall, "args" | "signal">;

/** How a call has run: its answer, unless it is to run again. */
type Ran = PeerAnswer & { readonly again?: true };

/** Nothing tells that a caller has given up. One for all calls, each of which listens while it runs. */
const neverAborts = new AbortController().signal;
setMaxListeners(0, neverAborts);

/** How often an answer is published, and how long between, in milliseconds. */
const mostAttempts = 300;
const betweenAttempts = 100;

/** It has come again once, and its handler wants it again. */
const tooOften: Ran & { readonly error: WireError } = {
  error: { code: "interrupted", message: "the handler has asked twice to be called again" },
  about: { kind: "again" },
};

const nobodyWaits = {
  code: "invalid_argument",
  reason: "reply_to is missing, or no address of answers: nobody to answer",
} as const;

function isCallable(member: MemberDescriptor): member is PeerCallable {
  return (member.kind === "method" || member.kind === "command") && member.local !== true;
}

function malformed(error: unknown): PeerAnswer {
  const { code, message } = unreadable(error);
  return { error: { code, message } };
}

function unreadable(error: unknown): Malformed {
  return error instanceof Malformed ? error : new Malformed("internal", "it cannot be read");
}

/** What no repetition mends. */
const forGood = new Set<unknown>(["invalid_argument", "payload_too_large", "internal"]);
