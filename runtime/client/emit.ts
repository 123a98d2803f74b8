import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import { currentCall } from "../context.ts";
import type { EventDescriptor } from "../descriptor.ts";
import { asReceived } from "../errors.ts";
import { stringifyJson } from "../json.ts";
import type { Wire } from "../wire.ts";
import { asMeshError, cannotEncrypt } from "./failure.ts";

/** What an {@link Emitter} is made of. */
export interface EmitterOptions {
  readonly broker: Broker;
  readonly wire: Wire;
  /** The name by which handlers know who emits. */
  readonly name: string;
}

/** Sends events: checked, persistent, confirmed by the broker. */
export class Emitter {
  readonly #options: EmitterOptions;
  readonly #declared = new Map<string, Promise<void>>();

  constructor(options: EmitterOptions) {
    this.#options = options;
  }

  /** Resolves when the broker has taken responsibility. Rejects with a `MeshError`, always. */
  async emit<Payload>(event: EventDescriptor<Payload>, payload: Payload): Promise<void> {
    const { broker, wire, name: caller } = this.#options;
    const running = currentCall();
    try {
      if (event.encrypted === true) throw cannotEncrypt(event);
      const json = event.payload.encode(payload);
      const text = stringifyJson(json, `the payload of ${event.service}.${event.member}`);
      await this.declare(event.service);
      const message = wire.encodeEvent({
        source: event.service,
        event: event.name,
        payload: text,
        id: randomUUID(),
        caller,
        sent: Date.now(),
        headers: undefined,
        trace: running?.trace,
      });
      await broker.publish(message);
    } catch (error) {
      const known = asMeshError(error);
      // Somebody has deleted the exchange: the next event declares it again.
      if (known.reason === "no_service") this.#declared.delete(event.service);
      throw asReceived(known);
    }
  }

  /** The exchange of a service's events exists, once. */
  declare(service: string): Promise<void> {
    let declared = this.#declared.get(service);
    if (declared === undefined) {
      declared = this.#options.broker.declare(this.#options.wire.topology.source(service));
      this.#declared.set(service, declared);
      // The next event tries again.
      declared.catch(() => this.#declared.delete(service));
    }
    return declared;
  }
}
