import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import { currentCall } from "../context.ts";
import type { EventDescriptor } from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import { stringifyJson } from "../json.ts";
import type { Observers } from "../observers.ts";
import type { Wire } from "../wire.ts";
import { asMeshError, cannotEncrypt } from "./failure.ts";

/** How many events wait for the exchange of their service to be declared, and how long they are together in UTF-16 units. */
const mostWaiting = 1_000;
const mostSize = 8 * 1_048_576;

/** What an {@link Emitter} is made of. */
export interface EmitterOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  /** The name by which handlers know who emits. */
  readonly name: string;
  readonly observers?: Observers | undefined;
}

/** Sends events: checked, persistent, confirmed by the broker. */
export class Emitter {
  readonly #options: EmitterOptions;
  readonly #declared = new Map<string, Promise<void>>();
  /** Services whose exchange is declared. */
  readonly #ready = new Set<string>();
  #waiting = 0;
  #size = 0;

  constructor(options: EmitterOptions) {
    this.#options = options;
  }

  /** Resolves when the broker has taken responsibility. Rejects with a `MeshError`, always. */
  async emit<Payload>(event: EventDescriptor<Payload>, payload: Payload): Promise<void> {
    const { broker, wire, name: caller, observers } = this.#options;
    const trace = currentCall()?.tracing;
    const id = randomUUID();
    const seen = observers?.begin({ kind: "event", side: "made", of: event, trace, message: id });
    try {
      if (event.encrypted === true) throw cannotEncrypt(event);
      const json = event.payload.encode(payload);
      const text = stringifyJson(json, `the payload of ${event.service}.${event.member}`);
      if (!this.#ready.has(event.service)) await this.#wait(event.service, text?.length ?? 0);
      const message = wire.encodeEvent({
        source: event.service,
        event: event.name,
        payload: text,
        id,
        caller,
        sent: Date.now(),
        headers: undefined,
        trace: seen === undefined ? trace : seen.trace,
      });
      await broker.publish(message);
      seen?.end(undefined);
    } catch (error) {
      const known = asMeshError(error);
      seen?.end(known);
      // Somebody has deleted the exchange: the next event declares it again.
      if (known.reason === "no_service") this.#forget(event.service);
      throw asReceived(known);
    }
  }

  /** Waits for the exchange of an event, with as many others as memory is to hold. */
  async #wait(service: string, size: number): Promise<void> {
    if (this.#waiting >= mostWaiting || this.#size + size > mostSize) {
      throw new MeshError("resource_exhausted", "the broker does not keep up with what is emitted");
    }
    this.#waiting++;
    this.#size += size;
    try {
      await this.declare(service);
    } finally {
      this.#waiting--;
      this.#size -= size;
    }
  }

  #forget(service: string): void {
    this.#declared.delete(service);
    this.#ready.delete(service);
  }

  /** The exchange of a service's events exists, once. */
  declare(service: string): Promise<void> {
    let declared = this.#declared.get(service);
    if (declared === undefined) {
      declared = this.#options.broker.declare(this.#options.wire.topology.source(service));
      this.#declared.set(service, declared);
      declared.then(
        () => this.#ready.add(service),
        // The next event tries again.
        () => this.#forget(service),
      );
    }
    return declared;
  }
}
