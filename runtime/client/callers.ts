import type { CallOptions, Channel } from "../channel.ts";
import type { DescribeOptions, ServiceDescription } from "../description.ts";
import type { ServiceDescriptor } from "../descriptor.ts";
import { PeerCodecs } from "../peer-codecs.ts";
import type { PeerWire } from "../peer-wire.ts";
import type { PeerWires, WireName } from "../peer-wires.ts";
import { call } from "./call.ts";
import { Caller, type CallerOptions } from "./caller.ts";
import { dynamicMethod, type JsonArguments, type JsonValue, plainResult } from "./dynamic.ts";
import { PeerCaller } from "./peer-caller.ts";

/** What holds for all calls of a client. */
export interface ClientOptions extends CallOptions {
  /** By which wire the service is called. Default: as `connect` was told, else as its contract says. */
  readonly wire?: WireName;
}

/** What {@link Callers} are made of. */
export interface CallersOptions extends CallerOptions {
  readonly peers: PeerWires;
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
    const peer = this.#wireOf(service.name, service.wire, wire);
    return peer === undefined
      ? this.#native.channel(service, defaults)
      : this.#peer(peer).channel(service.name, defaults);
  }

  /** What a service itself sends its commands by, which wait in Lagomorph's own queues. */
  own(service: ServiceDescriptor, defaults: CallOptions): Channel {
    return this.#native.channel(service, defaults);
  }

  /** Calls a method by its name on the wire. */
  call(
    target: string,
    args: JsonArguments,
    options: CallOptions,
    wire?: WireName,
  ): Promise<JsonValue | undefined> {
    const method = dynamicMethod(target);
    const peer = this.#wireOf(method.service, undefined, wire);
    if (peer === undefined)
      return call(this.#native.dynamicLink(method.service), method, [args], options);
    const foreign = new PeerCodecs(peer.dialect).method({ ...method, result: plainResult });
    return call(this.#peer(peer).dynamicLink(method.service), foreign, [args], options);
  }

  describe(
    service: string | undefined,
    options: DescribeOptions,
  ): Promise<readonly ServiceDescription[]> {
    return this.#native.describe(service, options);
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
