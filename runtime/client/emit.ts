import { randomUUID } from "node:crypto";
import type { Broker, Topology } from "../broker.ts";
import { currentCall } from "../context.ts";
import type { EventDescriptor } from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import type { Feeds } from "../feeds.ts";
import type { Observers } from "../observers.ts";
import type { PeerWires, WireName } from "../peer-wires.ts";
import type { Wire } from "../wire.ts";
import {
  type EmittingWire,
  type MadeEvent,
  nativeEmitting,
  peerEmitting,
} from "./emitting-wires.ts";
import { asMeshError } from "./failure.ts";
import { cannotSeal } from "./sealer.ts";

/**
 * How many events may be open while one waits for the exchange of its service to be declared, or for a look who listens, and how long
 * they are together in UTF-16 units: as many as a broker has on their way and waiting.
 */
const mostOpen = 2_000;
const mostSize = 16 * 1_048_576;

/** What an {@link Emitter} is made of. */
export interface EmitterOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  readonly peers: PeerWires;
  /** What passes events on to those who listen to all: one for all emitters of a mesh. */
  readonly feeds: Feeds;
  /** The wires of a service that emits its own events. Default: the one of each event's contract. */
  readonly wires?: readonly WireName[];
  /** The name by which handlers know who emits. */
  readonly name: string;
  readonly observers?: Observers | undefined;
}

/** Sends events: checked, persistent, confirmed by the broker. */
export class Emitter {
  readonly #options: EmitterOptions;
  readonly #declared = new Map<string, Promise<void>>();
  /** Exchanges that are declared. */
  readonly #ready = new Set<string>();
  /** By name, once they are used. */
  readonly #wires = new Map<WireName, EmittingWire>();
  #open = 0;
  #size = 0;

  constructor(options: EmitterOptions) {
    this.#options = options;
  }

  /** Resolves when the broker has taken responsibility. Rejects with a `MeshError`, always. */
  async emit<Payload>(event: EventDescriptor<Payload>, payload: Payload): Promise<void> {
    const { observers } = this.#options;
    const trace = currentCall()?.tracing;
    const id = randomUUID();
    const seen = observers?.begin({ kind: "event", side: "made", of: event, trace, message: id });
    try {
      if (event.encrypted === true) throw cannotSeal(event, "events are not encrypted");
      const tracing = seen === undefined ? trace : seen.trace;
      // All of them are made before the first one leaves: a payload that does not fit reaches nobody.
      const made = this.#wiresOf(event).map((wire) =>
        wire.encode(event, payload, { id, trace: tracing }),
      );
      for (const one of made) await this.#publish(one);
      seen?.end(undefined);
    } catch (error) {
      const known = asMeshError(error);
      seen?.end(known);
      throw asReceived(known);
    }
  }

  #wiresOf({ wire }: Pick<EventDescriptor, "wire">): readonly EmittingWire[] {
    const { wires = [wire ?? "native"] } = this.#options;
    return wires.map((name) => this.#wire(name));
  }

  #wire(name: WireName): EmittingWire {
    let wire = this.#wires.get(name);
    if (wire === undefined) {
      const { peers, name: sender } = this.#options;
      const peer = peers.find(name);
      wire = peer === undefined ? nativeEmitting(this.#options) : peerEmitting(peer, sender);
      this.#wires.set(name, wire);
    }
    return wire;
  }

  async #publish(event: MadeEvent): Promise<void> {
    const { exchange } = event.message;
    this.#open++;
    this.#size += event.size;
    try {
      if (!this.#mayLeave(event)) await this.#wait(event);
      await this.#options.broker.publish(event.message);
    } catch (error) {
      // Somebody has deleted the exchange: the next event declares it again.
      if (error instanceof MeshError && error.reason === "no_service") this.#forget(exchange);
      throw error;
    } finally {
      this.#open--;
      this.#size -= event.size;
    }
  }

  #mayLeave({ message, feed }: MadeEvent): boolean {
    const { feeds } = this.#options;
    return this.#ready.has(message.exchange) && (feed === undefined || feeds.mayLeave());
  }

  /** Waits for the exchange of an event and for a look who listens, with as many others as memory is to hold. */
  async #wait({ message: { exchange }, source, feed }: MadeEvent): Promise<void> {
    const { broker, feeds } = this.#options;
    const isReady = this.#ready.has(exchange);
    // It hears so at once.
    if (isReady && broker.state === "disconnected") return feeds.look();
    // A single one may be larger than that.
    if (this.#open > mostOpen || (this.#size > mostSize && this.#open > 1)) {
      throw new MeshError("resource_exhausted", "the broker does not keep up with what is emitted");
    }
    if (!isReady) await this.#declare(exchange, source, feed);
    if (feed !== undefined && !feeds.mayLeave()) await feeds.look();
  }

  #forget(exchange: string): void {
    this.#declared.delete(exchange);
    this.#ready.delete(exchange);
  }

  /** The exchanges of a service's events exist, on all its wires. */
  async declare(service: string): Promise<void> {
    const { wires = ["native"], peers, wire } = this.#options;
    for (const name of wires) {
      const peer = peers.find(name);
      const source = (peer ?? wire.topology).source(service);
      const feed = peer === undefined ? service : undefined;
      for (const exchange of source.exchanges) await this.#declare(exchange.name, source, feed);
    }
  }

  /** An exchange exists, once. */
  #declare(exchange: string, source: Topology, feed: string | undefined): Promise<void> {
    let declared = this.#declared.get(exchange);
    if (declared === undefined) {
      const { broker, feeds } = this.#options;
      declared = broker
        .declare(source)
        .then(() => (feed === undefined ? undefined : feeds.add(feed)));
      this.#declared.set(exchange, declared);
      declared.then(
        () => this.#ready.add(exchange),
        // The next event tries again.
        () => this.#forget(exchange),
      );
    }
    return declared;
  }
}
