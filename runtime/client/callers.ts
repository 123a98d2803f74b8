import type { CallOptions, Channel } from "../channel.ts";
import type { DescribeOptions, ServiceDescription } from "../description.ts";
import type { CommandDescriptor, MethodDescriptor, ServiceDescriptor } from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import { PeerCodecs } from "../peer-codecs.ts";
import type { PeerWire } from "../peer-wire.ts";
import type { PeerWires, WireName } from "../peer-wires.ts";
import { call } from "./call.ts";
import { Caller, type CallerOptions } from "./caller.ts";
import type { PeerQuestion } from "./describe-peer.ts";
import { readDescribeOptions } from "./describe-services.ts";
import { dynamicMethod, type JsonArguments, type JsonValue, plainResult } from "./dynamic.ts";
import { noService } from "./failure.ts";
import { jsonMethod, type KnownServices, valuesOf } from "./known-services.ts";
import { PeerCaller } from "./peer-caller.ts";

/** What holds for all calls of a client. */
export interface ClientOptions extends CallOptions {
  /** By which wire the service is called. Default: as `connect` was told, else as its contract says. */
  readonly wire?: WireName;
}

/** What {@link Callers} are made of. */
export interface CallersOptions extends CallerOptions {
  readonly peers: PeerWires;
  /** What calls by name may know of their services. Clients add theirs. */
  readonly known: KnownServices;
}

/** The calling end of a mesh on all its wires: each service is called over the one that it speaks. */
export class Callers {
  readonly #options: CallersOptions;
  readonly #native: Caller;
  readonly #peers = new Map<PeerWire, PeerCaller>();

  constructor(options: CallersOptions) {
    this.#options = options;
    this.#native = new Caller(options);
  }

  /** The others are opened by their first calls. */
  open(): Promise<void> {
    return this.#native.open();
  }

  /** Whether there is a line to a service. */
  calls(service: string): boolean {
    return (
      this.#native.calls(service) || [...this.#peers.values()].some((peer) => peer.calls(service))
    );
  }

  /** What a generated client stands on. `defaults` hold for all its calls. Default of `wire`: the mesh's for the service. */
  channel(service: ServiceDescriptor, defaults: CallOptions, wire?: WireName): Channel {
    this.#options.known.add(service);
    const peer = this.#wireOf(service.name, service.wire, wire);
    return peer === undefined
      ? this.#native.channel(service, defaults)
      : this.#peer(peer).channel(service.name, defaults);
  }

  /** What a service itself sends its commands by, which wait in Lagomorph's own queues. */
  own(service: ServiceDescriptor, defaults: CallOptions): Channel {
    return this.#native.channel(service, defaults);
  }

  /** Calls a method by its name on the wire, or sends a command, as its contract says where the mesh has seen it. */
  async call(
    target: string,
    args: JsonArguments = [],
    { wire, ...options }: ClientOptions = {},
  ): Promise<JsonValue | undefined> {
    const named = dynamicMethod(target);
    const { service } = named;
    const { known } = this.#options;
    const callable = known.find(service, named.name);
    const peer = this.#wireOf(service, known.wireOf(service), wire);
    if (callable?.kind === "command") return this.#send(callable, args, options, peer);
    if (peer === undefined) {
      const sealed = callable?.encrypted === true ? { encrypted: true as const } : {};
      return this.#callNative({ ...named, ...sealed }, args, options);
    }
    const codecs = new PeerCodecs(peer);
    const method =
      callable === undefined
        ? codecs.method({ ...named, result: plainResult })
        : jsonMethod(callable, codecs.method(callable));
    return call(this.#peer(peer).dynamicLink(service), method, [args], options);
  }

  async #send(
    command: CommandDescriptor,
    json: JsonArguments,
    options: CallOptions,
    peer: PeerWire | undefined,
  ): Promise<undefined> {
    const { service } = command;
    const values = valuesOf(command, json);
    const channel =
      peer === undefined
        ? this.#native.channel({ name: service, fingerprint: undefined }, {})
        : this.#peer(peer).channel(service, {});
    await channel.send(command, values, options);
  }

  async #callNative(
    method: MethodDescriptor<[JsonArguments], JsonValue | undefined>,
    args: JsonArguments,
    options: CallOptions,
  ): Promise<JsonValue | undefined> {
    const { service } = method;
    try {
      return await call(this.#native.dynamicLink(service), method, [args], options);
    } catch (error) {
      if (!(error instanceof MeshError) || error.reason !== "no_service") throw error;
      throw (await this.#elsewhere(service)) ?? error;
    }
  }

  /** What to say of a service that nobody serves here, when somebody does over another wire. */
  async #elsewhere(service: string): Promise<MeshError | undefined> {
    const { broker, peers } = this.#options;
    for (const peer of peers.all) {
      const queue = peer.requests(service).consumed.name;
      const count = await broker.countConsumers(queue).catch(() => undefined);
      if (count !== undefined && count > 0) return asReceived(noService(service, peer.name));
    }
    return undefined;
  }

  /** Who serves, as each says over its own wire. */
  async describe(
    service: string | undefined,
    options: DescribeOptions,
  ): Promise<readonly ServiceDescription[]> {
    const waiting = readDescribeOptions(service, options);
    const { wire, refresh = false } = options;
    if (service === undefined) return this.#describeAll(options, { ...waiting, refresh });
    const peer = this.#wireOf(service, this.#options.known.wireOf(service), wire);
    // What cannot be asked for may be served by Lagomorph, which tells of itself whatever else it speaks.
    if (peer === undefined || (wire === undefined && peer.description === undefined))
      return this.#native.describe(service, options);
    const described = await this.#peer(peer).describe(service, { ...waiting, refresh });
    return described === undefined ? [] : [described];
  }

  /** All on the native wire, and of the others those that are known here: nobody else can be asked for there. */
  async #describeAll(
    options: DescribeOptions,
    question: PeerQuestion,
  ): Promise<readonly ServiceDescription[]> {
    const { wire } = options;
    const { known } = this.#options;
    const isNative = wire === undefined || wire === "native";
    const native = isNative ? await this.#native.describe(undefined, options) : [];
    const names = new Set(native.map(({ name }) => name));
    const others = [...known.names].map(async (name) => {
      const peer = this.#wireOf(name, known.wireOf(name), undefined);
      const isAsked = peer?.description !== undefined && !names.has(name);
      if (peer === undefined || !isAsked || (wire ?? peer.name) !== peer.name) return [];
      const described = await this.#peer(peer).describe(name, question);
      return described === undefined ? [] : [described];
    });
    const all = [...native, ...(await Promise.all(others)).flat()];
    return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Gives up every call that waits, and the addresses for answers. */
  async stop(): Promise<void> {
    const peers = [...this.#peers.values()].map((peer) => peer.stop());
    await Promise.all([this.#native.stop(), ...peers]);
  }

  #wireOf(
    service: string,
    contract: WireName | undefined,
    wire: WireName | undefined,
  ): PeerWire | undefined {
    const { peers } = this.#options;
    return wire === undefined ? peers.of(service, contract) : peers.find(wire);
  }

  #peer(wire: PeerWire): PeerCaller {
    let peer = this.#peers.get(wire);
    if (peer === undefined) {
      peer = new PeerCaller({ ...this.#options, wire });
      this.#peers.set(wire, peer);
    }
    return peer;
  }
}
