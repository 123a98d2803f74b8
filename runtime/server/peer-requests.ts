import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Broker, Consumer } from "../broker.ts";
import type { Aborted } from "../context.ts";
import type { CommandDescriptor, MemberDescriptor, MethodDescriptor } from "../descriptor.ts";
import type { DoorCall } from "../door.ts";
import { type Issue, MeshError } from "../errors.ts";
import type { HandlingService } from "../history.ts";
import { maxTimeout } from "../limits.ts";
import type { Delivery } from "../message.ts";
import { foreignName, PeerCodecs } from "../peer-codecs.ts";
import { enteredContext } from "../peer-context.ts";
import type { IncomingPeerRequest, PeerAnswer, PeerReturn, PeerWire } from "../peer-wire.ts";
import { Malformed, type Wire } from "../wire.ts";
import type { ConsumedTopology } from "../wire-topology.ts";
import { DoorCalls, type DoorCallsOptions } from "./door-calls.ts";
import type { Invoke } from "./dependencies.ts";
import { wireErrorOf } from "./outcome.ts";
import * as refusal from "./refusals.ts";
import type { Served } from "./running-service.ts";
import { putBackLater, setAside } from "./set-aside.ts";

/** What is called over the wire of another framework. */
type Callable = MethodDescriptor | CommandDescriptor;

/** What {@link PeerRequests} is made of. */
export interface PeerRequestsOptions extends Omit<DoorCallsOptions, "invoke" | "timeout"> {
  readonly service: HandlingService;
  readonly members: readonly MemberDescriptor[];
  readonly broker: Broker;
  readonly wire: PeerWire;
  /** By which messages are set aside. */
  readonly nativeWire: Wire;
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
  readonly #callables: ReadonlyMap<string, Callable>;
  /** Answers that the broker has not confirmed yet. */
  readonly #answering = new Set<Promise<void>>();
  #consumer: Consumer | undefined;
  #isClosing = false;

  constructor(options: PeerRequestsOptions) {
    const { members, wire } = options;
    this.#options = options;
    this.#topology = wire.requests(options.service.name);
    this.#codecs = new PeerCodecs(wire.dialect);
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

  async start(): Promise<void> {
    const { broker, workers } = this.#options;
    await broker.declare(this.#topology);
    const queue = this.#topology.consumed.name;
    const consume = { queue, prefetch: workers.size };
    this.#consumer = await broker.consume(consume, (delivery) => void this.#take(delivery));
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

  /** One request, from top to bottom: read it, run its method, answer it, acknowledge it. Never rejects. */
  async #take(delivery: Delivery): Promise<void> {
    const { wire, service } = this.#options;
    const to = wire.readReturn(delivery);
    if (to === undefined) return this.#setAside(delivery, nobodyWaits);
    let request: IncomingPeerRequest;
    try {
      request = wire.decodeRequest(delivery, service.name);
    } catch (error) {
      return this.#answer(delivery, to, { ...malformed(error), about: { kind: "message" } });
    }
    const answer = await this.#run(request);
    // The service stops: another instance takes it.
    if (answer.error?.reason === "not_started") delivery.reject(true);
    else await this.#answer(delivery, to, answer);
  }

  async #run(request: IncomingPeerRequest): Promise<PeerAnswer> {
    const { service, wire } = this.#options;
    const { method: name, caller, token, trace, headers } = request;
    const member = this.#callables.get(name);
    if (member === undefined)
      return {
        error: refusal.unimplemented({ name: service.name, members: [] }, name),
        about: { kind: "method", name },
      };
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

  #call(method: MethodDescriptor, known: Known, request: IncomingPeerRequest): Promise<PeerAnswer> {
    const args = argumentsOf(method, request);
    return this.#calls.call(method, { ...known, args, signal: neverAborts });
  }

  /** A command goes to its queue, from where an instance takes it: that it is there is the answer. */
  #send(
    command: CommandDescriptor,
    known: Known,
    request: IncomingPeerRequest,
  ): Promise<PeerAnswer> {
    const args = argumentsOf(command, request);
    return this.#calls.send(command, { ...known, args, signal: neverAborts });
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
        if (isForGood(known)) {
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
    return setAside(delivery, why, { broker, wire, log, observers, handledBy, topology });
  }
}

/** What is known of a call besides its arguments. */
type Known = Omit<DoorCall, "args" | "signal">;

/** Nothing tells that a caller has given up. One for all calls, each of which listens while it runs. */
const neverAborts = new AbortController().signal;
setMaxListeners(0, neverAborts);

/** How often an answer is published, and how long between, in milliseconds. */
const mostAttempts = 300;
const betweenAttempts = 100;

const nobodyWaits = {
  code: "invalid_argument",
  reason: "reply_to is missing, or no address of answers: nobody to answer",
} as const;

function isCallable(member: MemberDescriptor): member is Callable {
  return (member.kind === "method" || member.kind === "command") && member.local !== true;
}

function malformed(error: unknown): PeerAnswer {
  const { code, message } =
    error instanceof Malformed ? error : new Malformed("internal", "it cannot be read");
  return { error: { code, message } };
}

/** What no repetition mends. */
function isForGood({ code }: MeshError): boolean {
  return code === "invalid_argument" || code === "payload_too_large" || code === "internal";
}

/** Arguments by position, then by name → by position. Throws `MeshError` `invalid_argument` for those that do not fit. */
function argumentsOf(member: Callable, { args, named }: IncomingPeerRequest): unknown {
  const names = Object.keys(named);
  if (names.length === 0) return args;
  if (args.length === 0) return named;
  const { parameters, rest = false } = member;
  const all = [...args];
  for (const name of names) {
    const index = parameters.indexOf(name);
    const isRest = rest && index === parameters.length - 1;
    if (index < args.length || isRest) throw misplaced(member, name, index < 0);
    all[index] = named[name];
  }
  // Holes are parameters that were left out.
  return Array.from(all);
}

function misplaced(member: Callable, path: string, isUnknown: boolean): MeshError {
  const issues: readonly Issue[] = [
    { path, expected: isUnknown ? "no such parameter" : "one value", actual: "an argument" },
  ];
  const problem = isUnknown ? "has no parameter" : "got several values for the parameter";
  const message = `${member.member} ${problem} ${JSON.stringify(path)}`;
  return new MeshError("invalid_argument", message, { issues });
}
