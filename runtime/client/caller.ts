import { randomUUID } from "node:crypto";
import type { Broker, Requester, RequestListener } from "../broker.ts";
import type { Clock } from "../clock.ts";
import { currentCall } from "../context.ts";
import type { DescribeOptions, ServiceDescription } from "../description.ts";
import type { CommandDescriptor } from "../descriptor.ts";
import type { Encryption } from "../encryption.ts";
import { asReceived, MeshError } from "../errors.ts";
import { checkKnown } from "../known-options.ts";
import type { IncomingMessage } from "../message.ts";
import type { Observers } from "../observers.ts";
import type { CallCounts } from "../stats.ts";
import type { SealedContent, Wire } from "../wire.ts";
import { call } from "./call.ts";
import { callOptions, carriedBy } from "./call-options.ts";
import { encodeArgs } from "./encode-args.ts";
import type { CallOptions, Channel } from "../channel.ts";
import { Deadlines } from "./deadlines.ts";
import { asMeshError } from "./failure.ts";
import { Link } from "./link.ts";
import { merged } from "./merged.ts";
import { describeServices } from "./describe-services.ts";
import { Presence } from "./presence.ts";
import { Questions } from "./questions.ts";
import { type Present, RollCall } from "./roll-call.ts";
import { Sealer } from "./sealer.ts";
import { stream } from "./stream.ts";

/** What a {@link Caller} is made of. */
export interface CallerOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  /** The name by which services know this caller. */
  readonly name: string;
  /** How long a call waits when nobody says otherwise, in milliseconds. */
  readonly timeout: number;
  readonly counts: CallCounts;
  readonly observers?: Observers | undefined;
  /** Told that the connection was lost, with all that waited for answers, or is there again. Must not throw. */
  readonly onConnection?: (state: "lost" | "restored") => void;
  /** It tells those who observe when the connection was lost, and is back: one caller of a mesh does. */
  readonly tellsOfConnection?: boolean;
  /** By which deadlines pass. */
  readonly clock: Clock;
  /** Encrypts what must be. */
  readonly encryption?: Encryption | undefined;
}

/** How many services a caller keeps a line to, of those that it has no client of. */
const maxLinks = 1000;

/** Calls of one kind to a service: who makes them, by which contract, and which brokers they have come over. */
export interface LinkTo {
  readonly service: string;
  readonly fingerprint: string | undefined;
  /** Default: the name of the {@link Caller}. */
  readonly caller?: string;
  readonly via?: readonly string[];
}

/** The calling end of a mesh: one address for answers, one link to each service that is called. */
export class Caller implements RequestListener {
  readonly #options: CallerOptions;
  readonly #deadlines: Deadlines;
  readonly #links = new Map<string, Link>();
  readonly #sessions = new Map<string, Link>();
  /** Those of clients, which hold on to them. */
  readonly #kept = new Set<Link>();
  readonly #questions: Questions;
  #requester: Requester | undefined;

  constructor(options: CallerOptions) {
    this.#options = options;
    this.#questions = new Questions(options.wire, () => this.#opened());
    this.#deadlines = new Deadlines(options.clock);
  }

  async open(): Promise<void> {
    await this.#options.broker.declare(this.#options.wire.topology.callers);
    this.#requester = await this.#options.broker.openRequester(this);
  }

  /** Whether there is a line to a service. */
  calls(service: string): boolean {
    for (const key of this.#links.keys()) if (key.startsWith(`${service}\n`)) return true;
    return false;
  }

  /** What a generated client stands on. `defaults` hold for all its calls. */
  channel(
    { name, fingerprint }: { readonly name: string; readonly fingerprint: string | undefined },
    defaults: CallOptions,
  ): Channel {
    const link = this.#open({ service: name, fingerprint });
    this.#kept.add(link);
    return {
      call: (method, args, options) =>
        call(link, method, args, options === undefined ? defaults : merged(defaults, options)),
      stream: (method, args, options) =>
        stream(link, method, args, options === undefined ? defaults : merged(defaults, options)),
      send: (command, args, options) => this.#send(command, args, merged(defaults, options ?? {})),
    };
  }

  /** The line for calls without a contract. Of those that are not in use the oldest go when there are too many. */
  dynamicLink(service: string): Link {
    return this.linkTo({ service, fingerprint: undefined });
  }

  /** The line for calls that are made for somebody else, who is named. Unused ones are forgotten as above. */
  linkTo(to: LinkTo): Link {
    if (this.#links.size > maxLinks) this.#forgetUnused();
    return this.#open(to);
  }

  /** Who serves a service, as instances say themselves, and how many are silent. */
  whoServes(service: string, timeout: number, signal?: AbortSignal): Promise<Present> {
    const parts = { questions: this.#questions, service, timeout, signal };
    const countConsumers = (name: string): Promise<number | undefined> =>
      this.#countConsumers(name);
    return new RollCall({ ...parts, countConsumers }).run();
  }

  /** Who is on the mesh, and what they serve. */
  describe(
    service: string | undefined,
    options: DescribeOptions,
  ): Promise<readonly ServiceDescription[]> {
    const parts = {
      questions: this.#questions,
      countConsumers: (name: string) => this.#countConsumers(name),
    };
    return describeServices(service, parts, options);
  }

  #countConsumers(service: string): Promise<number | undefined> {
    const { broker, wire } = this.#options;
    return broker.countConsumers(wire.topology.requests(service).consumed.name);
  }

  #opened(): Requester {
    if (this.#requester !== undefined) return this.#requester;
    throw new MeshError("unavailable", "the mesh is not open", { reason: "disconnected" });
  }

  #open({ service, fingerprint, caller = this.#options.name, via = [] }: LinkTo): Link {
    const key = `${service}\n${fingerprint ?? ""}\n${caller}\n${via.join(",")}`;
    const existing = this.#links.get(key);
    if (existing !== undefined) return existing;
    const { wire, timeout, counts, observers, encryption } = this.#options;
    const requester = this.#opened();
    const presence = new Presence(() => this.#countConsumers(service));
    const deadlines = this.#deadlines;
    const link = new Link({
      service,
      fingerprint,
      caller,
      via,
      wire,
      requester,
      deadlines,
      counts,
      presence,
      observers,
      encryption,
      timeout,
    });
    this.#links.set(key, link);
    this.#sessions.set(link.session, link);
    return link;
  }

  #forgetUnused(): void {
    for (const [key, link] of this.#links) {
      if (link.pending > 0 || !link.streams.isIdle || this.#kept.has(link)) continue;
      this.#links.delete(key);
      this.#sessions.delete(link.session);
      return;
    }
  }

  onAnswer(message: IncomingMessage): void {
    const link = this.#sessions.get(message.correlationId ?? "");
    try {
      if (link !== undefined) link.onReply(this.#options.wire.decodeReply(message));
      else if (!this.#questions.onAnswer(message)) this.#options.counts.strayAnswers++;
    } catch {
      this.#options.counts.strayAnswers++;
    }
  }

  onReturn(message: IncomingMessage): void {
    const { session, message: number, instance } = this.#options.wire.readAddress(message);
    const link = this.#sessions.get(session);
    if (link === undefined) this.#questions.onReturn(session);
    if (instance === undefined) link?.onReturn(Number(number));
    else link?.streams.onReturn(instance);
  }

  onLost(): void {
    this.#tell("disconnected");
    this.#questions.onLost();
    for (const link of this.#links.values()) link.onLost();
    this.#options.onConnection?.("lost");
  }

  onRestored(): void {
    for (const link of this.#links.values()) link.onRestored();
    this.#options.onConnection?.("restored");
    this.#tell("reconnected");
  }

  #tell(kind: "disconnected" | "reconnected"): void {
    const { observers, tellsOfConnection = false } = this.#options;
    if (tellsOfConnection) observers?.note({ kind });
  }

  /** Gives up every call that waits, and the address for answers. */
  async stop(): Promise<void> {
    for (const link of this.#links.values()) link.stop();
    this.#deadlines.stop();
    await this.#requester?.close();
  }

  #seal(
    command: Pick<CommandDescriptor, "service" | "member" | "name">,
    id: string,
    content: Omit<SealedContent, "key">,
  ): Promise<string> {
    const sealer = new Sealer({ ...this.#options, service: command.service });
    sealer.check(command);
    return sealer.sealCommand(command.name, id, content);
  }

  async #send<Args>(
    command: CommandDescriptor<Args>,
    args: Args,
    options: CallOptions,
  ): Promise<void> {
    const { broker, wire, name: caller, observers } = this.#options;
    const trace = currentCall()?.tracing;
    const id = randomUUID();
    const seen = observers?.begin({
      kind: "command",
      side: "made",
      of: command,
      trace,
      message: id,
    });
    try {
      checkKnown("a command", options, callOptions);
      const { token } = carriedBy(options, undefined);
      const content = { args: encodeArgs(command, args), headers: options.headers, token };
      const message = wire.encodeCommand({
        ...content,
        service: command.service,
        command: command.name,
        id,
        caller,
        sent: Date.now(),
        trace: seen === undefined ? trace : seen.trace,
        sealed: command.encrypted === true ? await this.#seal(command, id, content) : undefined,
      });
      await broker.publish(message);
      seen?.end(undefined);
    } catch (error) {
      const known = asMeshError(error);
      seen?.end(known);
      throw asReceived(known);
    }
  }
}
