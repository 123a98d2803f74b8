import { randomUUID } from "node:crypto";
import type { Broker, Consumer } from "../broker.ts";
import type { CallOptions, Channel } from "../channel.ts";
import type { Clock } from "../clock.ts";
import { currentCall } from "../context.ts";
import type { ServiceDescription } from "../description.ts";
import type { CommandDescriptor, StreamDescriptor } from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import { checkKnown } from "../known-options.ts";
import type { Delivery, OutgoingMessage } from "../message.ts";
import type { Observers } from "../observers.ts";
import { PeerCodecs } from "../peer-codecs.ts";
import { outgoingContext } from "../peer-context.ts";
import type { PeerWire } from "../peer-wire.ts";
import type { CallCounts } from "../stats.ts";
import { call } from "./call.ts";
import { callOptions, carriedBy } from "./call-options.ts";
import { encodeArgs } from "./encode-args.ts";
import { dynamicMethod, plainResult } from "./dynamic.ts";
import { merged } from "./merged.ts";
import { describePeer, type PeerQuestion } from "./describe-peer.ts";
import { Deadlines } from "./deadlines.ts";
import { asMeshError } from "./failure.ts";
import { PeerLink } from "./peer-link.ts";
import { Presence } from "./presence.ts";
import { PeerDescriptions } from "./peer-descriptions.ts";
import { PublicKeys } from "./public-keys.ts";
import { noSealing } from "./sealer.ts";

/** What a {@link PeerCaller} is made of. */
export interface PeerCallerOptions {
  readonly broker: Broker;
  readonly wire: PeerWire;
  /** The name by which services know this caller. */
  readonly name: string;
  /** How long a call waits when nobody says otherwise, in milliseconds. */
  readonly timeout: number;
  readonly counts: CallCounts;
  readonly observers?: Observers | undefined;
  /** By which deadlines pass. */
  readonly clock: Clock;
}

/** How long a service may take to tell what it serves, in milliseconds. */
const asksFor = 10_000;

/** How many answers may be on their way from the broker. */
const prefetch = 256;

/** How many services a caller keeps a line to, of those that it has no client of. */
const maxLinks = 1000;

/** The calling end of a mesh on the wire of another framework: one queue for answers, from the first call on. */
export class PeerCaller {
  readonly #options: PeerCallerOptions;
  readonly #codecs: PeerCodecs;
  readonly #deadlines: Deadlines;
  readonly #descriptions: PeerDescriptions;
  readonly #keys: PublicKeys;
  readonly #links = new Map<string, PeerLink>();
  readonly #byName = new Map<string, PeerLink>();
  /** Whose call an answer is, by the id of what was sent. */
  readonly #awaited = new Map<string, PeerLink>();
  #opening: Promise<string> | undefined;
  #replies: Consumer | undefined;
  #stopped = false;

  constructor(options: PeerCallerOptions) {
    this.#options = options;
    this.#codecs = new PeerCodecs(options.wire);
    this.#deadlines = new Deadlines(options.clock);
    this.#descriptions = new PeerDescriptions((service) => this.#ask(service), options.clock);
    this.#keys = new PublicKeys(options.wire, this.#descriptions);
  }

  /** Asks a service what it serves. */
  #ask(service: string): Promise<unknown> {
    const { description } = this.#options.wire;
    const named = dynamicMethod(`${service}.${description?.method ?? ""}`);
    const method = { ...named, result: plainResult };
    const link = this.dynamicLink(service);
    return call(link, this.#codecs.method(method), [{}], { timeout: asksFor });
  }

  /** Whether there is a line to a service. */
  calls(service: string): boolean {
    return this.#links.has(service);
  }

  /** What a generated client stands on. `defaults` hold for all its calls. */
  channel(service: string, defaults: CallOptions): Channel {
    const link = this.#link(this.#links, service, false);
    const codecs = this.#codecs;
    return {
      call: (method, args, options) =>
        call(link, codecs.method(method), args, merged(defaults, options ?? {})),
      stream: (method) => refuseStream(method, this.#options.wire.name),
      send: (command, args, options) =>
        this.#send(codecs.command(command), args, merged(defaults, options ?? {})),
    };
  }

  /** What a service tells of itself; `undefined` when nobody serves it. */
  describe(service: string, question: PeerQuestion): Promise<ServiceDescription | undefined> {
    const { broker, wire } = this.#options;
    const countConsumers = (name: string): Promise<number | undefined> =>
      broker.countConsumers(wire.requests(name).consumed.name);
    return describePeer(
      service,
      { wire, descriptions: this.#descriptions, countConsumers },
      question,
    );
  }

  /** The line for calls without a contract. Of those that are not in use the oldest go when there are too many. */
  dynamicLink(service: string): PeerLink {
    for (const [name, link] of this.#byName) {
      if (this.#byName.size < maxLinks) break;
      if (link.pending === 0) this.#byName.delete(name);
    }
    return this.#link(this.#byName, service, true);
  }

  #link(links: Map<string, PeerLink>, service: string, isByName: boolean): PeerLink {
    const existing = links.get(service);
    if (existing !== undefined) return existing;
    const { broker, wire, name: caller, observers } = this.#options;
    const queue = wire.requests(service).consumed.name;
    const link = new PeerLink({
      ...this.#options,
      ...{ service, caller, isByName, observers },
      deadlines: this.#deadlines,
      awaited: this.#awaited,
      presence: new Presence(async () => {
        const count = await broker.countConsumers(queue);
        // It may be called by another name than that of its queue, which the broker knows: it returns what nobody takes.
        return count ?? (wire.hasAliases === true ? 1 : undefined);
      }),
      replyTo: () => this.#open(),
      publicKey: () => this.#keys.of(service),
      keyInsteadOf: (refused) => this.#keys.insteadOf(refused, service),
      onUnknownMethod: () => this.#descriptions.forget(service),
    });
    links.set(service, link);
    return link;
  }

  /** Resolves with the address for answers, which are consumed from then on. */
  #open(): Promise<string> {
    this.#opening ??= this.#openReplies().catch((error: unknown) => {
      // The next call tries again.
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #openReplies(): Promise<string> {
    const { broker, wire, name } = this.#options;
    const replies = wire.replies(name, randomUUID());
    await broker.declare(replies);
    const queue = replies.consumed.name;
    const onRestored = (): void => {
      for (const link of this.#allLinks()) link.onRestored();
    };
    const options = { queue, prefetch, onRestored };
    const consumer = await broker.consume(options, (delivery) => this.#onReply(delivery));
    this.#replies = consumer;
    if (this.#stopped) await consumer.close();
    return replies.replyTo;
  }

  #allLinks(): PeerLink[] {
    return [...this.#links.values(), ...this.#byName.values()];
  }

  #onReply(delivery: Delivery): void {
    delivery.accept();
    const { wire, counts } = this.#options;
    try {
      const reply = wire.decodeReply(delivery, (id) => this.#awaited.get(id)?.keyOf(id));
      if (this.#awaited.get(reply.id)?.onReply(reply) === true) return;
    } catch {
      // Nobody's answer, whatever it is.
    }
    counts.strayAnswers++;
  }

  async #send<Args>(
    command: CommandDescriptor<Args>,
    args: Args,
    options: CallOptions,
  ): Promise<void> {
    const { broker, wire, name, observers } = this.#options;
    const { tracing } = currentCall() ?? {};
    const id = randomUUID();
    const begun = { of: command, trace: tracing, message: id } as const;
    const seen = observers?.begin({ kind: "command", side: "made", ...begun });
    try {
      checkKnown("a command", options, callOptions);
      if (command.encrypted === true && wire.sealing === undefined) noSealing.check(command);
      const { token } = carriedBy(options, undefined);
      const { service, name: method } = command;
      const text = encodeArgs(command, args);
      // Its answer says nothing; but a request without an address for one ends a nameko service.
      const replyTo = await this.#open();
      const request = { kind: "command", service, method, args: text } as const;
      const sent = { ...request, id, replyTo, timeout: undefined };
      const context = outgoingContext(name);
      const trace = seen === undefined ? tracing : seen.trace;
      const { headers } = options;
      const message = wire.encodeRequest({ ...sent, context, headers, trace, token });
      await broker.publish(await this.#sealed(command, message));
      seen?.end(undefined);
    } catch (error) {
      const known = asMeshError(error);
      seen?.end(known);
      throw asReceived(known);
    }
  }

  /** A command as it leaves: nobody keeps the key of its answer. */
  async #sealed(
    { encrypted, service }: Pick<CommandDescriptor, "encrypted" | "service">,
    message: OutgoingMessage,
  ): Promise<OutgoingMessage> {
    const { sealing } = this.#options.wire;
    if (encrypted !== true || sealing === undefined) return message;
    const sealed = sealing.seal(message, await this.#keys.of(service));
    sealed.key.fill(0);
    return sealed.message;
  }

  /** Gives up every call that waits, and the queue for answers. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const link of this.#allLinks()) link.stop();
    this.#deadlines.stop();
    await this.#replies?.close();
  }
}

/** What is no stream is told as one is: by its first step. */
async function* refuseStream(
  { service, member }: StreamDescriptor<unknown, unknown, unknown>,
  wire: string,
): AsyncGenerator<never, never, void> {
  const message = `${service}.${member} streams, which the wire of ${wire} does not`;
  const error = asReceived(new MeshError("unimplemented", message));
  yield Promise.reject(error);
  throw error;
}
